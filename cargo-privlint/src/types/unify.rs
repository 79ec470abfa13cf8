//! The variables of one inference: unification with a log, so that an attempt can be taken back.
//!
//! [`Ty::Unknown`] agrees with everything and binds nothing. Variables of literals agree with the
//! primitives that the literal can have.

use std::cell::Cell;

use super::{InferVar, Interned, Substs, TraitBound, Ty, fold, intern::Flags};
use crate::names::PrimTy;

const MAX_DEPTH: u32 = 48;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum VarKind {
    Any,
    Int,
    Float,
}

#[derive(Clone, Copy, Debug)]
enum Slot {
    Free(VarKind),
    Same(InferVar),
    Known(Ty),
}

#[derive(Debug, Default)]
pub(super) struct Table {
    slots: Vec<Cell<Slot>>,
    log: Vec<(u32, Slot)>,
    n_open: u32,
    /// There has been a variable of a literal.
    has_literals: bool,
    /// Variables that were bound (or joined to another) since the list was last taken.
    pub touched: Vec<InferVar>,
}

/// Fresh variables for all parameters of a definition.
#[derive(Clone, Copy)]
pub(super) struct Row {
    first: u32,
    n: u32,
}

impl Row {
    #[inline]
    fn var(self, param: u32) -> Ty {
        if param < self.n { Ty::Infer(InferVar(self.first + param)) } else { Ty::Unknown }
    }

    pub fn vars(self) -> impl Iterator<Item = Ty> {
        (0..self.n).map(move |idx| self.var(idx))
    }

    pub fn in_place_of_params(self, ty: &Ty) -> Ty {
        fold::fold(ty, Flags::PARAM, &mut |ty| match ty {
            Ty::Param { idx, .. } => Some(self.var(*idx)),
            _ => None,
        })
    }
}

pub(super) struct Snapshot {
    log: usize,
    slots: usize,
    touched: usize,
}

impl Table {
    pub fn fresh(&mut self, kind: VarKind) -> Ty {
        self.has_literals |= kind != VarKind::Any;
        self.slots.push(Cell::new(Slot::Free(kind)));
        Ty::Infer(InferVar(self.slots.len() as u32 - 1))
    }

    /// So many variables in a row, and the first of them.
    pub fn fresh_row(&mut self, n: usize) -> Row {
        let first = self.slots.len() as u32;
        self.slots.extend((0..n).map(|_| Cell::new(Slot::Free(VarKind::Any))));
        Row { first, n: n as u32 }
    }

    pub fn has_literals(&self) -> bool {
        self.has_literals
    }

    /// How many variables there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// With room for the variables of most bodies; always as much, so that the next body takes the same memory.
    pub fn with_room() -> Table {
        let n = 64;
        Table { slots: Vec::with_capacity(n), touched: Vec::with_capacity(n), ..Table::default() }
    }

    pub fn any(&mut self) -> Ty {
        self.fresh(VarKind::Any)
    }

    #[inline]
    pub fn root(&self, mut var: InferVar) -> InferVar {
        while let Some(Slot::Same(next)) = self.slot(var) {
            var = next;
        }
        var
    }

    #[inline]
    fn slot(&self, var: InferVar) -> Option<Slot> {
        self.slots.get(var.0 as usize).map(Cell::get)
    }

    /// The kind of a variable that is still free.
    #[inline]
    pub fn kind(&self, var: InferVar) -> Option<VarKind> {
        match self.slot(self.root(var)) {
            Some(Slot::Free(kind)) => Some(kind),
            _ => None,
        }
    }

    /// With the outermost variable replaced; a free one is its root.
    #[inline]
    pub fn shallow(&self, ty: &Ty) -> Ty {
        let Ty::Infer(var) = ty else { return *ty };
        let root = self.root(*var);
        match self.slot(root) {
            Some(Slot::Known(ty)) => ty,
            Some(Slot::Free(_) | Slot::Same(_)) => Ty::Infer(root),
            None => Ty::Unknown,
        }
    }

