//! What paths mean as values, as struct literals and in patterns.

use super::{Infer, Viewpoint};
use crate::{
    hir::{ExprId, GenericArgs, GenericParamKind, Name, Path, PathRoot, PathSegment, Shape},
    names::{DefId, DefKind, Ns, PathRes, Res, Unresolved},
    syntax::{Kw, tt::Ctx},
    types::{
        LocalId, ParamKind, Subject, Substs, Ty, ValueRes, WhyUnresolved,
        gathered::Gathered,
        intern::{Flags, Part},
        lower::{HOLE, LowerCx},
        method::Via,
        paths::prefix,
        select::Goal,
    },
};

impl<'t, 'n> Infer<'t, 'n> {
    pub(super) fn path_expr(&mut self, id: ExprId, path: &Path) -> Ty {
        match self.value_path(path) {
            Ok((res, ty)) => {
                self.out.paths.insert(id, res);
                ty
            }
            Err(why) => {
                self.out.paths.insert(id, ValueRes::Unknown);
                self.unresolved(id, Subject::Path, why);
                Ty::Unknown
            }
        }
    }

    fn local(&self, name: Name, ctx: Ctx) -> Option<LocalId> {
        self.locals.get(name, ctx, &self.body.places.outer_ctx)
    }

    pub(super) fn value_path(&mut self, path: &Path) -> Result<(ValueRes, Ty), WhyUnresolved> {
        let n = path.segments.len();
        let Some(last) = path.segments.last() else {
            // The value `self` may come as the path `self` without a further segment.
            if path.root == PathRoot::Super(0)
                && let Some(local) = self.local(Name::new("self"), path.ctx)
            {
                let ty = self.out.locals[local.0 as usize].ty;
                return Ok((ValueRes::Local(local), ty));
            }
            return Err(WhyUnresolved::Name(Unresolved::NoSuchName));
        };
        if path.qself.is_none() && path.root == PathRoot::Plain {
            if n == 1
                && let Some(local) = self.local(last.name, path.ctx)
            {
                let ty = self.out.locals[local.0 as usize].ty;
                return Ok((ValueRes::Local(local), ty));
            }
            let first = path.segments[0].name;
            let is_self_type = first.kw() == Kw::SelfType;
            let is_param = self.types.find_param(self.owner, first).is_some();
            if n == 1 && is_param {
                return Ok((ValueRes::Param, self.const_param_ty(first)));
            }
            if n == 1 && is_self_type {
                return self.self_value();
            }
            if is_param || is_self_type {
                return self.type_relative(path);
            }
        }
        if path.qself.is_some() {
            return self.type_relative(path);
        }
        match self.types.resolve(self.scope, path, Ns::Values) {
            PathRes { res: Res::Def(def), n_resolved } if n_resolved == n => {
                self.def_value(def, path)
            }
            PathRes { res: Res::Def(def), n_resolved }
                if n_resolved + 1 == n && self.types.names.def(def).kind == DefKind::Trait =>
            {
                self.trait_item(def, &path.segments[n_resolved - 1], last, None)
            }
            // A module of that name gives way to the primitive, which the type's path alone can't tell.
            PathRes { res: Res::Prim(prim), n_resolved } if n_resolved + 1 == n => {
                self.assoc_value(&Ty::Prim(prim), last)
            }
            PathRes { res: Res::Def(_) | Res::Prim(_), .. } => self.type_relative(path),
            PathRes { res: Res::Unknown(why), .. } => Err(WhyUnresolved::Name(why)),
        }
    }

    pub(super) fn why_unresolved(&self, path: &Path, ns: Ns) -> WhyUnresolved {
        match self.types.resolve(self.scope, path, ns).res {
            Res::Unknown(why) => WhyUnresolved::Name(why),
            Res::Def(_) | Res::Prim(_) => WhyUnresolved::NoSuchMember,
        }
    }

