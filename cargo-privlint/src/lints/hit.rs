//! What a lint returns: a breach with its place, its words and its path, before levels and suppressions.
//!
//! `findings` turns hits into findings. Nothing here is escaped or cut: that is for whoever prints it.

use crate::span::Span;

/// One breach of one lint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The lint's name, that of a [`super::Lint`].
    pub lint: &'static str,
    pub basis: Basis,
    /// Where it points, and what stands there.
    pub primary: Label,
    /// What is wrong.
    pub headline: String,
    /// The way of the data in order: the read first, labelled `source: …`; empty where nothing flows.
    /// The last step may have the primary span.
    pub trace: Vec<Label>,
    /// Further places that belong to the breach and are no step of a flow.
    pub secondary: Vec<Label>,
    /// Why it matters, and what else is known.
    pub notes: Vec<Note>,
    /// What to do.
    pub helps: Vec<Help>,
    /// Whose data it is, as definition paths: the field of the trace first, others in declaration order.
    pub subjects: Vec<String>,
}

/// Which of a lint's two default levels a hit has.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Basis {
    /// It follows from what somebody declared.
    Declared,
    /// A tag in it is discovery's guess.
    Inferred,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Label {
    pub span: Span,
    /// Never empty: editors drop secondary places without words.
    pub text: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    pub text: String,
    pub span: Option<Span>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Help {
    pub text: String,
    pub edit: Option<Edit>,
}

/// A text that could stand in place of what the span covers; an empty span inserts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    pub span: Span,
    pub replacement: String,
    pub applicability: Applicability,
}

/// As rustc means them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Applicability {
    MachineApplicable,
    MaybeIncorrect,
    HasPlaceholders,
}

impl Label {
    pub fn new(span: Span, text: impl Into<String>) -> Label {
        Label { span, text: text.into() }
    }
}

impl Hit {
    /// A hit with neither trace nor notes, to be filled.
    pub fn new(
        lint: &'static super::Lint,
        basis: Basis,
        primary: Label,
        headline: impl Into<String>,
    ) -> Hit {
        Hit {
            lint: lint.name,
            basis,
            primary,
            headline: headline.into(),
            trace: Vec::new(),
            secondary: Vec::new(),
            notes: Vec::new(),
            helps: Vec::new(),
            subjects: Vec::new(),
        }
    }

    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Hit {
        self.notes.push(Note { text: text.into(), span: None });
        self
    }

    #[must_use]
    pub fn note_at(mut self, span: Span, text: impl Into<String>) -> Hit {
        self.notes.push(Note { text: text.into(), span: Some(span) });
        self
    }

    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Hit {
        self.helps.push(Help { text: text.into(), edit: None });
        self
    }

    #[must_use]
    pub fn help_edit(mut self, text: impl Into<String>, edit: Edit) -> Hit {
        self.helps.push(Help { text: text.into(), edit: Some(edit) });
        self
    }

    #[must_use]
    pub fn subject(mut self, path: impl Into<String>) -> Hit {
        self.subjects.push(path.into());
        self
    }
}
