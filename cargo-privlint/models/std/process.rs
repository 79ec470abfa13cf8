use crate::ffi::OsStr;
use crate::io::{self, Read, Write};
use crate::path::Path;
use crate::prelude::all::*;

#[derive(Debug)]
pub struct Command { text: str }
#[derive(Debug)]
pub struct Child { pub stdin: Option<ChildStdin>, pub stdout: Option<ChildStdout>, pub stderr: Option<ChildStderr> }
#[derive(Debug)]
pub struct ChildStdin {}
#[derive(Debug)]
pub struct ChildStdout {}
#[derive(Debug)]
pub struct ChildStderr {}
pub struct Stdio {}
#[derive(PartialEq, Eq, Clone, Debug)]
pub struct Output { pub status: ExitStatus, pub stdout: Vec<u8>, pub stderr: Vec<u8> }
#[derive(PartialEq, Eq, Clone, Copy, Debug, Default)]
pub struct ExitStatus {}
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExitCode {}
pub trait Termination { fn report(self) -> ExitCode; }
pub fn exit(code: i32) -> ! { loop {} }
pub fn abort() -> ! { loop {} }
pub fn id() -> u32 { opaque() }
impl Command {
    #[privacy(sink = "process")]
    pub fn new<S: AsRef<OsStr>>(program: S) -> Command { opaque() }
    #[privacy(sink = "process")]
    pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command { self }
    #[privacy(sink = "process")]
    pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&mut self, args: I) -> &mut Command { self }
    #[privacy(sink = "process")]
    pub fn env<K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, key: K, val: V) -> &mut Command { self }
    #[privacy(sink = "process")]
    pub fn envs<I: IntoIterator<Item = (K, V)>, K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, vars: I) -> &mut Command { self }
    pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command { self }
    pub fn env_clear(&mut self) -> &mut Command { self }
    pub fn current_dir<P: AsRef<Path>>(&mut self, dir: P) -> &mut Command { self }
    pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command { self }
    pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command { self }
    pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command { self }
    pub fn spawn(&mut self) -> io::Result<Child> { opaque() }
    pub fn output(&mut self) -> io::Result<Output> { outside() }
    pub fn status(&mut self) -> io::Result<ExitStatus> { opaque() }
}
fn outside<R>() -> R { .. }
impl Child {
    pub fn kill(&mut self) -> io::Result<()> { Ok(()) }
    pub fn id(&self) -> u32 { opaque() }
    pub fn wait(&mut self) -> io::Result<ExitStatus> { opaque() }
    pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>> { opaque() }
    pub fn wait_with_output(self) -> io::Result<Output> { outside() }
}
impl ExitStatus { pub fn success(&self) -> bool { opaque() } pub fn code(&self) -> Option<i32> { opaque() } }
impl Display for ExitStatus { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl ExitCode {
    pub const SUCCESS: ExitCode = ExitCode {};
    pub const FAILURE: ExitCode = ExitCode {};
}
impl From<u8> for ExitCode { fn from(code: u8) -> ExitCode { opaque() } }
impl Stdio {
    pub fn piped() -> Stdio { Stdio {} }
    pub fn inherit() -> Stdio { Stdio {} }
    pub fn null() -> Stdio { Stdio {} }
}
impl Read for ChildStdout { fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> { .. } }
impl Read for ChildStderr { fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> { .. } }
impl Write for ChildStdin {
    #[privacy(sink = "process")]
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> { opaque() }
    fn flush(&mut self) -> io::Result<()> { Ok(()) }
}
impl Termination for () { fn report(self) -> ExitCode { opaque() } }
impl Termination for ExitCode { fn report(self) -> ExitCode { self } }
impl<T: Termination, E: Debug> Termination for Result<T, E> { fn report(self) -> ExitCode { opaque() } }