    fn const_param_ty(&mut self, name: Name) -> Ty {
        for owner in self.types.generic_owners(self.owner) {
            let Some(generics) = self.types.hir_generics(owner) else { continue };
            for param in &generics.params {
                if param.name == name
                    && let GenericParamKind::Const { ty } = &param.kind
                {
                    return LowerCx::item(self.types, owner).ty(ty);
                }
            }
        }
        Ty::Unknown
    }

    /// `Self` as a constructor or a unit struct.
    fn self_value(&mut self) -> Result<(ValueRes, Ty), WhyUnresolved> {
        match self.types.self_ty(self.owner) {
            Some(Ty::Adt(def, substs)) => {
                self.ctor_value(def, substs).ok_or(WhyUnresolved::NoSuchMember)
            }
            _ => Err(WhyUnresolved::NoSuchMember),
        }
    }

    fn lower_values(&self) -> LowerCx<'t, 'n> {
        LowerCx::new(self.types, self.scope, self.owner, HOLE).of_values()
    }

    /// The constructor function of a tuple, the value of a unit.
    fn ctor_value(&mut self, def: DefId, substs: Substs) -> Option<(ValueRes, Ty)> {
        let res = ValueRes::Def(def, substs);
        match self.types.shape(def)? {
            Shape::Tuple => Some((res, Ty::FnDef(def, substs))),
            Shape::Unit => Some((res, Ty::Adt(self.adt_of(def)?, substs))),
            Shape::Named => None,
        }
    }

    pub(super) fn adt_of(&self, def: DefId) -> Option<DefId> {
        match self.types.names.def(def).kind {
            DefKind::Variant => self.types.names.def(def).parent,
            DefKind::Struct | DefKind::Union | DefKind::Enum => Some(def),
            _ => None,
        }
    }

    /// The value of a definition that the whole path names.
    fn def_value(&mut self, def: DefId, path: &Path) -> Result<(ValueRes, Ty), WhyUnresolved> {
        let n = path.segments.len();
        let args = path.segments[n - 1].args.as_deref();
        match self.types.names.def(def).kind {
            DefKind::Fn | DefKind::AssocFn => {
                let substs = self.args(def, args, &[]);
                Ok(self.fn_value(def, substs))
            }
            DefKind::Const | DefKind::AssocConst | DefKind::Static => {
                let ty = self.types.const_ty(def);
                let ty = self.solver.normalize(&ty);
                Ok((ValueRes::Def(def, Substs::from([])), ty))
            }
            DefKind::Struct | DefKind::Union | DefKind::Variant => {
                let adt = self.adt_of(def).ok_or(WhyUnresolved::NoSuchMember)?;
                let before = n.checked_sub(2).and_then(|i| path.segments[i].args.as_deref());
                let args = args.or(before);
                let substs = self.args(adt, args, &[]);
                self.ctor_value(def, substs).ok_or(WhyUnresolved::NoSuchMember)
            }
            DefKind::TypeAlias => {
                let ty = self.lower_values().path(path);
                let ty = self.fill_holes(&ty);
                match self.solver.normalize(&ty) {
                    Ty::Adt(adt, substs) => {
                        self.ctor_value(adt, substs).ok_or(WhyUnresolved::NoSuchMember)
                    }
                    _ => Err(WhyUnresolved::NoSuchMember),
                }
            }
            DefKind::Mod
            | DefKind::Block
            | DefKind::Enum
            | DefKind::Trait
            | DefKind::AssocTy
            | DefKind::Impl
            | DefKind::Macro => Err(WhyUnresolved::NoSuchMember),
        }
    }

    /// All substitutions of `def`: `prefix`, what is written, then variables.
    fn args(&mut self, def: DefId, args: Option<&GenericArgs>, prefix: &[Ty]) -> Substs {
        let is_whole = args.is_none() && !prefix.iter().any(Ty::has_proj);
        if is_whole {
            return self.prefixed_vars(def, prefix);
        }
        let substs = match args {
            Some(_) => self.lower_values().args(def, args, prefix),
            None => Gathered::from(&**self.prefixed_vars(def, prefix)),
        };
        let filled = substs.iter().map(|ty| {
            let ty = self.fill_holes(ty);
            self.solver.normalize(&ty)
        });
        filled.collect()
    }

