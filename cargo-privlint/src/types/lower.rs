//! Types as written to types as meant: paths resolved, aliases expanded, parameters numbered,
//! associated types as projections.
//!
//! A projection is not looked through here, that is `normalize`'s. What can't be resolved is unknown;
//! recursion (through aliases, bounds of bounds, nested types) is cut at a fixed depth and size.

use std::cell::{Cell, RefCell};

use super::{
    Bounds, InferVar, Interned, ParamKind, Predicate, Substs, TraitBound, Ty, Types,
    gathered::Gathered, paths::prefix,
};
use crate::{
    hir::{Bound, GenericArg, GenericArgs, ItemKind, Name, Path, PathRoot, PathSegment, TypeRef},
    names::{DefId, DefKind, Ns, PrimTy, Res},
    syntax::Kw,
};

pub(super) const MAX_DEPTH: u32 = 24;
const MAX_NODES: u32 = 4_000;

/// What stands for `_` and for arguments that a body leaves out, until inference puts variables there.
pub(super) const HOLE: Ty = Ty::Infer(InferVar(u32::MAX));

/// Where a type is written.
pub(super) struct LowerCx<'t, 'n> {
    pub types: &'t Types<'n>,
    /// Whose names are in scope.
    pub scope: DefId,
    /// Whose parameters and `Self` are visible.
    pub owner: DefId,
    /// For what is left out: [`HOLE`] in bodies, unknown in items.
    pub hole: Ty,
    impl_trait: Cell<ImplTrait>,
    /// Bounds of the anonymous parameters met so far.
    pub anonymous: RefCell<Vec<Predicate>>,
    depth: Cell<u32>,
    nodes: Cell<u32>,
    /// The self type of an impl can't be told by `Self`.
    pub self_type: SelfType,
    defaults: Defaults,
}

/// What stands for the arguments that a path leaves out.
#[derive(Clone, Copy, PartialEq)]
enum Defaults {
    /// In types: the parameters' defaults.
    Apply,
    /// In expressions and patterns: holes.
    Skip,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum SelfType {
    Visible,
    BeingLowered,
}

#[derive(Clone, Copy)]
enum ImplTrait {
    /// In a parameter's type: the next anonymous parameter.
    Param(u32),
    Opaque,
}

impl<'t, 'n> LowerCx<'t, 'n> {
    /// For the item `owner`'s own declaration.
    pub fn item(types: &'t Types<'n>, owner: DefId) -> LowerCx<'t, 'n> {
        LowerCx::new(types, types.names.def(owner).scope, owner, Ty::Unknown)
    }

    pub fn new(types: &'t Types<'n>, scope: DefId, owner: DefId, hole: Ty) -> LowerCx<'t, 'n> {
        LowerCx {
            types,
            scope,
            owner,
            hole,
            impl_trait: Cell::new(ImplTrait::Opaque),
            anonymous: RefCell::default(),
            depth: Cell::new(0),
            nodes: Cell::new(MAX_NODES),
            self_type: SelfType::Visible,
            defaults: Defaults::Apply,
        }
    }

    /// For a path that names a value.
    pub fn of_values(self) -> LowerCx<'t, 'n> {
        LowerCx { defaults: Defaults::Skip, ..self }
    }

    /// For the self type of the impl `imp`.
    pub fn impl_self(types: &'t Types<'n>, imp: DefId) -> LowerCx<'t, 'n> {
        LowerCx { self_type: SelfType::BeingLowered, ..LowerCx::item(types, imp) }
    }

    /// `impl Trait` is a parameter from now on, the first being the first anonymous one of `owner`.
    pub fn with_anonymous_params(self) -> LowerCx<'t, 'n> {
        let generics = self.types.generics(self.owner);
        let at = generics.params.iter().position(|param| param.kind == ParamKind::Anonymous);
        let at = at.unwrap_or(generics.params.len()) as u32;
        self.impl_trait.set(ImplTrait::Param(generics.n_parent + at));
        self
    }

