//! Holds `cargo privlint debug resolution` against the compiler.
//!
//! `cargo run -p cargo-privlint --example judge -- [--details N] [--target-dir DIR] [--truth-dir DIR] PATH…`, where each
//! path is a package's or workspace's folder. It compiles what `cargo check` compiles there with default features, asks the compiler what
//! every path, method call and field access means, and prints how often the rows say the same.
//!
//! Dependencies are to be at hand for every target (`cargo fetch` in each folder), or all that they declare is
//! unresolved. With `--target-dir`, name that folder in `CARGO_TARGET_DIR` too: privlint looks there for what
//! build scripts have written.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test tool that runs the compiler and prints a table"
)]

mod compiler;
mod defs;
mod hir;
mod place;
mod printed;
mod program;
mod rows;
mod score;
mod source;
mod table;
mod thir;
mod tree;
mod truth;

#[cfg(test)]
mod tests;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};

use truth::Truth;

struct Options {
    details: Option<usize>,
    /// Rows from a file instead of from privlint itself.
    rows: Option<PathBuf>,
    /// Print what the compiler says, and compare nothing.
    is_truth_only: bool,
    /// Where dependencies are built, to be shared by programs; else below each program.
    target_dir: Option<PathBuf>,
    /// Keeps what the compiler says in files there, to be read instead of compiling again.
    truth_dir: Option<PathBuf>,
    paths: Vec<PathBuf>,
}

fn main() -> ExitCode {
    match options().and_then(|options| run(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("error: {e:#}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Options> {
    let mut options = Options {
        details: None,
        rows: None,
        is_truth_only: false,
        target_dir: None,
        truth_dir: None,
        paths: Vec::new(),
    };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--details" => {
                let n = args.next().context("`--details` wants a number")?;
                options.details = Some(n.parse()?);
            }
            "--rows" => options.rows = Some(args.next().context("`--rows` wants a file")?.into()),
            "--target-dir" => {
                let dir = args.next().context("`--target-dir` wants a folder")?;
                options.target_dir = Some(dir.into());
            }
            "--truth-dir" => {
                let dir = args.next().context("`--truth-dir` wants a folder")?;
                options.truth_dir = Some(dir.into());
            }
            "--truth" => options.is_truth_only = true,
            flag if flag.starts_with('-') => bail!("no such flag: {flag}"),
            path => options.paths.push(path.into()),
        }
    }
    if options.paths.is_empty() {
        bail!("name at least one folder with a `Cargo.toml`");
    }
    Ok(options)
}

fn run(options: &Options) -> Result<()> {
    let mut programs = Vec::new();
    for path in &options.paths {
        let name = path.canonicalize()?;
        let name = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let truths = truths(options, path, &name).with_context(|| format!("{}", path.display()))?;
        if options.is_truth_only {
            truths.iter().for_each(|truth| println!("{truth}"));
            continue;
        }
        let rows = match &options.rows {
            Some(file) => rows::parse(&std::fs::read_to_string(file)?)?,
            None => program::rows(path)?,
        };
        programs.push((name, truths, rows));
    }
    let scored: Vec<table::Scored<'_>> = programs
        .iter()
        .map(|(name, truths, rows)| table::Scored {
            name: name.clone(),
            score: score::score(truths, rows),
        })
        .collect();
    print!("{}", table::summary(&scored));
    if let Some(n) = options.details {
        for (program, (_, _, rows)) in scored.iter().zip(&programs) {
            print!("{}", table::details(program, rows, n));
        }
    }
    Ok(())
}

fn truths(options: &Options, path: &Path, name: &str) -> Result<Vec<Truth>> {
    let kept = options.truth_dir.as_ref().map(|dir| dir.join(format!("{name}.json")));
    if let Some(text) = kept.as_ref().and_then(|kept| std::fs::read_to_string(kept).ok()) {
        return Ok(serde_json::from_str(&text)?);
    }
    let truths = program::compile(path, options.target_dir.as_deref())?;
    if let Some(kept) = kept {
        std::fs::write(kept, serde_json::to_string(&truths)?)?;
    }
    Ok(truths)
}
