use core::privlint::opaque;
use std::io::{self, SeekFrom};
use std::pin::Pin;
use std::task::{Context, Poll};

pub trait AsyncSeek {
    fn start_seek(self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> { opaque() }
    fn poll_complete(self: Pin<&mut Self>, cx: &mut Context) -> Poll<io::Result<u64>> { opaque() }
}
impl<T: ?Sized + AsyncSeek> AsyncSeek for &mut T {}
impl<T: ?Sized + AsyncSeek> AsyncSeek for Box<T> {}
impl<T: AsRef<[u8]>> AsyncSeek for io::Cursor<T> {}
