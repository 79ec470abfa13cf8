//! Typed bodies, inferred when first asked for and kept, for the engine and for whoever else reads them.

use std::sync::{
    OnceLock,
    atomic::{AtomicU8, Ordering},
};

use rayon::prelude::*;

use crate::{
    hir::{Body, Expr, ExprId},
    names::{CrateOrigin, DefId},
    types::{BodyTypes, ByDef, Types},
};

#[derive(Debug)]
pub struct Bodies<'t, 'n> {
    pub types: &'t Types<'n>,
    cells: ByDef<Option<Box<BodyTypes>>>,
    /// As far as somebody has asked: whether there is one, and whose the definition is.
    told: Vec<AtomicU8>,
    ours: OnceLock<Vec<DefId>>,
}

const MISSING: u8 = 1;
const PRESENT: u8 = 2;
const FOREIGN: u8 = 4;
const OURS: u8 = 8;

impl<'t, 'n> Bodies<'t, 'n> {
    pub fn new(types: &'t Types<'n>) -> Bodies<'t, 'n> {
        let n_defs = types.names.defs.len();
        let told = std::iter::repeat_with(AtomicU8::default).take(n_defs).collect();
        Bodies { types, cells: ByDef::new(n_defs), told, ours: OnceLock::new() }
    }

    pub fn has(&self, def: DefId) -> bool {
        self.is(def, (PRESENT, MISSING), || self.types.names.body_id(def).is_some())
    }

    fn is(&self, def: DefId, (yes, no): (u8, u8), ask: impl FnOnce() -> bool) -> bool {
        let told = &self.told[def.0 as usize];
        match told.load(Ordering::Relaxed) & (yes | no) {
            0 => {
                let is_so = ask();
                told.fetch_or(if is_so { yes } else { no }, Ordering::Relaxed);
                is_so
            }
            told => told == yes,
        }
    }

    /// What inference tells about the body of a function, a constant or a static; `None` without one.
    pub fn get(&self, def: DefId) -> Option<&BodyTypes> {
        let infer = || {
            self.types.names.body(def)?;
            Some(Box::new(self.types.infer_body(def)))
        };
        self.cells.get_or_init(def, infer).as_deref()
    }

    /// Infers all bodies of the workspace, in parallel; so few in a row that no thread is left with many at the end.
    pub fn infer_workspace(&self) {
        self.workspace().par_iter().with_max_len(32).for_each(|&def| {
            self.get(def);
        });
    }

    /// Definitions of the workspace that have a body, in source order.
    pub fn workspace(&self) -> &[DefId] {
        self.ours.get_or_init(|| {
            let names = self.types.names;
            let origins = names.crates.iter().map(|krate| krate.origin);
            let is_ours: Vec<bool> = origins.map(|of| of == CrateOrigin::Workspace).collect();
            let ours = names.ids().filter(|&def| is_ours[names.def(def).krate.0 as usize]);
            ours.filter(|&def| names.body_id(def).is_some()).collect()
        })
    }

    pub fn is_workspace(&self, def: DefId) -> bool {
        let names = self.types.names;
        self.is(def, (OURS, FOREIGN), || {
            names.krate(names.def(def).krate).origin == CrateOrigin::Workspace
        })
    }
}

/// Whether what a model's function does is written `{ .. }`.
pub(super) fn is_any_of_params(body: &Body, root: ExprId) -> bool {
    let Expr::Block(block) = &body.exprs[root] else { return false };
    let tail = block.tail.map(|tail| &body.exprs[tail]);
    block.stmts.is_empty()
        && matches!(tail, Some(Expr::Range { lo: None, hi: None, inclusive: false }))
}
