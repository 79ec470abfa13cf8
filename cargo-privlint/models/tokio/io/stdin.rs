use super::AsyncRead;

#[derive(Debug)]
pub struct Stdin {}
pub fn stdin() -> Stdin { Stdin {} }
impl AsyncRead for Stdin {}
