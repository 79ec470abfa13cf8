//! The code on the lints' pages is run: what stands under *Example* breaks the lint, what stands under *Use
//! instead* breaks none.
//!
//! A `toml` block before a `rust` block in the same part is its `privlint.toml`.
#![expect(clippy::disallowed_methods, reason = "a test may read files and run programs")]

mod support;

use privlint::lints::ALL;
use rayon::prelude::*;

use support::{
    expect::{Expectation, Found, differences, expectations},
    run::run,
    workspace::Workspace,
};

/// A block of code with the heading that it stands under.
struct Block {
    part: String,
    code: String,
    rules: Option<String>,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut part, mut rules) = (String::new(), None);
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            part = heading.to_owned();
            rules = None;
        }
        let Some(language) = line.strip_prefix("```") else { continue };
        let code: String =
            lines.by_ref().take_while(|l| *l != "```").map(|l| format!("{l}\n")).collect();
        match language {
            "rust" => blocks.push(Block { part: part.clone(), code, rules: rules.take() }),
            "toml" => rules = Some(code),
            _ => {}
        }
    }
    blocks
}

fn check(lint: &str, block: &Block) -> Option<String> {
    let workspace = Workspace::of_library(&block.code);
    let mut expected: Vec<Expectation> = expectations("src/lib.rs", &block.code, "//~");
    if let Some(rules) = &block.rules {
        workspace.write("privlint.toml", rules);
        expected.extend(expectations("privlint.toml", rules, "#~"));
    }
    let args = ["--message-format", "json", "--offline", "--today", "2026-11-25", "-W", lint];
    let ran = run(workspace.path(), &args);
    ran.assert_sound();
    let found: Vec<Found> = ran.messages().iter().map(Found::of).collect();
    let mut text = differences(&expected, &found);
    let names_it = expected.iter().any(|want| want.lint == lint);
    match &*block.part {
        "Example" if !names_it => text.push_str("the example does not expect its own lint\n"),
        "Use instead" if names_it => text.push_str("the better code still breaks the lint\n"),
        _ => {}
    }
    (!text.is_empty())
        .then(|| format!("{lint}, {}:\n{text}{}{}", block.part, ran.stderr, block.code))
}

#[test]
fn code_on_pages_does_what_they_say() {
    let blocks: Vec<(&str, Block)> =
        ALL.iter().flat_map(|lint| blocks(lint.page).into_iter().map(|b| (lint.name, b))).collect();
    assert!(blocks.len() >= ALL.len(), "every page has an example");
    let failures: Vec<String> =
        blocks.par_iter().filter_map(|(lint, block)| check(lint, block)).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}
