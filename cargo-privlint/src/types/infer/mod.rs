//! Inference in one body: what every expression, pattern and local is, and what every call calls.
//!
//! One pass over the body in evaluation order, with types expected from outside handed down and holes
//! filled by unification. Trait goals that can't be decided yet wait for the variables they hang on.
//! What is still open at the end gets the fall-back of its literal, else it is unknown.

mod call;
mod closure;
mod coerce;
mod expr;
mod finish;
mod flow;
mod ops;
mod pat;
mod path;
mod place;
mod wait;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use self::wait::{Deferred, Waiter, Waiting};
use super::{
    BodyTypes, ByNode, Local, LocalId, Subject, Substs, Ty, Types, WhyUnresolved, fold,
    intern::Flags,
    lower::{HOLE, LowerCx},
    method::Viewpoint,
    select::Solver,
    unify::Table,
};
use crate::{
    hir::{Body, Expr, ExprId, Name, Pat, PatId, TypeRef},
    names::{DefId, DefKind},
    syntax::tt::Ctx,
};

impl Types<'_> {
    /// Infers the body of a function, constant or static; empty where it has none.
    pub fn infer_body(&self, def: DefId) -> BodyTypes {
        match self.names.body(def) {
            Some(body) => Infer::new(self, def, body).run(),
            None => BodyTypes::default(),
        }
    }
}

/// What an expression is expected to be.
#[derive(Clone, Debug)]
enum Expect {
    Nothing,
    /// It will be coerced to this type.
    Is(Ty),
    /// It is likely of this type.
    Like(Ty),
}

impl Expect {
    fn ty(&self) -> Option<&Ty> {
        match self {
            Expect::Nothing => None,
            Expect::Is(ty) | Expect::Like(ty) => Some(ty),
        }
    }
}

struct Infer<'t, 'n> {
    types: &'t Types<'n>,
    owner: DefId,
    body: &'t Body,
    solver: Solver<'t, 'n>,
    out: BodyTypes,
    locals: Locals,
    /// The module or block whose names are in scope.
    scope: DefId,
    /// The traits that were in scope when somebody last asked, and where that was.
    in_scope: Option<(DefId, &'n FxHashSet<DefId>)>,
    /// The trait that the owner is an item of, or implements one of: in scope in any case.
    own_trait: Option<DefId>,
    /// What `return` and `?` leave with.
    ret: Ty,
    breakables: Vec<Breakable>,
    /// The code that follows is not reached.
    diverges: bool,
    waiters: Vec<Option<Waiter>>,
    waiting: Waiting,
    /// Room for what is woken.
    queue: Vec<Waiter>,
    /// Goals with variables that are met already.
    met: FxHashSet<(DefId, Substs)>,
    deferred: Vec<Deferred>,
}

/// A loop, or a block with a label.
struct Breakable {
    label: Option<Name>,
    is_loop: bool,
    ty: Option<Ty>,
    is_left: bool,
}

/// Variables in scope by name and hygiene.
struct Locals {
    by_name: FxHashMap<(Name, Ctx), LocalId>,
    declared: Vec<Declared>,
    /// Where the bindings of the first alternative of an or-pattern begin in `declared`.
    alternatives: Option<(usize, usize)>,
}

/// A variable in scope, and the one that it hides.
struct Declared {
    key: (Name, Ctx),
    local: LocalId,
    hidden: Option<LocalId>,
}

impl Locals {
    fn with_room(n: usize) -> Locals {
        let by_name = FxHashMap::with_capacity_and_hasher(n, FxBuildHasher);
        Locals { by_name, declared: Vec::with_capacity(n), alternatives: None }
    }

    /// The innermost of that name that the mark lets see. What an expansion of a macro that the body
    /// itself defines doesn't bind is looked for where the definition stands.
    fn get(&self, name: Name, ctx: Ctx, outer_ctx: &[(Ctx, Ctx)]) -> Option<LocalId> {
        if ctx == Ctx::ANY {
            let named = self.declared.iter().rev().find(|declared| declared.key.0 == name);
            return named.map(|declared| declared.local);
        }
        let mut at = ctx;
        loop {
            if let Some(local) = self.by_name.get(&(name, at)) {
                return Some(*local);
            }
            at = outer_ctx.iter().find(|(inner, _)| *inner == at)?.1;
        }
    }

