//! Generic parameters of definitions, and who a definition's parent is as far as they go.
//!
//! Parameters are numbered from the outermost owner on: those of an impl or a trait before those of its
//! items, `Self` of a trait first. Constant parameters have a number too (their arguments are unknown),
//! and each `impl Trait` of a function's parameters is an anonymous one after the written ones.

use super::Types;
use crate::{
    hir::{self, Bound, GenericArg, GenericParamKind, ItemKind, Name, TypeRef},
    names::{DefId, DefKind},
};

#[derive(Clone, PartialEq, Debug)]
pub struct Generics {
    /// The impl, trait or enum around, if it has parameters to add.
    pub parent: Option<DefId>,
    pub n_parent: u32,
    /// `Self` first in a trait.
    pub params: Box<[GenericParam]>,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub struct GenericParam {
    pub name: Name,
    pub kind: ParamKind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParamKind {
    SelfType,
    Type,
    Const,
    /// `impl Trait` of a parameter.
    Anonymous,
}

impl Generics {
    #[inline]
    pub fn n_all(&self) -> usize {
        self.n_parent as usize + self.params.len()
    }
}

impl<'n> Types<'n> {
    #[inline]
    pub fn generics(&self, def: DefId) -> &Generics {
        self.cell(def).generics.get_or_init(|| self.compute_generics(def))
    }

    /// The definition whose parameters (and `Self`) are visible in `def` too.
    pub fn generic_parent(&self, def: DefId) -> Option<DefId> {
        let data = self.names.def(def);
        match data.kind {
            DefKind::AssocFn | DefKind::AssocTy | DefKind::AssocConst | DefKind::Variant => {
                data.parent
            }
            _ => None,
        }
    }

    /// `def` and those whose parameters are visible in it, innermost first.
    pub(super) fn generic_owners(&self, def: DefId) -> impl Iterator<Item = DefId> + '_ {
        std::iter::successors(Some(def), |&def| self.generic_parent(def))
    }

    /// The parameter of that name that is visible in `owner`.
    pub(super) fn find_param(&self, owner: DefId, name: Name) -> Option<super::Ty> {
        if self.generics(owner).n_all() == 0 {
            return None;
        }
        self.generic_owners(owner).find_map(|def| {
            let generics = self.generics(def);
            let at = generics.params.iter().position(|param| {
                param.name == name && matches!(param.kind, ParamKind::Type | ParamKind::Const)
            })?;
            Some(super::Ty::Param { idx: generics.n_parent + at as u32, name })
        })
    }

    /// What `def` is generic over, as itself.
    pub fn identity_substs(&self, def: DefId) -> Vec<super::Ty> {
        let mut owners: Vec<_> = self.generic_owners(def).collect();
        owners.reverse();
        let mut substs = Vec::new();
        for owner in owners {
            for param in &self.generics(owner).params {
                let idx = substs.len() as u32;
                substs.push(match param.kind {
                    ParamKind::Const => super::Ty::Unknown,
                    ParamKind::SelfType | ParamKind::Type | ParamKind::Anonymous => {
                        super::Ty::Param { idx, name: param.name }
                    }
                });
            }
        }
        substs
    }

    fn compute_generics(&self, def: DefId) -> Generics {
        let parent = self.generic_parent(def);
        let n_parent = parent.map_or(0, |parent| self.generics(parent).n_all() as u32);
        let mut params = Vec::new();
        if self.names.def(def).kind == DefKind::Trait {
            params.push(GenericParam { name: Name::new("Self"), kind: ParamKind::SelfType });
        }
        if let Some(written) = self.hir_generics(def) {
            params.extend(written.params.iter().map(|param| GenericParam {
                name: param.name,
                kind: match param.kind {
                    GenericParamKind::Type { .. } => ParamKind::Type,
                    GenericParamKind::Const { .. } => ParamKind::Const,
                },
            }));
        }
        if let Some(func) = self.hir_func(def) {
            let n: usize = func.sig.params.iter().map(|param| n_impl_traits(&param.ty, 0)).sum();
            if n > 0 {
                let name = Name::new("impl");
                let anonymous = GenericParam { name, kind: ParamKind::Anonymous };
                params.extend(std::iter::repeat_n(anonymous, n));
            }
        }
        Generics { parent, n_parent, params: params.into() }
    }

    /// As written on the item; `None` where the kind of item has none (a variant has its enum's).
    pub(super) fn hir_generics(&self, def: DefId) -> Option<&'n hir::Generics> {
        if matches!(self.names.def(def).kind, DefKind::Variant | DefKind::Block) {
            return None;
        }
        match &self.names.item(def)?.kind {
            ItemKind::Func(func) => Some(&func.sig.generics),
            ItemKind::Adt(adt) => Some(&adt.generics),
            ItemKind::Impl(imp) => Some(&imp.generics),
            ItemKind::Trait(trait_) => Some(&trait_.generics),
            ItemKind::TypeAlias(alias) => Some(&alias.generics),
            ItemKind::Mod { .. }
            | ItemKind::Use(_)
            | ItemKind::ExternCrate { .. }
            | ItemKind::Const(_)
            | ItemKind::MacroDef(_)
            | ItemKind::MacroCall(_) => None,
        }
    }

    pub(super) fn hir_func(&self, def: DefId) -> Option<&'n hir::Func> {
        self.names.func(def)
    }
}

/// How many `impl Trait` a parameter's type holds, in the order in which lowering meets them.
fn n_impl_traits(ty: &TypeRef, depth: u32) -> usize {
    if depth > super::lower::MAX_DEPTH {
        return 0;
    }
    let deeper = |ty: &TypeRef| n_impl_traits(ty, depth + 1);
    match ty {
        TypeRef::Never | TypeRef::Infer | TypeRef::Macro(_) | TypeRef::Error => 0,
        TypeRef::Tuple(tys) => tys.iter().map(deeper).sum(),
        TypeRef::Path(path) => n_in_path(path, depth),
        TypeRef::Ref { ty, .. } | TypeRef::Ptr { ty, .. } => deeper(ty),
        TypeRef::Slice(ty) | TypeRef::Array(ty) => deeper(ty),
        TypeRef::FnPtr { params, ret } => params.iter().map(deeper).sum::<usize>() + deeper(ret),
        TypeRef::Impl(bounds) => 1 + n_in_bounds(bounds, depth),
        TypeRef::Dyn(bounds) => n_in_bounds(bounds, depth),
    }
}

fn n_in_bounds(bounds: &[Bound], depth: u32) -> usize {
    bounds.iter().map(|bound| n_in_path(&bound.path, depth)).sum()
}

fn n_in_path(path: &hir::Path, depth: u32) -> usize {
    let args = path.segments.iter().filter_map(|segment| segment.args.as_deref());
    args.map(|args| {
        let tys = args.args.iter().filter_map(|arg| match arg {
            GenericArg::Type(ty) => Some(ty),
            GenericArg::Const => None,
        });
        let tys: usize = tys.map(|ty| n_impl_traits(ty, depth + 1)).sum();
        let bindings = args.bindings.iter().filter_map(|binding| binding.ty.as_ref());
        tys + bindings.map(|ty| n_impl_traits(ty, depth + 1)).sum::<usize>()
    })
    .sum()
}
