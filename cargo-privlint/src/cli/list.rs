//! `list`: every lint with its group, its levels, the articles of the GDPR that it stands on, and what it finds.

use crate::lints::{Group, Known, known, lint_named};

use super::{Exit, args::ListArgs, color, stream};

pub(super) fn list(args: &ListArgs) -> Exit {
    color::set(args.color.color);
    stream::stdout(text().as_bytes(), Exit::Clean)
}

fn text() -> String {
    let style = anstyle::Style::new().bold();
    let mut text = String::new();
    let widest = known().map(|lint| lint.name.len()).max().unwrap_or_default();
    for group in Group::ALL {
        text.push_str(&format!("{style}{}{style:#}\n", group.name()));
        for lint in known().filter(|lint| lint.group == group) {
            text.push_str(&format!(
                "  {:widest$}  {:9}  {}\n",
                lint.name,
                levels(lint),
                about(lint)
            ));
        }
        text.push('\n');
    }
    text.push_str("A level before a slash is that of declared tags, the one after it that of inferred ones.\n");
    text
}

fn levels(lint: Known) -> String {
    let (declared, inferred) = (lint.level.name(), lint.inferred_level().name());
    if declared == inferred { declared.to_owned() } else { format!("{declared}/{inferred}") }
}

fn about(lint: Known) -> String {
    let Some(built) = lint_named(lint.name) else { return "(not checked yet)".to_owned() };
    let articles = built.articles.join(", ");
    if articles.is_empty() {
        built.summary.to_owned()
    } else {
        format!("{} (GDPR {articles})", built.summary)
    }
}
