//! Fields, indexing, dereferencing, struct literals, assignments.

use super::{Expect, Infer, wait::Deferred};
use crate::{
    hir::{BinOp, ExprId, Name, StructExpr},
    names::{DefKind, PrimTy},
    types::{
        AutoRef, Callee, FieldAccess, Interned, LangTrait, Subject, Substs, Target, Ty, ValueRes,
        WhyUnresolved, select::Selection,
    },
};

impl Infer<'_, '_> {
    pub(super) fn field(&mut self, id: ExprId, base: ExprId, name: Name) -> Ty {
        let base = self.expr(base, &Expect::Nothing);
        let base = self.settled(&base);
        match self.try_field(id, &base, name) {
            Ok(ty) => ty,
            Err(WhyUnresolved::UnknownReceiver) if !matches!(base, Ty::Unknown) => {
                let result = self.any();
                self.deferred.push(Deferred::Field { expr: id, base, result });
                result
            }
            Err(why) => {
                self.unresolved(id, Subject::Field, why);
                Ty::Unknown
            }
        }
    }

    pub(super) fn try_field(
        &mut self,
        id: ExprId,
        base: &Ty,
        name: Name,
    ) -> Result<Ty, WhyUnresolved> {
        let (field, derefs, ty) = self.solver.probe_field(base, name, self.scope)?;
        self.out.fields.insert(id, FieldAccess { field, derefs });
        Ok(ty)
    }

    pub(super) fn deref_expr(&mut self, id: ExprId, inner: &Ty) -> Ty {
        let inner = self.settled(inner);
        match &inner {
            Ty::Ref { ty, .. } | Ty::Ptr { ty, .. } => self.shallow(ty),
            Ty::Infer(_) => {
                let result = self.any();
                let deferred = Deferred::Deref { expr: id, inner, result };
                self.deferred.push(deferred);
                result
            }
            Ty::Unknown => Ty::Unknown,
            _ => {
                let substs = Substs::from([inner]);
                self.call_lang(id, LangTrait::Deref, "deref", substs);
                self.solver.deref(&inner).unwrap_or(Ty::Unknown)
            }
        }
    }

    pub(super) fn index(&mut self, id: ExprId, base: ExprId, index: ExprId) -> Ty {
        let base = self.expr(base, &Expect::Nothing);
        let base = self.settled(&base);
        let index = self.expr(index, &Expect::Nothing);
        match self.try_index(id, &base, &index) {
            Some(ty) => ty,
            None => {
                let result = self.any();
                let kept = result;
                self.deferred.push(Deferred::Index { expr: id, base, index, result: kept });
                result
            }
        }
    }

    pub(super) fn try_index(&mut self, id: ExprId, base: &Ty, index: &Ty) -> Option<Ty> {
        let index = self.settled(index);
        for step in self.solver.autoderef(base) {
            match &step.ty {
                Ty::Unknown => return Some(Ty::Unknown),
                Ty::Array(elem) | Ty::Slice(elem) => {
                    if let Some(ty) = self.slice_index(elem, &index) {
                        return Some(ty);
                    }
                }
                Ty::Infer(_) => return None,
                _ => {}
            }
            let Some(trait_) = self.types.lang.trait_(LangTrait::Index) else { continue };
            let var = self.any();
            let substs = Substs::from([step.ty, var]);
            let none = self
                .solver
                .attempt(|solver| matches!(solver.select(trait_, &substs), Selection::None));
            if none {
                continue;
            }
            self.coerce(&index, &var);
            let ty = self.solver.normalize_proj(trait_, Name::new("Output"), &substs);
            self.call_lang(id, LangTrait::Index, "index", substs);
            if let Some(callee) = self.out.calls.get_mut(&id) {
                callee.derefs = step.derefs;
                callee.autoref = AutoRef::Shared;
            }
            return Some(self.settled(&ty));
        }
        Some(Ty::Unknown)
    }

    fn slice_index(&mut self, elem: &Ty, index: &Ty) -> Option<Ty> {
        if self.solver.is_int_var(index) {
            self.unify(index, &Ty::Prim(PrimTy::Usize));
        }
        match self.shallow(index) {
            Ty::Prim(PrimTy::Usize) => Some(self.shallow(elem)),
            Ty::Adt(_, substs) => {
                if let Some(bound) = substs.first() {
                    self.unify(bound, &Ty::Prim(PrimTy::Usize));
                }
                Some(Ty::Slice(Interned::new(*elem)))
            }
            _ => None,
        }
    }

    pub(super) fn assign(
        &mut self,
        id: ExprId,
        op: Option<BinOp>,
        place: ExprId,
        value: ExprId,
    ) -> Ty {
        match op {
            Some(op) => self.op_assign(id, op, place, value),
            None => {
                let place = match self.expr_node(place) {
                    // `_ = value`
                    crate::hir::Expr::Missing => self.any(),
                    _ => self.expr(place, &Expect::Nothing),
                };
                self.coerce_expr(value, &place);
            }
        }
        Ty::unit()
    }

    pub(super) fn struct_expr(&mut self, id: ExprId, strukt: &StructExpr, expect: &Expect) -> Ty {
        let (variant, ty) = self.struct_path(&strukt.path);
        let Some(variant) = variant else {
            for field in &strukt.fields {
                self.expr(field.value, &Expect::Nothing);
            }
            if let Some(spread) = strukt.spread {
                self.expr(spread, &Expect::Nothing);
            }
            self.out.paths.insert(id, ValueRes::Unknown);
            let why = self.why_unresolved(&strukt.path, crate::names::Ns::Types);
            self.unresolved(id, Subject::Path, why);
            return ty;
        };
        if let Some(expected) = expect.ty() {
            let expected = self.shallow(expected);
            if matches!(expected, Ty::Adt(..)) {
                self.unify(&ty, &expected);
            }
        }
        let substs = match &ty {
            Ty::Adt(_, substs) => *substs,
            _ => Substs::from([]),
        };
        self.out.paths.insert(id, ValueRes::Def(variant, substs));
        for init in &strukt.fields {
            let declared = self.types.field(variant, init.name);
            match declared {
                Some(field) => {
                    let ty = self.types.field_ty(field).subst(&substs);
                    let ty = self.solver.normalize(&ty);
                    self.coerce_expr(init.value, &ty);
                }
                None => {
                    self.expr(init.value, &Expect::Nothing);
                }
            }
        }
        if let Some(spread) = strukt.spread {
            self.coerce_expr(spread, &ty);
        }
        ty
    }

    pub(super) fn ctor_kind(&self, def: crate::names::DefId) -> Option<Target> {
        matches!(self.types.names.def(def).kind, DefKind::Struct | DefKind::Variant)
            .then_some(Target::Ctor(def))
    }

    pub(super) fn value_callee(&mut self, id: ExprId, derefs: u32) {
        let substs = Substs::from([]);
        let callee = Callee { target: Target::Value, substs, derefs, autoref: AutoRef::None };
        self.out.calls.insert(id, callee);
    }
}