    fn declare(&mut self, name: Name, ctx: Ctx, local: LocalId) {
        let key = (name, ctx);
        let hidden = self.by_name.insert(key, local);
        self.declared.push(Declared { key, local, hidden });
    }

    fn leave(&mut self, mark: usize) {
        for Declared { key, hidden, .. } in self.declared.drain(mark..).rev() {
            match hidden {
                Some(hidden) => self.by_name.insert(key, hidden),
                None => self.by_name.remove(&key),
            };
        }
    }
}

impl<'t, 'n> Infer<'t, 'n> {
    fn new(types: &'t Types<'n>, owner: DefId, body: &'t Body) -> Infer<'t, 'n> {
        let out = empty_tables(body);
        let mut solver = Solver::new(types, types.env(owner).clone());
        solver.table = Table::with_room();
        let locals = Locals::with_room(out.locals.capacity());
        Infer {
            types,
            owner,
            body,
            solver,
            out,
            locals,
            scope: types.names.def(owner).scope,
            in_scope: None,
            own_trait: own_trait(types, owner),
            ret: Ty::Unknown,
            breakables: Vec::new(),
            diverges: false,
            waiters: Vec::new(),
            waiting: Waiting::default(),
            queue: Vec::new(),
            met: FxHashSet::default(),
            deferred: Vec::new(),
        }
    }

    fn run(mut self) -> BodyTypes {
        let (params, ret) = self.declared_types();
        self.ret = ret;
        for (i, &pat) in self.body.params.iter().enumerate() {
            let ty = params.get(i).copied().unwrap_or(Ty::Unknown);
            self.bind_pat(pat, &ty);
        }
        self.coerce_expr(self.body.root, &ret);
        self.finish()
    }

    /// Parameters, and the type of the body's value.
    fn declared_types(&mut self) -> (Vec<Ty>, Ty) {
        let types = self.types;
        if !matches!(types.names.def(self.owner).kind, DefKind::Fn | DefKind::AssocFn) {
            let ty = types.const_ty(self.owner);
            return (Vec::new(), self.solver.normalize(&ty));
        }
        let Some(sig) = types.fn_sig(self.owner) else { return (Vec::new(), Ty::Unknown) };
        let params = sig.params.iter().map(|ty| self.solver.normalize(ty)).collect();
        let is_async = types.hir_func(self.owner).is_some_and(|func| func.is_async);
        let ret = match &sig.ret {
            Ty::Opaque(bounds) if is_async => {
                let output = bounds.first().and_then(|bound| bound.binding(Name::new("Output")));
                output.copied().unwrap_or(Ty::Unknown)
            }
            ret => *ret,
        };
        let ret = self.reveal(&ret);
        (params, self.solver.normalize(&ret))
    }

    /// Each `impl Trait` of the body's own result is a variable here, with its bounds to be met.
    fn reveal(&mut self, ty: &Ty) -> Ty {
        let mut opened = Vec::new();
        let table = &mut self.solver.table;
        let revealed = fold::fold(ty, Flags::OPAQUE, &mut |ty| match ty {
            Ty::Opaque(bounds) => {
                let var = table.any();
                opened.push((var, *bounds));
                Some(var)
            }
            _ => None,
        });
        for (var, bounds) in opened {
            for bound in bounds.iter() {
                self.solver.require_bound(&var, bound);
            }
        }
        revealed
    }

    /// A type written in the body, its holes as variables.
    fn written_ty(&mut self, ty: &TypeRef) -> Ty {
        let ty = LowerCx::new(self.types, self.scope, self.owner, HOLE).ty(ty);
        let ty = self.fill_holes(&ty);
        self.solver.normalize(&ty)
    }

