//! Every impl of the program, found by its trait and the head of its self type; derives count as impls.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{Substs, Ty, Types, candidates::may_unify, derive::Derived, lower::LowerCx};
use crate::{
    hir::{Bound, ItemKind, Name},
    names::{CrateOrigin, DefId, DefKind, PrimTy},
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

#[derive(Debug, Default)]
pub(super) struct ImplIndex {
    /// In the order of their definitions.
    data: Vec<ImplData>,
    /// By definition, where in `data` it is; [`NO_IMPL`] where nowhere.
    places: Vec<u32>,
    by_trait: FxHashMap<DefId, TraitImpls>,
    inherent: FxHashMap<(Head, Name), Vec<DefId>>,
    pub derived: FxHashMap<(DefId, DefId), Derived>,
    trait_members: FxHashMap<Name, Vec<DefId>>,
}

const NO_IMPL: u32 = u32::MAX;

#[derive(Debug, Default)]
struct TraitImpls {
    by_head: FxHashMap<Head, Vec<DefId>>,
    /// For a parameter or a projection.
    blanket: Vec<DefId>,
    all: Vec<DefId>,
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
        let places = vec![NO_IMPL; types.names.defs.len()];
        let mut index = ImplIndex { places, ..ImplIndex::default() };
        let defs = types.names.defs.iter().enumerate();
        let impls: Vec<DefId> = defs
            .filter(|(_, def)| def.kind == DefKind::Impl)
            .map(|(i, _)| DefId(i as u32))
            .collect();
        let lowered: Vec<_> = impls.par_iter().filter_map(|&imp| lower_impl(types, imp)).collect();
        index.derived = super::derive::find_derives(types);
        for data in lowered {
            if !is_in_model(types, &data) && !index.is_stated_by_model(types, &data) {
                index.add(types, data);
            }
        }
        index.drop_derives_beside_impls(types);
        for (i, def) in types.names.defs.iter().enumerate() {
            let is_value = matches!(def.kind, DefKind::AssocFn | DefKind::AssocConst);
            let parent = def.parent.filter(|&p| types.names.def(p).kind == DefKind::Trait);
            if is_value && parent.is_some() {
                index.trait_members.entry(def.name).or_default().push(DefId(i as u32));
            }
        }
        index
    }

    /// Whether the model says how its own type implements the trait, of a source's impl for that type.
    fn is_stated_by_model(&self, types: &Types<'_>, data: &ImplData) -> bool {
        let krate = |def| types.names.def(def).krate;
        let Some(model) = types.names.krate(krate(data.def)).completes else { return false };
        let Some(Head::Adt(adt)) = head(&data.self_ty) else { return false };
        let Some((trait_, substs)) = &data.trait_ else { return false };
        if krate(adt) != model {
            return false;
        }
        let fits = |imp: &DefId| {
            let place = self.places[imp.0 as usize] as usize;
            let header = self.data.get(place).and_then(|known| known.trait_.as_ref());
            krate(*imp) == model
                && header.is_some_and(|(_, known)| {
                    known.iter().zip(substs.iter()).all(|(known, own)| may_unify(known, own))
                })
        };
        let impls = self.by_trait.get(trait_).and_then(|impls| impls.by_head.get(&Head::Adt(adt)));
        self.derived.contains_key(&(*trait_, adt))
            || impls.is_some_and(|impls| impls.iter().any(fits))
    }

    /// What a source derives for a type of its model that the model itself implements.
    fn drop_derives_beside_impls(&mut self, types: &Types<'_>) {
        let is_model =
            |adt: DefId| types.names.krate(types.names.def(adt).krate).origin == CrateOrigin::Model;
        let by_trait = &self.by_trait;
        self.derived.retain(|(trait_, adt), _| {
            let impls = by_trait.get(trait_).filter(|_| is_model(*adt));
            impls.is_none_or(|impls| !impls.by_head.contains_key(&Head::Adt(*adt)))
        });
    }

    fn add(&mut self, types: &Types<'_>, data: ImplData) {
        match &data.trait_ {
            Some((trait_, _)) => {
                let impls = self.by_trait.entry(*trait_).or_default();
                impls.all.push(data.def);
                match (&data.self_ty, head(&data.self_ty)) {
                    (_, Some(head)) => impls.by_head.entry(head).or_default().push(data.def),
                    (Ty::Param(_) | Ty::Proj { .. }, None) => impls.blanket.push(data.def),
                    (_, None) => {}
                }
            }
            None => {
                if let Some(head) = head(&data.self_ty) {
                    let krate = |def: DefId| types.names.def(def).krate;
                    let model = types.names.krate(krate(data.def)).completes;
                    for &member in types.members(data.def) {
                        let name = types.names.def(member).name;
                        let known = self.inherent.entry((head, name)).or_default();
                        // What the model says of its own type counts.
                        if !known.iter().any(|known| Some(krate(*known)) == model) {
                            known.push(member);
                        }
                    }
                }
            }
        }
        self.places[data.def.0 as usize] = self.data.len() as u32;
        self.data.push(data);
    }
}

/// Whether a library's source says what its model has said: how the model's trait is implemented for types that
/// are not the source's own.
fn is_in_model(types: &Types<'_>, data: &ImplData) -> bool {
    let krate = |def| types.names.def(def).krate;
    let Some((trait_, _)) = &data.trait_ else { return false };
    let source = krate(data.def);
    let is_own = matches!(head(&data.self_ty), Some(Head::Adt(def)) if krate(def) == source);
    types.names.krate(source).completes == Some(krate(*trait_)) && !is_own
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
        self.impls.data.get(place as usize)
    }

    /// Impls of a trait, in the order of their definitions.
    pub fn impls_of(&self, trait_: DefId) -> &[DefId] {
        self.impls.by_trait.get(&trait_).map_or(&[], |impls| &impls.all)
    }

    /// Impls whose self type may be one with that head (or any, without one), blanket impls last.
    pub(super) fn impls_for(
        &self,
        trait_: DefId,
        head: Option<Head>,
    ) -> impl Iterator<Item = DefId> + '_ {
        let impls = self.impls.by_trait.get(&trait_);
        let with_head = impls.zip(head).and_then(|(impls, head)| impls.by_head.get(&head));
        let blanket = impls.map_or(&[][..], |impls| &impls.blanket);
        with_head.into_iter().flatten().chain(blanket).copied()
    }

    /// Members of that name in inherent impls of types with that head.
    pub(super) fn inherent_members(&self, head: Head, name: Name) -> &[DefId] {
        self.impls.inherent.get(&(head, name)).map_or(&[], Vec::as_slice)
    }

    /// Functions and constants of that name in any trait.
    pub(super) fn trait_members(&self, name: Name) -> &[DefId] {
        self.impls.trait_members.get(&name).map_or(&[], Vec::as_slice)
    }
}
