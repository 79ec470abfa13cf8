//! `debug`: hidden views of what the stages made, for tests and for whoever debugs a finding.

use clap::{Args, Subcommand};

use crate::analysis::Outcome;

use super::{Exit, args::CheckArgs, run, stream};

#[derive(Args, Debug)]
pub(super) struct DebugArgs {
    #[command(subcommand)]
    view: View,
}

#[derive(Subcommand, Debug)]
enum View {
    /// The analysed files with their packages and targets, a line each
    Files(Box<CheckArgs>),
}

pub(super) fn debug(args: &DebugArgs) -> Exit {
    match &args.view {
        View::Files(check) => match run::analysed(check) {
            Ok((outcome, _)) => stream::stdout(files(&outcome).as_bytes(), Exit::Clean),
            Err(exit) => exit,
        },
    }
}

fn files(outcome: &Outcome) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (id, file) in outcome.sources.files() {
        let Some(owner) = outcome.owners.get(&id) else { continue };
        let package = outcome.workspace.package(owner.package);
        let target = &package.targets[owner.target];
        let row = serde_json::json!({
            "file": file.path,
            "package": package.name,
            "target": target.name,
            "kind": target.kinds,
            "lines": file.n_lines(),
        });
        lines.push(format!("{row}\n"));
    }
    lines.sort();
    lines.concat()
}
