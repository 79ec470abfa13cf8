//! Traits that hold by a rule of the language instead of an impl: the `Fn` traits of what can be called,
//! `Copy` and `Clone` of references and tuples, aliases of traits.

use super::{
    LangAdt, LangTrait, Substs, Ty,
    select::{Goal, Selection, Solver},
};
use crate::names::{DefId, PrimTy};

impl Solver<'_, '_> {
    pub(super) fn built_in(&mut self, trait_: DefId, self_ty: &Ty, substs: &[Ty]) -> Selection {
        let lang = &self.types.lang;
        if lang.is_fn_family(trait_) || lang.is_async_fn_family(trait_) {
            return match self.callable(self_ty) {
                Some((params, ret)) => {
                    if let Some(args) = substs.get(1)
                        && !self.table.unify(&Ty::Tuple(params.into()), args)
                    {
                        return Selection::None;
                    }
                    Selection::Callable { ret }
                }
                None => Selection::None,
            };
        }
        if matches!(self_ty, Ty::Never) {
            return Selection::BuiltIn;
        }
        if self.is_trait_alias(trait_) {
            for bound in self.types.supertraits(trait_) {
                self.require_bound(self_ty, &bound.subst(substs));
            }
            return Selection::BuiltIn;
        }
        let copy = self.types.lang.is_trait(trait_, LangTrait::Copy);
        if (copy || self.types.lang.is_trait(trait_, LangTrait::Clone))
            && self.copies_by_rule(trait_, self_ty)
        {
            return Selection::BuiltIn;
        }
        Selection::None
    }

    /// Whether the language has a rule for whom the trait holds of.
    pub(super) fn has_rule(&self, trait_: DefId) -> bool {
        let lang = &self.types.lang;
        lang.is_auto(trait_)
            || lang.is_fn_family(trait_)
            || lang.is_async_fn_family(trait_)
            || lang.is_trait(trait_, LangTrait::Copy)
            || lang.is_trait(trait_, LangTrait::Clone)
            || self.is_trait_alias(trait_)
    }

    fn is_trait_alias(&self, trait_: DefId) -> bool {
        matches!(self.types.names.item(trait_).map(|item| &item.kind),
            Some(crate::hir::ItemKind::Trait(data)) if data.is_alias)
    }

    fn copies_by_rule(&mut self, trait_: DefId, ty: &Ty) -> bool {
        match ty {
            Ty::Prim(prim) => *prim != PrimTy::Str,
            Ty::Ref { mutable, .. } => !mutable,
            Ty::Ptr { .. } | Ty::FnDef(..) | Ty::FnPtr { .. } | Ty::Closure { .. } | Ty::Never => {
                true
            }
            Ty::Tuple(elems) => {
                for elem in elems.iter() {
                    self.pending.push(Goal::Trait { trait_, substs: Substs::from([*elem]) });
                }
                true
            }
            Ty::Array(elem) => {
                let substs = Substs::from([**elem]);
                self.pending.push(Goal::Trait { trait_, substs });
                true
            }
            Ty::Infer(_) => true,
            _ => false,
        }
    }

    /// Parameters and result of what can be called without an impl.
    pub fn callable(&mut self, ty: &Ty) -> Option<(Vec<Ty>, Ty)> {
        match self.table.shallow(ty) {
            Ty::Closure(closure) => Some((closure.params.to_vec(), closure.ret)),
            Ty::FnPtr(pointer) => Some((pointer.params.to_vec(), pointer.ret)),
            Ty::FnDef(def, substs) => {
                let types = self.types;
                let sig = types.fn_sig(def)?;
                let params =
                    sig.params.iter().map(|ty| self.normalize(&ty.subst(&substs))).collect();
                Some((params, self.normalize(&sig.ret.subst(&substs))))
            }
            Ty::Ref { ty, .. } => self.callable(&ty),
            Ty::Adt(def, substs) if self.types.lang.is_adt(def, LangAdt::Box) => {
                self.callable(substs.first()?)
            }
            _ => None,
        }
    }
}
