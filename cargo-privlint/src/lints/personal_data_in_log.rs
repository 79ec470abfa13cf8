//! `personal_data_in_log`: personal data written to a log.

use privacy_spec::{Protect, SinkKind};

use super::{
    Applicability, Cx, Edit, Group, Hit, Lint, Run,
    carried::{Carried, Known, at_sinks},
};
use crate::{config::Level, discovery::Nature, flow::Form, span::Span};

pub static LINT: Lint = Lint {
    name: "personal_data_in_log",
    group: Group::Disclosure,
    level: Level::Deny,
    articles: &["5(1)(c)", "5(1)(f)", "32"],
    summary: "personal data written to a log",
    page: include_str!("personal_data_in_log.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    let logs = at_sinks(cx).filter(|(_, sink)| sink.kind == SinkKind::Log);
    logs.filter(|(carried, _)| !is_fit_for_logs(carried) && !is_guess_in_tests(cx, carried))
        .map(|(carried, _)| hit(cx, &carried))
        .collect()
}

/// Test support that a feature brings in shows made-up values; what somebody declared is told there too.
fn is_guess_in_tests(cx: &Cx<'_>, carried: &Carried<'_>) -> bool {
    let path = cx.types.names.module_path(carried.event.func);
    let is_test = |segment: &str| matches!(segment, "test" | "tests" | "testing" | "test_utils");
    matches!(carried.known, Known::Guess(_)) && path.split("::").any(is_test)
}

/// A plain hash of an address or a number is found by trying, so that only the tag can ask for it.
fn is_fit_for_logs(carried: &Carried<'_>) -> bool {
    let forms = carried.event.forms;
    let is_safe =
        [Form::Redacted, Form::Anonymised, Form::Encrypted, Form::Pseudonymised, Form::KeyedHashed]
            .into_iter()
            .any(|form| forms.contains(form));
    let asks_for_hash = carried
        .tag()
        .and_then(|tag| tag.protect.as_ref())
        .is_some_and(|protect| protect.value == Protect::Hashed);
    is_safe || (forms.contains(Form::Hashed) && asks_for_hash)
}

fn hit(cx: &Cx<'_>, carried: &Carried<'_>) -> Hit {
    let headline = match carried.known {
        Known::Guess(guess) if guess.nature == Nature::Credential => {
            format!("credential {} reaches a log", carried.described(cx))
        }
        Known::Guess(_) | Known::Tag(_) => {
            format!("personal data {} reaches a log", carried.described(cx))
        }
    };
    let mut hit = carried.hit(cx, &LINT, "written to the log here", headline);
    if carried.event.forms.contains(Form::Hashed) {
        hit = hit.note("a plain hash of it is found by trying likely values; hash it with a key");
    }
    let help = "remove the value from the log";
    match redaction(cx, carried.event.primary) {
        Some(edit) => hit.help_edit(help, edit),
        None => hit.help(help),
    }
}

/// Where the value is an argument of its own; a capture is a part of a literal, and what a macro logs is
/// written in that macro.
fn redaction(cx: &Cx<'_>, primary: Span) -> Option<Edit> {
    let text = &cx.sources.file(primary.file).text;
    let before = text.get(..primary.lo as usize)?.trim_end();
    let value = text.get(primary.lo as usize..primary.hi as usize)?;
    let is_macro = value.split_once('!').is_some_and(|(path, _)| {
        path.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ':'))
    });
    let is_argument = before.ends_with([',', '=', '%', '?']) && !is_macro;
    is_argument.then(|| Edit {
        span: primary,
        replacement: "\"<redacted>\"".to_owned(),
        applicability: Applicability::MaybeIncorrect,
    })
}