    #[inline]
    pub fn is_free(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Infer(var) if self.kind(*var) == Some(VarKind::Any))
    }

    /// Whether types hold no variable that is still open; one that is deep inside may count as open.
    pub fn are_known(&self, tys: &[Ty]) -> bool {
        tys.iter().all(|ty| self.is_known(ty, 0))
    }

    fn is_known(&self, ty: &Ty, depth: u32) -> bool {
        const MAX_DEPTH: u32 = 6;
        if !ty.has_infer() {
            return true;
        }
        let known = self.shallow(ty);
        let are_known = |tys: &[Ty]| tys.iter().all(|ty| self.is_known(ty, depth + 1));
        match &known {
            _ if depth >= MAX_DEPTH => false,
            Ty::Adt(_, tys) | Ty::Tuple(tys) | Ty::FnDef(_, tys) => are_known(tys),
            Ty::Ref { ty, .. } | Ty::Ptr { ty, .. } | Ty::Slice(ty) | Ty::Array(ty) => {
                self.is_known(ty, depth + 1)
            }
            Ty::Infer(_) => false,
            known => !known.has_infer(),
        }
    }

    /// With all bound variables replaced.
    pub fn resolve(&self, ty: &Ty) -> Ty {
        match ty {
            Ty::Infer(_) => self.resolve_node(ty).unwrap_or(*ty),
            _ => fold::fold(ty, Flags::INFER, &mut |ty| self.resolve_node(ty)),
        }
    }

    fn resolve_node(&self, ty: &Ty) -> Option<Ty> {
        let Ty::Infer(var) = ty else { return None };
        match self.shallow(ty) {
            free @ Ty::Infer(_) => (free != *ty).then_some(free),
            known if known.has_infer() => Some(self.resolve_known(*var, known)),
            known => Some(known),
        }
    }

    /// What a variable has come to be, resolved once for all who ask later, unless that may be taken back.
    fn resolve_known(&self, var: InferVar, known: Ty) -> Ty {
        let resolved = self.resolve(&known);
        if self.n_open == 0
            && let Some(slot) = self.slots.get(self.root(var).0 as usize)
        {
            slot.set(Slot::Known(resolved));
        }
        resolved
    }

    /// Says once and for all what a variable has come to be.
    pub fn settle(&self, var: InferVar, ty: Ty) {
        if let Some(slot) = self.slots.get(self.root(var).0 as usize) {
            slot.set(Slot::Known(ty));
        }
    }

    pub fn resolve_substs(&self, substs: &Substs) -> Substs {
        fold::fold_substs(substs, Flags::INFER, &mut |ty| self.resolve_node(ty))
    }

    /// The free variables in `ty`, by their roots.
    pub fn free_vars(&self, ty: &Ty, to: &mut Vec<InferVar>) {
        if !ty.has_infer() {
            return;
        }
        self.resolve(ty).contains(&mut |ty| {
            if let Ty::Infer(var) = ty
                && !to.contains(var)
            {
                to.push(*var);
            }
            false
        });
    }

    pub fn snapshot(&mut self) -> Snapshot {
        self.n_open += 1;
        Snapshot { log: self.log.len(), slots: self.slots.len(), touched: self.touched.len() }
    }

    pub fn roll_back(&mut self, to: Snapshot) {
        self.n_open -= 1;
        while self.log.len() > to.log {
            if let Some((at, slot)) = self.log.pop() {
                self.slots[at as usize].set(slot);
            }
        }
        self.slots.truncate(to.slots);
        self.touched.truncate(to.touched);
    }

    pub fn commit(&mut self, _: Snapshot) {
        self.n_open -= 1;
        if self.n_open == 0 {
            self.log.clear();
        }
    }

    fn set(&mut self, var: InferVar, slot: Slot) {
        let old = self.slots[var.0 as usize].replace(slot);
        if self.n_open > 0 {
            self.log.push((var.0, old));
        }
        self.touched.push(var);
    }

    /// Makes both equal, or changes nothing.
    pub fn unify(&mut self, a: &Ty, b: &Ty) -> bool {
        if a == b {
            return true;
        }
        let snapshot = self.snapshot();
        if self.unify_at(a, b, 0) {
            self.commit(snapshot);
            true
        } else {
            self.roll_back(snapshot);
            false
        }
    }

    pub fn unify_lists(&mut self, a: &[Ty], b: &[Ty]) -> bool {
        let snapshot = self.snapshot();
        if self.lists_at(a, b, 0) {
            self.commit(snapshot);
            true
        } else {
            self.roll_back(snapshot);
            false
        }
    }

    /// Makes a type equal to `pattern` with the variables of `row` for its parameters; what it has bound
    /// until it fails stays bound.
    pub fn fit(&mut self, pattern: &Ty, row: Row, ty: &Ty) -> bool {
        self.fit_at(pattern, row, ty, 0)
    }

    /// As [`Table::fit`], but what it has bound until it fails is taken back.
    pub fn match_whole(&mut self, pattern: &Ty, row: Row, ty: &Ty) {
        let snapshot = self.snapshot();
        if self.fit(pattern, row, ty) {
            self.commit(snapshot);
        } else {
            self.roll_back(snapshot);
        }
    }

    fn fit_at(&mut self, pattern: &Ty, row: Row, ty: &Ty, depth: u32) -> bool {
        if let Ty::Param { idx, .. } = pattern {
            return self.unify_at(&row.var(*idx), ty, depth);
        }
        if depth > MAX_DEPTH || !pattern.has_param() {
            return self.unify_at(pattern, ty, depth);
        }
        let ty = self.shallow(ty);
        let depth = depth + 1;
        match (pattern, &ty) {
            (Ty::Adt(a, patterns), Ty::Adt(b, tys)) => {
                a == b && self.fit_lists_at(patterns, row, tys, depth)
            }
            (Ty::Tuple(patterns), Ty::Tuple(tys)) => self.fit_lists_at(patterns, row, tys, depth),
            (Ty::Ref { mutable: m, ty: pattern }, Ty::Ref { mutable: n, ty }) => {
                m == n && self.fit_at(pattern, row, ty, depth)
            }
            (Ty::Slice(pattern), Ty::Slice(ty)) | (Ty::Array(pattern), Ty::Array(ty)) => {
                self.fit_at(pattern, row, ty, depth)
            }
            _ => self.unify_at(&row.in_place_of_params(pattern), &ty, depth),
        }
    }

    fn fit_lists_at(&mut self, patterns: &[Ty], row: Row, tys: &[Ty], depth: u32) -> bool {
        let mut pairs = patterns.iter().zip(tys);
        patterns.len() == tys.len() && pairs.all(|(a, b)| self.fit_at(a, row, b, depth))
    }

    /// What the variables of a row have come to be.
    pub fn resolve_row<L: FromIterator<Ty>>(&self, row: Row) -> L {
        (0..row.n).map(|idx| self.resolve(&row.var(idx))).collect()
    }

    fn lists_at(&mut self, a: &[Ty], b: &[Ty], depth: u32) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.unify_at(a, b, depth))
    }

    /// What is the same place is equal already.
    fn substs_at(&mut self, a: Substs, b: Substs, depth: u32) -> bool {
        a == b || self.lists_at(&a, &b, depth)
    }

    fn inner_at(&mut self, a: Interned<Ty>, b: Interned<Ty>, depth: u32) -> bool {
        a == b || self.unify_at(&a, &b, depth)
    }

    fn unify_at(&mut self, a: &Ty, b: &Ty, depth: u32) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let (known_a, known_b);
        let a = if let Ty::Infer(_) = a {
            known_a = self.shallow(a);
            &known_a
        } else {
            a
        };
        let b = if let Ty::Infer(_) = b {
            known_b = self.shallow(b);
            &known_b
        } else {
            b
        };
        let depth = depth + 1;
        match (a, b) {
            (Ty::Unknown, _) | (_, Ty::Unknown) => true,
            (Ty::Infer(a), Ty::Infer(b)) => self.join(*a, *b),
            (Ty::Infer(var), ty) | (ty, Ty::Infer(var)) => self.bind(*var, ty),
            (Ty::Never, Ty::Never) => true,
            (Ty::Prim(a), Ty::Prim(b)) => a == b,
            (Ty::Param { idx: a, .. }, Ty::Param { idx: b, .. }) => a == b,
            (Ty::Adt(a, x), Ty::Adt(b, y)) | (Ty::FnDef(a, x), Ty::FnDef(b, y)) => {
                a == b && self.substs_at(*x, *y, depth)
            }
            (Ty::Tuple(x), Ty::Tuple(y)) => self.substs_at(*x, *y, depth),
            (Ty::Ref { mutable: m, ty: x }, Ty::Ref { mutable: n, ty: y })
            | (Ty::Ptr { mutable: m, ty: x }, Ty::Ptr { mutable: n, ty: y }) => {
                m == n && self.inner_at(*x, *y, depth)
            }
            (Ty::Slice(x), Ty::Slice(y)) | (Ty::Array(x), Ty::Array(y)) => {
                self.inner_at(*x, *y, depth)
            }
            (Ty::FnPtr(x), Ty::FnPtr(y)) => {
                self.substs_at(x.params, y.params, depth) && self.unify_at(&x.ret, &y.ret, depth)
            }
            (Ty::Closure(x), Ty::Closure(y)) => {
                (x.owner, x.expr) == (y.owner, y.expr)
                    && self.substs_at(x.substs, y.substs, depth)
                    && self.substs_at(x.params, y.params, depth)
                    && self.unify_at(&x.ret, &y.ret, depth)
            }
            (Ty::Proj(x), Ty::Proj(y)) => {
                (x.trait_, x.name) == (y.trait_, y.name)
                    && self.substs_at(x.substs, y.substs, depth)
            }
            (Ty::Dyn(x), Ty::Dyn(y)) | (Ty::Opaque(x), Ty::Opaque(y)) => {
                self.bounds_at(x, y, depth)
            }
            _ => false,
        }
    }

    /// Traits in any order.
    fn bounds_at(&mut self, a: &[TraitBound], b: &[TraitBound], depth: u32) -> bool {
        a.len() == b.len()
            && a.iter().all(|a| {
                b.iter().find(|b| b.trait_ == a.trait_).is_some_and(|b| {
                    self.lists_at(&a.args, &b.args, depth)
                        && a.bindings.iter().all(|(name, ty)| {
                            b.binding(*name).is_none_or(|other| self.unify_at(ty, other, depth))
                        })
                })
            })
    }

    fn join(&mut self, a: InferVar, b: InferVar) -> bool {
        if a == b {
            return true;
        }
        let (Some(kind_a), Some(kind_b)) = (self.kind(a), self.kind(b)) else { return false };
        // The older one stays, so that a roll-back never leaves a link to a variable that is gone.
        let (old, new) = if a.0 < b.0 { (a, b) } else { (b, a) };
        let kind = match (kind_a, kind_b) {
            (VarKind::Any, kind) | (kind, VarKind::Any) => kind,
            (x, y) if x == y => x,
            (VarKind::Int | VarKind::Float, _) => return false,
        };
        self.set(new, Slot::Same(old));
        if self.kind(old) != Some(kind) {
            self.set(old, Slot::Free(kind));
        }
        true
    }

    fn bind(&mut self, var: InferVar, ty: &Ty) -> bool {
        let fits = match self.kind(var) {
            Some(VarKind::Any) => !self.occurs(var, ty),
            Some(VarKind::Int) => matches!(ty, Ty::Prim(prim) if is_int(*prim)),
            Some(VarKind::Float) => matches!(ty, Ty::Prim(prim) if is_float(*prim)),
            None => false,
        };
        if fits {
            self.set(var, Slot::Known(*ty));
        }
        fits
    }

    fn occurs(&self, var: InferVar, ty: &Ty) -> bool {
        ty.has_infer()
            && self.resolve(ty).contains(&mut |ty| matches!(ty, Ty::Infer(other) if *other == var))
    }
}

pub(super) fn is_int(prim: PrimTy) -> bool {
    use PrimTy::{I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize};
    matches!(prim, I8 | I16 | I32 | I64 | I128 | Isize | U8 | U16 | U32 | U64 | U128 | Usize)
}

pub(super) fn is_float(prim: PrimTy) -> bool {
    matches!(prim, PrimTy::F32 | PrimTy::F64)
}
