//! Calls of functions, values and methods.

use super::{Expect, Infer, wait::Deferred};
use crate::{
    hir::{Expr, ExprId, GenericArgs, Name},
    names::PrimTy,
    types::{
        AutoRef, Callee, Subject, Substs, Target, Ty, WhyUnresolved,
        gathered::Gathered,
        lower::{HOLE, LowerCx},
        method::{Pick, Via},
        select::Goal,
    },
};

/// What a call takes and gives.
pub(super) struct Instance {
    pub params: Gathered,
    pub ret: Ty,
}

impl Infer<'_, '_> {
    pub(super) fn call(
        &mut self,
        id: ExprId,
        callee: ExprId,
        args: &[ExprId],
        expect: &Expect,
    ) -> Ty {
        let callee_ty = self.expr(callee, &Expect::Nothing);
        let callee_ty = self.settled(&callee_ty);
        if let Some(instance) = self.callable(id, &callee_ty) {
            self.check_args(&instance, args, expect);
            return instance.ret;
        }
        let args: Vec<Ty> = args.iter().map(|&arg| self.expr(arg, &Expect::Nothing)).collect();
        if self.solver.table.is_free(&callee_ty) {
            let result = self.any();
            let kept = result;
            self.deferred.push(Deferred::Call { expr: id, callee: callee_ty, args, result: kept });
            return result;
        }
        let why = if matches!(callee_ty, Ty::Unknown) {
            WhyUnresolved::UnknownReceiver
        } else {
            WhyUnresolved::NoSuchMember
        };
        self.unresolved(id, Subject::Call, why);
        Ty::Unknown
    }

    /// Notes the callee, if a value of that type can be called.
    pub(super) fn callable(&mut self, id: ExprId, callee: &Ty) -> Option<Instance> {
        if let Ty::FnDef(def, substs) = callee {
            let sig = self.types.fn_sig(*def)?;
            let params = sig.params.iter().map(|ty| self.solver.normalize(&ty.subst(substs)));
            let params = params.collect();
            let ret = self.solver.normalize(&sig.ret.subst(substs));
            let target = match self.ctor_kind(*def) {
                Some(ctor) => ctor,
                None if self.solver.trait_of(*def).is_some() => Target::Trait(*def),
                None => Target::Fn(*def),
            };
            let substs = *substs;
            let callee = Callee { target, substs, derefs: 0, autoref: AutoRef::None };
            self.out.calls.insert(id, callee);
            return Some(Instance { params, ret });
        }
        for step in self.solver.autoderef(callee) {
            let found = match &step.ty {
                Ty::Closure { .. } | Ty::FnPtr { .. } | Ty::FnDef(..) => {
                    self.solver.callable(&step.ty)
                }
                Ty::Infer(_) => self.goal_signature(&step.ty),
                _ => self.bound_signature(&step.ty),
            };
            if let Some((params, ret)) = found {
                self.value_callee(id, step.derefs);
                return Some(Instance { params: Gathered::from(&*params), ret });
            }
        }
        None
    }

    /// Parameters and result by a bound on one of the `Fn` traits.
    pub(super) fn bound_signature(&mut self, ty: &Ty) -> Option<(Vec<Ty>, Ty)> {
        let lang = &self.types.lang;
        let bounds = self.solver.bounds_of(ty);
        let bound = bounds.into_iter().find(|bound| {
            lang.is_fn_family(bound.trait_) || lang.is_async_fn_family(bound.trait_)
        })?;
        let Some(Ty::Tuple(params)) = bound.args.first().map(|ty| self.shallow(ty)) else {
            return None;
        };
        let output = bound.binding(Name::new("Output")).copied().unwrap_or_else(Ty::unit);
        let output = self.solver.normalize(&output);
        let output = if lang.is_async_fn_family(bound.trait_) {
            self.types.future_of(output)
        } else {
            output
        };
        let params = params.iter().map(|ty| self.solver.normalize(ty)).collect();
        Some((params, output))
    }

    /// Infers the arguments: closures last, since the others tell what they are given.
    pub(super) fn check_args(&mut self, instance: &Instance, args: &[ExprId], expect: &Expect) {
        let expected = self.expected_params(instance, expect);
        let is_closure = |cx: &Self, arg: ExprId| matches!(cx.expr_node(arg), Expr::Closure(_));
        let has_closure = args.iter().any(|&arg| is_closure(self, arg));
        for (i, &arg) in args.iter().enumerate() {
            if !is_closure(self, arg) {
                self.check_arg(instance.params.get(i), expected.get(i), arg);
            }
        }
        if has_closure {
            self.work_off();
            for (i, &arg) in args.iter().enumerate() {
                if is_closure(self, arg) {
                    self.check_arg(instance.params.get(i), expected.get(i), arg);
                }
            }
        }
    }

    fn check_arg(&mut self, param: Option<&Ty>, expected: Option<&Ty>, arg: ExprId) {
        let Some(param) = param else {
            self.expr(arg, &Expect::Nothing);
            return;
        };
        match expected {
            Some(expected) => {
                let ty = self.expr(arg, &Expect::Like(*expected));
                let is_sized =
                    !matches!(expected, Ty::Slice(_) | Ty::Dyn(_) | Ty::Prim(PrimTy::Str));
                if is_sized && self.coerce(&ty, expected) {
                    self.coerce(expected, param);
                } else {
                    self.coerce(&ty, param);
                }
            }
            None => {
                self.coerce_expr(arg, param);
            }
        }
    }

