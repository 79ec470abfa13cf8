//! Whether a member can be named from a module or a block.

use super::Types;
use crate::{
    hir::{PathRoot, Visibility},
    names::{DefId, DefKind, FieldId, Ns, Res},
};

impl Types<'_> {
    pub(super) fn is_public(&self, def: DefId) -> bool {
        self.names.item(def).is_none_or(|item| matches!(item.vis, Visibility::Public))
    }

    /// Whether the names of `def` can be used in the module or block `from`.
    pub(super) fn is_visible(&self, def: DefId, from: DefId) -> bool {
        match self.names.item(def) {
            Some(item) => self.admits(&item.vis, def, from),
            None => true,
        }
    }

    pub(super) fn is_field_visible(&self, field: FieldId, from: DefId) -> bool {
        let Some(variant) = self.variant(field.owner) else { return false };
        if self.names.def(field.owner).kind == DefKind::Variant {
            return true;
        }
        let decl = variant.fields.get(field.idx as usize);
        decl.is_some_and(|decl| self.admits(&decl.vis, field.owner, from))
    }

    fn admits(&self, vis: &Visibility, def: DefId, from: DefId) -> bool {
        let owner = self.module_of(def);
        match vis {
            Visibility::Public => true,
            Visibility::Inherited => self.is_inside(from, owner),
            Visibility::In(path) => {
                let krate = self.names.def(def).krate;
                match (path.root, path.segments.len()) {
                    (PathRoot::Crate, 0) => self.names.def(from).krate == krate,
                    (PathRoot::Super(up), 0) => {
                        let mut module = owner;
                        for _ in 0..up {
                            let above = self.names.def(module).parent;
                            module = above.map_or(module, |above| self.module_of(above));
                        }
                        self.is_inside(from, module)
                    }
                    _ => match self.resolve(owner, path, Ns::Types).res {
                        Res::Def(module) => self.is_inside(from, module),
                        Res::Prim(_) | Res::Unknown(_) => self.names.def(from).krate == krate,
                    },
                }
            }
        }
    }

    /// The nearest module around (or itself).
    fn module_of(&self, def: DefId) -> DefId {
        let mut at = def;
        while !matches!(self.names.def(at).kind, DefKind::Mod) {
            match self.names.def(at).parent {
                Some(parent) => at = parent,
                None => return at,
            }
        }
        at
    }

    fn is_inside(&self, inner: DefId, outer: DefId) -> bool {
        std::iter::successors(Some(inner), |&def| self.names.def(def).parent).any(|d| d == outer)
    }
}
