//! Members of definitions: associated items of impls and traits, variants of enums, fields; and what
//! their declarations say: signatures, field types, bounds.
//!
//! Everything is computed when first asked for and kept; an answer depends on the declarations alone,
//! never on who asks first.

use std::iter;

use rustc_hash::FxHashMap;

use super::{
    FnSig, GenericParam, Interned, LangTrait, ParamKind, Predicate, Substs, TraitBound, Ty, Types,
    lower::{HOLE, LowerCx},
};
use crate::{
    hir::{self, Bound, GenericParamKind, ItemKind, Name, Shape},
    names::{Def, DefId, DefKind, FieldId, Names},
};

const MAX_SUPERTRAITS: usize = 64;

/// Associated items and variants by container, and by name.
#[derive(Debug, Default)]
pub(super) struct Members {
    /// Container by container.
    all: Vec<DefId>,
    /// Where those of a definition begin in `all`; one more at the end.
    starts: Vec<u32>,
    /// Of containers with many members, where in `all` the first value or type of a name is.
    by_name: FxHashMap<(DefId, Name, Space), u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Space {
    Values,
    Types,
}

/// A container with more members than this is not searched one by one.
const FEW_MEMBERS: usize = 12;

impl Members {
    pub(super) fn new(names: &Names) -> Members {
        let container = |def: &Def| space(def.kind).and(def.parent);
        let mut starts = vec![0u32; names.defs.len() + 1];
        for parent in names.defs.iter().filter_map(container) {
            starts[parent.0 as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut all = vec![DefId(0); starts.last().map_or(0, |n| *n as usize)];
        for (i, def) in names.defs.iter().enumerate() {
            let Some(parent) = container(def) else { continue };
            let place = &mut next[parent.0 as usize];
            all[*place as usize] = DefId(i as u32);
            *place += 1;
        }
        let mut by_name = FxHashMap::default();
        for (i, range) in starts.windows(2).enumerate() {
            if (range[1] - range[0]) as usize <= FEW_MEMBERS {
                continue;
            }
            for at in range[0]..range[1] {
                let member = names.def(all[at as usize]);
                if let Some(space) = space(member.kind) {
                    by_name.entry((DefId(i as u32), member.name, space)).or_insert(at);
                }
            }
        }
        Members { all, starts, by_name }
    }
}

fn space(kind: DefKind) -> Option<Space> {
    match kind {
        DefKind::AssocFn | DefKind::AssocConst | DefKind::Variant => Some(Space::Values),
        DefKind::AssocTy => Some(Space::Types),
        DefKind::Mod
        | DefKind::Block
        | DefKind::Struct
        | DefKind::Union
        | DefKind::Enum
        | DefKind::Trait
        | DefKind::TypeAlias
        | DefKind::Fn
        | DefKind::Const
        | DefKind::Static
        | DefKind::Impl
        | DefKind::Macro => None,
    }
}

impl<'n> Types<'n> {
    /// The associated function or constant, or the variant, of that name.
    pub fn member(&self, container: DefId, name: Name) -> Option<DefId> {
        self.members_named(container, name, Space::Values).next()
    }

    /// The associated type of that name, declared in the trait or given in the impl.
    pub fn assoc_ty(&self, container: DefId, name: Name) -> Option<DefId> {
        self.members_named(container, name, Space::Types).next()
    }

    /// Associated functions and constants, or variants.
    pub(super) fn values(&self, container: DefId) -> impl Iterator<Item = DefId> + '_ {
        let is_value = |member: &DefId| space(self.names.def(*member).kind) == Some(Space::Values);
        self.members(container).iter().copied().filter(is_value)
    }

    fn members_named(
        &self,
        container: DefId,
        name: Name,
        wanted: Space,
    ) -> impl Iterator<Item = DefId> + '_ {
        let of_it = self.members(container);
        let first = match of_it.len() {
            ..=FEW_MEMBERS => 0,
            n => {
                let at = self.members.by_name.get(&(container, name, wanted)).copied();
                at.map_or(n, |at| (at - self.members.starts[container.0 as usize]) as usize)
            }
        };
        of_it[first..].iter().copied().filter(move |&member| {
            let member = self.names.def(member);
            member.name == name && space(member.kind) == Some(wanted)
        })
    }

    /// Associated items or variants, in source order.
    pub fn members(&self, container: DefId) -> &[DefId] {
        let (at, starts) = (container.0 as usize, &self.members.starts);
        &self.members.all[starts[at] as usize..starts[at + 1] as usize]
    }

