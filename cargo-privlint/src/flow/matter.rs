//! Which type arguments make a difference to what a library's function does, so that those that don't need
//! not be told apart.
//!
//! They do where they tell what runs: where a trait's method is called for them, a value of theirs is called or
//! dereferenced, or they are handed to a function to which they make a difference. Of the others it only
//! counts whether their values carry anything, and whether they are references that are moved on.

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;

use super::{bodies::is_any_of_params, engine::Engine};
use crate::{
    hir::{Body, Expr, ExprId, UnOp},
    names::{DefId, DefKind, each_child},
    types::{BodyTypes, Callee, Substs, Target, Ty, ValueRes},
};

/// Functions that call functions are looked through this deep.
const MAX_DEPTH: usize = 12;

#[derive(Default)]
pub(super) struct Matters {
    /// By parameter, numbered like substitutions.
    known: RwLock<FxHashMap<DefId, Arc<[bool]>>>,
}

impl Matters {
    /// With one type for all that make no difference to the function.
    pub fn told_apart(&self, engine: &Engine<'_>, func: DefId, substs: &Substs) -> Substs {
        if engine.is_user(func) || substs.is_empty() {
            return *substs;
        }
        let matters = self.of(engine, func);
        if matters.iter().all(|matters| *matters) {
            return *substs;
        }
        let kept = substs.iter().enumerate().map(|(i, ty)| match matters.get(i) {
            Some(false) => outline(engine, ty),
            _ => *ty,
        });
        kept.collect()
    }

    fn of(&self, engine: &Engine<'_>, func: DefId) -> Arc<[bool]> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).get(&func).cloned();
        known.unwrap_or_else(|| {
            let matters: Arc<[bool]> = look(engine, func, &mut Vec::new()).into();
            let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
            known.entry(func).or_insert(matters).clone()
        })
    }
}

/// What is left of a type that makes no difference.
fn outline(engine: &Engine<'_>, ty: &Ty) -> Ty {
    let may_run = ty.has_param()
        || ty.has_proj()
        || ty.contains(&mut |ty| {
            matches!(
                ty,
                Ty::Closure(_) | Ty::FnDef(..) | Ty::FnPtr { .. } | Ty::Dyn(_) | Ty::Opaque(_)
            )
        });
    if may_run {
        return *ty;
    }
    let of = if engine.is_blank(ty) { Ty::Tuple(Substs::from([])) } else { Ty::Unknown };
    match ty {
        Ty::Ref { mutable, .. } | Ty::Ptr { mutable, .. } => Ty::reference(*mutable, of),
        _ => of,
    }
}

/// `around`: the functions that are being looked at, of which nothing is known yet.
fn look(engine: &Engine<'_>, func: DefId, around: &mut Vec<DefId>) -> Vec<bool> {
    let n_params = engine.types.generics(func).n_all();
    let bodies = (engine.bodies.get(func), engine.names.body(func));
    let (Some(tys), Some(body)) = bodies else { return vec![true; n_params] };
    let is_left = around.contains(&func) || around.len() >= MAX_DEPTH;
    if is_left || engine.is_user(func) || !engine.facts(func).is_empty() {
        return vec![true; n_params];
    }
    let mut look = Look { engine, func, tys, body, around, matters: vec![false; n_params] };
    look.result();
    if !is_any_of_params(body, body.root) {
        look.body();
    }
    look.matters
}

struct Look<'l> {
    engine: &'l Engine<'l>,
    func: DefId,
    tys: &'l BodyTypes,
    body: &'l Body,
    around: &'l mut Vec<DefId>,
    matters: Vec<bool>,
}

