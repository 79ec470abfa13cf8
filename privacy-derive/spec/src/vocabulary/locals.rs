//! Terms that only `privlint.toml` declares.

use super::{Spelling, Term, TermKind, Vocabulary, is_local_name, same_word};
use crate::problem::{Problem, Spanned};

/// `[purposes.x]` or `[categories.x]`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LocalTerm<S> {
    pub kind: TermKind,
    pub name: Spanned<String, S>,
    /// Built-in or local; none: right below the vocabulary's top.
    pub broader: Vec<Spanned<String, S>>,
    /// A special category under Article 9 GDPR.
    pub special: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Local {
    pub kind: TermKind,
    pub name: String,
    pub broader: Vec<Term>,
    pub special: bool,
}

impl Vocabulary {
    /// The built-in terms and those declared. Every declaration becomes a term, one with a mistake too; what
    /// would close a circle is left out.
    pub fn with_locals<S: Copy>(declared: &[LocalTerm<S>]) -> (Vocabulary, Vec<Problem<S>>) {
        let mut vocabulary = Vocabulary::builtin();
        let mut problems = Vec::new();
        for local in declared {
            problems.extend(check_name(&vocabulary, local));
            let (kind, name) = (local.kind, local.name.value.clone());
            vocabulary.locals.push(Local {
                kind,
                name,
                broader: Vec::new(),
                special: local.special,
            });
        }
        for (idx, local) in declared.iter().enumerate() {
            let term = Term { kind: local.kind, index: (local.kind.table().len() + idx) as u32 };
            for broader in &local.broader {
                match broader_term(&vocabulary, term, broader) {
                    Ok(above) => vocabulary.locals[idx].broader.push(above),
                    Err(problem) => problems.push(problem),
                }
            }
            if vocabulary.locals[idx].broader.is_empty() {
                vocabulary.locals[idx].broader.extend(top(local.kind));
            }
        }
        (vocabulary, problems)
    }
}

fn check_name<S: Copy>(vocabulary: &Vocabulary, local: &LocalTerm<S>) -> Option<Problem<S>> {
    let Spanned { value: name, span } = &local.name;
    let what = local.kind.name();
    if !is_local_name(name) {
        let help = "use letters, digits, `_` and `-`";
        return Some(Problem::new(*span, format!("`{name}` can't name a {what}")).help(help));
    }
    let is_twin = |other: &Local| other.kind == local.kind && same_word(&other.name, name);
    if vocabulary.locals.iter().any(is_twin) {
        return Some(Problem::new(*span, format!("the {what} `{name}` is declared twice")));
    }
    None
}

fn broader_term<S: Copy>(
    vocabulary: &Vocabulary,
    term: Term,
    broader: &Spanned<String, S>,
) -> Result<Term, Problem<S>> {
    let word = &broader.value;
    let above = vocabulary.resolve(term.kind, word, Spelling::Toml).map_err(|unknown| {
        let problem = Problem::new(broader.span, format!("unknown {} `{word}`", term.kind.name()));
        match unknown.suggestion {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem,
        }
    })?;
    if vocabulary.is_a(above, term) {
        return Err(Problem::new(broader.span, format!("`{word}` would be broader than itself")));
    }
    Ok(above)
}

fn top(kind: TermKind) -> Option<Term> {
    let name = match kind {
        TermKind::Subject => "HumanSubject",
        TermKind::Category => "PersonalData",
        TermKind::Purpose => "Purpose",
        TermKind::LegalBasis => "LegalBasis",
    };
    Term::builtin(kind, name)
}
