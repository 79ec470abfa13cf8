//! Coercions, and the one type of several branches.

use super::{Expect, Infer};
use crate::{
    hir::ExprId,
    names::PrimTy,
    types::{Ty, select::Selection},
};

/// The type that several branches agree on.
pub(super) struct Merged {
    pub ty: Option<Ty>,
    /// The type was given from outside.
    is_given: bool,
    any: bool,
}

impl Merged {
    pub fn new(expected: Option<Ty>) -> Merged {
        Merged { is_given: expected.is_some(), ty: expected, any: false }
    }

    pub fn expecting(expect: &Expect) -> Merged {
        match expect {
            Expect::Is(ty) => Merged::new(Some(*ty)),
            Expect::Like(_) | Expect::Nothing => Merged::new(None),
        }
    }

    /// The type of the whole; never, where no branch has a value.
    pub fn value(self) -> Ty {
        if self.any { self.ty.unwrap_or(Ty::Never) } else { Ty::Never }
    }
}

impl Infer<'_, '_> {
    pub(super) fn merge_expr(&mut self, merged: &mut Merged, expr: ExprId) {
        let expect = merged.ty.map_or(Expect::Nothing, Expect::Is);
        self.merge_expr_like(merged, expr, &expect);
    }

    pub(super) fn merge_expr_like(&mut self, merged: &mut Merged, expr: ExprId, expect: &Expect) {
        let ty = match &merged.ty {
            Some(ty) => self.expr(expr, &Expect::Is(*ty)),
            None => self.expr(expr, expect),
        };
        self.merge(merged, &ty);
    }

    pub(super) fn merge(&mut self, merged: &mut Merged, ty: &Ty) {
        if matches!(ty, Ty::Never) {
            return;
        }
        merged.any = true;
        match &merged.ty {
            None => merged.ty = Some(*ty),
            Some(target) => {
                let target = *target;
                let is_hole = matches!(self.shallow(&target), Ty::Unknown);
                if !self.coerce(ty, &target) && !merged.is_given {
                    self.merge_unlike(merged, ty, &target);
                } else if is_hole {
                    merged.ty = Some(*ty);
                }
            }
        }
    }

    /// Different functions or closures become a function pointer; a later branch may be the one that
    /// the former coerce to.
    fn merge_unlike(&mut self, merged: &mut Merged, ty: &Ty, target: &Ty) {
        let is_callable = |ty: &Ty| matches!(ty, Ty::FnDef(..) | Ty::Closure { .. });
        let target = self.shallow(target);
        if is_callable(&target) && is_callable(ty) {
            if let Some(pointer) = self.fn_pointer(&target) {
                self.coerce(ty, &pointer);
                merged.ty = Some(pointer);
            }
        } else if self.coerce(&target, ty) {
            merged.ty = Some(*ty);
        }
    }

    fn fn_pointer(&mut self, ty: &Ty) -> Option<Ty> {
        let (params, ret) = self.solver.callable(ty)?;
        Some(Ty::fn_ptr(params.into(), ret))
    }

    /// Makes a value of type `from` one of type `to`, if that can be.
    pub(super) fn coerce(&mut self, from: &Ty, to: &Ty) -> bool {
        let from = self.shallow(from);
        if matches!(from, Ty::Never) {
            return true;
        }
        let to = self.shallow(to);
        if from == to && !matches!(from, Ty::Infer(_)) {
            return true;
        }
        match (&from, &to) {
            (Ty::Infer(_), _) if self.solver.table.is_free(&from) => {
                self.work_off();
                let known = self.shallow(&from);
                if self.solver.table.is_free(&known) {
                    return self.unify(&known, &to);
                }
                self.coerce(&known, &to)
            }
            (_, Ty::Infer(_)) => self.unify(&from, &to),
            (Ty::Ref { mutable, ty: inner }, Ty::Ref { mutable: to_mut, ty: target }) => {
                if *to_mut && !mutable {
                    return false;
                }
                self.coerce_ref(inner, &self.shallow(target))
            }
            (Ty::Ref { ty: inner, .. } | Ty::Ptr { ty: inner, .. }, Ty::Ptr { ty: target, .. }) => {
                let target = self.shallow(target);
                self.unify(inner, &target) || self.unsize(inner, &target)
            }
            (Ty::FnDef(..) | Ty::Closure { .. }, Ty::FnPtr { .. }) => {
                let pointer = self.fn_pointer(&from);
                pointer.is_some_and(|pointer| self.unify(&pointer, &to))
            }
            (_, Ty::Opaque(bounds)) => {
                self.unify(&from, &to) || {
                    for bound in bounds.iter() {
                        self.solver.require_bound(&from, bound);
                    }
                    true
                }
            }
            (Ty::Adt(a, x), Ty::Adt(b, y)) if a == b => {
                self.unify(&from, &to) || self.unsize_within(x, y)
            }
            _ => self.unify(&from, &to),
        }
    }

