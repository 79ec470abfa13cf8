//! What depends on types that only the caller's type arguments tell.
//!
//! Where such a type decides what becomes of a label, a function may do something else with it for other type
//! arguments. Labels that are made for a type, by a method of it or where a whole value of it is shown, are
//! those of who names it.

use super::{Arg, Frame};
use crate::{
    flow::{summary::Open, value::Atom},
    names::DefId,
    span::Span,
    types::{Substs, Target, Ty},
};

impl Frame<'_> {
    /// Types decide what becomes of the arguments.
    pub(super) fn decide<'t>(
        &self,
        tys: impl IntoIterator<Item = &'t Ty>,
        args: &[Arg],
        ret: &Ty,
        span: Span,
    ) {
        if !tys.into_iter().any(Ty::has_param) {
            return;
        }
        args.iter().for_each(|arg| self.decide_arg(arg, span));
        // What is written there later may be written to what the caller has.
        if matches!(ret, Ty::Unknown) || ret.contains(&mut may_lead_back) {
            self.open_for(Open::ALL);
        }
    }

    fn decide_arg(&self, arg: &Arg, span: Span) {
        // Calling it may make a label.
        if arg.ty.contains(&mut is_callable)
            || arg.value.any_node(&mut |node| node.tys.iter().any(is_callable))
        {
            self.open_for(Open::ALL);
        }
        for elem in self.deep_elems(&arg.value, span) {
            self.open_for(match elem.atom {
                Atom::Source(_) => Open { labels: true, params: false },
                Atom::Param { .. } => Open { labels: false, params: true },
            });
        }
    }

    fn open_for(&self, more: Open) {
        let Open { labels, params } = self.open.get();
        self.open.set(Open { labels: labels | more.labels, params: params | more.params });
    }

    /// With projections looked through.
    pub(super) fn normalized(&self, ty: &Ty) -> Ty {
        let normal = self.engine.normalize(self.owner, ty);
        // Of told types more might be known.
        if ty.has_param() && !ty.has_unknown() && normal.has_unknown() {
            self.open_for(Open::ALL);
        }
        normal
    }

    /// What runs where the trait's method is called for these types.
    pub(super) fn resolved(&self, method: DefId, substs: &Substs) -> (Target, Substs) {
        let (target, found) = self.engine.types.resolve_method(self.owner, method, substs);
        if substs.has_param() && !substs.has_unknown() && found.has_unknown() {
            self.open_for(Open::ALL);
        }
        (target, found)
    }
}

fn is_callable(ty: &Ty) -> bool {
    matches!(ty, Ty::Closure(_) | Ty::FnDef(..) | Ty::FnPtr { .. })
}

fn may_lead_back(ty: &Ty) -> bool {
    match ty {
        Ty::Ref { mutable, .. } | Ty::Ptr { mutable, .. } => *mutable,
        Ty::Param { .. } | Ty::Proj { .. } => true,
        _ => false,
    }
}
