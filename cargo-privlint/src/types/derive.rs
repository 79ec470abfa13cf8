//! Derives as impls: a derive of a trait's name stands for `impl<T: Trait> Trait for Adt<T>`.
//!
//! Which trait a derive stands for is told by the path itself, since libraries give the trait and its
//! derive one name; a derive whose path names a macro alone stands for the language's trait of its name. What
//! `names` has declared as items is left out.

use super::{LangTrait, Types};
use crate::{
    hir::{ItemKind, Name, Path, PathRoot},
    names::{DefId, DefKind, FieldId, Ns, Res, derive_paths},
};

/// How a derive implements its trait.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Derived {
    /// Where every parameter of the type implements the trait.
    Structural,
    /// `From` the type of each of these fields.
    From(Vec<FieldId>),
}

/// What the derives on types that are one stand for, by trait; of several for one trait the first counts.
pub(super) fn find_derives(
    types: &Types<'_>,
    adts: impl Iterator<Item = DefId>,
) -> Box<[(DefId, Derived)]> {
    let mut found: Vec<(DefId, Derived)> = Vec::new();
    for adt in adts {
        let Some(item) = types.names.item(adt) else { continue };
        for path in item.attrs.iter().flat_map(derive_paths) {
            let mut own = Vec::new();
            add_derive(types, adt, &path, &mut own);
            own.retain(|(trait_, _)| !found.iter().any(|(known, _)| known == trait_));
            found.append(&mut own);
        }
    }
    found.into()
}

pub(super) fn is_adt(kind: DefKind) -> bool {
    matches!(kind, DefKind::Struct | DefKind::Enum | DefKind::Union)
}

fn add_derive(types: &Types<'_>, adt: DefId, path: &Path, derived: &mut Vec<(DefId, Derived)>) {
    let lang = &types.lang;
    let Some(trait_) = derived_trait(types, types.names.def(adt).scope, path) else { return };
    if lang.is_trait(trait_, LangTrait::From) {
        let fields = newtype_fields(types, adt);
        derived.push((trait_, Derived::From(fields)));
        return;
    }
    derived.push((trait_, Derived::Structural));
    derive_supertraits(types, trait_, derived);
    if lang.is_trait(trait_, LangTrait::Error) {
        if let Some(display) = lang.trait_(LangTrait::Display) {
            say(derived, display, Derived::Structural);
        }
        let fields = from_fields(types, adt);
        if let Some(from) = lang.trait_(LangTrait::From)
            && !fields.is_empty()
        {
            say(derived, from, Derived::From(fields));
        }
    }
}

/// In place of what has been said of the trait.
fn say(derived: &mut Vec<(DefId, Derived)>, trait_: DefId, how: Derived) {
    match derived.iter_mut().find(|(known, _)| *known == trait_) {
        Some((_, known)) => *known = how,
        None => derived.push((trait_, how)),
    }
}

/// A library's derive brings what its trait demands, as clap's `Parser` does; std's traits are derived each
/// for itself.
fn derive_supertraits(types: &Types<'_>, trait_: DefId, derived: &mut Vec<(DefId, Derived)>) {
    let mut open = vec![trait_];
    while let Some(at) = open.pop() {
        for &above in types.supertrait_defs(at) {
            let krate = types.names.krate(types.names.def(above).krate).name;
            let is_std = matches!(krate.as_str(), "core" | "alloc" | "std");
            if !is_std && !derived.iter().any(|(known, _)| *known == above) {
                derived.push((above, Derived::Structural));
                open.push(above);
            }
        }
    }
}

/// Many types in a scope derive the same.
fn derived_trait(types: &Types<'_>, scope: DefId, path: &Path) -> Option<DefId> {
    let key = match &*path.segments {
        [only] if path.root == PathRoot::Plain && path.qself.is_none() => (scope, only.name),
        _ => return find_trait(types, scope, path),
    };
    types.memo.derives.get(&key).unwrap_or_else(|| {
        let found = find_trait(types, scope, path);
        types.memo.derives.keep(key, found);
        found
    })
}

/// `None` for a derive of which `names` has declared what it stands for.
fn find_trait(types: &Types<'_>, scope: DefId, path: &Path) -> Option<DefId> {
    let derive = types.names.known_derive(scope, path);
    if derive.is_some_and(|derive| types.names.is_expanded_derive(derive)) {
        return None;
    }
    let resolved = types.resolve(scope, path, Ns::Types);
    if let Res::Def(def) = resolved.res
        && resolved.n_resolved == path.segments.len()
        && types.names.def(def).kind == DefKind::Trait
    {
        return Some(def);
    }
    let name = match derive {
        Some(derive) => types.names.def(derive).name,
        None => path.segments.last()?.name,
    };
    // `SmartDefault` and its like say what else the values are.
    let is_default = name.as_str().ends_with("Default");
    types.lang.trait_named(if is_default { Name::new("Default") } else { name })
}

/// Fields marked `#[from]`.
fn from_fields(types: &Types<'_>, adt: DefId) -> Vec<FieldId> {
    let mut fields = Vec::new();
    for owner in variants(types, adt) {
        let Some(variant) = types.variant(owner) else { continue };
        for (idx, field) in variant.fields.iter().enumerate() {
            if field.attrs.iter().any(|attr| attr.path == "from") {
                fields.push(FieldId { owner, idx: idx as u32 });
            }
        }
    }
    fields
}

/// The fields of variants that have one only.
fn newtype_fields(types: &Types<'_>, adt: DefId) -> Vec<FieldId> {
    let owners = variants(types, adt).into_iter();
    owners
        .filter(|&owner| types.variant(owner).is_some_and(|variant| variant.fields.len() == 1))
        .map(|owner| FieldId { owner, idx: 0 })
        .collect()
}

fn variants(types: &Types<'_>, adt: DefId) -> Vec<DefId> {
    match types.names.item(adt).map(|item| &item.kind) {
        Some(ItemKind::Adt(data)) if types.names.def(adt).kind == DefKind::Enum => {
            let members =
                data.variants.iter().filter_map(|variant| types.member(adt, variant.name));
            members.collect()
        }
        _ => vec![adt],
    }
}
