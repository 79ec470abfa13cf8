//! Headers of impls: what their text tells by itself, what they mean, and which of them count where a library
//! has a model beside its source.

use rustc_hash::FxHashMap;

use super::{Substs, Ty, Types, candidates::may_unify, lower::LowerCx};
use crate::{
    hir::{self, GenericArg, ItemKind, PathRoot, TypeRef},
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

/// What the header of a trait's impl names.
#[derive(Clone, Copy)]
pub(super) struct Header {
    pub imp: DefId,
    pub head: SelfHead,
}

#[derive(Clone, Copy)]
pub(super) enum SelfHead {
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
        | Ty::Param { .. }
        | Ty::Proj { .. }
        | Ty::Opaque(_) => return None,
    })
}

/// Without those that a library's source has beside what its model says.
pub(super) fn kept_headers(types: &Types<'_>, trait_: DefId, headers: Vec<Header>) -> Vec<Header> {
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
pub(super) enum Of {
    Trait(DefId),
    /// Inherent.
    Head(Head),
}

/// `None` for an impl of a trait that nobody knows, and for an inherent one of such a type.
pub(super) fn implemented(types: &Types<'_>, imp: DefId) -> Option<Of> {
    let ItemKind::Impl(data) = &types.names.item(imp)?.kind else { return None };
    match &data.trait_ref {
        Some(path) => types.resolve_trait(types.names.def(imp).scope, path).map(Of::Trait),
        None => match self_head(types, imp) {
            SelfHead::Known(head) => Some(Of::Head(head)),
            SelfHead::Any | SelfHead::None => None,
        },
    }
}

pub(super) fn self_head(types: &Types<'_>, imp: DefId) -> SelfHead {
    let Some(data) = types.names.imp(imp) else { return SelfHead::None };
    if let Some(head) = written_head(types, imp, &data.generics, &data.self_ty) {
        return SelfHead::Known(head);
    }
    match types.self_ty(imp) {
        Some(Ty::Param { .. } | Ty::Proj { .. }) => SelfHead::Any,
        ty => ty.as_ref().and_then(head).map_or(SelfHead::None, SelfHead::Known),
    }
}

/// Of the first argument that the header gives its trait, which takes a type.
pub(super) fn arg_head(types: &Types<'_>, imp: DefId) -> Option<Head> {
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

pub(super) fn lower_impl(types: &Types<'_>, imp: DefId) -> Option<ImplData> {
    let ItemKind::Impl(data) = &types.names.item(imp)?.kind else { return None };
    let self_ty = types.self_ty(imp)?;
    let trait_ = match &data.trait_ref {
        None => None,
        Some(path) => {
            let bound = LowerCx::item(types, imp).bound_by(&self_ty, path)?;
            Some((bound.trait_, super::env::bound_substs(&self_ty, &bound)))
        }
    };
    Some(ImplData { def: imp, trait_, self_ty, is_negative: data.is_negative })
}
