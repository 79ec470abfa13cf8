//! The command line: cargo's own flags where cargo has them, ours beside them.

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::{
    findings::LevelFlag,
    workspace::{FeatureSelection, Selection, TargetSelection},
};

use super::levels::LevelArgs;

/// Follow personal data through a Rust workspace and report where the code breaks what was declared about it.
#[derive(Parser, Debug)]
#[command(
    name = "cargo-privlint",
    bin_name = "cargo privlint",
    version,
    styles = clap_cargo::style::CLAP_STYLING,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true,
    max_term_width = 100,
    after_help = AFTER_HELP
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) check: CheckArgs,
}

const AFTER_HELP: &str = "\
Exit codes: 0 nothing at `deny`, 1 findings at `deny`, 2 wrong usage, configuration or input.
`cargo privlint list` shows all lints, `cargo privlint explain LINT` what one is about.";

#[derive(Subcommand, Debug)]
pub(super) enum Command {
    /// Analyse the workspace (what happens without a subcommand, too)
    Check(Box<CheckArgs>),
    /// Print what a lint does, why it matters and what to write instead
    Explain(ExplainArgs),
    /// List all lints with their groups and levels
    List(ListArgs),
    /// For the tests of privlint, and for who debugs a finding
    #[command(hide = true)]
    Debug(super::debug::DebugArgs),
}

#[derive(Args, Debug)]
pub(super) struct ExplainArgs {
    /// The lint's name, as findings show it
    #[arg(value_name = "LINT")]
    pub(super) lint: String,
    #[command(flatten)]
    pub(super) color: ColorArg,
}

#[derive(Args, Debug)]
pub(super) struct ListArgs {
    #[command(flatten)]
    pub(super) color: ColorArg,
}

#[derive(Args, Debug)]
pub(super) struct ColorArg {
    /// When to colour
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto")]
    pub(super) color: ColorWhen,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum ColorWhen {
    Auto,
    Always,
    Never,
}

#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub(super) select: SelectArgs,
    #[command(flatten, next_help_heading = "Levels")]
    pub(super) levels: LevelArgs,
    #[command(flatten, next_help_heading = "Rules and outcome")]
    pub(super) rules: RuleArgs,
    #[command(flatten, next_help_heading = "Output")]
    pub(super) output: OutputArgs,
    #[command(flatten)]
    pub(super) accepted: AcceptedArgs,
    /// As clippy takes them: `-A`, `-W`, `-D` and `-F` with a lint or a group
    #[arg(last = true, value_name = "LEVELS", hide = true)]
    pub(super) after_dashes: Vec<String>,
}

/// What is analysed.
#[derive(Args, Debug)]
pub(super) struct SelectArgs {
    /// Path to Cargo.toml
    #[arg(long, value_name = "PATH", help_heading = "Package selection")]
    manifest_path: Option<PathBuf>,
    #[command(flatten, next_help_heading = "Package selection")]
    workspace: clap_cargo::Workspace,
    #[command(flatten, next_help_heading = "Target selection")]
    targets: TargetArgs,
    #[command(flatten, next_help_heading = "Feature selection (all features without these)")]
    features: clap_cargo::Features,
    #[command(flatten, next_help_heading = "Cargo")]
    cargo: CargoArgs,
}

#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of cargo's")]
struct TargetArgs {
    /// Only the packages' libraries
    #[arg(long)]
    lib: bool,
    /// Only the packages' programs
    #[arg(long)]
    bins: bool,
    /// Only the program of this name
    #[arg(long, value_name = "NAME")]
    bin: Vec<String>,
    /// The packages' examples
    #[arg(long)]
    examples: bool,
    /// Test code too: `#[cfg(test)]`, `tests/`, `benches/`
    #[arg(long)]
    tests: bool,
    /// Analyse for this target triple
    #[arg(long, value_name = "TRIPLE")]
    target: Option<String>,
}

#[derive(Args, Debug)]
struct CargoArgs {
    /// Require that Cargo.lock is up to date
    #[arg(long)]
    locked: bool,
    /// Let cargo not use the network
    #[arg(long)]
    offline: bool,
    /// As `--locked --offline`
    #[arg(long)]
    frozen: bool,
}

#[derive(Args, Debug)]
pub(super) struct RuleArgs {
    /// Read this file instead of the workspace's privlint.toml; KEY=VALUE is handed to cargo
    #[arg(long, value_name = "FILE")]
    config: Vec<String>,
    /// Exit with 0 whatever is found
    #[arg(long)]
    pub(super) exit_zero: bool,
    /// Exit with 2 if a file had to be skipped
    #[arg(long)]
    pub(super) deny_incomplete: bool,
    /// The date that suppressions with an end are held against (today without this)
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<Date>,
}

