//! Names end to end: programs from one string, scopes and bodies as text.

mod bodies;
mod dependencies;
mod derives;
mod imports;
mod macros;
mod models;
mod modules;
mod queries;
mod std_macros;

use std::{collections::BTreeSet, fmt::Write};

use expect_test::Expect;

use super::{
    CrateOrigin, DefId, DefKind, Names, Ns, Res,
    lookup::Query,
    scope::{ALL_NS, ModIdx, ModuleKind},
};
use crate::hir::Name;
use crate::testing::{Fixture, fixture};

/// Holds the scopes of the program's own crates, and its problems, against the expected text.
fn check(text: &str, expected: &Expect) {
    let fixture = fixture(text);
    expected.assert_eq(&show(&fixture));
}

/// Every scope with its names in order, and what each means in every namespace.
fn show(fixture: &Fixture) -> String {
    let names = &fixture.names;
    let mut out = String::new();
    for (i, module) in names.scopes.modules.iter().enumerate() {
        let origin = names.krate(module.krate).origin;
        if origin == CrateOrigin::Model || module.kind == ModuleKind::Enum {
            continue;
        }
        let mark = match (module.kind, module.is_obscured) {
            (ModuleKind::Block, _) => " (block)",
            (_, true) => " (obscured)",
            (_, false) => "",
        };
        let _ = writeln!(out, "{}{mark}", scope_path(names, ModIdx(i as u32)));
        let here = ModIdx(i as u32);
        for name in names_in(names, here) {
            let mut query = Query { from: here, import: None, seen: None };
            let meanings: Vec<String> = ALL_NS
                .into_iter()
                .filter_map(|ns| Some((ns, names.slot(&mut query, here, name, ns)?)))
                .map(|(ns, binding)| format!("{}: {}", ns_name(ns), show_res(names, binding.res)))
                .collect();
            let name = if name.as_str().starts_with("_ ") { "_" } else { name.as_str() };
            if !meanings.is_empty() {
                let _ = writeln!(out, "    {name} = {}", meanings.join(", "));
            }
        }
    }
    let problems = fixture.show_problems();
    if !problems.is_empty() {
        let _ = writeln!(out, "{problems}");
    }
    out
}

fn scope_path(names: &Names, idx: ModIdx) -> String {
    let module = names.scopes.module(idx);
    names.def_path(module.def)
}

/// In alphabetical order; those of modules around it that it imports whole, too.
fn names_in(names: &Names, module: ModIdx) -> BTreeSet<Name> {
    let mut found: BTreeSet<Name> = names.scopes.module(module).slots.names().collect();
    for source in names.scopes.outer_sources(module) {
        found.extend(names_in(names, source));
    }
    found
}

fn ns_name(ns: Ns) -> &'static str {
    match ns {
        Ns::Types => "type",
        Ns::Values => "value",
        Ns::Macros => "macro",
    }
}

fn show_res(names: &Names, res: Res) -> String {
    match res {
        Res::Def(def) => show_def(names, def),
        Res::Prim(prim) => prim.name().to_owned(),
        Res::Unknown(why) => format!("{why:?}"),
    }
}

fn show_def(names: &Names, def: DefId) -> String {
    let kind = match names.def(def).kind {
        DefKind::Mod => "mod ",
        DefKind::Trait => "trait ",
        _ => "",
    };
    format!("{kind}{}", names.def_path(def))
}

/// What a path of plain names means in the root of a crate.
fn meaning(fixture: &Fixture, krate: &str, path: &str, ns: Ns) -> String {
    let root = fixture.names.krate(fixture.krate(krate)).root;
    let segments: Vec<_> = path.split("::").map(Name::new).collect();
    let found = fixture.names.resolve_segments(root, crate::hir::PathRoot::Plain, &segments, ns);
    if let Res::Unknown(why) = found.res {
        return format!("{why:?}");
    }
    let rest = &segments[found.n_resolved.min(segments.len())..];
    let rest: String = rest.iter().map(|name| format!(" {name}")).collect();
    format!("{}{rest}", show_res(&fixture.names, found.res))
}
