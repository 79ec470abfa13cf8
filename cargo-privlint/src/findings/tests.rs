//! Levels and suppressions over hits that stand at the word `hit` of a small file.

use expect_test::{Expect, expect};

use super::*;
use crate::{
    config::{ConfigText, read_config},
    span::Span,
};

/// `nodes` are the lines that begin with `let` or `fn`, to the end of the line or the matching `}`.
fn nodes(file: FileId, text: &str) -> Vec<Span> {
    let mut nodes = Vec::new();
    for (at, _) in text.match_indices("let ").chain(text.match_indices("fn ")) {
        let close = if text[at..].starts_with("fn") { "\n}" } else { ";" };
        let end = text[at..].find(close).map_or(text.len(), |i| at + i + close.len());
        nodes.push(Span::new(file, at as u32, end as u32));
    }
    nodes.sort();
    nodes
}

struct Case<'t> {
    text: &'t str,
    config: &'t str,
    flags: &'t [(Level, &'t str)],
    attributes: &'t [(&'t str, &'t str)],
}

impl Case<'_> {
    fn of(text: &str) -> Case<'_> {
        Case { text, config: "", flags: &[], attributes: &[] }
    }

    fn shown(&self) -> String {
        let mut sources = SourceMap::default();
        let file = sources.add("src/lib.rs".to_owned(), self.text.into());
        let toml = sources.add("privlint.toml".to_owned(), self.config.into());
        let (config, problems) =
            read_config(Some(ConfigText { file: toml, text: self.config }), None);
        assert!(problems.is_empty(), "{problems:?}");
        let comments = self.text.match_indices("// privlint:").map(|(at, _)| {
            let end = self.text[at..].find('\n').map_or(self.text.len(), |i| at + i);
            Span::new(file, at as u32, end as u32)
        });
        let nodes = nodes(file, self.text);
        let comments = [FileComments { file, comments: comments.collect(), nodes, inactive: &[] }];
        let attributes: Vec<AttributeAllow> =
            self.attributes.iter().map(|(lint, subject)| attribute(file, lint, subject)).collect();
        let findings = judge(Judged {
            sources: &sources,
            hits: hits(file, self.text),
            comments: &comments,
            attributes: &attributes,
            config: &config,
            flags: &flags(self.flags),
            today: "2026-11-25".parse().expect("a date"),
        });
        shown(&sources, &findings)
    }
}

fn attribute(file: FileId, lint: &str, subject: &str) -> AttributeAllow {
    let span = Span::new(file, 0, 1);
    let suppression = privacy_spec::Suppression {
        span,
        level: privacy_spec::SuppressionLevel::Allow,
        lints: vec![privacy_spec::Spanned { value: lint.to_owned(), span }],
        reason: None,
        until: None,
    };
    AttributeAllow { suppression, node: span, subject: Some(subject.to_owned()) }
}

/// Declared at `hit`, inferred at `guess`; twice each, as from two targets.
fn hits(file: FileId, text: &str) -> Vec<Hit> {
    // Denied by default where declared.
    let lint = "cross_border_transfer";
    let find = |word: &str, basis| {
        let at = text.match_indices(word).map(|(at, _)| at as u32).collect::<Vec<_>>();
        at.into_iter().flat_map(move |at| {
            let label = Label::new(Span::new(file, at, at + 3), "here");
            let mut hit = Hit::new(catalog::unused_allow(), basis, label, "wrong");
            hit.lint = lint;
            let hit = hit.subject("shop::Customer::email");
            [hit.clone(), hit]
        })
    };
    find("hit", Basis::Declared).chain(find("guess", Basis::Inferred)).collect()
}

fn flags(flags: &[(Level, &str)]) -> Vec<LevelFlag> {
    flags.iter().map(|&(level, name)| LevelFlag { level, name: name.to_owned() }).collect()
}

fn shown(sources: &SourceMap, findings: &Findings) -> String {
    let mut lines: Vec<String> = findings
        .list
        .iter()
        .map(|finding| {
            let Hit { lint, primary, headline, notes, .. } = &finding.hit;
            let at = sources.start(primary.span);
            let notes: String = notes.iter().map(|note| format!(" ({})", note.text)).collect();
            let path = &sources.file(primary.span.file).path;
            format!(
                "{path}:{}:{} {:?} {lint}: {headline}{notes}\n",
                at.line, at.column, finding.severity
            )
        })
        .collect();
    lines.push(format!("{} suppressed\n", findings.n_suppressed));
    lines.concat()
}

fn check(case: &Case<'_>, expected: Expect) {
    expected.assert_eq(&case.shown());
}

const BOTH: &str = "let a = hit;\nlet b = guess;\n";

