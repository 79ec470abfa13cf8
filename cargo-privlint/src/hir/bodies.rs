//! The bodies of a file, of which those of an image stay packed until somebody asks for them.

use std::{
    ops::{Index, IndexMut},
    sync::OnceLock,
};

use super::{Arena, Body, BodyId, Expr, Stmt, pack::InImage};

/// Bodies by their ids: first those of an image, then those that were lowered.
#[derive(Clone, Debug, Default)]
pub struct Bodies {
    packed: Vec<Packed>,
    lowered: Arena<Body>,
}

#[derive(Clone, Debug)]
struct Packed {
    at: InImage,
    has_items: bool,
    read: OnceLock<Box<Body>>,
}

impl Bodies {
    pub fn alloc(&mut self, body: Body) -> BodyId {
        let id = self.lowered.alloc(body);
        BodyId::from_raw(id.raw() + self.packed.len() as u32)
    }

    /// Room for so many of an image.
    pub(super) fn with_packed(n: usize) -> Bodies {
        Bodies { packed: Vec::with_capacity(n), lowered: Arena::default() }
    }

    pub(super) fn alloc_packed(&mut self, at: InImage, has_items: bool) {
        debug_assert!(self.lowered.is_empty(), "what is packed comes first");
        self.packed.push(Packed { at, has_items, read: OnceLock::new() });
    }

    pub fn len(&self) -> usize {
        self.packed.len() + self.lowered.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Forgets all but the first so many.
    pub fn truncate(&mut self, len: usize) {
        self.packed.truncate(len);
        self.lowered.truncate(len.saturating_sub(self.packed.len()));
    }

    /// Of an image: no macro call is left in it.
    pub fn is_packed(&self, id: BodyId) -> bool {
        id.as_usize() < self.packed.len()
    }

    /// Items stand in its blocks.
    pub fn has_items(&self, id: BodyId) -> bool {
        match self.packed.get(id.as_usize()) {
            Some(packed) => packed.has_items,
            None => self[id].has_items(),
        }
    }

    /// Those that were lowered.
    pub fn lowered(&self) -> &[Body] {
        self.lowered.values()
    }

    pub fn lowered_mut(&mut self) -> &mut [Body] {
        self.lowered.values_mut()
    }

    fn lowered_id(&self, id: BodyId) -> BodyId {
        BodyId::from_raw(id.raw() - self.packed.len() as u32)
    }
}

impl Index<BodyId> for Bodies {
    type Output = Body;

    fn index(&self, id: BodyId) -> &Body {
        match self.packed.get(id.as_usize()) {
            Some(packed) => packed.read.get_or_init(|| Box::new(packed.at.read())),
            None => &self.lowered[self.lowered_id(id)],
        }
    }
}

impl IndexMut<BodyId> for Bodies {
    fn index_mut(&mut self, id: BodyId) -> &mut Body {
        let lowered_id = id.raw().wrapping_sub(self.packed.len() as u32);
        match self.packed.get_mut(id.as_usize()) {
            Some(Packed { at, read, .. }) => {
                read.get_or_init(|| Box::new(at.read()));
                read.get_mut().expect("invariant: what was looked at is there")
            }
            None => &mut self.lowered[BodyId::from_raw(lowered_id)],
        }
    }
}

impl Body {
    pub fn has_items(&self) -> bool {
        self.exprs.values().iter().any(Expr::has_items)
    }
}

impl Expr {
    /// It is a block in which items stand.
    pub fn has_items(&self) -> bool {
        match self {
            Expr::Block(block) => block.stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(_))),
            _ => false,
        }
    }
}
