//! `explain`: a lint's page, as it is written.

use crate::{
    config::closest,
    lints::{Group, known, known_named, lint_named},
    render::escape,
};

use super::{Exit, args::ExplainArgs, color, stream};

pub(super) fn explain(args: &ExplainArgs) -> Exit {
    color::set(args.color.color);
    // As findings and JSON show it.
    let name = args.lint.strip_prefix("privlint::").unwrap_or(&args.lint);
    let text = if let Some(lint) = lint_named(name) {
        lint.page.to_owned()
    } else if let Some(lint) = known_named(name) {
        let group = lint.group.name();
        format!("`{name}` (group {group}) is known, but this version does not check it yet\n")
    } else if let Some(group) = Group::parse(name) {
        let lints = known().filter(|lint| lint.group == group).map(|l| format!("- `{}`\n", l.name));
        format!("`{name}` is a group of lints:\n\n{}", lints.collect::<String>())
    } else {
        return unknown(name);
    };
    stream::stdout(text.as_bytes(), Exit::Clean)
}

fn unknown(name: &str) -> Exit {
    let names = known().map(|lint| lint.name).chain(Group::ALL.into_iter().map(Group::name));
    let near = closest(name, names).map(|near| format!("did you mean `{near}`?"));
    let help = near.unwrap_or_else(|| "`cargo privlint list` shows every name".to_owned());
    stream::error(&format!("unknown lint `{}`\n  help: {help}", escape(name)));
    Exit::Broken
}
