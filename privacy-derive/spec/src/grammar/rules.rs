//! What holds for the keys of every attribute: each once, and only known ones.

use crate::{
    problem::{Problem, Spanned},
    suggest::closest,
};

/// The keys that were read so far.
pub(super) struct SeenKeys(Vec<String>);

impl SeenKeys {
    pub fn new() -> SeenKeys {
        SeenKeys(Vec::new())
    }

    /// # Errors
    ///
    /// The key was there before.
    pub fn add<S: Copy>(&mut self, key: &Spanned<String, S>) -> Result<(), Problem<S>> {
        if self.0.contains(&key.value) {
            let message = format!("`{}` is stated twice", key.value);
            return Err(Problem::new(key.span, message).help("keep one of them"));
        }
        self.0.push(key.value.clone());
        Ok(())
    }
}

/// A problem at a key that does not exist.
pub(super) fn unknown_key<'k, S: Copy>(
    key: &Spanned<String, S>,
    known: impl Iterator<Item = &'k str> + Clone,
) -> Problem<S> {
    let problem = Problem::new(key.span, format!("unknown key `{}`", key.value));
    match closest(&key.value, known.clone()) {
        Some(meant) => problem.help(format!("did you mean `{meant}`?")).replacement(meant),
        None => {
            let all: Vec<String> = known.map(|key| format!("`{key}`")).collect();
            problem.help(format!("keys are {}", all.join(", ")))
        }
    }
}