    /// What the result's expected type says about the parameters, without deciding anything.
    fn expected_params(&mut self, instance: &Instance, expect: &Expect) -> Gathered {
        if instance.params.is_empty() {
            return Gathered::new();
        }
        let Some(expected) = expect.ty().map(|ty| self.solver.table.resolve(ty)) else {
            return Gathered::new();
        };
        if matches!(expected, Ty::Infer(_) | Ty::Unknown) || matches!(instance.ret, Ty::Unknown) {
            return Gathered::new();
        }
        self.solver.attempt(|solver| {
            if !solver.table.unify(&instance.ret, &expected) {
                return Gathered::new();
            }
            instance.params.iter().map(|ty| solver.table.resolve(ty)).collect()
        })
    }

    pub(super) fn method_call(&mut self, id: ExprId, receiver: ExprId, expect: &Expect) -> Ty {
        let Expr::MethodCall { name, generics, args, .. } = self.expr_node(id) else {
            return Ty::Unknown;
        };
        let receiver_ty = self.expr(receiver, &Expect::Nothing);
        let receiver_ty = self.settled(&receiver_ty);
        match self.find_method(&receiver_ty, *name) {
            Ok(pick) => {
                let instance = self.instantiate(id, &pick, generics.as_deref());
                self.check_args(&instance, args, expect);
                instance.ret
            }
            Err(why) => {
                let args: Vec<Ty> =
                    args.iter().map(|&arg| self.expr(arg, &Expect::Nothing)).collect();
                if why == WhyUnresolved::UnknownReceiver && !matches!(receiver_ty, Ty::Unknown) {
                    let result = self.any();
                    let kept = result;
                    let receiver = receiver_ty;
                    self.deferred.push(Deferred::Method { expr: id, receiver, args, result: kept });
                    return result;
                }
                self.unresolved(id, Subject::Method, why);
                Ty::Unknown
            }
        }
    }

    pub(super) fn find_method(&mut self, receiver: &Ty, name: Name) -> Result<Pick, WhyUnresolved> {
        let mut known = self.solver.table.resolve(receiver);
        if known.has_infer() {
            self.work_off();
            known = self.solver.table.resolve(receiver);
        }
        if matches!(known, Ty::Unknown) || self.solver.table.is_free(&known) {
            return Err(WhyUnresolved::UnknownReceiver);
        }
        self.with_viewpoint(|solver, from| solver.probe_method(&known, name, from))
    }

    /// The method with fresh variables for what is generic, its receiver already matched.
    pub(super) fn instantiate(
        &mut self,
        id: ExprId,
        pick: &Pick,
        generics: Option<&GenericArgs>,
    ) -> Instance {
        let types = self.types;
        let Some(sig) = types.fn_sig(pick.func) else {
            return Instance { params: Gathered::new(), ret: Ty::Unknown };
        };
        let substs = self.method_substs(pick, &sig.params[0], generics);
        self.require_all(pick.func, &substs);
        let target = match &pick.via {
            Via::Impl(imp) => {
                self.require_all(*imp, &substs);
                Target::Fn(pick.func)
            }
            Via::Bound(_) => Target::Trait(pick.func),
            Via::Trait(trait_) => {
                let n = types.generics(*trait_).n_all().min(substs.len());
                let substs = Substs::from(&substs[..n]);
                self.solver.pending.push(Goal::Trait { trait_: *trait_, substs });
                Target::Trait(pick.func)
            }
        };
        let params = sig.params[1..].iter().map(|ty| self.solver.normalize(&ty.subst(&substs)));
        let params = params.collect();
        let ret = self.solver.normalize(&sig.ret.subst(&substs));
        let callee = Callee { target, substs, derefs: pick.derefs, autoref: pick.autoref };
        self.out.calls.insert(id, callee);
        Instance { params, ret }
    }

    /// As far as they are known once the receiver is what it is: what is asked of them then need not be asked of
    /// variables.
    fn method_substs(
        &mut self,
        pick: &Pick,
        self_param: &Ty,
        generics: Option<&GenericArgs>,
    ) -> Substs {
        let (Via::Impl(_) | Via::Trait(_), None, false) =
            (&pick.via, generics, self_param.has_proj())
        else {
            let substs = self.written_method_substs(pick, generics);
            let self_param = self.solver.normalize(&self_param.subst(&substs));
            self.unify(&self_param, &pick.self_ty);
            return self.solver.table.resolve_substs(&substs);
        };
        let row = self.solver.fresh_row(pick.func);
        self.solver.table.match_whole(self_param, row, &pick.self_ty);
        self.solver.table.resolve_row(row)
    }

    fn written_method_substs(&mut self, pick: &Pick, generics: Option<&GenericArgs>) -> Substs {
        let types = self.types;
        let parent = self.solver.parent_substs(&pick.via);
        let Some(args) = generics else {
            let own = self.solver.table.fresh_row(types.generics(pick.func).params.len());
            return parent.into_iter().chain(own.vars()).collect();
        };
        let cx = LowerCx::new(types, self.scope, self.owner, HOLE).of_values();
        let substs = cx.args(pick.func, Some(args), &parent);
        let filled = substs.iter().map(|ty| {
            let ty = self.fill_holes(ty);
            self.solver.normalize(&ty)
        });
        filled.collect()
    }
}
