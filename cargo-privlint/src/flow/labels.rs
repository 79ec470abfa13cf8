//! What stands at the nodes of a value: labels, copies of parameters' parts, and what is known.

use super::{
    flows::{Const, Source},
    place::Path,
    spec::{Forms, Gates},
    trail::Trail,
};
use crate::{hir::BinOp, names::FieldId};

/// What holds of a value on all paths.
#[derive(Clone, Default, PartialEq, Debug)]
pub(super) struct Known {
    /// It came out of a sanitizer.
    pub forms: Forms,
    /// Passed where it is true, `Ok` or `Some`.
    pub gates: Gates,
    /// Passed where it is false, `Err` or `None`.
    pub gates_else: Gates,
    pub konst: Option<Konst>,
    pub copy_of: Option<FieldId>,
}

#[derive(Clone, PartialEq, Hash, Debug)]
pub(super) enum Konst {
    Known(Const),
    /// What the caller passes, multiplied and then divided.
    Param {
        idx: u32,
        times: u64,
        per: u64,
    },
}

impl Konst {
    pub fn param(idx: u32) -> Konst {
        Konst::Param { idx, times: 1, per: 1 }
    }

    /// The product or the quotient, where one of both is known.
    pub fn folded(op: BinOp, a: &Konst, b: &Konst) -> Option<Konst> {
        match (op, a, b) {
            (_, Konst::Known(Const::Int(a)), Konst::Known(Const::Int(b))) => {
                let value = match op {
                    BinOp::Add => a.checked_add(*b),
                    BinOp::Sub => a.checked_sub(*b),
                    BinOp::Mul => a.checked_mul(*b),
                    BinOp::Div => a.checked_div(*b),
                    _ => None,
                };
                value.map(|value| Konst::Known(Const::Int(value)))
            }
            (BinOp::Mul, Konst::Param { idx, times, per: 1 }, Konst::Known(Const::Int(n)))
            | (BinOp::Mul, Konst::Known(Const::Int(n)), Konst::Param { idx, times, per: 1 }) => {
                Some(Konst::Param { idx: *idx, times: times.checked_mul(*n)?, per: 1 })
            }
            (BinOp::Div, Konst::Param { idx, times, per }, Konst::Known(Const::Int(n))) => {
                let per = per.checked_mul(*n).filter(|&per| per > 0)?;
                Some(Konst::Param { idx: *idx, times: *times, per })
            }
            _ => None,
        }
    }

    /// With what the caller passes for a parameter.
    pub fn instantiated(&self, arg: impl FnOnce(u32) -> Option<Konst>) -> Option<Konst> {
        let Konst::Param { idx, times, per } = self else { return Some(self.clone()) };
        let scale = |by: u64| Konst::Known(Const::Int(by));
        match arg(*idx)? {
            passed if (*times, *per) == (1, 1) => Some(passed),
            passed => {
                let product = Konst::folded(BinOp::Mul, &passed, &scale(*times))?;
                Konst::folded(BinOp::Div, &product, &scale(*per))
            }
        }
    }
}

/// A label, or what a parameter brings.
#[derive(Clone, Debug)]
pub(super) struct Elem {
    pub atom: Atom,
    pub forms: Forms,
    pub trail: Trail,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Atom {
    Source(Source),
    /// All labels of a part of a parameter, as the view shows them.
    Param {
        idx: u32,
        path: Path,
        view: View,
    },
}

/// Without a path of its own, and in the same order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum AtomRef<'a> {
    Source(Source),
    Param { idx: u32, path: &'a Path, view: View },
}

impl Atom {
    pub fn as_ref(&self) -> AtomRef<'_> {
        match self {
            Atom::Source(source) => AtomRef::Source(*source),
            Atom::Param { idx, path, view } => AtomRef::Param { idx: *idx, path, view: *view },
        }
    }
}

impl AtomRef<'_> {
    pub fn to_atom(self) -> Atom {
        match self {
            AtomRef::Source(source) => Atom::Source(source),
            AtomRef::Param { idx, path, view } => Atom::Param { idx, path: path.clone(), view },
        }
    }
}

/// How somebody looks at a whole value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum View {
    /// Only the labels that it carries already.
    Carried,
    /// Every field.
    Whole,
    /// As its `Debug` impl shows it.
    Debug,
    Display,
    Serialize,
}

/// The same value as a part of a parameter.
#[derive(Clone, Debug)]
pub(super) struct CopyOf {
    pub idx: u32,
    pub path: Path,
    pub forms: Forms,
    pub trail: Trail,
}

impl Elem {
    pub fn key(&self) -> (&Atom, Forms) {
        (&self.atom, self.forms)
    }
}

impl CopyOf {
    pub fn key(&self) -> (u32, &Path, Forms) {
        (self.idx, &self.path, self.forms)
    }
}

impl CopyOf {
    pub fn as_elem(&self, view: View) -> Elem {
        Elem {
            atom: Atom::Param { idx: self.idx, path: self.path.clone(), view },
            forms: self.forms,
            trail: self.trail.clone(),
        }
    }
}

impl Known {
    pub fn join(&self, other: &Known) -> Known {
        Known {
            forms: self.forms.intersection(other.forms),
            gates: self.gates.intersection(other.gates),
            gates_else: self.gates_else.intersection(other.gates_else),
            konst: self.konst.clone().filter(|konst| Some(konst) == other.konst.as_ref()),
            copy_of: self.copy_of.filter(|field| Some(*field) == other.copy_of),
        }
    }
}