    /// `&inner` to `&target`: as it is, unsized, or dereferenced.
    fn coerce_ref(&mut self, inner: &Ty, target: &Ty) -> bool {
        let inner = self.shallow(inner);
        if self.unify(&inner, target) {
            return true;
        }
        if self.unsize(&inner, target) {
            return true;
        }
        let steps = self.solver.autoderef(&inner);
        steps.iter().skip(1).any(|step| self.unify(&step.ty, target))
    }

    /// Behind a pointer: an array to a slice, a value to a trait object of it.
    fn unsize(&mut self, from: &Ty, to: &Ty) -> bool {
        let from = self.shallow(from);
        match (&from, to) {
            (Ty::Array(elem), Ty::Slice(target)) => self.unify(elem, target),
            (Ty::Infer(_) | Ty::Slice(_) | Ty::Prim(PrimTy::Str), _) => false,
            (Ty::Dyn(_), Ty::Dyn(_)) => true,
            (_, Ty::Dyn(bounds)) => {
                let derefs_first = self.is_reference_to_object(&from, to);
                if derefs_first {
                    return false;
                }
                for bound in bounds.iter() {
                    self.solver.require_bound(&from, bound);
                }
                true
            }
            _ => false,
        }
    }

    /// `&Box<dyn A>` and `&&dyn A` become `&dyn A` by dereferencing, unless the pointer has the trait
    /// itself.
    fn is_reference_to_object(&mut self, from: &Ty, to: &Ty) -> bool {
        let Ty::Dyn(bounds) = to else { return false };
        let Some(bound) = bounds.first() else { return false };
        if !matches!(from, Ty::Ref { .. } | Ty::Adt(..)) {
            return false;
        }
        let substs = crate::types::env::bound_substs(from, bound);
        let has_it = self
            .solver
            .attempt(|solver| !matches!(solver.select(bound.trait_, &substs), Selection::None));
        !has_it && self.solver.autoderef(from).iter().skip(1).any(|step| step.ty == *to)
    }

    /// `Box<T>` to `Box<dyn A>`, `Pin<Box<T>>` to `Pin<Box<dyn A>>`.
    fn unsize_within(&mut self, from: &[Ty], to: &[Ty]) -> bool {
        let (Some(from_inner), Some(to_inner)) = (from.first(), to.first()) else { return false };
        if !self.solver.table.unify_lists(&from[1..], &to[1..]) {
            return false;
        }
        let to_inner = self.shallow(to_inner);
        let from_inner = self.shallow(from_inner);
        match (&from_inner, &to_inner) {
            (Ty::Adt(a, x), Ty::Adt(b, y)) if a == b => self.unsize_within(x, y),
            _ => self.unsize(&from_inner, &to_inner),
        }
    }

    /// `from as to`, as far as it tells types.
    pub(super) fn cast(&mut self, from: &Ty, to: &Ty) {
        let from = self.shallow(from);
        let to = self.shallow(to);
        let is_number = |ty: &Ty| matches!(ty, Ty::Prim(_));
        if !is_number(&to) {
            self.coerce(&from, &to);
        }
    }
}
