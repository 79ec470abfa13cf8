pub use self::bufreader::BufReader;
pub use self::bufwriter::BufWriter;
pub use self::linewriter::LineWriter;

use crate::prelude::all::*;

#[derive(Debug)]
pub struct IntoInnerError<W>(W, super::Error);
impl<W> IntoInnerError<W> { pub fn error(&self) -> &super::Error { &self.1 } pub fn into_inner(self) -> W { self.0 } }
pub mod bufreader {
    use crate::io::{BufRead, Read, Result};
    use crate::prelude::all::*;
    #[derive(Debug)]
    pub struct BufReader<R: ?Sized> { inner: R }
    impl<R: Read> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R> { BufReader { inner } }
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> { BufReader { inner } }
        pub fn get_ref(&self) -> &R { &self.inner }
        pub fn get_mut(&mut self) -> &mut R { &mut self.inner }
        pub fn into_inner(self) -> R { self.inner }
    }
    impl<R: Read + ?Sized> Read for BufReader<R> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { .. } }
    impl<R: Read + ?Sized> BufRead for BufReader<R> { fn fill_buf(&mut self) -> Result<&[u8]> { .. } fn consume(&mut self, amount: usize) {} }
}
macro_rules! writers {
    ($($module:ident $Name:ident)*) => { $(
        pub mod $module {
            use super::IntoInnerError;
            use crate::io::{Result, Write};
            use crate::prelude::all::*;
            #[derive(Debug)]
            pub struct $Name<W: ?Sized> { inner: W }
            impl<W: Write> $Name<W> {
                pub fn new(inner: W) -> $Name<W> { $Name { inner } }
                pub fn with_capacity(capacity: usize, inner: W) -> $Name<W> { $Name { inner } }
                pub fn get_ref(&self) -> &W { &self.inner }
                pub fn get_mut(&mut self) -> &mut W { &mut self.inner }
                pub fn into_inner(self) -> core::result::Result<W, IntoInnerError<$Name<W>>> { Ok(self.inner) }
            }
            impl<W: Write + ?Sized> Write for $Name<W> { fn write(&mut self, buf: &[u8]) -> Result<usize> { self.inner.write(buf) } fn flush(&mut self) -> Result<()> { Ok(()) } }
        }
    )* }
}
writers! { bufwriter BufWriter linewriter LineWriter }
