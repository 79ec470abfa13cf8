//! `untagged_personal_data`: fields that look personal and have no tag.

use super::{
    Applicability, Basis, Cx, Edit, Group, Hit, Label, Lint, Run,
    carried::{field_name, reasons},
};
use crate::{
    config::Level,
    discovery::{Guess, Nature},
    hir::{FieldDecl, Shape},
    names::FieldId,
};

pub static LINT: Lint = Lint {
    name: "untagged_personal_data",
    group: Group::Tagging,
    level: Level::Warn,
    articles: &["5(2)", "30"],
    summary: "a field that looks personal and has no tag",
    page: include_str!("untagged_personal_data.md"),
    run: Run::Program(check),
};

fn check(cx: &Cx<'_>) -> Vec<Hit> {
    cx.facts.guesses.iter().filter_map(|guess| judge(cx, guess)).collect()
}

fn judge(cx: &Cx<'_>, guess: &Guess) -> Option<Hit> {
    let names = cx.types.names;
    let field = guess.field()?;
    let decl = names.field(field)?;
    let name = field_name(names, field);
    let what = match guess.nature {
        Nature::Direct => "personal data",
        Nature::Credential => "somebody's credential",
        Nature::Pseudonym => "a pseudonym of a person",
    };
    let primary = Label::new(decl.name_span, "no tag");
    let headline = format!("`{name}` looks like {what} ({})", guess.category);
    let hit = Hit::new(&LINT, Basis::Inferred, primary, headline)
        .note(format!("because {}", reasons(guess)))
        .subject(names.field_path(field).unwrap_or_default());
    let edit = insertion(cx, field, guess.category, decl);
    let help = "tag it, or say with `#[personal(none, reason = \"…\")]` why it is not personal";
    Some(match edit {
        Some(edit) => hit.help_edit(help, edit),
        None => hit.help(help),
    })
}

/// The attribute before the field; only where it has a line of its own, and where the derive is there.
fn insertion(cx: &Cx<'_>, field: FieldId, category: &str, decl: &FieldDecl) -> Option<Edit> {
    let variant = cx.types.names.variant(field.owner)?;
    if variant.shape != Shape::Named || !cx.facts.is_deriving(cx.types.names, field.owner) {
        return None;
    }
    let place = crate::span::Span { hi: decl.span.lo, ..decl.span };
    let file = cx.sources.file(place.file);
    let line = file.line_range(file.line_idx(place.lo));
    let indent = file.text.get(line.start..place.lo as usize)?;
    if !indent.chars().all(char::is_whitespace) {
        return None;
    }
    Some(Edit {
        span: place,
        replacement: format!(
            "#[personal(category = \"{category}\", purpose = \"…\", retention = \"…\")]\n{indent}"
        ),
        applicability: Applicability::HasPlaceholders,
    })
}
