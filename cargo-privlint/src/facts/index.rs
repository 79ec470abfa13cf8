//! Items by path, for the configuration's patterns.

use super::{Cx, by_type::adt_of, is_workspace};
use crate::{
    config::Pattern,
    hir::Name,
    names::{DefId, DefKind, FieldId},
    types::Ty,
};

/// Paths are written out once for all patterns of a run.
pub(super) struct Index<'a> {
    cx: Cx<'a>,
    funcs: Vec<Entry<DefId>>,
    fields: Vec<Entry<FieldId>>,
    code: Vec<Entry<DefId>>,
}

/// An item under one of its paths.
struct Entry<T> {
    path: String,
    item: T,
}

impl<'a> Index<'a> {
    pub fn new(cx: Cx<'a>) -> Index<'a> {
        let mut index = Index { cx, funcs: Vec::new(), fields: Vec::new(), code: Vec::new() };
        for id in cx.names.ids() {
            match cx.names.def(id).kind {
                DefKind::Fn | DefKind::AssocFn => index.add_func(id),
                DefKind::Struct | DefKind::Union | DefKind::Variant => index.add_fields(id),
                DefKind::Mod | DefKind::Trait if is_workspace(cx.names, id) => {
                    index.code.push(Entry { path: cx.types.def_path(id), item: id });
                }
                DefKind::Impl if is_workspace(cx.names, id) => index.add_impl(id),
                DefKind::Mod
                | DefKind::Trait
                | DefKind::Impl
                | DefKind::Block
                | DefKind::Enum
                | DefKind::TypeAlias
                | DefKind::AssocTy
                | DefKind::Const
                | DefKind::AssocConst
                | DefKind::Static
                | DefKind::Macro => {}
            }
        }
        index
    }

    /// A method of a trait's impl goes by the trait and by the type.
    fn add_func(&mut self, id: DefId) {
        let types = self.cx.types;
        self.funcs.push(Entry { path: types.def_path(id), item: id });
        let imp = self.cx.names.assoc_parent(id).and_then(|parent| types.impl_data(parent));
        if let Some(imp) = imp.filter(|imp| imp.trait_.is_some()) {
            let path = format!("{}::{}", types.head_path(&imp.self_ty), self.cx.names.def(id).name);
            self.funcs.push(Entry { path, item: id });
        }
    }

    fn add_fields(&mut self, owner: DefId) {
        let Some(variant) = self.cx.names.variant(owner) else { return };
        let path = self.cx.types.def_path(owner);
        for (idx, field) in variant.fields.iter().enumerate() {
            let item = FieldId { owner, idx: idx as u32 };
            self.fields.push(Entry { path: format!("{path}::{}", field.name), item });
        }
    }

    fn add_impl(&mut self, id: DefId) {
        if let Some(data) = self.cx.types.impl_data(id) {
            let path = self.cx.types.head_path(&data.self_ty);
            self.code.push(Entry { path, item: id });
        }
    }

    pub fn funcs(&self, pattern: &Pattern) -> Vec<DefId> {
        let mut found = matching(&self.funcs, pattern);
        if found.is_empty() {
            found = self.funcs_by_reexport(pattern);
        }
        found
    }

    /// Functions, impls, traits and modules of the workspace.
    pub fn code(&self, pattern: &Pattern) -> Vec<DefId> {
        let mut found = self.funcs(pattern);
        found.retain(|&id| is_workspace(self.cx.names, id));
        found.extend(matching(&self.code, pattern));
        found
    }

    /// Fields themselves, and all fields of types that match.
    pub fn fields(&self, pattern: &Pattern) -> Vec<FieldId> {
        let mut found = matching(&self.fields, pattern);
        if found.is_empty() {
            let names = self.cx.names;
            let of_type = self.fields.iter().filter(|entry| {
                let adt = adt_of(names, entry.item.owner);
                let paths = [adt, entry.item.owner].map(|owner| self.cx.types.def_path(owner));
                paths.iter().any(|path| matches(pattern, path))
            });
            found.extend(of_type.map(|entry| entry.item));
        }
        if found.is_empty() {
            found.extend(self.field_by_reexport(pattern));
        }
        found
    }

    pub fn of_crate(&self, name: &str) -> impl Iterator<Item = DefId> + '_ {
        let krate = self.cx.names.crate_named(name);
        let of_krate = move |id: DefId| Some(self.cx.names.def(id).krate) == krate;
        let ids = self.cx.names.ids();
        ids.filter(move |&id| {
            matches!(self.cx.names.def(id).kind, DefKind::Fn | DefKind::AssocFn) && of_krate(id)
        })
    }

    /// A path without wildcards may go through re-exports.
    fn funcs_by_reexport(&self, pattern: &Pattern) -> Vec<DefId> {
        let Some(path) = pattern.value.literal() else { return Vec::new() };
        let names = self.cx.names;
        if let Some(func) = names.find(&path.join("::")).filter(|&id| names.func(id).is_some()) {
            return vec![func];
        }
        let Some((last, of)) = path.split_last() else { return Vec::new() };
        let Some(adt) = names.find(&of.join("::")) else { return Vec::new() };
        let last = Name::new(last);
        let methods = names.of_kind(DefKind::AssocFn).filter(|&id| names.def(id).name == last);
        methods.filter(|&id| self.self_adt(id) == Some(adt)).collect()
    }

    fn self_adt(&self, method: DefId) -> Option<DefId> {
        let imp = self.cx.types.impl_data(self.cx.names.assoc_parent(method)?)?;
        match &imp.self_ty {
            Ty::Adt(adt, _) => Some(*adt),
            _ => None,
        }
    }

    fn field_by_reexport(&self, pattern: &Pattern) -> Option<FieldId> {
        let path = pattern.value.literal()?;
        let (last, of) = path.split_last()?;
        self.cx.names.field_named(self.cx.names.find(&of.join("::"))?, Name::new(last))
    }
}

fn matching<T: Copy>(entries: &[Entry<T>], pattern: &Pattern) -> Vec<T> {
    entries.iter().filter(|entry| matches(pattern, &entry.path)).map(|entry| entry.item).collect()
}

fn matches(pattern: &Pattern, path: &str) -> bool {
    let segments: Vec<&str> = path.split("::").collect();
    pattern.value.matches(&segments)
}
