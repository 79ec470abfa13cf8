//! `debug`: hidden views of what the stages made, for tests and for whoever debugs a finding.

use clap::{Args, Subcommand};

use crate::{analysis::Outcome, report::resolution};

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
    /// What every path, method call and field access is resolved to, a line each
    Resolution(Box<CheckArgs>),
}

pub(super) fn debug(args: &DebugArgs) -> Exit {
    match &args.view {
        View::Files(check) => match run::analysed(check) {
            Ok(run::Analysed { outcome, .. }) => {
                stream::stdout(files(&outcome).as_bytes(), Exit::Clean)
            }
            Err(exit) => exit,
        },
        View::Resolution(check) => match run::in_workspace(check, resolution::workspace_rows) {
            Ok(rows) => stream::stdout(resolution::to_json(&rows).as_bytes(), Exit::Clean),
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
