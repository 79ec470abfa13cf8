//! What members of types are, kept for all bodies where no body can make a difference.
//!
//! A type with open variables stands for all that differ in these alone: they are numbered in the order in which
//! they are met, in the question and in the answer.

use std::hash::{Hash, Hasher};

use super::{
    InferVar, Substs, Ty, WhyUnresolved, fold,
    intern::{Flags, Part},
    list::List,
    memo::{Asked, Closed, Memo, Question, Shards},
    method::{Pick, Via},
    select::Solver,
    unify::{Table, VarKind},
};
use crate::{hir::Name, names::DefId};

/// The member, and what makes it the type's.
pub(super) type Assoc = Result<(DefId, Via), WhyUnresolved>;

/// A member of a type, its variables numbered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct MemberKey {
    pub ty: Ty,
    pub name: Name,
    /// Of that name in the traits that are in scope.
    pub of_traits: List<DefId>,
    /// The module or block, where not all see the same members.
    pub scope: Option<DefId>,
}

/// By what tells most of them apart.
impl Hash for MemberKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let number = |def: Option<DefId>| def.map_or(0, |def| u64::from(def.0) + 1);
        self.ty.hash(state);
        self.name.hash(state);
        state.write_u64(number(self.scope) << 32 | number(self.of_traits.first().copied()));
    }
}

/// What is known of a member of a type.
#[derive(Clone, Copy, Debug)]
pub(super) enum Member<V> {
    Known(V),
    /// It is kept for each scope, since the type has a member of that name which is not public.
    ByScope,
}

/// What may hold variables, which can be replaced.
pub(super) trait Replace: Copy {
    fn replace(self, f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self;
}

impl Replace for Via {
    fn replace(self, f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Via {
        match self {
            Via::Bound(substs) => Via::Bound(fold::fold_substs(&substs, Flags::INFER, f)),
            Via::Impl(_) | Via::Trait(_) => self,
        }
    }
}

impl Replace for Result<Pick, WhyUnresolved> {
    fn replace(self, f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        self.map(|pick| Pick {
            via: pick.via.replace(f),
            self_ty: fold::fold(&pick.self_ty, Flags::INFER, f),
            ..pick
        })
    }
}

impl Replace for Assoc {
    fn replace(self, f: &mut dyn FnMut(&Ty) -> Option<Ty>) -> Self {
        self.map(|(member, via)| (member, via.replace(f)))
    }
}

impl Solver<'_, '_> {
    /// What `find` finds of a member of a type without known variables, seen from `scope`; kept for all if it is
    /// good for all.
    pub(super) fn member<V: Replace>(
        &mut self,
        mut key: MemberKey,
        scope: DefId,
        table: impl FnOnce(&Memo) -> &Shards<MemberKey, Member<V>>,
        find: impl FnOnce(&mut Self, &[DefId]) -> V,
    ) -> V {
        if !self.is_for_all(key.ty.flags()) {
            return find(self, &key.of_traits);
        }
        let mut vars = Numbered::default();
        key.ty = vars.number(&self.table, &key.ty);
        let known = table(&self.types.memo);
        for at in [None, Some(scope)] {
            key.scope = at;
            match known.get(&key) {
                Some(Member::Known(known)) => return known.replace(&mut |ty| vars.named(ty)),
                Some(Member::ByScope) => {}
                None => break,
            }
        }
        let (asked, substs) = (Asked::Member(key.name), [key.ty].into());
        let question = Question { asked, trait_: scope, substs };
        let (n_pending, n_touched) = (self.pending.len(), self.table.touched.len());
        let opened = self.track.open(question, self.depth);
        self.is_by_scope = false;
        let found = find(self, &key.of_traits);
        let Closed::Whole(_) = self.track.close(opened) else { return found };
        let good = match vars.is_empty() {
            true => {
                self.pending.truncate(n_pending);
                Some(found)
            }
            false if self.pending.len() > n_pending => None,
            false => vars.tell(&self.table, found, n_touched),
        };
        if let Some(good) = good {
            if self.is_by_scope && key.scope.is_none() {
                known.keep(key.clone(), Member::ByScope);
                key.scope = Some(scope);
            }
            known.keep(key, Member::Known(good));
        }
        found
    }
}

/// Variables by the numbers that stand for them in a question.
#[derive(Default)]
struct Numbered(Vec<InferVar>);

/// From here on up, variables are numbered by their order in a question.
const NUMBERED: u32 = 0xE000_0000;

impl Numbered {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Of a type in which no variable is known.
    fn number(&mut self, table: &Table, ty: &Ty) -> Ty {
        fold::fold(ty, Flags::INFER, &mut |ty| self.numbered(table, ty))
    }

    fn numbered(&mut self, table: &Table, ty: &Ty) -> Option<Ty> {
        let Ty::Infer(var) = ty else { return None };
        let at = self.0.iter().position(|known| known == var).unwrap_or_else(|| {
            self.0.push(*var);
            self.0.len() - 1
        });
        Some(number(table, *var, at))
    }

    /// The variable that a number stands for.
    fn named(&self, ty: &Ty) -> Option<Ty> {
        let Ty::Infer(InferVar(numbered)) = ty else { return None };
        let at = numbered.checked_sub(NUMBERED)? / 4;
        self.0.get(at as usize).map(|var| Ty::Infer(*var))
    }

    /// An answer by numbers, if it speaks of the question's variables alone and has made none of them known.
    fn tell<V: Replace>(&self, table: &Table, found: V, n_touched: usize) -> Option<V> {
        if table.touched[n_touched..].iter().any(|var| self.0.contains(var)) {
            return None;
        }
        let mut is_own = true;
        let resolved = found.replace(&mut |ty| Some(table.resolve(ty)));
        let told = resolved.replace(&mut |ty| {
            let Ty::Infer(var) = ty else { return None };
            let at = self.0.iter().position(|known| known == var);
            is_own &= at.is_some();
            at.map(|at| number(table, *var, at))
        });
        is_own.then_some(told)
    }
}

fn number(table: &Table, var: InferVar, at: usize) -> Ty {
    let kind = match table.kind(var) {
        Some(VarKind::Any) | None => 0,
        Some(VarKind::Int) => 1,
        Some(VarKind::Float) => 2,
    };
    Ty::Infer(InferVar(NUMBERED + 4 * at as u32 + kind))
}

impl Table {
    /// With variables that are known replaced and the others numbered in the order in which they are met.
    pub fn numbered(&self, substs: &[Ty]) -> Substs {
        let known: Substs = substs.iter().map(|ty| self.resolve(ty)).collect();
        let mut vars = Numbered::default();
        fold::fold_substs(&known, Flags::INFER, &mut |ty| vars.numbered(self, ty))
    }
}
