//! Fields that are tagged by their type: what they hold is a type whose own fields are tagged.

use privacy_spec::Tag;
use rustc_hash::{FxHashMap, FxHashSet};

use super::is_workspace;
use crate::{
    names::{DefId, DefKind, FieldId, Names},
    span::Span,
    types::{Ty, Types},
};

/// Through any number of types of the workspace; references, collections and wrappers are looked through.
pub(super) fn fields_by_type(
    types: &Types<'_>,
    tags: &FxHashMap<FieldId, Tag<Span>>,
) -> FxHashSet<FieldId> {
    let names = types.names;
    let tagged = tags.iter().filter(|(_, tag)| tag.none.is_none());
    let mut holders: FxHashSet<DefId> =
        tagged.map(|(field, _)| adt_of(names, field.owner)).collect();
    if holders.is_empty() {
        return FxHashSet::default();
    }
    let open: Vec<(FieldId, Ty)> = fields(types).filter(|(id, _)| !tags.contains_key(id)).collect();
    let mut found = FxHashSet::default();
    loop {
        let n_before = found.len();
        for (id, ty) in &open {
            if !found.contains(id) && mentions(ty, &|def| holders.contains(&def)) {
                found.insert(*id);
                holders.insert(adt_of(names, id.owner));
            }
        }
        if found.len() == n_before {
            return found;
        }
    }
}

fn fields<'t>(types: &'t Types<'_>) -> impl Iterator<Item = (FieldId, Ty)> + 't {
    let owners = types.names.ids().filter(|&id| {
        matches!(types.names.def(id).kind, DefKind::Struct | DefKind::Variant)
            && is_workspace(types.names, id)
    });
    owners.flat_map(|owner| {
        let tys = types.field_tys(owner).iter().enumerate();
        tys.map(move |(idx, ty)| (FieldId { owner, idx: idx as u32 }, *ty))
    })
}

/// The type that declares a struct's or a variant's fields.
pub(crate) fn adt_of(names: &Names, owner: DefId) -> DefId {
    match names.def(owner) {
        def if def.kind == DefKind::Variant => def.parent.unwrap_or(owner),
        _ => owner,
    }
}

/// Whether a type that is asked for stands in the type, as itself or as an argument.
pub(crate) fn mentions(ty: &Ty, is_asked: &dyn Fn(DefId) -> bool) -> bool {
    match ty {
        Ty::Adt(def, substs) => is_asked(*def) || substs.iter().any(|ty| mentions(ty, is_asked)),
        Ty::Tuple(tys) => tys.iter().any(|ty| mentions(ty, is_asked)),
        Ty::Ref { ty, .. } | Ty::Slice(ty) | Ty::Array(ty) => mentions(ty, is_asked),
        Ty::Unknown
        | Ty::Never
        | Ty::Infer(_)
        | Ty::Prim(_)
        | Ty::Ptr { .. }
        | Ty::FnDef(..)
        | Ty::FnPtr { .. }
        | Ty::Closure { .. }
        | Ty::Param { .. }
        | Ty::Proj { .. }
        | Ty::Dyn(_)
        | Ty::Opaque(_) => false,
    }
}

/// Whether values of `ty` hold values of `adt`, as themselves, as arguments or in fields of the workspace's types.
pub fn holds(types: &Types<'_>, ty: &Ty, adt: DefId) -> bool {
    let mut seen: FxHashSet<DefId> = FxHashSet::default();
    let mut open = vec![*ty];
    while let Some(ty) = open.pop() {
        if mentions(&ty, &|def| def == adt) {
            return true;
        }
        let mut inner = Vec::new();
        collect_adts(&ty, &mut inner);
        for def in
            inner.into_iter().filter(|&def| is_workspace(types.names, def) && seen.insert(def))
        {
            let children = types.names.children(def).iter().copied();
            let variants =
                children.filter(|&child| types.names.def(child).kind == DefKind::Variant);
            for owner in std::iter::once(def).chain(variants) {
                open.extend(types.field_tys(owner).iter().copied());
            }
        }
    }
    false
}

fn collect_adts(ty: &Ty, into: &mut Vec<DefId>) {
    // Asked of each and granted to none, `mentions` visits them all.
    let seen = std::cell::RefCell::new(Vec::new());
    mentions(ty, &|def| {
        seen.borrow_mut().push(def);
        false
    });
    into.append(&mut seen.into_inner());
}

/// Whether the type is, or has as an argument, one of the workspace's with fields, which are judged for themselves.
pub fn has_judged_fields(types: &Types<'_>, ty: &Ty) -> bool {
    let names = types.names;
    let has_fields = |def: DefId| {
        is_workspace(names, def)
            && names.adt(def).is_some_and(|adt| adt.variants.iter().any(|it| !it.fields.is_empty()))
    };
    mentions(ty, &has_fields)
}
