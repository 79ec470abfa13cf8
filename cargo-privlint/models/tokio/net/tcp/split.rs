use crate::io::{AsyncRead, AsyncWrite};

#[derive(Debug)]
pub struct ReadHalf {}
#[derive(Debug)]
pub struct WriteHalf {}
impl AsyncRead for ReadHalf {}
impl AsyncWrite for WriteHalf {}
