use super::{BufRead, IsTerminal, Read, Result, Write};
use crate::prelude::all::*;

#[privacy(sink = "log")]
pub fn _print(args: fmt::Arguments) {}
#[privacy(sink = "log")]
pub fn _eprint(args: fmt::Arguments) {}
#[derive(Debug)]
pub struct Stdin {}
pub struct StdinLock {}
pub fn stdin() -> Stdin { opaque() }
pub fn stdout() -> Stdout { opaque() }
pub fn stderr() -> Stderr { opaque() }
impl Stdin {
    pub fn lock(&self) -> StdinLock { opaque() }
    pub fn read_line(&self, buf: &mut String) -> Result<usize> { .. }
    pub fn lines(self) -> super::Lines<StdinLock> { .. }
}
impl Read for Stdin { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
impl Read for StdinLock { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
impl BufRead for StdinLock { fn fill_buf(&mut self) -> Result<&[u8]> { .. } fn consume(&mut self, n: usize) {} }
macro_rules! outputs {
    ($($Name:ident)*) => { $(
        #[derive(Debug)]
        pub struct $Name {}
        impl Write for $Name {
            #[privacy(sink = "log")]
            fn write(&mut self, buf: &[u8]) -> Result<usize> { opaque() }
            fn flush(&mut self) -> Result<()> { Ok(()) }
            #[privacy(sink = "log")]
            fn write_all(&mut self, buf: &[u8]) -> Result<()> { Ok(()) }
            #[privacy(sink = "log")]
            fn write_fmt(&mut self, args: fmt::Arguments) -> Result<()> { Ok(()) }
        }
    )* }
}
outputs! { Stdout StdoutLock Stderr StderrLock }
impl Stdout { pub fn lock(&self) -> StdoutLock { opaque() } }
impl Stderr { pub fn lock(&self) -> StderrLock { opaque() } }
macro_rules! terminals { ($($t:ty)*) => { $( impl IsTerminal for $t { fn is_terminal(&self) -> bool { opaque() } } )* } }
terminals! { Stdin StdinLock Stdout StdoutLock Stderr StderrLock crate::fs::File }
pub trait IsTerminal { fn is_terminal(&self) -> bool; }
