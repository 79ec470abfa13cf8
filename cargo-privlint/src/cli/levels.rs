//! `-A`, `-W`, `-D` and `--forbid`, whose order counts.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};

use crate::{config::Level, findings::LevelFlag};

/// In the order in which they were given.
#[derive(Clone, Debug, Default)]
pub(super) struct LevelArgs {
    pub(super) flags: Vec<LevelFlag>,
}

const FLAGS: [(&str, Option<char>, Level, &str); 4] = [
    ("allow", Some('A'), Level::Allow, "Don't report this lint or group; may be repeated"),
    ("warn", Some('W'), Level::Warn, "Report it as a warning"),
    ("deny", Some('D'), Level::Deny, "Report it as an error"),
    ("forbid", None, Level::Forbid, "Report it as an error, whatever suppressions say"),
];

fn args(is_after_dashes: IsAfterDashes) -> impl Iterator<Item = Arg> {
    FLAGS.into_iter().map(move |(name, short, _, help)| {
        let arg = Arg::new(name).long(name).value_name("LINT").action(ArgAction::Append).help(help);
        match (short, is_after_dashes) {
            (Some(short), _) => arg.short(short),
            // Before the dashes `-F` is cargo's `--features`.
            (None, IsAfterDashes::Yes) => arg.short('F'),
            (None, IsAfterDashes::No) => arg,
        }
    })
}

#[derive(Clone, Copy)]
enum IsAfterDashes {
    Yes,
    No,
}

/// The flags after `--`, as clippy takes them.
pub(super) fn after_dashes(args_given: &[String]) -> Result<Vec<LevelFlag>, Error> {
    let command = Command::new("cargo privlint --").no_binary_name(true).disable_help_flag(true);
    let matches = command.args(args(IsAfterDashes::Yes)).try_get_matches_from(args_given)?;
    Ok(LevelArgs::from_arg_matches(&matches)?.flags)
}

impl Args for LevelArgs {
    fn augment_args(command: Command) -> Command {
        command.args(args(IsAfterDashes::No))
    }

    fn augment_args_for_update(command: Command) -> Command {
        LevelArgs::augment_args(command)
    }
}

impl FromArgMatches for LevelArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<LevelArgs, Error> {
        let mut flags: Vec<(usize, LevelFlag)> = Vec::new();
        for (name, _, level, _) in FLAGS {
            let values = matches.get_many::<String>(name).into_iter().flatten();
            let indices = matches.indices_of(name).into_iter().flatten();
            let given = indices.zip(values);
            flags.extend(given.map(|(at, name)| (at, LevelFlag { level, name: name.clone() })));
        }
        flags.sort_by_key(|(at, _)| *at);
        Ok(LevelArgs { flags: flags.into_iter().map(|(_, flag)| flag).collect() })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = LevelArgs::from_arg_matches(matches)?;
        Ok(())
    }
}
