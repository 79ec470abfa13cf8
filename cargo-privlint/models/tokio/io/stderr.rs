use super::AsyncWrite;

#[derive(Debug)]
pub struct Stderr {}
pub fn stderr() -> Stderr { Stderr {} }
impl AsyncWrite for Stderr {}
