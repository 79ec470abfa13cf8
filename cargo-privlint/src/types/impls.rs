//! Every impl of the program, found by its trait and the head of its self type; derives count as impls.

use std::{hash::Hash, sync::OnceLock};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{
    ParamKind, Substs, Ty, Types,
    candidates::may_unify,
    derive::{Derived, find_derives, is_adt},
    lower::LowerCx,
};
use crate::{
    hir::{self, Bound, GenericArg, ItemKind, Name, PathRoot, TypeRef},
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

/// Impls by what their headers name; what is behind a header, and which of a trait's impls count, is told when
/// somebody asks.
#[derive(Debug, Default)]
pub(super) struct ImplIndex {
    of_trait: FxHashMap<DefId, TraitCell>,
    inherent: FxHashMap<Head, InherentCell>,
    trait_members: Groups<Name>,
    /// By a model's type, the types of the library's own source that are it.
    twins: FxHashMap<DefId, Vec<DefId>>,
}

/// All impls of a trait, in the order of their definitions, and those that count.
#[derive(Debug, Default)]
struct TraitCell {
    written: Vec<DefId>,
    known: OnceLock<TraitImpls>,
}

/// All inherent impls of types with a head, in the order of their definitions, and what is in them.
#[derive(Debug, Default)]
struct InherentCell {
    impls: Vec<DefId>,
    members: OnceLock<Groups<Name>>,
}

/// The impls of a trait that count.
#[derive(Debug, Default)]
struct TraitImpls {
    /// In the order of their definitions.
    all: Box<[DefId]>,
    /// By the head of the self type, those of one head in the order of their definitions; without a head those
    /// for a parameter or a projection.
    by_head: Box<[Entry]>,
    /// The heads, and where in `by_head` those with each begin.
    heads: Box<[(Option<Head>, u32)]>,
}

/// An impl and the head of the trait's first argument, where the header's text tells it.
#[derive(Clone, Copy, Debug)]
struct Entry {
    imp: DefId,
    arg: Option<Head>,
}

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

impl TraitImpls {
    fn new(types: &Types<'_>, trait_: DefId, written: &[DefId]) -> TraitImpls {
        let headers = written.iter().map(|&imp| Header { imp, head: self_head(types, imp) });
        let kept = kept_headers(types, trait_, headers.collect());
        let is_generic = (types.generics(trait_).params.get(1))
            .is_some_and(|param| param.kind == ParamKind::Type);
        let mut by_head: Vec<(Option<Head>, Entry)> = Vec::with_capacity(kept.len());
        for header in &kept {
            let head = match header.head {
                SelfHead::Known(head) => Some(head),
                SelfHead::Any => None,
                SelfHead::None => continue,
            };
            let arg = if is_generic { arg_head(types, header.imp) } else { None };
            by_head.push((head, Entry { imp: header.imp, arg }));
        }
        by_head.sort_by_key(|(head, _)| *head);
        let mut heads: Vec<(Option<Head>, u32)> = Vec::new();
        for (at, (head, _)) in by_head.iter().enumerate() {
            if heads.last().is_none_or(|(last, _)| last != head) {
                heads.push((*head, at as u32));
            }
        }
        TraitImpls {
            all: kept.iter().map(|header| header.imp).collect(),
            by_head: by_head.into_iter().map(|(_, entry)| entry).collect(),
            heads: heads.into(),
        }
    }

    fn with_head(&self, head: Option<Head>) -> &[Entry] {
        let Ok(at) = self.heads.binary_search_by_key(&head, |(head, _)| *head) else {
            return &[];
        };
        let start = self.heads[at].1 as usize;
        let end = self.heads.get(at + 1).map_or(self.by_head.len(), |(_, end)| *end as usize);
        &self.by_head[start..end]
    }
}

/// What the header of a trait's impl names.
#[derive(Clone, Copy)]
struct Header {
    imp: DefId,
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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Head {
    Adt(DefId),
    Prim(PrimTy),
    Tuple(u32),
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
        Ty::Tuple(elems) => Head::Tuple(elems.len() as u32),
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
        let names = types.names;
        let mut impls: Vec<DefId> = Vec::new();
        let mut members: Vec<(Name, DefId)> = Vec::new();
        let mut twins: FxHashMap<DefId, Vec<DefId>> = FxHashMap::default();
        let completes: Vec<bool> = names.crates.iter().map(|c| c.completes.is_some()).collect();
        for (i, def) in names.defs.iter().enumerate() {
            let id = DefId(i as u32);
            match def.kind {
                DefKind::Impl => impls.push(id),
                DefKind::AssocFn | DefKind::AssocConst => {
                    if def.parent.is_some_and(|p| names.def(p).kind == DefKind::Trait) {
                        members.push((def.name, id));
                    }
                }
                kind if is_adt(kind) && completes[def.krate.0 as usize] => {
                    if let Some(model) = names.in_model(id) {
                        twins.entry(model).or_default().push(id);
                    }
                }
                _ => {}
            }
        }
        let found: Vec<Option<Of>> = impls.par_iter().map(|&imp| implemented(types, imp)).collect();
        let mut of_trait: FxHashMap<DefId, TraitCell> = FxHashMap::default();
        let mut inherent: FxHashMap<Head, InherentCell> = FxHashMap::default();
        for (imp, found) in impls.into_iter().zip(found) {
            match found {
                Some(Of::Trait(trait_)) => of_trait.entry(trait_).or_default().written.push(imp),
                Some(Of::Head(head)) => inherent.entry(head).or_default().impls.push(imp),
                None => {}
            }
        }
        ImplIndex { of_trait, inherent, trait_members: Groups::new(&members), twins }
    }
}

/// Without those that a library's source has beside what its model says.
fn kept_headers(types: &Types<'_>, trait_: DefId, headers: Vec<Header>) -> Vec<Header> {
    let krate = |def: DefId| types.names.krate(types.names.def(def).krate);
    if headers.iter().all(|header| krate(header.imp).completes.is_none()) {
        return headers;
    }
    let mut of_models: FxHashMap<DefId, Vec<DefId>> = FxHashMap::default();
    let mut kept = headers;
    kept.retain(|header| {
        let SelfHead::Known(Head::Adt(adt)) = header.head else {
            return !is_in_model(types, trait_, header);
        };
        if krate(header.imp).origin == CrateOrigin::Model {
            of_models.entry(adt).or_default().push(header.imp);
        }
        let known = of_models.get(&adt).map_or(&[][..], Vec::as_slice);
        !is_in_model(types, trait_, header)
            && !is_stated_by_model(types, header.imp, (trait_, adt), known)
    });
    kept
}

/// Whether the model says how its own type implements the trait, of a source's impl for that type.
fn is_stated_by_model(
    types: &Types<'_>,
    imp: DefId,
    (trait_, adt): (DefId, DefId),
    known: &[DefId],
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
    types.derives(adt).iter().any(|(derived, _)| *derived == trait_) || known.iter().any(fits)
}

/// Whether a library's source says what its model has said: how the model's trait is implemented for types that
/// are not the source's own.
fn is_in_model(types: &Types<'_>, trait_: DefId, header: &Header) -> bool {
    let krate = |def| types.names.def(def).krate;
    let source = krate(header.imp);
    let is_own = matches!(header.head, SelfHead::Known(Head::Adt(def)) if krate(def) == source);
    types.names.krate(source).completes == Some(krate(trait_)) && !is_own
}

/// What an impl is listed under.
enum Of {
    Trait(DefId),
    /// Inherent.
    Head(Head),
}

/// `None` for an impl of a trait that nobody knows, and for an inherent one of such a type.
fn implemented(types: &Types<'_>, imp: DefId) -> Option<Of> {
    let ItemKind::Impl(data) = &types.names.item(imp)?.kind else { return None };
    match &data.trait_ref {
        Some(path) => types.resolve_trait(types.names.def(imp).scope, path).map(Of::Trait),
        None => match self_head(types, imp) {
            SelfHead::Known(head) => Some(Of::Head(head)),
            SelfHead::Any | SelfHead::None => None,
        },
    }
}

fn self_head(types: &Types<'_>, imp: DefId) -> SelfHead {
    let Some(data) = types.names.imp(imp) else { return SelfHead::None };
    if let Some(head) = written_head(types, imp, &data.generics, &data.self_ty) {
        return SelfHead::Known(head);
    }
    match types.self_ty(imp) {
        Some(Ty::Param(_) | Ty::Proj { .. }) => SelfHead::Any,
        ty => ty.as_ref().and_then(head).map_or(SelfHead::None, SelfHead::Known),
    }
}

/// Of the first argument that the header gives its trait, which takes a type.
fn arg_head(types: &Types<'_>, imp: DefId) -> Option<Head> {
    let data = types.names.imp(imp)?;
    let segment = data.trait_ref.as_ref()?.segments.last()?;
    match segment.args.as_deref()?.args.first()? {
        GenericArg::Type(ty) => written_head(types, imp, &data.generics, ty),
        GenericArg::Const => None,
    }
}

/// What can be told without lowering the type's arguments.
fn written_head(
    types: &Types<'_>,
    imp: DefId,
    generics: &hir::Generics,
    ty: &TypeRef,
) -> Option<Head> {
    Some(match ty {
        TypeRef::Never => Head::Never,
        TypeRef::Tuple(tys) => Head::Tuple(tys.len() as u32),
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
    })
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
    /// `None` for an impl of a trait that nobody knows, or that does not count.
    pub fn impl_data(&self, imp: DefId) -> Option<&ImplData> {
        if self.names.def(imp).kind != DefKind::Impl {
            return None;
        }
        let known = || {
            let data = lower_impl(self, imp)?;
            let krate = self.names.krate(self.names.def(imp).krate);
            let is_kept = match data.trait_ {
                Some((trait_, _)) if krate.completes.is_some() => {
                    self.impls_of(trait_).binary_search(&imp).is_ok()
                }
                Some(_) | None => true,
            };
            is_kept.then(|| Box::new(data))
        };
        self.cell(imp).header.get_or_init(known).as_deref()
    }

    fn trait_impls(&self, trait_: DefId) -> Option<&TraitImpls> {
        let cell = self.impls.of_trait.get(&trait_)?;
        Some(cell.known.get_or_init(|| TraitImpls::new(self, trait_, &cell.written)))
    }

    /// Impls of a trait, in the order of their definitions.
    pub fn impls_of(&self, trait_: DefId) -> &[DefId] {
        self.trait_impls(trait_).map_or(&[], |impls| &impls.all)
    }

    /// Impls whose self type may be one with that head (or any, without one) and whose first argument one with
    /// the other, blanket impls last.
    pub(super) fn impls_for(
        &self,
        trait_: DefId,
        head: Option<Head>,
        arg: Option<Head>,
    ) -> impl Iterator<Item = DefId> + '_ {
        let impls = self.trait_impls(trait_);
        let with = |head| impls.map_or(&[][..], |impls| impls.with_head(head));
        let of_head = head.map_or(&[][..], |head| with(Some(head)));
        let fits = move |entry: &&Entry| arg.is_none() || entry.arg.is_none() || entry.arg == arg;
        of_head.iter().chain(with(None)).filter(fits).map(|entry| entry.imp)
    }

    /// How a type derives a trait, if no impl says it of a model's type.
    pub(super) fn derived(&self, trait_: DefId, adt: DefId) -> Option<&Derived> {
        let (_, how) = self.derives(adt).iter().find(|(derived, _)| *derived == trait_)?;
        let is_model = self.names.krate(self.names.def(adt).krate).origin == CrateOrigin::Model;
        let has_impl = || {
            let impls = self.trait_impls(trait_);
            impls.is_some_and(|impls| !impls.with_head(Some(Head::Adt(adt))).is_empty())
        };
        (!is_model || !has_impl()).then_some(how)
    }

    /// What derives stand for on the type and on what the library's own source calls the same, the type's own
    /// first.
    fn derives(&self, adt: DefId) -> &[(DefId, Derived)] {
        self.cell(adt).derives.get_or_init(|| {
            let twins = self.impls.twins.get(&adt).map_or(&[][..], Vec::as_slice);
            let own = self.names.in_model(adt).is_none().then_some(adt);
            find_derives(self, own.into_iter().chain(twins.iter().copied()))
        })
    }

    /// Members of that name in inherent impls of types with that head.
    pub(super) fn inherent_members(&self, head: Head, name: Name) -> &[DefId] {
        let Some(cell) = self.impls.inherent.get(&head) else { return &[] };
        cell.members.get_or_init(|| self.all_inherent_members(&cell.impls)).get(&name)
    }

    fn all_inherent_members(&self, impls: &[DefId]) -> Groups<Name> {
        let krate = |def: DefId| self.names.def(def).krate;
        let mut found: Vec<(Name, DefId)> = Vec::new();
        for &imp in impls {
            let model = self.names.krate(krate(imp)).completes;
            let is_said = |found: &[(Name, DefId)], name| {
                let of_name = found.iter().filter(|(known, _)| *known == name);
                model.is_some()
                    && of_name.into_iter().any(|(_, known)| Some(krate(*known)) == model)
            };
            for member in self.values(imp) {
                let name = self.names.def(member).name;
                // What the model says of its own type counts.
                if !is_said(&found, name) {
                    found.push((name, member));
                }
            }
        }
        Groups::new(&found)
    }

    /// Functions and constants of that name in any trait.
    pub(super) fn trait_members(&self, name: Name) -> &[DefId] {
        self.impls.trait_members.get(&name)
    }
}