#[derive(Args, Debug)]
pub(super) struct OutputArgs {
    /// How findings are shown: human, short or json
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = MessageFormat::parse)]
    pub(super) message_format: MessageFormat,
    /// Write the findings to a file as well; may be repeated
    #[arg(long, value_name = "FORMAT=FILE", value_parser = parse_output)]
    pub(super) output: Vec<(MessageFormat, PathBuf)>,
    #[command(flatten)]
    pub(super) color: ColorArg,
    /// Print findings and errors only
    #[arg(short, long, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Say more about what could not be resolved
    #[arg(short, long, action = ArgAction::Count)]
    pub(super) verbose: u8,
    /// Say how long each stage took, and how much memory
    #[arg(long)]
    pub(super) timings: bool,
}

/// What editors hand to every checker; accepted, and of no effect unless it says otherwise.
#[derive(Args, Debug)]
pub(super) struct AcceptedArgs {
    #[arg(long, hide = true)]
    all_targets: bool,
    #[arg(long, hide = true)]
    keep_going: bool,
    #[arg(long, value_name = "DIR", hide = true)]
    target_dir: Option<PathBuf>,
    /// Use this many threads
    #[arg(short, long, value_name = "N", hide = true, allow_hyphen_values = true)]
    pub(super) jobs: Option<Jobs>,
}

/// As cargo counts them: negative ones off the number of processors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Jobs {
    Default,
    Threads(usize),
    AllBut(usize),
}

impl std::str::FromStr for Jobs {
    type Err = String;

    fn from_str(text: &str) -> Result<Jobs, String> {
        if text == "default" {
            return Ok(Jobs::Default);
        }
        match text.parse::<i32>() {
            Ok(0) => Err("the number of jobs can't be zero".to_owned()),
            Ok(n) if n > 0 => Ok(Jobs::Threads(n.unsigned_abs() as usize)),
            Ok(n) => Ok(Jobs::AllBut(n.unsigned_abs() as usize)),
            Err(_) => Err("expected a number or `default`".to_owned()),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum MessageFormat {
    Human,
    Short,
    Json,
}

impl MessageFormat {
    /// Cargo's variants of `json` change what rustc renders, which nobody asks of us.
    fn parse(text: &str) -> Result<MessageFormat, String> {
        match text {
            "human" => Ok(MessageFormat::Human),
            "short" => Ok(MessageFormat::Short),
            "json" => Ok(MessageFormat::Json),
            _ if text
                .split(',')
                .all(|part| part == "json" || part.starts_with("json-diagnostic-")) =>
            {
                Ok(MessageFormat::Json)
            }
            _ => Err("expected `human`, `short` or `json`".to_owned()),
        }
    }
}

fn parse_output(text: &str) -> Result<(MessageFormat, PathBuf), String> {
    match text.split_once('=') {
        Some((_, "")) | None => Err("expected FORMAT=FILE, as `json=findings.jsonl`".to_owned()),
        Some((format, file)) => Ok((MessageFormat::parse(format)?, file.into())),
    }
}

impl SelectArgs {
    pub(super) fn selection(&self, rules: &RuleArgs, is_offline: bool) -> Selection {
        let SelectArgs { manifest_path, workspace, targets, features, cargo } = self;
        Selection {
            manifest_path: manifest_path.clone(),
            packages: workspace.package.clone(),
            workspace: workspace.workspace || workspace.all,
            exclude: workspace.exclude.clone(),
            features: FeatureSelection::from_flags(
                &features.features,
                features.all_features,
                features.no_default_features,
            ),
            targets: TargetSelection {
                lib: targets.lib,
                bins: targets.bins,
                bin: targets.bin.clone(),
                examples: targets.examples,
            },
            target: targets.target.clone(),
            tests: targets.tests,
            locked: cargo.locked,
            offline: cargo.offline || is_offline,
            frozen: cargo.frozen,
            cargo_config: rules.cargo_config(),
        }
    }
}

impl RuleArgs {
    /// What is for cargo has a `=` and names no file.
    fn cargo_config(&self) -> Vec<String> {
        self.config.iter().filter(|text| is_for_cargo(text)).cloned().collect()
    }

    /// The rules' file; naming two is wrong usage.
    pub(super) fn config_file(&self) -> Result<Option<PathBuf>, String> {
        let mut files = self.config.iter().filter(|text| !is_for_cargo(text));
        match (files.next(), files.next()) {
            (Some(first), Some(second)) => {
                Err(format!("`--config` names two files, `{first}` and `{second}`"))
            }
            (first, _) => Ok(first.map(PathBuf::from)),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "as cargo tells a file from a setting")]
fn is_for_cargo(text: &str) -> bool {
    text.contains('=') && !std::path::Path::new(text).exists()
}

impl CheckArgs {
    /// All level flags, those after `--` last.
    pub(super) fn level_flags(&self) -> Result<Vec<LevelFlag>, clap::Error> {
        let mut flags = self.levels.flags.clone();
        flags.extend(super::levels::after_dashes(&self.after_dashes)?);
        Ok(flags)
    }
}
