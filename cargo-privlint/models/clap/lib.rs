//! Stands in for `clap` where its source is not at hand.

pub mod builder { pub use super::{Arg, ArgAction, ArgGroup, Command, ValueHint}; pub struct PossibleValue { of: () } }
pub mod error { pub use super::Error; pub enum ErrorKind { InvalidValue, UnknownArgument, MissingRequiredArgument, ValueValidation, DisplayHelp, DisplayVersion, ArgumentConflict, Io, Format } }
pub mod parser { pub use super::ArgMatches; pub enum ValueSource { DefaultValue, EnvVariable, CommandLine } }

pub use clap_derive::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;

pub struct Error { text: () }
impl Error { pub fn exit(&self) -> ! { loop {} } pub fn print(&self) -> std::io::Result<()> { core::privlint::opaque() } pub fn kind(&self) -> error::ErrorKind { core::privlint::opaque() } pub fn raw(kind: error::ErrorKind, message: impl std::fmt::Display) -> Self { .. } }
impl std::fmt::Display for Error { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
impl std::fmt::Debug for Error { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
impl std::error::Error for Error {}

pub trait Parser: FromArgMatches + CommandFactory + Sized {
    fn parse() -> Self { .. }
    fn try_parse() -> Result<Self, Error> { .. }
    fn parse_from<I: IntoIterator<Item = T>, T: Into<OsString> + Clone>(itr: I) -> Self { .. }
    fn try_parse_from<I: IntoIterator<Item = T>, T: Into<OsString> + Clone>(itr: I) -> Result<Self, Error> { .. }
    fn update_from<I: IntoIterator<Item = T>, T: Into<OsString> + Clone>(&mut self, itr: I) { .. }
    fn try_update_from<I: IntoIterator<Item = T>, T: Into<OsString> + Clone>(&mut self, itr: I) -> Result<(), Error> { .. }
}
pub trait CommandFactory: Sized { fn command() -> Command; fn command_for_update() -> Command; }
pub trait FromArgMatches: Sized { fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error>; fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error>; }
pub trait Args: FromArgMatches + Sized { fn augment_args(cmd: Command) -> Command; fn augment_args_for_update(cmd: Command) -> Command; }
pub trait Subcommand: FromArgMatches + Sized { fn augment_subcommands(cmd: Command) -> Command; fn augment_subcommands_for_update(cmd: Command) -> Command; fn has_subcommand(name: &str) -> bool; }
pub trait ValueEnum: Sized + Clone { fn value_variants() -> &'static [Self]; fn from_str(input: &str, ignore_case: bool) -> Result<Self, String> { .. } fn to_possible_value(&self) -> Option<builder::PossibleValue>; }

pub struct ArgMatches { args: () }
impl ArgMatches {
    pub fn get_one<T>(&self, id: &str) -> Option<&T> { .. }
    pub fn get_many<T>(&self, id: &str) -> Option<std::vec::IntoIter<&T>> { .. }
    pub fn remove_one<T>(&mut self, id: &str) -> Option<T> { .. }
    pub fn get_flag(&self, id: &str) -> bool { core::privlint::opaque() }
    pub fn get_count(&self, id: &str) -> u8 { core::privlint::opaque() }
    pub fn contains_id(&self, id: &str) -> bool { core::privlint::opaque() }
    pub fn subcommand(&self) -> Option<(&str, &ArgMatches)> { core::privlint::any_of((self,)) }
    pub fn subcommand_matches(&self, name: &str) -> Option<&ArgMatches> { Some(self) }
    pub fn subcommand_name(&self) -> Option<&str> { core::privlint::opaque() }
}
pub enum ArgAction { Set, Append, SetTrue, SetFalse, Count, Help, Version }
pub enum ValueHint { Unknown, Other, AnyPath, FilePath, DirPath, Url, Hostname }
pub struct ArgGroup { of: () }
pub struct Arg { of: () }
impl Arg {
    pub fn new(id: &str) -> Self { core::privlint::opaque() }
    pub fn long(self, l: &str) -> Self { self }
    pub fn short(self, s: char) -> Self { self }
    pub fn help(self, h: &str) -> Self { self }
    pub fn required(self, yes: bool) -> Self { self }
    pub fn env(self, name: &str) -> Self { self }
    pub fn default_value(self, val: &str) -> Self { self }
    pub fn value_name(self, name: &str) -> Self { self }
    pub fn value_parser<P>(self, parser: P) -> Self { self }
    pub fn action(self, action: ArgAction) -> Self { self }
    pub fn num_args<R>(self, qty: R) -> Self { self }
    pub fn index(self, idx: usize) -> Self { self }
    pub fn value_delimiter(self, d: char) -> Self { self }
    pub fn conflicts_with(self, id: &str) -> Self { self }
    pub fn requires(self, id: &str) -> Self { self }
    pub fn global(self, yes: bool) -> Self { self }
}
pub struct Command { of: () }
impl Command {
    pub fn new(name: &str) -> Self { core::privlint::opaque() }
    pub fn arg(self, a: Arg) -> Self { self }
    pub fn args(self, args: impl IntoIterator<Item = Arg>) -> Self { self }
    pub fn subcommand(self, subcmd: Command) -> Self { self }
    pub fn subcommands(self, subcmds: impl IntoIterator<Item = Command>) -> Self { self }
    pub fn about(self, about: &str) -> Self { self }
    pub fn long_about(self, about: &str) -> Self { self }
    pub fn author(self, author: &str) -> Self { self }
    pub fn version(self, ver: &str) -> Self { self }
    pub fn name(self, name: &str) -> Self { self }
    pub fn after_help(self, help: &str) -> Self { self }
    pub fn subcommand_required(self, yes: bool) -> Self { self }
    pub fn arg_required_else_help(self, yes: bool) -> Self { self }
    pub fn get_matches(self) -> ArgMatches { core::privlint::opaque() }
    pub fn try_get_matches_from<I: IntoIterator<Item = T>, T>(self, itr: I) -> Result<ArgMatches, Error> { .. }
    pub fn get_matches_from<I: IntoIterator<Item = T>, T>(self, itr: I) -> ArgMatches { .. }
    pub fn print_help(&mut self) -> std::io::Result<()> { core::privlint::opaque() }
    pub fn get_name(&self) -> &str { core::privlint::opaque() }
}