#[test]
fn a_guess_is_a_warning_where_a_declaration_is_an_error() {
    check(
        &Case::of(BOTH),
        expect![[r#"
        src/lib.rs:1:9 Deny cross_border_transfer: wrong
        src/lib.rs:2:9 Warn cross_border_transfer: wrong
        0 suppressed
    "#]],
    );
}

#[test]
fn the_file_sets_levels_by_lint_over_group_and_by_priority() {
    let check = |config, expected: Expect| check(&Case { config, ..Case::of(BOTH) }, expected);
    check(
        "[lints]\ndisclosure = \"allow\"",
        expect![[r#"
        0 suppressed
    "#]],
    );
    check(
        "[lints]\ncross_border_transfer = \"warn\"\ndisclosure = \"allow\"",
        expect![[r#"
        src/lib.rs:1:9 Warn cross_border_transfer: wrong
        src/lib.rs:2:9 Warn cross_border_transfer: wrong
        0 suppressed
    "#]],
    );
    check(
        "[lints]\ncross_border_transfer = \"warn\"\ndisclosure = { level = \"allow\", priority = 1 }",
        expect![[r#"
            0 suppressed
        "#]],
    );
    check(
        "[lints]\ndisclosure = { inferred = \"allow\" }",
        expect![[r#"
        src/lib.rs:1:9 Deny cross_border_transfer: wrong
        0 suppressed
    "#]],
    );
    check(
        "[lints]\ndisclosure = \"deny\"",
        expect![[r#"
        src/lib.rs:1:9 Deny cross_border_transfer: wrong
        src/lib.rs:2:9 Deny cross_border_transfer: wrong
        0 suppressed
    "#]],
    );
    check(
        "[lints]\ncross_border_transfers = \"warn\"",
        expect![[r#"
        privlint.toml:2:1 Warn unknown_lint: unknown lint `cross_border_transfers`
        src/lib.rs:1:9 Deny cross_border_transfer: wrong
        src/lib.rs:2:9 Warn cross_border_transfer: wrong
        0 suppressed
    "#]],
    );
}

#[test]
fn the_command_line_wins_over_the_file() {
    let config = "[lints]\ndisclosure = \"forbid\"";
    let check =
        |flags, expected: Expect| check(&Case { config, flags, ..Case::of(BOTH) }, expected);
    check(
        &[(Level::Allow, "cross_border_transfer")],
        expect![[r#"
        0 suppressed
    "#]],
    );
    check(
        &[(Level::Allow, "disclosure"), (Level::Warn, "cross_border_transfer")],
        expect![[r#"
            src/lib.rs:1:9 Warn cross_border_transfer: wrong
            src/lib.rs:2:9 Warn cross_border_transfer: wrong
            0 suppressed
        "#]],
    );
}

#[test]
fn flags_that_contradict_are_wrong_usage() {
    let check = |list: &[(Level, &str)], expected: Expect| {
        expected.assert_debug_eq(&check_flags(&flags(list)).map_err(|p| (p.headline, p.help)));
    };
    check(
        &[(Level::Forbid, "disclosure"), (Level::Deny, "cross_border_transfer")],
        expect![[r#"
            Ok(
                (),
            )
        "#]],
    );
    check(
        &[(Level::Forbid, "disclosure"), (Level::Allow, "cross_border_transfer")],
        expect![[r#"
            Err(
                (
                    "`cross_border_transfer` is both forbidden and set to allow",
                    Some(
                        "leave out one of the two",
                    ),
                ),
            )
        "#]],
    );
    check(
        &[(Level::Warn, "cross_border_transfers")],
        expect![[r#"
        Err(
            (
                "unknown lint `cross_border_transfers`",
                Some(
                    "did you mean `cross_border_transfer`?",
                ),
            ),
        )
    "#]],
    );
}

#[test]
fn a_comment_before_a_node_covers_it_alone() {
    check(
        &Case::of(
            "fn f() {\n    // privlint: allow(cross_border_transfer, reason = \"r\")\n    let a = hit;\n    let b = hit;\n}\n",
        ),
        expect![[r#"
            src/lib.rs:4:13 Deny cross_border_transfer: wrong
            1 suppressed
        "#]],
    );
    check(
        &Case::of(
            "// privlint: allow(disclosure, reason = \"r\")\nfn f() {\n    let a = hit;\n}\nlet b = hit;\n",
        ),
        expect![[r#"
            src/lib.rs:5:9 Deny cross_border_transfer: wrong
            1 suppressed
        "#]],
    );
}

#[test]
fn a_comment_at_a_line_s_end_covers_the_line() {
    check(
        &Case::of(
            "let a = hit; // privlint: allow(cross_border_transfer, reason = \"r\")\nlet b = hit;\n",
        ),
        expect![[r#"
            src/lib.rs:2:9 Deny cross_border_transfer: wrong
            1 suppressed
        "#]],
    );
}

#[test]
fn a_file_can_be_covered_as_a_whole() {
    check(
        &Case::of(
            "let a = hit;\n// privlint: allow-file(cross_border_transfer, reason = \"r\")\nlet b = guess;\n",
        ),
        expect![[r#"
            2 suppressed
        "#]],
    );
}

#[test]
fn a_suppression_that_says_too_little_or_nothing_is_a_finding() {
    check(
        &Case::of("let a = hit; // privlint: allow(cross_border_transfer)\n"),
        expect![[r#"
        src/lib.rs:1:14 Warn unjustified_allow: a suppression without a reason (whoever reviews the finding later can't tell why it was accepted)
        1 suppressed
    "#]],
    );
    check(
        &Case::of("let a = hit; // privlint: allow(cross_border, reason = \"r\")\n"),
        expect![[r#"
            src/lib.rs:1:9 Deny cross_border_transfer: wrong
            src/lib.rs:1:33 Warn unknown_lint: unknown lint `cross_border`
            0 suppressed
        "#]],
    );
    check(
        &Case::of("let a = hit; // privlint: alow(cross_border_transfer)\n"),
        expect![[r#"
        src/lib.rs:1:9 Deny cross_border_transfer: wrong
        src/lib.rs:1:27 Warn malformed_suppression: malformed suppression: unknown suppression `alow` (it suppresses nothing)
        0 suppressed
    "#]],
    );
    check(
        &Case::of("let a = 1; // privlint: allow(cross_border_transfer, reason = \"r\")\n"),
        expect![[r#"
            src/lib.rs:1:12 Warn unused_allow: the suppression of `cross_border_transfer` catches nothing
            0 suppressed
        "#]],
    );
    check(
        &Case::of("let a = 1; // privlint: expect(cross_border_transfer, reason = \"r\")\n"),
        expect![[r#"
            src/lib.rs:1:12 Deny unused_allow: `cross_border_transfer` is expected and does not occur
            0 suppressed
        "#]],
    );
    check(
        &Case::of(
            "// privlint: allow(cross_border_transfer, missing_audit, reason = \"r\")\nlet a = hit;\n",
        ),
        expect![[r#"
            src/lib.rs:1:43 Warn unused_allow: the suppression of `missing_audit` catches nothing
            1 suppressed
        "#]],
    );
}

#[test]
fn what_the_mechanism_reports_can_be_suppressed_too() {
    check(
        &Case::of(
            "// privlint: allow-file(unused_allow, reason = \"r\")\nlet a = 1; // privlint: allow(missing_audit, reason = \"r\")\n",
        ),
        expect![[r#"
            1 suppressed
        "#]],
    );
    check(
        &Case::of("// privlint: allow-file(unused_allow, reason = \"r\")\n"),
        expect![[r#"
        src/lib.rs:1:1 Warn unused_allow: the suppression of `unused_allow` catches nothing
        0 suppressed
    "#]],
    );
}

#[test]
fn a_suppression_ends_with_its_date() {
    let text = |until| {
        format!(
            "let a = hit; // privlint: allow(cross_border_transfer, reason = \"r\", until = \"{until}\")\n"
        )
    };
    check(
        &Case::of(&text("2026-11-25")),
        expect![[r#"
        1 suppressed
    "#]],
    );
    check(
        &Case::of(&text("2026-11-24")),
        expect![[r#"
        src/lib.rs:1:9 Deny cross_border_transfer: wrong (this suppression held until 2026-11-24)
        0 suppressed
    "#]],
    );
}

#[test]
fn forbid_overrides_every_suppression() {
    let text = "let a = hit; // privlint: allow(cross_border_transfer, reason = \"r\")\n";
    check(
        &Case { flags: &[(Level::Forbid, "disclosure")], ..Case::of(text) },
        expect![[r#"
        src/lib.rs:1:9 Deny cross_border_transfer: wrong (the lint is at `forbid`, so this does not hold)
        0 suppressed
    "#]],
    );
}

#[test]
fn a_suppression_at_a_lint_that_is_allowed_is_no_unused_one() {
    let text = "let a = hit; // privlint: allow(cross_border_transfer, reason = \"r\")\n";
    check(
        &Case { flags: &[(Level::Allow, "disclosure")], ..Case::of(text) },
        expect![[r#"
        0 suppressed
    "#]],
    );
}

#[test]
fn an_attribute_covers_its_data_wherever_it_goes() {
    let of = |subject| {
        let attributes = [("cross_border_transfer", subject)];
        Case { attributes: &attributes, ..Case::of("let a = hit;\n") }.shown()
    };
    assert_eq!(of("shop::Customer::email"), "1 suppressed\n");
    assert_eq!(of("shop::Customer"), "1 suppressed\n");
    assert!(of("shop::Customer::em").contains("Deny cross_border_transfer"));
}

#[test]
fn files_outside_the_scope_have_no_findings() {
    let text = "let a = hit; // privlint: alow(x)\n";
    check(
        &Case { config: "[scope]\nexclude = [\"src/**\"]", ..Case::of(text) },
        expect![[r#"
        0 suppressed
    "#]],
    );
}