    pub fn ty(&self, ty: &TypeRef) -> Ty {
        if self.nodes.get() == 0 {
            return Ty::Unknown;
        }
        self.nodes.set(self.nodes.get() - 1);
        self.deeper(|cx| cx.ty_inner(ty)).unwrap_or(Ty::Unknown)
    }

    pub(super) fn deeper<R>(&self, f: impl FnOnce(&Self) -> R) -> Option<R> {
        let depth = self.depth.get();
        if depth >= MAX_DEPTH {
            return None;
        }
        self.depth.set(depth + 1);
        let result = f(self);
        self.depth.set(depth);
        Some(result)
    }

    fn ty_inner(&self, ty: &TypeRef) -> Ty {
        match ty {
            TypeRef::Never => Ty::Never,
            TypeRef::Infer => self.hole,
            TypeRef::Tuple(tys) => Ty::Tuple(tys.iter().map(|ty| self.ty(ty)).collect()),
            TypeRef::Path(path) => self.path(path),
            TypeRef::Ref { mutable, ty } => Ty::reference(*mutable, self.ty(ty)),
            TypeRef::Ptr { mutable, ty } => {
                Ty::Ptr { mutable: *mutable, ty: Interned::new(self.ty(ty)) }
            }
            TypeRef::Slice(ty) => Ty::Slice(Interned::new(self.ty(ty))),
            TypeRef::Array(ty) => Ty::Array(Interned::new(self.ty(ty))),
            TypeRef::FnPtr { params, ret } => {
                Ty::fn_ptr(params.iter().map(|ty| self.ty(ty)).collect(), self.ty(ret))
            }
            TypeRef::Impl(bounds) => self.impl_trait(bounds),
            TypeRef::Dyn(bounds) => Ty::Dyn(self.object_bounds(bounds)),
            TypeRef::Macro(_) | TypeRef::Error => Ty::Unknown,
        }
    }

    fn impl_trait(&self, bounds: &[Bound]) -> Ty {
        match self.impl_trait.get() {
            ImplTrait::Param(idx) => {
                self.impl_trait.set(ImplTrait::Param(idx + 1));
                let ty = Ty::Param { idx, name: Name::new("impl") };
                for bound in bounds {
                    if let Some(bound) = self.bound(&ty, bound) {
                        self.anonymous.borrow_mut().push(Predicate { ty, bound });
                    }
                }
                ty
            }
            ImplTrait::Opaque => Ty::Opaque(self.bounds(&Ty::Unknown, bounds)),
        }
    }

    /// Bounds on `self_ty`; those on auto traits are left out.
    pub fn bounds(&self, self_ty: &Ty, bounds: &[Bound]) -> Bounds {
        let bounds = bounds.iter().filter_map(|bound| self.bound(self_ty, bound));
        bounds.filter(|bound| !self.types.lang.is_auto(bound.trait_)).collect()
    }

    /// The trait with the methods first; the others tell `dyn A` from `dyn A + Send`.
    fn object_bounds(&self, bounds: &[Bound]) -> Bounds {
        let mut bounds: Vec<_> =
            bounds.iter().filter_map(|bound| self.bound(&Ty::Unknown, bound)).collect();
        bounds.sort_by_key(|bound| match self.types.lang.is_auto(bound.trait_) {
            true => Some(bound.trait_),
            false => None,
        });
        bounds.into()
    }

    pub fn bound(&self, self_ty: &Ty, bound: &Bound) -> Option<TraitBound> {
        self.bound_by(self_ty, &bound.path)
    }

    /// The bound on `self_ty` by the trait that a path names.
    pub fn bound_by(&self, self_ty: &Ty, path: &Path) -> Option<TraitBound> {
        let trait_ = self.types.resolve_trait(self.scope, path);
        let segment = path.segments.last()?;
        self.deeper(|cx| cx.trait_bound(trait_, self_ty, segment))?
    }

