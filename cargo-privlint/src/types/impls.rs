//! Every impl of the program, found by its trait and the head of its self type; derives count as impls.

use std::{hash::Hash, sync::OnceLock};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{Substs, Ty, Types, candidates::may_unify, derive::Derived, lower::LowerCx};
use crate::{
    hir::{self, Bound, ItemKind, Name, PathRoot, TypeRef},
    names::{CrateOrigin, DefId, DefKind, Ns, PrimTy, Res},
};

/// An impl's header over its own parameters.
#[derive(Clone, PartialEq, Debug)]
pub struct ImplData {
    pub def: DefId,
    /// With the arguments, `Self` first.
    pub trait_: Option<(DefId, Substs)>,
    pub self_ty: Ty,
    pub is_negative: bool,
}

/// Impls by what their headers name; a header is lowered when somebody asks for it.
#[derive(Debug, Default)]
pub(super) struct ImplIndex {
    /// In the order of their definitions.
    data: Vec<OnceLock<Option<Box<ImplData>>>>,
    /// By definition, where in `data` it is; [`NO_IMPL`] where nowhere.
    places: Vec<u32>,
    of_trait: Groups<DefId>,
    /// By trait and head; without a head those for a parameter or a projection.
    by_head: Groups<(DefId, Option<Head>)>,
    inherent: Groups<Head>,
    pub derived: FxHashMap<(DefId, DefId), Derived>,
    trait_members: Groups<Name>,
}

const NO_IMPL: u32 = u32::MAX;

/// Definitions by a key, those of one key in their order.
#[derive(Debug)]
struct Groups<K> {
    all: Vec<DefId>,
    ranges: FxHashMap<K, (u32, u32)>,
}

impl<K> Default for Groups<K> {
    fn default() -> Groups<K> {
        Groups { all: Vec::new(), ranges: FxHashMap::default() }
    }
}

impl<K: Eq + Hash + Copy> Groups<K> {
    fn new(pairs: &[(K, DefId)]) -> Groups<K> {
        let mut ranges: FxHashMap<K, (u32, u32)> = FxHashMap::default();
        for (key, _) in pairs {
            ranges.entry(*key).or_default().1 += 1;
        }
        let mut start = 0;
        for range in ranges.values_mut() {
            let n = range.1;
            *range = (start, start);
            start += n;
        }
        let mut all = vec![DefId(0); pairs.len()];
        for (key, def) in pairs {
            if let Some(range) = ranges.get_mut(key) {
                all[range.1 as usize] = *def;
                range.1 += 1;
            }
        }
        Groups { all, ranges }
    }

    fn get(&self, key: &K) -> &[DefId] {
        let range = self.ranges.get(key);
        range.map_or(&[], |&(start, end)| &self.all[start as usize..end as usize])
    }
}

/// What a header names, as far as the index needs it.
#[derive(Clone, Copy)]
struct Header {
    imp: DefId,
    trait_: Option<DefId>,
    head: SelfHead,
}

#[derive(Clone, Copy)]
enum SelfHead {
    Known(Head),
    /// A parameter or a projection.
    Any,
    /// A type that no impl can be for, or that nobody knows.
    None,
}

/// The outermost constructor of a type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Head {
    Adt(DefId),
    Prim(PrimTy),
    Tuple(usize),
    Ref,
    Ptr,
    Slice,
    Array,
    FnPtr,
    Never,
    Dyn(DefId),
}

/// `None` for what no impl can name.
pub(super) fn head(ty: &Ty) -> Option<Head> {
    Some(match ty {
        Ty::Adt(def, _) => Head::Adt(*def),
        Ty::Prim(prim) => Head::Prim(*prim),
        Ty::Tuple(elems) => Head::Tuple(elems.len()),
        Ty::Ref { .. } => Head::Ref,
        Ty::Ptr { .. } => Head::Ptr,
        Ty::Slice(_) => Head::Slice,
        Ty::Array(_) => Head::Array,
        Ty::FnPtr { .. } => Head::FnPtr,
        Ty::Never => Head::Never,
        Ty::Dyn(bounds) => Head::Dyn(bounds.first()?.trait_),
        Ty::Unknown
        | Ty::Infer(_)
        | Ty::FnDef(..)
        | Ty::Closure { .. }
        | Ty::Param(_)
        | Ty::Proj { .. }
        | Ty::Opaque(_) => return None,
    })
}

