#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Error {}
impl std::fmt::Display for Error { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
impl std::error::Error for Error {}
