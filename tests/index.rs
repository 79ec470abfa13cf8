//! The index of dependencies' declarations and of cargo's answers: what a run says is the same whatever the index
//! holds, and what is in it follows the sources.
#![expect(clippy::disallowed_methods, reason = "a test may read files and run programs")]

mod support;

use std::path::Path;

use support::run::{command, ran};
use tempfile::TempDir;

/// A program with two dependencies of a registry, in a folder beside it.
const FILES: &[(&str, &str)] = &[
    (
        ".cargo/config.toml",
        "[source.crates-io]\nreplace-with = \"beside\"\n[source.beside]\ndirectory = \"vendor\"\n",
    ),
    (
        "Cargo.toml",
        "[package]\nname = \"app\"\nedition = \"2024\"\n[dependencies]\ndep = \"1\"\n[workspace]\n",
    ),
    (
        "src/main.rs",
        "macro_rules! later { ($name:ident) => { mod $name; } }\nlater!(late);\n\
         fn main() { dep::made().named(); dep::gone(); late::run(); }\n",
    ),
    ("src/late.rs", "pub fn run() { dep::only_late().shown(); }\n"),
    (
        "vendor/tools/Cargo.toml",
        "[package]\nname = \"tools\"\nversion = \"1.0.0\"\nedition = \"2021\"\n",
    ),
    ("vendor/tools/.cargo-checksum.json", "{\"files\":{}}"),
    (
        "vendor/tools/src/lib.rs",
        "#[macro_export] macro_rules! make { ($f:ident $ty:ident $m:ident) => {\n\
         pub struct $ty; impl $ty { pub fn $m(&self) {} } pub fn $f() -> $ty { $ty } } }\n",
    ),
    (
        "vendor/dep/Cargo.toml",
        "[package]\nname = \"dep\"\nversion = \"1.0.0\"\nedition = \"2021\"\n[dependencies]\ntools = \"1\"\n",
    ),
    ("vendor/dep/.cargo-checksum.json", "{\"files\":{}}"),
    (
        "vendor/dep/src/lib.rs",
        "tools::make!(made Made named);\ntools::make!(only_late Late shown);\npub fn unused() {}\n",
    ),
];

fn project() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    FILES.iter().for_each(|(path, text)| write(dir.path(), path, text));
    dir
}

fn write(dir: &Path, path: &str, text: &str) {
    let path = dir.join(path);
    std::fs::create_dir_all(path.parent().expect("has a parent")).expect("writes");
    std::fs::write(path, text).expect("writes");
}