impl ImplIndex {
    pub(super) fn new(types: &Types<'_>) -> ImplIndex {
        let defs = types.names.defs.iter().enumerate();
        let impls: Vec<DefId> = defs
            .filter(|(_, def)| def.kind == DefKind::Impl)
            .map(|(i, _)| DefId(i as u32))
            .collect();
        let headers: Vec<Header> =
            impls.par_iter().filter_map(|&imp| written_header(types, imp)).collect();
        let derived = super::derive::find_derives(types);
        let kept = kept_headers(types, headers, &derived);
        let mut index = ImplIndex {
            data: std::iter::repeat_with(OnceLock::new).take(kept.len()).collect(),
            places: vec![NO_IMPL; types.names.defs.len()],
            derived,
            trait_members: Groups::new(&trait_members(types)),
            ..ImplIndex::default()
        };
        for (place, header) in kept.iter().enumerate() {
            index.places[header.imp.0 as usize] = place as u32;
        }
        let of_traits = kept.iter().filter_map(|header| Some((header.trait_?, header.imp)));
        index.of_trait = Groups::new(&of_traits.collect::<Vec<_>>());
        let by_head = kept.iter().filter_map(|header| match header.head {
            SelfHead::Known(head) => Some(((header.trait_?, Some(head)), header.imp)),
            SelfHead::Any => Some(((header.trait_?, None), header.imp)),
            SelfHead::None => None,
        });
        index.by_head = Groups::new(&by_head.collect::<Vec<_>>());
        let inherent = kept.iter().filter_map(|header| match (header.trait_, header.head) {
            (None, SelfHead::Known(head)) => Some((head, header.imp)),
            _ => None,
        });
        index.inherent = Groups::new(&inherent.collect::<Vec<_>>());
        index.drop_derives_beside_impls(types);
        index
    }

    /// What a source derives for a type of its model that the model itself implements.
    fn drop_derives_beside_impls(&mut self, types: &Types<'_>) {
        let is_model =
            |adt: DefId| types.names.krate(types.names.def(adt).krate).origin == CrateOrigin::Model;
        let by_head = &self.by_head;
        self.derived.retain(|(trait_, adt), _| {
            !is_model(*adt) || by_head.get(&(*trait_, Some(Head::Adt(*adt)))).is_empty()
        });
    }
}

/// Functions and constants of traits.
fn trait_members(types: &Types<'_>) -> Vec<(Name, DefId)> {
    let defs = types.names.defs.iter().enumerate();
    let members = defs.filter(|(_, def)| {
        let is_value = matches!(def.kind, DefKind::AssocFn | DefKind::AssocConst);
        is_value && def.parent.is_some_and(|p| types.names.def(p).kind == DefKind::Trait)
    });
    members.map(|(i, def)| (def.name, DefId(i as u32))).collect()
}

/// Without those that a library's source has beside what its model says.
fn kept_headers(
    types: &Types<'_>,
    headers: Vec<Header>,
    derived: &FxHashMap<(DefId, DefId), Derived>,
) -> Vec<Header> {
    let krate = |def: DefId| types.names.krate(types.names.def(def).krate);
    let mut of_models: FxHashMap<(DefId, DefId), Vec<DefId>> = FxHashMap::default();
    let mut kept = headers;
    kept.retain(|header| {
        let (Some(trait_), SelfHead::Known(Head::Adt(adt))) = (header.trait_, header.head) else {
            return !is_in_model(types, header);
        };
        if krate(header.imp).origin == CrateOrigin::Model {
            of_models.entry((trait_, adt)).or_default().push(header.imp);
        }
        let known = of_models.get(&(trait_, adt)).map_or(&[][..], Vec::as_slice);
        !is_in_model(types, header)
            && !is_stated_by_model(types, header.imp, (trait_, adt), known, derived)
    });
    kept
}

/// Whether the model says how its own type implements the trait, of a source's impl for that type.
fn is_stated_by_model(
    types: &Types<'_>,
    imp: DefId,
    (trait_, adt): (DefId, DefId),
    known: &[DefId],
    derived: &FxHashMap<(DefId, DefId), Derived>,
) -> bool {
    let krate = |def| types.names.def(def).krate;
    let Some(model) = types.names.krate(krate(imp)).completes else { return false };
    if krate(adt) != model {
        return false;
    }
    let header = |imp| lower_impl(types, imp).and_then(|data| data.trait_);
    let fits = |known: &DefId| {
        let headers = Some(*known).filter(|known| krate(*known) == model).and_then(header);
        headers.zip(header(imp)).is_some_and(|((_, known), (_, own))| {
            known.iter().zip(own.iter()).all(|(known, own)| may_unify(known, own))
        })
    };
    derived.contains_key(&(trait_, adt)) || known.iter().any(fits)
}

/// Whether a library's source says what its model has said: how the model's trait is implemented for types that
/// are not the source's own.
fn is_in_model(types: &Types<'_>, header: &Header) -> bool {
    let krate = |def| types.names.def(def).krate;
    let Some(trait_) = header.trait_ else { return false };
    let source = krate(header.imp);
    let is_own = matches!(header.head, SelfHead::Known(Head::Adt(def)) if krate(def) == source);
    types.names.krate(source).completes == Some(krate(trait_)) && !is_own
}

