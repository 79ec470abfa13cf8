//! Functions for certain type arguments: what is interpreted and summarised.

use crate::{
    hir::ExprId,
    names::DefId,
    types::{Substs, Ty},
};

/// Type arguments larger than this are taken for unknown, so that there are finitely many instances.
const MAX_TY_NODES: u32 = 160;

/// A function, constant or static, or a closure in it, for these substitutions.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Instance {
    pub def: DefId,
    pub closure: Option<ExprId>,
    pub substs: Substs,
}

impl Instance {
    pub fn new(def: DefId, substs: &Substs) -> Instance {
        Instance { def, closure: None, substs: bounded(substs) }
    }

    pub fn closure(owner: DefId, expr: ExprId, substs: &Substs) -> Instance {
        Instance { def: owner, closure: Some(expr), substs: bounded(substs) }
    }
}

/// With what is too large taken for unknown.
pub(super) fn bounded(substs: &Substs) -> Substs {
    let is_large = |ty: &Ty| {
        let mut n_nodes = 0;
        ty.contains(&mut |_| {
            n_nodes += 1;
            n_nodes > MAX_TY_NODES
        })
    };
    if !substs.iter().any(is_large) {
        return *substs;
    }
    let kept = substs.iter().map(|ty| if is_large(ty) { Ty::Unknown } else { *ty });
    kept.collect()
}