    /// What an associated type of an impl, or the default of one of a trait, stands for, over the
    /// parameters of the impl or trait.
    pub fn assoc_ty_value(&self, def: DefId) -> Option<Ty> {
        let ItemKind::TypeAlias(alias) = &self.names.item(def)?.kind else { return None };
        let written = alias.ty.as_ref()?;
        let cell = &self.cell(def).ty;
        Some(*cell.get_or_init(|| Box::new(LowerCx::item(self, def).ty(written))).as_ref())
    }

    /// `Self` where `def` is declared.
    pub fn self_ty(&self, def: DefId) -> Option<Ty> {
        self.generic_owners(def).find_map(|def| match self.names.def(def).kind {
            DefKind::Trait => Some(Ty::Param { idx: 0, name: Name::new("Self") }),
            DefKind::Struct | DefKind::Union | DefKind::Enum => {
                Some(Ty::Adt(def, self.identity_substs(def).into()))
            }
            DefKind::Impl => {
                let ItemKind::Impl(imp) = &self.names.item(def)?.kind else { return None };
                let cell = &self.cell(def).ty;
                let lower = || Box::new(LowerCx::impl_self(self, def).ty(&imp.self_ty));
                Some(*cell.get_or_init(lower).as_ref())
            }
            _ => None,
        })
    }

    /// Over the function's own parameters and those around it; projections as written.
    pub fn fn_sig(&self, def: DefId) -> Option<&FnSig> {
        let cell = &self.cell(def).sig;
        cell.get_or_init(|| self.compute_sig(def).map(Box::new)).as_deref()
    }

    fn compute_sig(&self, def: DefId) -> Option<FnSig> {
        match self.names.def(def).kind {
            DefKind::Fn | DefKind::AssocFn => self.func_sig(def),
            DefKind::Struct | DefKind::Variant => self.ctor_sig(def),
            _ => None,
        }
    }

    fn func_sig(&self, def: DefId) -> Option<FnSig> {
        let func = self.hir_func(def)?;
        let cx = LowerCx::item(self, def).with_anonymous_params();
        let self_param = func.sig.self_param.as_ref().map(|param| {
            let self_ty = self.self_ty(def).unwrap_or(Ty::Unknown);
            match param {
                hir::SelfParam::Value => self_ty,
                hir::SelfParam::Ref { mutable } => Ty::reference(*mutable, self_ty),
                hir::SelfParam::Typed(ty) => cx.ty(ty),
            }
        });
        let params =
            self_param.into_iter().chain(func.sig.params.iter().map(|param| cx.ty(&param.ty)));
        let params = params.collect();
        let ret_cx = LowerCx::item(self, def);
        let ret = func.sig.ret.as_ref().map_or_else(Ty::unit, |ty| ret_cx.ty(ty));
        let ret = if func.is_async { self.future_of(ret) } else { ret };
        Some(FnSig { params, ret, has_self: func.sig.self_param.is_some() })
    }

    /// `impl Future<Output = ty>`
    pub fn future_of(&self, ty: Ty) -> Ty {
        match self.lang.trait_(LangTrait::Future) {
            Some(trait_) => Ty::Opaque(Interned::from([TraitBound {
                trait_,
                args: Substs::from([]),
                bindings: Interned::from([(Name::new("Output"), ty)]),
            }])),
            None => Ty::Unknown,
        }
    }

    fn ctor_sig(&self, def: DefId) -> Option<FnSig> {
        let ret = self.self_ty(def)?;
        Some(FnSig { params: self.field_tys(def).to_vec(), ret, has_self: false })
    }

    /// The declaration of a struct's, union's or variant's fields.
    pub fn variant(&self, def: DefId) -> Option<&'n hir::Variant> {
        self.names.variant(def)
    }

    pub fn shape(&self, def: DefId) -> Option<Shape> {
        self.variant(def).map(|variant| variant.shape)
    }

    /// Over the parameters of the type; projections as written.
    pub fn field_tys(&self, def: DefId) -> &[Ty] {
        self.more(def).fields.get_or_init(|| {
            let Some(variant) = self.variant(def) else { return Box::new([]) };
            let cx = LowerCx::item(self, def);
            variant.fields.iter().map(|field| cx.ty(&field.ty)).collect()
        })
    }

    pub fn field_ty(&self, field: FieldId) -> Ty {
        self.field_tys(field.owner).get(field.idx as usize).copied().unwrap_or(Ty::Unknown)
    }

    pub fn field(&self, owner: DefId, name: Name) -> Option<FieldId> {
        self.names.field_named(owner, name)
    }