    fn prefixed_vars(&mut self, def: DefId, prefix: &[Ty]) -> Substs {
        let generics = self.types.generics(def);
        let n_given = prefix.len().saturating_sub(generics.n_parent as usize);
        let vars = generics.params.iter().skip(n_given).map(|param| match param.kind {
            ParamKind::Const => Ty::Unknown,
            ParamKind::SelfType | ParamKind::Type | ParamKind::Anonymous => self.solver.table.any(),
        });
        prefix.iter().copied().chain(vars).collect()
    }

    /// A function as a value, with what it demands.
    fn fn_value(&mut self, def: DefId, substs: Substs) -> (ValueRes, Ty) {
        self.demand(def, &substs);
        (ValueRes::Def(def, substs), Ty::FnDef(def, substs))
    }

    /// What `def` itself demands of its parameters; where no variable is left, it tells nothing.
    pub(super) fn require_all(&mut self, def: DefId, substs: &Substs) {
        if !substs.has_infer() {
            return;
        }
        for pred in self.types.predicates(def) {
            let (ty, bound) = (pred.ty.subst(substs), pred.bound.subst(substs));
            if ty.has_infer() || bound.flags().has(Flags::INFER) {
                let ty = self.solver.normalize(&ty);
                self.solver.require_bound(&ty, &bound);
            }
        }
    }

    /// What a function (or constant) and the impl or trait around it demand of their parameters.
    fn demand(&mut self, def: DefId, substs: &Substs) {
        let types = self.types;
        for owner in types.generic_owners(def) {
            self.require_all(owner, substs);
            if types.names.def(owner).kind == DefKind::Trait {
                let n = types.generics(owner).n_all().min(substs.len());
                let substs = substs[..n].into();
                self.solver.pending.push(Goal::Trait { trait_: owner, substs });
            }
        }
    }

    /// `Type::item`, `Self::item`, `<T as Trait>::item`.
    fn type_relative(&mut self, path: &Path) -> Result<(ValueRes, Ty), WhyUnresolved> {
        let n = path.segments.len();
        let last = &path.segments[n - 1];
        if let Some(qself) = &path.qself
            && qself.n_trait_segments as usize + 1 == n
            && qself.n_trait_segments > 0
        {
            let n_trait = n - 1;
            let trait_ = self.types.resolve_trait(self.scope, &prefix(path, n_trait));
            let trait_ =
                trait_.ok_or_else(|| self.why_unresolved(&prefix(path, n_trait), Ns::Types))?;
            let self_ty = self.written_ty(&qself.ty);
            return self.trait_item(trait_, &path.segments[n_trait - 1], last, Some(self_ty));
        }
        let ty = match (n - 1, &path.qself) {
            (0, Some(qself)) => self.lower_values().ty(&qself.ty),
            (0, None) => return Err(WhyUnresolved::NoSuchMember),
            (n_head, _) => self.lower_values().leading(path, n_head),
        };
        let ty = self.fill_holes(&ty);
        let ty = self.solver.normalize(&ty);
        if matches!(ty, Ty::Unknown) {
            let head = Path { segments: path.segments[..n - 1].into(), ..path.clone() };
            return Err(match self.why_unresolved(&head, Ns::Types) {
                why @ WhyUnresolved::Name(_) => why,
                _ => WhyUnresolved::UnknownReceiver,
            });
        }
        self.assoc_value(&ty, last)
    }

