//! What every value and every mistake of an attribute carries: the place where it was written.

/// A value and the span of the token that states it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spanned<T, S> {
    pub value: T,
    pub span: S,
}

/// One or more values, and the span of the whole list (of the literal, where there is no list).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct List<T, S> {
    pub items: Vec<Spanned<T, S>>,
    pub span: S,
}

impl<T, S> List<T, S> {
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.items.iter().map(|item| &item.value)
    }
}

/// A mistake in an attribute: for the derive a `compile_error!`, for the linter `malformed_tag`.
///
/// Texts are lower case without a full stop; values of the user stand in backticks as written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem<S> {
    /// The token that is wrong.
    pub span: S,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// What to write instead of the token at `span`, where that is known: `"EmailAddress"` with its quotes.
    pub replacement: Option<String>,
}

impl<S> Problem<S> {
    pub fn new(span: S, message: impl Into<String>) -> Problem<S> {
        Problem { span, message: message.into(), help: None, replacement: None }
    }

    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Problem<S> {
        self.help = Some(help.into());
        self
    }

    #[must_use]
    pub fn replacement(mut self, replacement: impl Into<String>) -> Problem<S> {
        self.replacement = Some(replacement.into());
        self
    }
}