    /// Of a constant or a static.
    pub fn const_ty(&self, def: DefId) -> Ty {
        let Some(ItemKind::Const(konst)) = self.names.item(def).map(|item| &item.kind) else {
            return Ty::Unknown;
        };
        let cell = &self.cell(def).ty;
        *cell.get_or_init(|| Box::new(LowerCx::item(self, def).ty(&konst.ty))).as_ref()
    }

    /// The bounds that `def` itself states, on its parameters and in its `where` clause.
    pub fn predicates(&self, def: DefId) -> &[Predicate] {
        self.cell(def).predicates.get_or_init(|| self.compute_predicates(def))
    }

    fn compute_predicates(&self, def: DefId) -> Box<[Predicate]> {
        let mut predicates = Vec::new();
        let cx = LowerCx::item(self, def);
        if let Some(generics) = self.hir_generics(def) {
            let offset =
                self.generics(def).n_parent + u32::from(self.names.def(def).kind == DefKind::Trait);
            for (i, param) in generics.params.iter().enumerate() {
                if let GenericParamKind::Type { bounds, .. } = &param.kind {
                    let ty = Ty::Param { idx: offset + i as u32, name: param.name };
                    push_predicates(&cx, &ty, bounds, &mut predicates);
                }
            }
            for pred in &generics.wheres {
                push_predicates(&cx, &cx.ty(&pred.ty), &pred.bounds, &mut predicates);
            }
        }
        let is_anonymous = |param: &GenericParam| param.kind == ParamKind::Anonymous;
        if self.generics(def).params.iter().any(is_anonymous)
            && let Some(func) = self.hir_func(def)
        {
            let cx = LowerCx::item(self, def).with_anonymous_params();
            for param in &func.sig.params {
                let _ = cx.ty(&param.ty);
            }
            predicates.extend(cx.anonymous.take());
        }
        predicates.into()
    }

    /// The bounds on an associated type where a trait declares it, over the trait's parameters.
    pub(super) fn assoc_ty_bounds(&self, def: DefId) -> &[TraitBound] {
        self.more(def).bounds.get_or_init(|| {
            let Some(ItemKind::TypeAlias(alias)) = self.names.item(def).map(|item| &item.kind)
            else {
                return Box::new([]);
            };
            let cx = LowerCx::item(self, def);
            let of = &Ty::Unknown;
            alias.bounds.iter().filter_map(|bound| cx.bound(of, bound)).collect()
        })
    }

    /// Direct supertraits, over the trait's parameters; `where Self: A` counts.
    pub fn supertraits(&self, trait_: DefId) -> &[TraitBound] {
        self.more(trait_).bounds.get_or_init(|| {
            let Some(ItemKind::Trait(data)) = self.names.item(trait_).map(|item| &item.kind) else {
                return Box::new([]);
            };
            let cx = LowerCx::item(self, trait_);
            let self_ty = Ty::Param { idx: 0, name: Name::new("Self") };
            written_supertraits(data).filter_map(|bound| cx.bound(&self_ty, bound)).collect()
        })
    }

    /// What `bound` on `self_ty` says of a supertrait, as [`Types::elaborate`] lists it first.
    pub(super) fn supertrait_bound(
        &self,
        self_ty: &Ty,
        bound: &TraitBound,
        above: DefId,
    ) -> Option<TraitBound> {
        let mut all = vec![*bound];
        let mut next = 0;
        while next < all.len() && all.len() < MAX_SUPERTRAITS {
            if all[next].trait_ == above {
                return Some(all.swap_remove(next));
            }
            let current = all[next];
            next += 1;
            let leading = self.supertraits(current.trait_).iter();
            let leading = leading.filter(|bound| self.leads_to(bound.trait_, above));
            let mut leading = leading.peekable();
            if leading.peek().is_none() {
                continue;
            }
            let substs: Vec<Ty> =
                iter::once(*self_ty).chain(current.args.iter().copied()).collect();
            all.extend(leading.map(|bound| bound.subst(&substs)));
        }
        all.into_iter().skip(next).find(|bound| bound.trait_ == above)
    }

    /// Whether a trait is another or below it.
    fn leads_to(&self, below: DefId, above: DefId) -> bool {
        let mut all = vec![below];
        let mut next = 0;
        while next < all.len() && all.len() < MAX_SUPERTRAITS {
            if all[next] == above {
                return true;
            }
            for bound in self.supertraits(all[next]) {
                if !all.contains(&bound.trait_) {
                    all.push(bound.trait_);
                }
            }
            next += 1;
        }
        false
    }

