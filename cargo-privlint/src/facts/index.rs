//! Items by path, for the configuration's patterns.

use super::{Cx, by_type::adt_of, is_workspace};
use crate::{
    config::Pattern,
    hir::Name,
    names::{DefId, DefKind, FieldId},
    types::Ty,
};

/// The workspace's paths are written out once for all patterns of a run; a library's item only where its name
/// or its crate fits a pattern, for libraries hold a hundred times as many.
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
        for id in cx.names.ids().filter(|&id| is_workspace(cx.names, id)) {
            match cx.names.def(id).kind {
                DefKind::Fn | DefKind::AssocFn => index.funcs.extend(index.func(id)),
                DefKind::Struct | DefKind::Union | DefKind::Variant => {
                    index.fields.extend(index.fields_of(id));
                }
                DefKind::Mod | DefKind::Trait => {
                    index.code.push(Entry { path: cx.types.def_path(id), item: id });
                }
                DefKind::Impl => index.add_impl(id),
                DefKind::Block
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
    fn func(&self, id: DefId) -> Vec<Entry<DefId>> {
        let types = self.cx.types;
        let mut entries = vec![Entry { path: types.def_path(id), item: id }];
        let imp = self.cx.names.assoc_parent(id).and_then(|parent| types.impl_data(parent));
        if let Some(imp) = imp.filter(|imp| imp.trait_.is_some()) {
            let path = format!("{}::{}", types.head_path(&imp.self_ty), self.cx.names.def(id).name);
            entries.push(Entry { path, item: id });
        }
        entries
    }

    fn fields_of(&self, owner: DefId) -> Vec<Entry<FieldId>> {
        let Some(variant) = self.cx.names.variant(owner) else { return Vec::new() };
        let path = self.cx.types.def_path(owner);
        let fields = variant.fields.iter().enumerate().map(|(idx, field)| {
            let item = FieldId { owner, idx: idx as u32 };
            Entry { path: format!("{path}::{}", field.name), item }
        });
        fields.collect()
    }

    fn add_impl(&mut self, id: DefId) {
        if let Some(data) = self.cx.types.impl_data(id) {
            let path = self.cx.types.head_path(&data.self_ty);
            self.code.push(Entry { path, item: id });
        }
    }

    pub fn funcs(&self, pattern: &Pattern) -> Vec<DefId> {
        let mut found = self.library_funcs(pattern);
        found.extend(matching(&self.funcs, pattern));
        // In the order of the crates.
        found.sort();
        if found.is_empty() {
            found = self.funcs_by_reexport(pattern);
        }
        found
    }

    fn library_funcs(&self, pattern: &Pattern) -> Vec<DefId> {
        let names = self.cx.names;
        let last = pattern.value.last().map(Name::new);
        let is_func = |id: &DefId| matches!(names.def(*id).kind, DefKind::Fn | DefKind::AssocFn);
        let fits = |id: &DefId| match last {
            Some(last) => names.def(*id).name == last,
            None => pattern.value.first().is_none_or(|krate| self.is_below(*id, krate)),
        };
        let others = names.ids().filter(|&id| !is_workspace(names, id));
        let fitting: Vec<Entry<DefId>> =
            others.filter(is_func).filter(fits).flat_map(|id| self.func(id)).collect();
        matching(&fitting, pattern)
    }

    /// Whether a path of the function may begin with that crate: its own, the trait's or the type's.
    fn is_below(&self, func: DefId, krate: &str) -> bool {
        let names = self.cx.names;
        let is_in = |def: DefId| names.krate(names.def(def).krate).name == *krate;
        let imp = names.assoc_parent(func).and_then(|parent| self.cx.types.impl_data(parent));
        let Some(imp) = imp else { return is_in(func) };
        let of_type = match &imp.self_ty {
            Ty::Adt(adt, _) => is_in(*adt),
            Ty::Dyn(_) => true,
            _ => false,
        };
        of_type || imp.trait_.as_ref().is_some_and(|(trait_, _)| is_in(*trait_))
    }

    /// Functions, impls, traits and modules of the workspace.
    pub fn code(&self, pattern: &Pattern) -> Vec<DefId> {
        let mut found = matching(&self.funcs, pattern);
        if found.is_empty() {
            found = self.funcs_by_reexport(pattern);
        }
        found.retain(|&id| is_workspace(self.cx.names, id));
        found.extend(matching(&self.code, pattern));
        found
    }

    /// Fields themselves, and all fields of types that match.
    pub fn fields(&self, pattern: &Pattern) -> Vec<FieldId> {
        let names = self.cx.names;
        let libraries = self.library_fields(pattern);
        let all = || libraries.iter().chain(&self.fields);
        let mut found: Vec<FieldId> = matching(all(), pattern);
        if found.is_empty() {
            let of_type = all().filter(|entry| {
                let adt = adt_of(names, entry.item.owner);
                let paths = [adt, entry.item.owner].map(|owner| self.cx.types.def_path(owner));
                paths.iter().any(|path| matches(pattern, path))
            });
            found.extend(of_type.map(|entry| entry.item));
        }
        found.sort();
        if found.is_empty() {
            found.extend(self.field_by_reexport(pattern));
        }
        found
    }

    fn library_fields(&self, pattern: &Pattern) -> Vec<Entry<FieldId>> {
        let names = self.cx.names;
        let krate = pattern.value.first();
        let others = names.ids().filter(|&id| !is_workspace(names, id)).filter(|&id| {
            let def = names.def(id);
            matches!(def.kind, DefKind::Struct | DefKind::Union | DefKind::Variant)
                && krate.is_none_or(|krate| names.krate(def.krate).name == *krate)
        });
        others.flat_map(|owner| self.fields_of(owner)).collect()
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

fn matching<'e, T: Copy + 'e>(
    entries: impl IntoIterator<Item = &'e Entry<T>>,
    pattern: &Pattern,
) -> Vec<T> {
    entries
        .into_iter()
        .filter(|entry| matches(pattern, &entry.path))
        .map(|entry| entry.item)
        .collect()
}

fn matches(pattern: &Pattern, path: &str) -> bool {
    let segments: Vec<&str> = path.split("::").collect();
    pattern.value.matches(&segments)
}