    fn fill_holes(&mut self, ty: &Ty) -> Ty {
        let table = &mut self.solver.table;
        fold::fold(ty, Flags::INFER, &mut |ty| (*ty == HOLE).then(|| table.any()))
    }

    fn shallow(&self, ty: &Ty) -> Ty {
        self.solver.table.shallow(ty)
    }

    /// As far as is known once the goals that can be decided are decided.
    fn settled(&mut self, ty: &Ty) -> Ty {
        let known = self.shallow(ty);
        if self.solver.table.is_free(&known) {
            self.work_off();
            return self.shallow(&known);
        }
        known
    }

    fn any(&mut self) -> Ty {
        self.solver.table.any()
    }

    fn unify(&mut self, a: &Ty, b: &Ty) -> bool {
        self.solver.table.unify(a, b)
    }

    fn unresolved(&mut self, expr: ExprId, subject: Subject, why: WhyUnresolved) {
        self.out.unresolved.push((expr, subject, why));
    }

    /// With the traits that are in scope where the inference stands.
    fn with_viewpoint<R>(&mut self, f: impl FnOnce(&mut Solver<'t, 'n>, Viewpoint<'_>) -> R) -> R {
        let scope = self.scope;
        let in_scope = match self.in_scope {
            Some((of, traits)) if of == scope => traits,
            _ => self.types.names.traits_in_scope(scope),
        };
        self.in_scope = Some((scope, in_scope));
        let own = self.own_trait;
        let is_in_scope = |trait_: DefId| in_scope.contains(&trait_) || own == Some(trait_);
        f(&mut self.solver, Viewpoint { scope, is_in_scope: &is_in_scope })
    }

    fn declare_local(&mut self, name: Name, ctx: Ctx, pat: PatId, ty: Ty) -> LocalId {
        let id = LocalId(self.out.locals.len() as u32);
        self.out.locals.push(Local { name, pat, ty });
        self.locals.declare(name, ctx, id);
        id
    }

    /// Runs `f`; variables that it declares are gone afterwards.
    fn in_scope<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {
        let mark = self.locals.declared.len();
        let result = f(self);
        self.locals.leave(mark);
        result
    }

    fn expr_node(&self, expr: ExprId) -> &'t Expr {
        &self.body.exprs[expr]
    }
}

/// With room for what will be in them.
fn empty_tables(body: &Body) -> BodyTypes {
    let (mut n_paths, mut n_calls, mut n_fields) = (0, 0, 0);
    for (_, expr) in body.exprs.iter() {
        match expr {
            Expr::Path(_) | Expr::Struct(_) => n_paths += 1,
            Expr::Call { .. } | Expr::MethodCall { .. } => n_calls += 1,
            Expr::Field { .. } => n_fields += 1,
            _ => {}
        }
    }
    let (mut n_binds, mut n_named) = (0, 0);
    for (_, pat) in body.pats.iter() {
        match pat {
            Pat::Bind { .. } => n_binds += 1,
            Pat::Path(_) | Pat::TupleStruct { .. } | Pat::Struct { .. } => n_named += 1,
            _ => {}
        }
    }
    let (n_exprs, n_pats) = (body.exprs.len(), body.pats.len());
    BodyTypes {
        exprs: vec![Ty::Unknown; n_exprs],
        pats: vec![Ty::Unknown; n_pats],
        locals: Vec::with_capacity(n_binds),
        paths: ByNode::with_room(n_exprs, n_paths),
        pat_paths: ByNode::with_room(n_pats, n_binds + n_named),
        calls: ByNode::with_room(n_exprs, n_calls),
        fields: ByNode::with_room(n_exprs, n_fields),
        unresolved: Vec::new(),
    }
}

fn own_trait(types: &Types<'_>, owner: DefId) -> Option<DefId> {
    let parent = types.generic_parent(owner)?;
    match types.names.def(parent).kind {
        DefKind::Trait => Some(parent),
        DefKind::Impl => types.impl_data(parent)?.trait_.as_ref().map(|(trait_, _)| *trait_),
        _ => None,
    }
}
