//! The registry against the folder, and pages against their form.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{ALL, known};

const MOD: &str = include_str!("mod.rs");
const BEGIN: &str = "// registry: begin\n";
const END: &str = "// registry: end\n";

/// Every file with a page beside it is a lint.
#[expect(clippy::disallowed_methods, reason = "the folder is what the list is held against")]
fn lints_in_folder() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lints");
    let names = std::fs::read_dir(folder).expect("the folder is there").map(|entry| {
        entry.expect("readable").file_name().into_string().expect("lints have plain names")
    });
    names.filter_map(|name| name.strip_suffix(".md").map(str::to_owned)).collect()
}

fn block(names: &BTreeSet<String>) -> String {
    let mut block = String::new();
    for name in names {
        let _ = writeln!(block, "mod {name};");
    }
    block.push_str("\n/// By name.\n#[rustfmt::skip]\npub static ALL: &[&Lint] = &[\n");
    for name in names {
        let _ = writeln!(block, "    &{name}::LINT,");
    }
    block.push_str("];\n");
    block
}

#[test]
#[expect(clippy::disallowed_methods, reason = "writes the list where it is out of step")]
fn the_list_is_the_folder() {
    let (head, rest) = MOD.split_once(BEGIN).expect("invariant: the block's begin is marked");
    let (written, tail) = rest.split_once(END).expect("invariant: the block's end is marked");
    let wanted = block(&lints_in_folder());
    if written != wanted {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lints/mod.rs");
        std::fs::write(path, format!("{head}{BEGIN}{wanted}{END}{tail}")).expect("writable");
        panic!("`lints/mod.rs` was out of step with the folder; it is rewritten, run again");
    }
}

#[test]
fn names_are_lints_once() {
    let mut seen = BTreeSet::new();
    for lint in known() {
        assert!(seen.insert(lint.name), "`{}` is declared twice", lint.name);
        assert!(lint.name.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{}", lint.name);
    }
}

#[test]
fn every_page_has_its_parts() {
    let parts =
        ["## What it does", "## Why it matters", "## Example", "## Use instead", "## Known limits"];
    for lint in ALL {
        assert!(lint.page.starts_with(&format!("# {}\n", lint.name)), "{}", lint.name);
        let places: Vec<_> = parts.iter().map(|part| lint.page.find(part)).collect();
        assert!(places.iter().all(Option::is_some), "a part is missing in {}", lint.name);
        assert!(places.is_sorted(), "parts out of order in {}", lint.name);
        assert!(lint.page.contains("```rust\n"), "{} has no example", lint.name);
        assert!(lint.summary.starts_with(char::is_lowercase), "{}", lint.name);
        assert!(!lint.summary.ends_with('.'), "{}", lint.name);
    }
}

/// The table of the design, by group and level.
#[test]
fn levels_are_those_of_the_design() {
    let mut table: BTreeSet<String> = BTreeSet::new();
    for lint in known() {
        let inferred = lint.inferred_level().name();
        table.insert(format!(
            "{:12} {:5} {inferred:5} {}",
            lint.group.name(),
            lint.level.name(),
            lint.name
        ));
    }
    let table: Vec<String> = table.into_iter().collect();
    expect_test::expect_file!["known.txt"].assert_eq(&(table.join("\n") + "\n"));
}
