//! What deriving costs a build: `cargo bench -p privacy-derive` checks a crate of 1,000 structs with the derive and
//! one without, several times each, and prints the least time of each.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench writes a crate, builds it and tells how long that took"
)]

use std::{
    fmt::Write,
    fs, io,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

const N_STRUCTS: usize = 1_000;
const N_RUNS: usize = 5;

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("derive-bench");
    let derive = Path::new(env!("CARGO_MANIFEST_DIR")).display();
    fs::create_dir_all(folder.join("src"))?;
    let manifest = format!(
        "[workspace]\n[package]\nname = \"derive-bench\"\nedition = \"2024\"\n\
         [dependencies]\nprivacy-derive = {{ path = \"{derive}\" }}\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    let without = measure(&folder, &source(Kind::Plain))?;
    let with = measure(&folder, &source(Kind::Deriving))?;
    println!("{N_STRUCTS} structs: {without:?} without the derive, {with:?} with it");
    Ok(())
}

enum Kind {
    Plain,
    Deriving,
}

fn source(kind: Kind) -> String {
    let (derive, container, field) = match kind {
        Kind::Plain => ("#[derive(Clone)]", "", ""),
        Kind::Deriving => (
            "#[derive(Clone, privacy_derive::PersonalData)]",
            "#[personal(subject = \"Customer\", basis = \"contract\", retention = \"2y\")]",
            "#[personal(category = \"EmailAddress\", purpose = [\"CustomerOrderManagement\", \"DirectMarketing\"], \
             retention = \"30d after account_closure\")]",
        ),
    };
    let mut text = String::new();
    for idx in 0..N_STRUCTS {
        let _ = writeln!(text, "{derive}\n{container}\npub struct S{idx} {{");
        for name in ["a", "b", "c", "d", "e", "f"] {
            let _ = writeln!(text, "    {field}\n    pub {name}: String,");
        }
        text.push_str("}\n");
    }
    text
}

/// The least time of several checks of the crate alone, its dependencies built before.
fn measure(folder: &Path, source: &str) -> io::Result<Duration> {
    let mut least = Duration::MAX;
    for run in 0..=N_RUNS {
        fs::write(folder.join("src/lib.rs"), format!("{source}\n// {run}\n"))?;
        let start = Instant::now();
        let status = Command::new(env!("CARGO"))
            .arg("check")
            .current_dir(folder)
            .env_remove("CARGO_TARGET_DIR")
            .stderr(Stdio::null())
            .status()?;
        if !status.success() {
            return Err(io::Error::other("the crate does not compile"));
        }
        if run > 0 {
            least = least.min(start.elapsed());
        }
    }
    Ok(least)
}
