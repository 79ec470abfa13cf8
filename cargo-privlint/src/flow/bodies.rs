//! Typed bodies, inferred when first asked for and kept, for the engine and for whoever else reads them.

use std::sync::{
    OnceLock,
    atomic::{AtomicU8, Ordering},
};

use rayon::prelude::*;

use crate::{
    hir::{Body, Expr, ExprId},
    names::{CrateOrigin, DefId},
    types::{BodyTypes, Types},
};

#[derive(Debug)]
pub struct Bodies<'t, 'n> {
    pub types: &'t Types<'n>,
    cells: Vec<OnceLock<Option<Box<BodyTypes>>>>,
    /// Whether there is one, as far as somebody has asked: `MISSING` or `PRESENT`.
    presence: Vec<AtomicU8>,
}

const MISSING: u8 = 1;
const PRESENT: u8 = 2;

impl<'t, 'n> Bodies<'t, 'n> {
    pub fn new(types: &'t Types<'n>) -> Bodies<'t, 'n> {
        let n_defs = types.names.defs.len();
        let cells = std::iter::repeat_with(OnceLock::new).take(n_defs).collect();
        let presence = std::iter::repeat_with(AtomicU8::default).take(n_defs).collect();
        Bodies { types, cells, presence }
    }

    pub fn has(&self, def: DefId) -> bool {
        let known = &self.presence[def.0 as usize];
        match known.load(Ordering::Relaxed) {
            0 => {
                let is_there = self.types.names.body_id(def).is_some();
                known.store(if is_there { PRESENT } else { MISSING }, Ordering::Relaxed);
                is_there
            }
            known => known == PRESENT,
        }
    }

    /// What inference tells about the body of a function, a constant or a static; `None` without one.
    pub fn get(&self, def: DefId) -> Option<&BodyTypes> {
        let infer = || {
            self.types.names.body(def)?;
            Some(Box::new(self.types.infer_body(def)))
        };
        self.cells[def.0 as usize].get_or_init(infer).as_deref()
    }

    /// Infers all bodies of the workspace, in parallel; so few in a row that no thread is left with many at the end.
    pub fn infer_workspace(&self) {
        self.workspace().into_par_iter().with_max_len(32).for_each(|def| {
            self.get(def);
        });
    }

    /// Definitions of the workspace that have a body, in source order.
    pub fn workspace(&self) -> Vec<DefId> {
        let names = self.types.names;
        let ours = names.ids().filter(|&def| self.is_workspace(def));
        ours.filter(|&def| names.body_id(def).is_some()).collect()
    }

    pub fn is_workspace(&self, def: DefId) -> bool {
        let names = self.types.names;
        names.krate(names.def(def).krate).origin == CrateOrigin::Workspace
    }
}

/// Whether what a model's function does is written `{ .. }`.
pub(super) fn is_any_of_params(body: &Body, root: ExprId) -> bool {
    let Expr::Block(block) = &body.exprs[root] else { return false };
    let tail = block.tail.map(|tail| &body.exprs[tail]);
    block.stmts.is_empty()
        && matches!(tail, Some(Expr::Range { lo: None, hi: None, inclusive: false }))
}
