//! What the engine is told: which fields make labels, what functions do with data, and which code is
//! bound to a purpose. It knows none of the words behind: categories, recipients and durations stay with
//! whoever fills this in, and come back as indices.

use rustc_hash::{FxHashMap, FxHashSet};

use super::flows::Local;
use crate::names::{DefId, FieldId};

/// Everything that the engine is told beside the program itself.
#[derive(Clone, Debug, Default)]
pub struct FlowSpec {
    /// A field that is missing here passes on what was put into it.
    pub fields: FxHashMap<FieldId, FieldRole>,
    /// Reading such a variable makes a label where the value has none. It holds as far as the variable's
    /// name is in scope: what the function returns goes by its own names.
    pub locals: FxHashSet<Local>,
    /// Facts on functions, methods of traits (they hold for every impl), of impls, and on foreign
    /// functions, in user code and in models alike.
    pub funcs: FxHashMap<DefId, Vec<FuncFact>>,
    /// Code bound to a purpose: functions, impls, traits, modules. The innermost wins.
    pub purposes: FxHashMap<DefId, Vec<PurposeId>>,
    /// Nobody asks what is put into fields.
    pub ignores_writes: bool,
}

impl FlowSpec {
    /// Whether there are labels besides those to fall back on.
    pub fn has_firm_sources(&self) -> bool {
        let mut facts = self.funcs.values().flatten();
        self.fields.values().any(|role| *role == FieldRole::Source)
            || facts.any(|fact| *fact == FuncFact::Source)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldRole {
    /// Reading it makes a label of its own, whatever was put in.
    Source,
    /// Reading it makes a label of its own where what was put in has none.
    Fallback,
    /// Reading it gives nothing, whatever was put in.
    Silent,
}

#[derive(Clone, PartialEq, Debug)]
pub enum FuncFact {
    /// What it returns is a source.
    Source,
    Sink(Sink),
    /// Its result carries what goes in only in this form.
    Sanitizer(Form),
    /// A gate: what follows it, on the branch where it holds, has passed it.
    Check(GateId),
}

/// Arguments that leave the program, or are kept outside of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Sink {
    pub id: SinkId,
    pub args: SinkArgs,
    /// The parameter (counted like [`SinkArgs::Only`]) whose constant value is the retention.
    pub retention_param: Option<u32>,
    pub recipient_param: Option<u32>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum SinkArgs {
    /// The receiver too.
    All,
    /// By their indices, without `self`.
    Only(Vec<u32>),
}

/// A sink fact, by whatever number the caller gave it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SinkId(pub u32);

/// A purpose, by whatever number the caller gave it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PurposeId(pub u32);

/// A check, by whatever number below 32 the caller gave it; several functions may share one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct GateId(pub u8);

/// What a sanitizer makes of its input.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Form {
    Redacted,
    Hashed,
    KeyedHashed,
    Encrypted,
    Pseudonymised,
    Anonymised,
    /// It went through code of which nothing is known: it may be in what came out, or not.
    Unsure,
}

/// A set of forms.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Forms(u8);

impl Forms {
    pub const NONE: Forms = Forms(0);

    pub fn of(form: Form) -> Forms {
        Forms(1 << form as u8)
    }

    pub fn contains(self, form: Form) -> bool {
        self.0 & Forms::of(form).0 != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub fn union(self, other: Forms) -> Forms {
        Forms(self.0 | other.0)
    }

    #[must_use]
    pub fn intersection(self, other: Forms) -> Forms {
        Forms(self.0 & other.0)
    }
}

/// A set of gates.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Gates(u32);

impl Gates {
    pub const NONE: Gates = Gates(0);

    pub fn of(gate: GateId) -> Gates {
        Gates(1u32.checked_shl(u32::from(gate.0)).unwrap_or(0))
    }

    pub fn contains(self, gate: GateId) -> bool {
        self.0 & Gates::of(gate).0 != 0
    }

    #[must_use]
    pub fn union(self, other: Gates) -> Gates {
        Gates(self.0 | other.0)
    }

    #[must_use]
    pub fn intersection(self, other: Gates) -> Gates {
        Gates(self.0 & other.0)
    }
}