    fn trait_bound(
        &self,
        trait_: Option<DefId>,
        self_ty: &Ty,
        segment: &PathSegment,
    ) -> Option<TraitBound> {
        let args = segment.args.as_deref();
        let Some(trait_) = trait_ else {
            // An `impl Trait` inside must be counted even so.
            let _ = self.written_args(args);
            return None;
        };
        let args_with_self = self.args(trait_, args, &[*self_ty]);
        let bindings = args.map_or(&[][..], |args| &args.bindings);
        let bindings = bindings
            .iter()
            .filter_map(|binding| binding.ty.as_ref().map(|ty| (binding.name, self.ty(ty))));
        Some(TraitBound { trait_, args: args_with_self[1..].into(), bindings: bindings.collect() })
    }

    fn written_args(&self, args: Option<&GenericArgs>) -> Vec<Ty> {
        let args = args.map_or(&[][..], |args| &args.args);
        args.iter().map(|arg| self.written_arg(arg)).collect()
    }

    fn written_arg(&self, arg: &GenericArg) -> Ty {
        match arg {
            GenericArg::Type(ty) => self.ty(ty),
            GenericArg::Const => Ty::Unknown,
        }
    }

    /// All substitutions of `def`: `prefix` (its parent's, or `Self` of a trait), what is written, then
    /// defaults, then holes.
    pub fn args(&self, def: DefId, args: Option<&GenericArgs>, prefix: &[Ty]) -> Gathered {
        let mut substs = Gathered::from(prefix);
        let generics = self.types.generics(def);
        let n_given = substs.len().saturating_sub(generics.n_parent as usize);
        let mut written = args.map_or(&[][..], |args| &args.args).iter();
        for (i, param) in generics.params.iter().enumerate().skip(n_given) {
            let arg = written.next().map(|arg| self.written_arg(arg));
            substs.push(match (param.kind, arg) {
                (ParamKind::Const, _) => Ty::Unknown,
                (_, Some(arg)) => arg,
                (_, None) if self.defaults == Defaults::Skip => self.hole,
                (_, None) => match self.default_arg(def, i) {
                    Some(default) => default.subst(&substs),
                    None => self.hole,
                },
            });
        }
        // An `impl Trait` in what is too many must be counted even so.
        let _ = written.map(|arg| self.written_arg(arg)).last();
        substs
    }

    /// Over the parameters of `def`.
    fn default_arg(&self, def: DefId, param: usize) -> Option<Ty> {
        let is_trait = self.types.names.def(def).kind == DefKind::Trait;
        let written = self.types.hir_generics(def)?.params.get(param - usize::from(is_trait))?;
        let crate::hir::GenericParamKind::Type { default: Some(default), .. } = &written.kind
        else {
            return None;
        };
        self.deeper(|cx| cx.nested(def).ty(default))
    }

    /// For what is written at the item `owner`, at the current depth.
    pub(super) fn nested(&self, owner: DefId) -> LowerCx<'t, 'n> {
        let cx = LowerCx { self_type: self.self_type, ..LowerCx::item(self.types, owner) };
        cx.depth.set(self.depth.get());
        cx.nodes.set(self.nodes.get() / 2);
        cx
    }

    pub fn path(&self, path: &Path) -> Ty {
        self.leading(path, path.segments.len())
    }

    /// What the first `n` segments mean.
    pub fn leading(&self, path: &Path, n: usize) -> Ty {
        let Some((mut ty, n_resolved)) = self.path_base(path, n) else {
            for segment in &path.segments[..n] {
                let _ = self.written_args(segment.args.as_deref());
            }
            return Ty::Unknown;
        };
        for segment in &path.segments[n_resolved..n] {
            ty = self.assoc(&ty, segment);
        }
        ty
    }

