//! Closures, with what the callee's bounds tell about their parameters; async blocks' results.

use super::{Expect, Infer};
use crate::{
    hir::{Closure, ExprId, Name},
    types::{ClosureTy, Interned, LangTrait, Ty, select::Goal},
};

/// What is expected of a closure.
#[derive(Default)]
struct ExpectedSig {
    params: Option<Vec<Ty>>,
    ret: Option<Ty>,
    /// What awaiting the result gives.
    awaited: Option<Ty>,
}

impl Infer<'_, '_> {
    pub(super) fn closure(&mut self, id: ExprId, closure: &Closure, expect: &Expect) -> Ty {
        let expected = expect.ty().copied().map(|ty| self.expected_sig(&ty)).unwrap_or_default();
        let params: Vec<Ty> = closure
            .params
            .iter()
            .enumerate()
            .map(|(i, (_, written))| {
                let expected = expected.params.as_ref().and_then(|params| params.get(i)).copied();
                match (written, expected) {
                    (Some(written), expected) => {
                        let ty = self.written_ty(written);
                        if let Some(expected) = expected {
                            self.unify(&ty, &expected);
                        }
                        ty
                    }
                    (None, Some(expected)) => expected,
                    (None, None) => self.any(),
                }
            })
            .collect();
        let output = self.closure_output(closure, &expected);
        let ret = if closure.is_async { self.types.future_of(output) } else { output };
        let ty = Ty::Closure(Interned::new(ClosureTy {
            owner: self.owner,
            expr: id,
            substs: self.types.identity_substs(self.owner).into(),
            params: params.as_slice().into(),
            ret,
        }));
        self.function_like(output, |cx| {
            for ((pat, _), ty) in closure.params.iter().zip(&params) {
                cx.bind_pat(*pat, ty);
            }
            cx.coerce_expr(closure.body, &output);
        });
        ty
    }

    /// What the body's value is: as written, as expected, or to be found.
    fn closure_output(&mut self, closure: &Closure, expected: &ExpectedSig) -> Ty {
        let expected = if closure.is_async {
            let from_future = expected.ret.as_ref().map(|ret| self.shallow(ret));
            match from_future {
                Some(ret) if expected.awaited.is_none() => self.expected_output(&ret),
                _ => expected.awaited,
            }
        } else {
            expected.ret
        };
        match (&closure.ret, expected) {
            (Some(written), expected) => {
                let ty = self.written_ty(written);
                if let Some(expected) = expected {
                    self.unify(&ty, &expected);
                }
                ty
            }
            (None, Some(expected)) => expected,
            (None, None) => self.any(),
        }
    }

    /// The result of an async block that is expected to be a certain future.
    pub(super) fn async_output(&mut self, expect: &Expect) -> Ty {
        let expected = expect.ty().copied().and_then(|ty| self.expected_output(&ty));
        expected.unwrap_or_else(|| self.any())
    }

    fn expected_output(&mut self, future: &Ty) -> Option<Ty> {
        let trait_ = self.types.lang.trait_(LangTrait::Future)?;
        let output = Name::new("Output");
        match self.shallow(future) {
            Ty::Opaque(bounds) | Ty::Dyn(bounds) => {
                let bound = bounds.iter().find(|bound| bound.trait_ == trait_)?;
                bound.binding(output).copied()
            }
            Ty::Infer(var) => self.goals_on(var).into_iter().find_map(|goal| match goal {
                Goal::Proj { trait_: of, name, ty, .. } if of == trait_ && name == output => {
                    Some(ty)
                }
                _ => None,
            }),
            _ => None,
        }
    }

    fn expected_sig(&mut self, ty: &Ty) -> ExpectedSig {
        self.work_off();
        match self.shallow(ty) {
            Ty::FnPtr(pointer) => ExpectedSig {
                params: Some(pointer.params.to_vec()),
                ret: Some(pointer.ret),
                awaited: None,
            },
            Ty::Infer(_) => self.sig_by_goals(ty),
            Ty::Closure(closure) => ExpectedSig {
                params: Some(closure.params.to_vec()),
                ret: Some(closure.ret),
                awaited: None,
            },
            ty => match self.bound_signature(&ty) {
                Some((params, ret)) => {
                    ExpectedSig { params: Some(params), ret: Some(ret), awaited: None }
                }
                None => ExpectedSig::default(),
            },
        }
    }

    fn sig_by_goals(&mut self, ty: &Ty) -> ExpectedSig {
        let Ty::Infer(var) = self.shallow(ty) else { return ExpectedSig::default() };
        let mut sig = ExpectedSig::default();
        for goal in self.goals_on(var) {
            let (Goal::Trait { trait_, substs } | Goal::Proj { trait_, substs, .. }) = &goal;
            let is_async = self.types.lang.is_async_fn_family(*trait_);
            if !is_async && !self.types.lang.is_fn_family(*trait_) {
                continue;
            }
            if self.shallow(&substs[0]) != Ty::Infer(self.solver.table.root(var)) {
                continue;
            }
            if let Some(Ty::Tuple(params)) = substs.get(1).map(|ty| self.shallow(ty)) {
                sig.params = Some(params.to_vec());
            }
            match &goal {
                Goal::Proj { ty, .. } if is_async => sig.awaited = Some(*ty),
                Goal::Proj { ty, .. } => sig.ret = Some(*ty),
                Goal::Trait { .. } => {}
            }
        }
        sig
    }

    /// What a value of an unknown type is called with, by the goals on it.
    pub(super) fn goal_signature(&mut self, ty: &Ty) -> Option<(Vec<Ty>, Ty)> {
        let sig = self.sig_by_goals(ty);
        Some((sig.params?, sig.ret?))
    }
}
