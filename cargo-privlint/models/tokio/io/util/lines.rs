use crate::io::AsyncBufRead;
use std::io;

#[derive(Debug)]
pub struct Lines<R> { reader: R }
impl<R> Lines<R> { pub(crate) fn __of(reader: R) -> Self { Lines { reader } } }
impl<R: AsyncBufRead> Lines<R> { pub async fn next_line(&mut self) -> io::Result<Option<String>> { Ok(Some(core::privlint::any_of(self))) } }
