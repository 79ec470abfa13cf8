use crate::io::{AsyncBufRead, Lines};
use std::future::Future;
use std::io;

pub trait AsyncBufReadExt: AsyncBufRead {
    fn read_line(&mut self, buf: &mut String) -> impl Future<Output = io::Result<usize>> { .. }
    fn lines(self) -> Lines<Self> { Lines::__of(self) }
}
impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}
