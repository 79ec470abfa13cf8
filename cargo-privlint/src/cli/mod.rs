//! The command line: flags in, findings out, exit codes. Thin; everything it shows is made by `render`.
#![expect(
    clippy::disallowed_methods,
    reason = "the edge: arguments, the environment, streams, the clock"
)]

mod args;
mod color;
mod debug;
mod explain;
mod internal;
mod levels;
mod list;
mod run;
mod stream;
mod watch;

#[cfg(test)]
mod tests;

use std::{ffi::OsString, process::ExitCode};

use clap::Parser;

use args::{Cli, Command};

/// How a run ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Exit {
    Clean,
    Findings,
    /// Usage, configuration, input, or an error of our own.
    Broken,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(match exit {
            Exit::Clean => 0,
            Exit::Findings => 1,
            Exit::Broken => 2,
        })
    }
}

pub fn main() -> ExitCode {
    let cli = match Cli::try_parse_from(arguments()) {
        Ok(cli) => cli,
        Err(error) => return usage(&error).into(),
    };
    let exit = match cli.command {
        None => run::check(&cli.check),
        Some(Command::Check(check)) => run::check(&check),
        Some(Command::Explain(explain)) => explain::explain(&explain),
        Some(Command::List(list)) => list::list(&list),
        Some(Command::Debug(debug)) => debug::debug(&debug),
    };
    exit.into()
}

/// Without the `privlint` that cargo passes to its subcommands as the first argument.
fn arguments() -> Vec<OsString> {
    let mut args: Vec<OsString> = std::env::args_os().collect();
    if args.get(1).is_some_and(|first| first == "privlint") {
        args.remove(1);
    }
    args
}

/// Help and version go to stdout and are no error.
fn usage(error: &clap::Error) -> Exit {
    let _ = error.print();
    if error.use_stderr() { Exit::Broken } else { Exit::Clean }
}
