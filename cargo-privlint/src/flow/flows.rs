//! What the engine answers: every place where labelled data arrives, in source order.

use super::spec::{Forms, Gates, PurposeId, SinkId};
use crate::{
    names::{DefId, FieldId},
    span::Span,
    types::LocalId,
};

/// The outcome of one solve, which serves all lints.
#[derive(Clone, Debug, Default)]
pub struct Flows {
    /// By primary span, then kind, then source; one for each place and source.
    pub events: Vec<Event>,
    pub stats: Stats,
}

/// Labelled data arrives somewhere.
#[derive(Clone, PartialEq, Debug)]
pub struct Event {
    pub kind: EventKind,
    pub source: Source,
    /// Applied between the source and here.
    pub forms: Forms,
    /// Where it arrives: the argument or the capture, the target field's initialiser or assigned value,
    /// the read.
    pub primary: Span,
    /// The function whose body holds the primary span.
    pub func: DefId,
    /// In order; the first is the nearest read of the source.
    pub trace: Vec<Step>,
    /// Passed on every path to here.
    pub gates: Gates,
}

/// Whose label it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Source {
    Field(FieldId),
    Func(DefId),
    Local(Local),
}

/// A parameter or another variable, by the function whose body declares it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Local {
    pub func: DefId,
    pub local: LocalId,
}

#[derive(Clone, PartialEq, Debug)]
pub enum EventKind {
    /// It leaves through an argument of `func`.
    Sink {
        sink: SinkId,
        func: DefId,
        /// Counted with `self`.
        arg: u32,
        retention: Option<Const>,
        recipient: Option<Const>,
    },
    /// It is put into a field of the workspace's types. A source that the spec does not name occurs here
    /// alone, where the value is a plain copy of that field.
    Write { field: FieldId, is_plain_copy: bool },
    /// It is read in, or brought by an argument into, code bound to a purpose.
    Purpose {
        purpose: PurposeId,
        /// Whose purpose it is: the function itself, or the bound callers that it is inherited from.
        bound: Vec<Bound>,
    },
    /// It goes into a call of which nothing is known.
    Unknown,
}

/// A function bound to a purpose.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Bound {
    pub func: DefId,
    /// The call in it that leads to the read; none where the read is its own.
    pub call: Option<Span>,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Step {
    pub span: Span,
    pub kind: StepKind,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum StepKind {
    /// The field is read, or the source function called.
    Read,
    Assigned,
    /// Passed as an argument to this function.
    Passed(DefId),
    /// What a call of this function gives back.
    Returned(DefId),
    Captured,
    Formatted,
    /// Put into a field, an element or a variant.
    Stored,
    Sanitized(DefId),
    /// Where it arrives.
    Arrived,
}

/// A constant that the call gives.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Const {
    /// Of a `Duration` the seconds.
    Int(u64),
    Str(std::sync::Arc<str>),
}

/// Work done, for gates on cost, which repeats exactly.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Stats {
    pub n_instances: u64,
    /// Of these, functions whose parameters may go more ways than are told apart.
    pub n_left_out: u64,
    pub n_bodies: u64,
    pub n_exprs: u64,
    /// Places, those that references led to included.
    pub n_reads: u64,
    pub n_joins: u64,
    pub n_summary_updates: u64,
    /// Calls whose effect is unknown, and those of which something is known.
    pub n_unknown_calls: u64,
    pub n_known_calls: u64,
}