/// `None` for an impl of a trait that nobody knows.
fn written_header(types: &Types<'_>, imp: DefId) -> Option<Header> {
    let ItemKind::Impl(data) = &types.names.item(imp)?.kind else { return None };
    let trait_ = match &data.trait_ref {
        None => None,
        Some(path) => Some(types.resolve_trait(types.names.def(imp).scope, path)?),
    };
    let head =
        written_head(types, imp, &data.generics, &data.self_ty).unwrap_or_else(|| {
            match types.self_ty(imp) {
                Some(Ty::Param(_) | Ty::Proj { .. }) => SelfHead::Any,
                ty => ty.as_ref().and_then(head).map_or(SelfHead::None, SelfHead::Known),
            }
        });
    Some(Header { imp, trait_, head })
}

/// What can be told without lowering the type's arguments.
fn written_head(
    types: &Types<'_>,
    imp: DefId,
    generics: &hir::Generics,
    ty: &TypeRef,
) -> Option<SelfHead> {
    Some(SelfHead::Known(match ty {
        TypeRef::Never => Head::Never,
        TypeRef::Tuple(tys) => Head::Tuple(tys.len()),
        TypeRef::Ref { .. } => Head::Ref,
        TypeRef::Ptr { .. } => Head::Ptr,
        TypeRef::Slice(_) => Head::Slice,
        TypeRef::Array(_) => Head::Array,
        TypeRef::FnPtr { .. } => Head::FnPtr,
        TypeRef::Path(path) if path.qself.is_none() => {
            let first = path.segments.first()?.name;
            let is_plain = path.root == PathRoot::Plain;
            if is_plain && (first == "Self" || generics.params.iter().any(|p| p.name == first)) {
                return None;
            }
            let found = types.resolve(types.names.def(imp).scope, path, Ns::Types);
            if found.n_resolved != path.segments.len() {
                return None;
            }
            match found.res {
                Res::Prim(prim) => Head::Prim(prim),
                Res::Def(def) => match types.names.def(def).kind {
                    DefKind::Struct | DefKind::Union | DefKind::Enum => Head::Adt(def),
                    _ => return None,
                },
                Res::Unknown(_) => return None,
            }
        }
        TypeRef::Path(_)
        | TypeRef::Infer
        | TypeRef::Impl(_)
        | TypeRef::Dyn(_)
        | TypeRef::Macro(_)
        | TypeRef::Error => return None,
    }))
}

fn lower_impl(types: &Types<'_>, imp: DefId) -> Option<ImplData> {
    let ItemKind::Impl(data) = &types.names.item(imp)?.kind else { return None };
    let self_ty = types.self_ty(imp)?;
    let trait_ = match &data.trait_ref {
        None => None,
        Some(path) => {
            let bound = LowerCx::item(types, imp).bound(&self_ty, &Bound { path: path.clone() })?;
            Some((bound.trait_, super::env::bound_substs(&self_ty, &bound).into()))
        }
    };
    Some(ImplData { def: imp, trait_, self_ty, is_negative: data.is_negative })
}

impl Types<'_> {
    /// `None` for an impl of a trait that nobody knows.
    pub fn impl_data(&self, imp: DefId) -> Option<&ImplData> {
        let place = *self.impls.places.get(imp.0 as usize)?;
        let cell = self.impls.data.get(place as usize)?;
        cell.get_or_init(|| lower_impl(self, imp).map(Box::new)).as_deref()
    }

    /// Impls of a trait, in the order of their definitions.
    pub fn impls_of(&self, trait_: DefId) -> &[DefId] {
        self.impls.of_trait.get(&trait_)
    }

    /// Impls whose self type may be one with that head (or any, without one), blanket impls last.
    pub(super) fn impls_for(
        &self,
        trait_: DefId,
        head: Option<Head>,
    ) -> impl Iterator<Item = DefId> + '_ {
        let by_head = &self.impls.by_head;
        let with_head = head.map_or(&[][..], |head| by_head.get(&(trait_, Some(head))));
        with_head.iter().chain(by_head.get(&(trait_, None))).copied()
    }

    /// Members of that name in inherent impls of types with that head.
    pub(super) fn inherent_members(&self, head: Head, name: Name) -> Vec<DefId> {
        let krate = |def: DefId| self.names.def(def).krate;
        let mut found: Vec<DefId> = Vec::new();
        for &imp in self.impls.inherent.get(&head) {
            let model = self.names.krate(krate(imp)).completes;
            for member in self.values_named(imp, name) {
                // What the model says of its own type counts.
                if !found.iter().any(|&known| Some(krate(known)) == model) {
                    found.push(member);
                }
            }
        }
        found
    }

    /// Functions and constants of that name in any trait.
    pub(super) fn trait_members(&self, name: Name) -> &[DefId] {
        self.impls.trait_members.get(&name)
    }
}
