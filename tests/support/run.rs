//! Runs the program as a user does and reads what it says.

use std::path::Path;
use std::process::{Command, Output};

use cargo_metadata::{CompilerMessage, Message};
use serde_json::Value;

/// One run.
pub struct Ran {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

/// The program, with an environment that says nothing.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-privlint"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "CARGO_TERM_COLOR"] {
        command.env_remove(name);
    }
    for name in ["CARGO_TERM_QUIET", "CARGO_TERM_VERBOSE", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        command.env_remove(name);
    }
    command
}

/// In that folder, with these arguments.
pub fn run(dir: &Path, args: &[&str]) -> Ran {
    ran(command().current_dir(dir).args(args).output().expect("the program starts"))
}

pub fn ran(output: Output) -> Ran {
    let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
    Ran { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

impl Ran {
    /// Neither a crash nor an internal error.
    #[track_caller]
    pub fn assert_sound(&self) -> &Ran {
        let is_sound = matches!(self.code, Some(0..=2)) && !self.stderr.contains("internal error");
        assert!(is_sound, "exit code {:?}\n{}", self.code, self.stderr);
        self
    }

    /// The messages of `--message-format json`, privlint's own summary left out.
    #[track_caller]
    pub fn messages(&self) -> Vec<CompilerMessage> {
        let messages = Message::parse_stream(self.stdout.as_bytes()).map(|m| m.expect("readable"));
        messages
            .filter_map(|message| match message {
                Message::CompilerMessage(message) => Some(message),
                _ => None,
            })
            .collect()
    }

    /// The last line of `--message-format json`.
    #[track_caller]
    pub fn summary(&self) -> Value {
        let last = self.stdout.lines().last().expect("there is output");
        let value: Value = serde_json::from_str(last).expect("the last line is JSON");
        assert_eq!(value["reason"], "privlint-summary");
        value
    }
}