    fn assoc_value(
        &mut self,
        ty: &Ty,
        segment: &PathSegment,
    ) -> Result<(ValueRes, Ty), WhyUnresolved> {
        if let Ty::Adt(adt, substs) = ty
            && let Some(variant) = self.variant_named(*adt, segment.name)
        {
            return self.ctor_value(variant, *substs).ok_or(WhyUnresolved::NoSuchMember);
        }
        let probe = |solver: &mut crate::types::select::Solver<'_, '_>, from: Viewpoint<'_>| {
            solver.probe_assoc(ty, segment.name, from)
        };
        let (def, via) = self.with_viewpoint(probe)?;
        let parent = self.solver.parent_substs(&via);
        match &via {
            Via::Impl(imp) => {
                if let Some(data) = self.types.impl_data(*imp) {
                    let self_ty = self.solver.normalize(&data.self_ty.subst(&parent));
                    self.unify(&self_ty, ty);
                }
            }
            Via::Trait(_) => {
                self.unify(&parent[0], ty);
            }
            Via::Bound(_) => {}
        }
        let parent: Vec<Ty> = parent.iter().map(|ty| self.solver.table.resolve(ty)).collect();
        Ok(self.member_value(def, &parent, segment))
    }

    pub(super) fn variant_named(&self, adt: DefId, name: Name) -> Option<DefId> {
        let member = self.types.member(adt, name)?;
        (self.types.names.def(member).kind == DefKind::Variant).then_some(member)
    }

    /// An associated function or constant with its parent's substitutions.
    fn member_value(&mut self, def: DefId, parent: &[Ty], segment: &PathSegment) -> (ValueRes, Ty) {
        if self.types.names.def(def).kind == DefKind::AssocConst {
            let ty = self.types.const_ty(def).subst(parent);
            let ty = self.solver.normalize(&ty);
            return (ValueRes::Def(def, parent.into()), ty);
        }
        let args = segment.args.as_deref();
        let substs = self.args(def, args, parent);
        self.fn_value(def, substs)
    }

    /// `Trait::item`, on `self_ty` or on a type to be found.
    fn trait_item(
        &mut self,
        trait_: DefId,
        trait_segment: &PathSegment,
        item: &PathSegment,
        self_ty: Option<Ty>,
    ) -> Result<(ValueRes, Ty), WhyUnresolved> {
        let def = self.types.member(trait_, item.name);
        let Some(def) = def else {
            return match self_ty {
                Some(ty) => self.assoc_value(&ty, item),
                None => Err(WhyUnresolved::NoSuchMember),
            };
        };
        let self_ty = self_ty.unwrap_or_else(|| self.any());
        let args = trait_segment.args.as_deref();
        let substs = self.args(trait_, args, &[self_ty]);
        Ok(self.member_value(def, &substs, item))
    }

    /// The struct or variant that a literal or a pattern with braces (or a tuple's pattern) names, and
    /// its type with holes as variables.
    pub(super) fn struct_path(&mut self, path: &Path) -> (Option<DefId>, Ty) {
        let cx = self.lower_values();
        let n = path.segments.len();
        let Some((ty, n_resolved)) = cx.path_base(path, n) else { return (None, Ty::Unknown) };
        let is_whole = n_resolved == n;
        let mut named = None;
        if is_whole && path.qself.is_none() {
            let resolved = self.types.resolve(self.scope, path, Ns::Types);
            if let Res::Def(def) = resolved.res
                && self.types.names.def(def).kind == DefKind::Variant
            {
                named = Some(def);
            }
        }
        let ty = self.fill_holes(&ty);
        let ty = self.solver.normalize(&ty);
        let Ty::Adt(adt, _) = &ty else { return (None, Ty::Unknown) };
        let adt = *adt;
        let variant = if is_whole {
            named.or_else(|| self.types.variant(adt).map(|_| adt))
        } else if n_resolved + 1 == n {
            self.variant_named(adt, path.segments[n - 1].name)
        } else {
            None
        };
        match variant {
            Some(_) => (variant, ty),
            None => self.assoc_struct_path(path),
        }
    }

    /// `Self::Item { … }`
    fn assoc_struct_path(&mut self, path: &Path) -> (Option<DefId>, Ty) {
        let ty = self.lower_values().path(path);
        let ty = self.fill_holes(&ty);
        let ty = self.solver.normalize(&ty);
        match ty {
            Ty::Adt(adt, _) if self.types.variant(adt).is_some() => (Some(adt), ty),
            _ => (None, Ty::Unknown),
        }
    }
}