/// The reasons and the shares that a run tells with this index.
fn said(dir: &Path, cache: &Path) -> String {
    let mut command = command();
    command.env("PRIVLINT_CACHE_DIR", cache).current_dir(dir);
    command.args(["-v", "--offline", "--message-format", "short", "--today", "2026-11-25"]);
    let ran = ran(command.output().expect("starts"));
    let stderr = &ran.assert_sound().stderr;
    let lines = stderr.lines().map(|line| match line.rsplit_once("; ") {
        Some((before, _)) if line.starts_with("privlint: ") => before,
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n") + &ran.stdout
}

fn entries(cache: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(cache.join("declarations")).expect("there is an index");
    let mut entries: Vec<_> = entries
        .map(|entry| entry.expect("readable").path())
        .map(|path| (path.clone(), std::fs::read(path).expect("readable")))
        .collect();
    entries.sort();
    entries
}

#[test]
fn macros_of_dependencies_and_late_files_count() {
    let (dir, cache) = (project(), tempfile::tempdir().expect("a folder"));
    let first = said(dir.path(), cache.path());
    // Of seven calls one goes to what is not there.
    assert!(first.contains("calls 83.3 %") && first.contains("metadata: full"), "{first}");
    assert_eq!(first, said(dir.path(), cache.path()), "with an index");
    let none = dir.path().join("none");
    write(dir.path(), "none", "");
    assert_eq!(first, said(dir.path(), &none), "without an index");
}

/// What a declaration means is known to it: through imports under other names, of other crates, by globs, and where
/// something nearer has the same name in another place.
#[test]
fn declarations_lead_to_what_they_mean() {
    let dir = project();
    let dep = "mod inner { mod deep { pub struct Hidden; impl Hidden { pub fn shown(&self) {} } }\n\
               pub(crate) use deep::Hidden as Renamed; pub mod all { pub(crate) use super::Renamed; } }\n\
               use inner::all::*; pub use tools; use tools::Far as Near;\n\
               pub fn hidden() -> Renamed { Renamed }\n\
               pub enum Kind { Same(Same), Other } pub struct Same; impl Same { pub fn same(&self) {} }\n\
               pub trait Does { fn does(&self) -> Near; }\n\
               impl Does for Near { fn does(&self) -> Near { Near } }\n\
               pub fn near() -> Near { Near }\n\
               pub mod handed { pub use tools::*; mod user { use super::Globbed; pub fn globbed() -> Globbed { Globbed } }\n\
               pub use user::globbed; }\n";
    write(dir.path(), "vendor/dep/src/lib.rs", dep);
    write(
        dir.path(),
        "vendor/tools/src/lib.rs",
        "mod far { pub struct Far; impl Far { pub fn far(&self) {} }\n\
         pub struct Globbed; impl Globbed { pub fn seen(&self) {} } }\npub use far::{Far, Globbed};\n",
    );
    let main = "use dep::{Does, Kind};\nfn main() { dep::hidden().shown(); dep::near().does().far(); dep::handed::globbed().seen();\n\
                match kind() { Kind::Same(it) => it.same(), Kind::Other => {} } }\n\
                fn kind() -> Kind { Kind::Other }\n";
    write(dir.path(), "src/main.rs", main);
    let cache = tempfile::tempdir().expect("a folder");
    let first = said(dir.path(), cache.path());
    assert!(first.contains("calls 100.0 %") && first.contains("paths 100.0 %"), "{first}");
    assert_eq!(first, said(dir.path(), cache.path()), "with an index");
}

#[test]
fn the_index_follows_the_sources() {
    let (dir, cache) = (project(), tempfile::tempdir().expect("a folder"));
    said(dir.path(), cache.path());
    let changes = [
        // Other declarations, other macros of another crate, another program, another manifest.
        ("vendor/dep/src/lib.rs", "tools::make!(made Made named);\npub fn gone() {}\n"),
        (
            "vendor/tools/src/lib.rs",
            "#[macro_export] macro_rules! make { ($f:ident $ty:ident $m:ident) => { pub fn $f() {} } }\n",
        ),
        ("src/main.rs", "fn main() { dep::unused(); dep::made(); dep::module::inner(); }\n"),
        ("vendor/dep/src/lib.rs", "tools::make!(made A b); pub mod module;\npub fn unused() {}\n"),
        ("vendor/dep/src/module.rs", "pub fn inner() {}\n"),
        ("Cargo.toml", "[package]\nname = \"app\"\nedition = \"2021\"\n[workspace]\n"),
    ];
    for (path, text) in changes {
        write(dir.path(), path, text);
        let fresh = tempfile::tempdir().expect("a folder");
        assert_eq!(said(dir.path(), cache.path()), said(dir.path(), fresh.path()), "{path}");
    }
}

#[test]
fn a_damaged_or_foreign_entry_is_none() {
    let (dir, cache) = (project(), tempfile::tempdir().expect("a folder"));
    let first = said(dir.path(), cache.path());
    let whole = entries(cache.path());
    assert!(whole.len() >= 4, "a head and declarations of two crates");
    for (i, (path, content)) in whole.iter().enumerate() {
        match i % 3 {
            0 => std::fs::write(path, &content[..content.len() / 2]).expect("writes"),
            1 => std::fs::write(path, &whole[0].1).expect("writes"),
            _ => {
                let mut other = content.clone();
                other[content.len() / 2] ^= 1;
                std::fs::write(path, other).expect("writes");
            }
        }
    }
    assert_eq!(first, said(dir.path(), cache.path()));
}

/// What only a built-in macro calls counts, and what one comes to through a module that nobody names.
#[test]
fn what_no_text_names_is_found() {
    let dir = project();
    let dep = "mod inner { pub trait Writes { fn write_fmt(&mut self, args: std::fmt::Arguments) -> Done; }\n\
               pub struct Out; impl Writes for Out { fn write_fmt(&mut self, args: std::fmt::Arguments) -> Done { Done } }\n\
               pub struct Done; impl Done { pub fn done(&self) {} } }\n\
               pub use inner::{Out, Writes};\n";
    write(dir.path(), "vendor/dep/src/lib.rs", dep);
    let main = "use dep::{Out, Writes};\nfn main() { write!(Out, \"{}\", 1).done(); }\n";
    write(dir.path(), "src/main.rs", main);
    let cache = tempfile::tempdir().expect("a folder");
    let first = said(dir.path(), cache.path());
    assert!(first.contains("calls 100.0 %"), "{first}");
    assert_eq!(first, said(dir.path(), cache.path()), "with an index");
}

/// What cargo has unpacked is unchanged for cargo as long as its mark is there.
#[test]
fn an_unpacked_package_is_known_by_its_mark() {
    let (dir, cache) = (project(), tempfile::tempdir().expect("a folder"));
    write(dir.path(), "vendor/dep/.cargo-ok", "{\"v\":1}");
    let first = said(dir.path(), cache.path());
    write(
        dir.path(),
        "vendor/dep/src/lib.rs",
        "tools::make!(made Made named);\npub fn gone() {}\n",
    );
    assert_eq!(said(dir.path(), cache.path()), first, "a file in it");
    write(dir.path(), "vendor/dep/.cargo-ok", "ok");
    let fresh = tempfile::tempdir().expect("a folder");
    let unpacked_anew = said(dir.path(), cache.path());
    assert_eq!(unpacked_anew, said(dir.path(), fresh.path()));
    assert_ne!(unpacked_anew, first);
}
