use crate::io::AsyncSeek;
use core::privlint::opaque;
use std::future::Future;
use std::io::{self, SeekFrom};

pub trait AsyncSeekExt: AsyncSeek {
    fn seek(&mut self, pos: SeekFrom) -> impl Future<Output = io::Result<u64>> { async { Ok(opaque()) } }
    fn rewind(&mut self) -> impl Future<Output = io::Result<()>> { async { Ok(()) } }
    fn stream_position(&mut self) -> impl Future<Output = io::Result<u64>> { async { Ok(opaque()) } }
}
impl<S: AsyncSeek + ?Sized> AsyncSeekExt for S {}