    /// `bound` on `self_ty` and all supertraits' bounds; each keeps the associated types that were bound.
    pub fn elaborate(&self, self_ty: &Ty, bound: &TraitBound) -> Vec<TraitBound> {
        let mut all = vec![*bound];
        let mut next = 0;
        while next < all.len() && all.len() < MAX_SUPERTRAITS {
            let current = all[next];
            next += 1;
            let supertraits = self.supertraits(current.trait_);
            if supertraits.is_empty() {
                continue;
            }
            let substs: Vec<Ty> =
                iter::once(*self_ty).chain(current.args.iter().copied()).collect();
            for supertrait in supertraits {
                let mut above = supertrait.subst(&substs);
                let kept =
                    current.bindings.iter().filter(|(name, _)| above.binding(*name).is_none());
                above.bindings = above.bindings.iter().chain(kept).copied().collect();
                if !all.iter().any(|b| b.trait_ == above.trait_ && b.args == above.args) {
                    all.push(above);
                }
            }
        }
        all
    }

    /// Whether the trait or a supertrait declares the associated type; no argument is looked at.
    pub(super) fn declares_assoc_ty(&self, trait_: DefId, name: Name) -> bool {
        let mut all = vec![trait_];
        let mut next = 0;
        while next < all.len() && all.len() < MAX_SUPERTRAITS {
            let current = all[next];
            next += 1;
            if self.assoc_ty(current, name).is_some() {
                return true;
            }
            for &above in self.supertrait_defs(current) {
                if !all.contains(&above) {
                    all.push(above);
                }
            }
        }
        // `Output` is declared in `FnOnce` alone, which no model need spell out.
        (self.lang.is_fn_family(trait_) || self.lang.is_async_fn_family(trait_)) && name == "Output"
    }

    /// The trait, or the supertrait of it, that declares the associated type.
    pub(super) fn declaring_trait(&self, trait_: DefId, name: Name) -> DefId {
        if self.assoc_ty(trait_, name).is_some() {
            return trait_;
        }
        let mut all = vec![trait_];
        let mut next = 0;
        while next < all.len() && all.len() < 64 {
            for above in self.supertraits(all[next]) {
                if self.assoc_ty(above.trait_, name).is_some() {
                    return above.trait_;
                }
                if !all.contains(&above.trait_) {
                    all.push(above.trait_);
                }
            }
            next += 1;
        }
        trait_
    }

    /// Direct supertraits, of which no argument is looked at.
    pub(super) fn supertrait_defs(&self, trait_: DefId) -> &[DefId] {
        self.more(trait_).supertrait_defs.get_or_init(|| {
            let Some(ItemKind::Trait(data)) = self.names.item(trait_).map(|item| &item.kind) else {
                return Box::new([]);
            };
            let scope = self.names.def(trait_).scope;
            let bounds = written_supertraits(data);
            bounds.filter_map(|bound| self.resolve_trait(scope, &bound.path)).collect()
        })
    }
}

fn written_supertraits(data: &hir::Trait) -> impl Iterator<Item = &Bound> {
    let on_self = data.generics.wheres.iter().filter(|pred| is_self(&pred.ty));
    data.supertraits.iter().chain(on_self.flat_map(|pred| &pred.bounds))
}

fn is_self(ty: &hir::TypeRef) -> bool {
    matches!(ty, hir::TypeRef::Path(path)
        if path.qself.is_none() && path.segments.len() == 1 && path.segments[0].name == "Self")
}

fn push_predicates(cx: &LowerCx<'_, '_>, ty: &Ty, bounds: &[Bound], to: &mut Vec<Predicate>) {
    for bound in bounds {
        let Some(lowered) = cx.bound(ty, bound) else { continue };
        if !cx.types.lang.is_auto(lowered.trait_) {
            to.push(Predicate { ty: *ty, bound: lowered });
        }
        let bindings = bound.path.segments.last().and_then(|segment| segment.args.as_deref());
        for binding in bindings.map_or(&[][..], |args| &args.bindings) {
            if !binding.bounds.is_empty() && *ty != HOLE {
                push_binding_bounds(cx, ty, bound, binding, to);
            }
        }
    }
}

/// `T: Trait<Name: Bound>`
fn push_binding_bounds(
    cx: &LowerCx<'_, '_>,
    ty: &Ty,
    bound: &Bound,
    binding: &hir::AssocBinding,
    to: &mut Vec<Predicate>,
) {
    let lowered = cx.bound(ty, bound);
    let Some(lowered) = lowered.and_then(|bound| cx.up_to_declaring(ty, &bound, binding.name))
    else {
        return;
    };
    let substs = iter::once(*ty).chain(lowered.args.iter().copied()).collect();
    let proj = Ty::proj(lowered.trait_, binding.name, substs);
    for bound in &binding.bounds {
        to.extend(cx.bound(&proj, bound).map(|bound| Predicate { ty: proj, bound }));
    }
}