    /// The type that the first segments of `path` (of its first `n`) name, and how many they are.
    pub fn path_base(&self, path: &Path, n: usize) -> Option<(Ty, usize)> {
        if let Some(qself) = &path.qself {
            let ty = self.ty(&qself.ty);
            let n_trait = qself.n_trait_segments as usize;
            if n_trait == 0 || n_trait >= n {
                return Some((ty, 0));
            }
            let trait_ = self.types.resolve_trait(self.scope, &prefix(path, n_trait))?;
            let args = path.segments[n_trait - 1].args.as_deref();
            let substs = self.args(trait_, args, &[ty]);
            let name = path.segments[n_trait].name;
            return Some((Ty::proj(trait_, name, Substs::from(&*substs)), n_trait + 1));
        }
        let first = path.segments.first()?;
        if path.root == PathRoot::Plain {
            if first.name.kw() == Kw::SelfType {
                if self.self_type == SelfType::BeingLowered {
                    return None;
                }
                return Some((self.types.self_ty(self.owner)?, 1));
            }
            if let Some(param) = self.types.find_param(self.owner, first.name) {
                return Some((param, 1));
            }
        }
        let leading = &path.segments[..n];
        let resolved = self.types.resolve_segments(self.scope, path.root, leading, Ns::Types);
        let n_resolved = resolved.n_resolved.min(n);
        let ty = match resolved.res {
            Res::Prim(prim) => Ty::Prim(prim),
            // `use std::str;` leaves the type `str` as it is.
            Res::Def(def) if self.types.names.def(def).kind == DefKind::Mod => {
                Ty::Prim(PrimTy::from_name(first.name).filter(|_| n == 1)?)
            }
            Res::Def(def) => self.def_ty(def, path, n_resolved)?,
            Res::Unknown(_) => return None,
        };
        Some((ty, n_resolved))
    }

    fn def_ty(&self, def: DefId, path: &Path, n_resolved: usize) -> Option<Ty> {
        let args_at = |back: usize| {
            let segment = n_resolved.checked_sub(back).and_then(|i| path.segments.get(i))?;
            segment.args.as_deref()
        };
        match self.types.names.def(def).kind {
            DefKind::Struct | DefKind::Union | DefKind::Enum => Some(self.adt(def, args_at(1))),
            DefKind::Variant => {
                let adt = self.types.names.def(def).parent?;
                let args = args_at(1).or_else(|| args_at(2));
                Some(self.adt(adt, args))
            }
            DefKind::TypeAlias => Some(self.alias(def, args_at(1))),
            DefKind::Trait => {
                let segment = path.segments.get(n_resolved.checked_sub(1)?)?;
                let bound = self.trait_bound(Some(def), &Ty::Unknown, segment)?;
                Some(Ty::Dyn(Interned::from([bound])))
            }
            DefKind::AssocTy => None,
            DefKind::Mod
            | DefKind::Block
            | DefKind::Fn
            | DefKind::AssocFn
            | DefKind::Const
            | DefKind::AssocConst
            | DefKind::Static
            | DefKind::Impl
            | DefKind::Macro => None,
        }
    }

    fn adt(&self, adt: DefId, args: Option<&GenericArgs>) -> Ty {
        if args.is_none() && self.types.generics(adt).n_all() == 0 {
            return Ty::Adt(adt, Substs::from([]));
        }
        Ty::Adt(adt, Substs::from(&*self.args(adt, args, &[])))
    }

    fn alias(&self, def: DefId, args: Option<&GenericArgs>) -> Ty {
        let args = self.args(def, args, &[]);
        let Some(ItemKind::TypeAlias(alias)) = self.types.names.item(def).map(|item| &item.kind)
        else {
            return Ty::Unknown;
        };
        let target = alias.ty.as_ref().and_then(|ty| self.deeper(|cx| cx.nested(def).ty(ty)));
        target.map_or(Ty::Unknown, |ty| ty.subst(&args))
    }

    /// `base::Segment`, an associated type.
    fn assoc(&self, base: &Ty, segment: &PathSegment) -> Ty {
        let own_args = self.written_args(segment.args.as_deref());
        let found = self.deeper(|cx| cx.assoc_bound(base, segment.name)).flatten();
        let Some(bound) = found else { return Ty::Unknown };
        if let Some(ty) = bound.binding(segment.name) {
            return *ty;
        }
        let substs: Substs =
            std::iter::once(*base).chain(bound.args.iter().copied()).chain(own_args).collect();
        Ty::proj(bound.trait_, segment.name, substs)
    }
}
