use super::AsyncWrite;

#[derive(Debug)]
pub struct Stdout {}
pub fn stdout() -> Stdout { Stdout {} }
impl AsyncWrite for Stdout {}