impl Look<'_> {
    fn mark(&mut self, ty: &Ty) {
        let matters = &mut self.matters;
        let is_too_large = ty.contains(&mut |ty| {
            if let Ty::Param { idx, .. } = ty
                && let Some(matters) = matters.get_mut(*idx as usize)
            {
                *matters = true;
            }
            false
        });
        if is_too_large {
            matters.fill(true);
        }
    }

    fn ty(&self, expr: ExprId) -> Ty {
        self.tys.exprs.get(expr.as_usize()).copied().unwrap_or(Ty::Unknown)
    }

    fn mark_expr(&mut self, expr: ExprId) {
        let ty = self.ty(expr);
        self.mark(&ty);
    }

    /// A result that is a `Result`, or what stands behind `impl Trait`, is seen as such.
    fn result(&mut self) {
        match self.engine.types.fn_sig(self.func).map(|sig| sig.ret) {
            Some(Ty::Adt(..) | Ty::Prim(_) | Ty::Ref { .. } | Ty::Tuple(_) | Ty::Slice(_)) => {}
            Some(Ty::Never | Ty::Array(_)) => {}
            Some(Ty::Opaque(_)) | None => self.matters.fill(true),
            Some(ty) if is_any_of_params(self.body, self.body.root) => self.mark(&ty),
            Some(_) => {}
        }
    }

    fn body(&mut self) {
        let tys = self.tys;
        let all = tys.exprs.iter().chain(&tys.pats).chain(tys.locals.iter().map(|local| &local.ty));
        all.filter(|ty| ty.has_proj()).for_each(|ty| self.mark(ty));
        let mut named = Vec::new();
        for (expr, data) in self.body.exprs.iter() {
            self.expr(expr, data, &mut named);
        }
        for (expr, res) in tys.paths.iter() {
            let ValueRes::Def(def, substs) = res else { continue };
            let kind = self.engine.names.def(*def).kind;
            if !named.contains(expr) && !matches!(kind, DefKind::Struct | DefKind::Variant) {
                substs.iter().for_each(|ty| self.mark(ty));
            }
        }
        for (expr, callee) in tys.calls.iter() {
            self.call(*expr, callee);
        }
    }

    /// `named`: paths of functions that are called there.
    fn expr(&mut self, expr: ExprId, data: &Expr, named: &mut Vec<ExprId>) {
        let is_known = self.tys.calls.contains_key(&expr);
        match data {
            Expr::Call { callee, .. } if is_known => named.push(*callee),
            Expr::Call { .. } | Expr::MethodCall { .. } | Expr::Opaque(_) if !is_known => {
                self.mark_around(expr);
            }
            Expr::Closure(_) => self.matters.fill(true),
            Expr::For { iter, .. } => self.mark_expr(*iter),
            Expr::Await(inner) => self.mark_expr(*inner),
            Expr::Try(inner) if !matches!(self.ty(*inner), Ty::Adt(..)) => self.mark_expr(*inner),
            Expr::Unary { op: UnOp::Deref, expr: inner } => self.dereferenced(*inner, 1),
            Expr::Index { base, .. } if !matches!(self.ty(*base), Ty::Slice(_) | Ty::Array(_)) => {
                self.mark_expr(*base);
            }
            Expr::Field { base, .. } => {
                let derefs = self.tys.fields.get(&expr).map_or(0, |access| access.derefs);
                self.dereferenced(*base, derefs);
            }
            _ => {}
        }
    }

    fn mark_around(&mut self, expr: ExprId) {
        self.mark_expr(expr);
        let mut children = Vec::new();
        each_child(self.body, expr, &mut |child| children.push(child));
        children.into_iter().for_each(|child| self.mark_expr(child));
    }

    /// References are followed whatever they refer to.
    fn dereferenced(&mut self, expr: ExprId, derefs: u32) {
        let mut ty = self.ty(expr);
        for _ in 0..derefs {
            match ty {
                Ty::Ref { ty: inner, .. } | Ty::Ptr { ty: inner, .. } => ty = *inner.as_ref(),
                _ => return self.mark(&ty),
            }
        }
    }

    fn call(&mut self, expr: ExprId, callee: &Callee) {
        if let Expr::MethodCall { receiver, .. } = &self.body.exprs[expr] {
            self.dereferenced(*receiver, callee.derefs);
        }
        let func = match callee.target {
            Target::Fn(func) | Target::Impl { func, .. } => func,
            Target::Ctor(_) => return,
            Target::Trait(_) | Target::Derived { .. } | Target::Value => {
                callee.substs.iter().for_each(|ty| self.mark(ty));
                return self.mark_around(expr);
            }
        };
        if !self.engine.has_body(func) || !self.engine.facts(func).is_empty() {
            callee.substs.iter().for_each(|ty| self.mark(ty));
            return self.mark_around(expr);
        }
        self.around.push(self.func);
        let matters = look(self.engine, func, self.around);
        self.around.pop();
        for (ty, matters) in callee.substs.iter().zip(matters) {
            if matters {
                self.mark(ty);
            }
        }
    }
}
