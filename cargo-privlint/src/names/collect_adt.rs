//! Definitions of types: what binds their names, their constructors and their variants, and which derives they have.

use super::{
    collect::{At, Collect, DeriveWork},
    defs::{DefId, DefKind, DefSource, Ns, Res},
    derive_expand::derive_paths,
    macro_scope::TextId,
    scope::{ModuleKind, Vis},
};
use crate::hir::{Adt, AdtKind, Item, ItemId, Shape};

impl Collect<'_> {
    pub(super) fn adt(&mut self, at: At, id: ItemId, item: &Item, adt: &Adt) {
        let kind = match adt.kind {
            AdtKind::Struct => DefKind::Struct,
            AdtKind::Union => DefKind::Union,
            AdtKind::Enum => DefKind::Enum,
        };
        let def = self.define(at, id, kind);
        self.bind(at, item, Ns::Types, def);
        let vis = self.vis(at, &item.vis);
        match (adt.kind, adt.variants.first()) {
            (AdtKind::Enum, _) => self.variants(at, id, def, adt, vis),
            (AdtKind::Struct, Some(shape)) if shape.shape != Shape::Named => {
                let vis = shape.fields.iter().fold(vis, |vis, field| {
                    self.names.scopes.narrower(vis, self.vis(at, &field.vis))
                });
                self.bind_as(at.module, item.name, Ns::Values, Res::Def(def), vis);
            }
            (AdtKind::Struct | AdtKind::Union, _) => {}
        }
    }

    pub(super) fn derives(&mut self, at: At, item: ItemId, data: &Item, text: TextId) {
        let paths = data.attrs.iter().flat_map(derive_paths);
        let work = |path| DeriveWork { at, item, path, text };
        self.pending.derives.extend(paths.map(work));
    }

    fn variants(&mut self, at: At, id: ItemId, parent: DefId, adt: &Adt, vis: Vis) {
        let outer = Some(at.module);
        let module = self.names.scopes.add_module(parent, at.krate, ModuleKind::Enum, outer);
        let mut defs = Vec::with_capacity(adt.variants.len());
        for (i, variant) in adt.variants.iter().enumerate() {
            let source = DefSource::Variant(at.file, id, i as u32);
            let def = self.add_def(At { parent, ..at }, DefKind::Variant, variant.name, source);
            defs.push(def);
            self.bind_as(module, variant.name, Ns::Types, Res::Def(def), vis);
            if variant.shape != Shape::Named {
                self.bind_as(module, variant.name, Ns::Values, Res::Def(def), vis);
            }
        }
        self.names.scopes.children.insert(parent, defs);
    }
}
