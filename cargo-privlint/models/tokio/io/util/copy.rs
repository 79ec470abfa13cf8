use std::io;

pub async fn copy<R: ?Sized, W: ?Sized>(reader: &mut R, writer: &mut W) -> io::Result<u64> { Ok(core::privlint::opaque()) }
