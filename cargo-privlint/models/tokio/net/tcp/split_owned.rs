use crate::io::{AsyncRead, AsyncWrite};

#[derive(Debug)]
pub struct OwnedReadHalf {}
#[derive(Debug)]
pub struct OwnedWriteHalf {}
impl AsyncRead for OwnedReadHalf {}
impl AsyncWrite for OwnedWriteHalf {}
