use core::privlint::{any_of, opaque};
use std::fmt::{self, Debug, Display};

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error { text: String }
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Category { Io, Syntax, Data, Eof }
impl Error {
    pub fn line(&self) -> usize { opaque() }
    pub fn column(&self) -> usize { opaque() }
    pub fn classify(&self) -> Category { opaque() }
    pub fn is_io(&self) -> bool { opaque() }
    pub fn is_syntax(&self) -> bool { opaque() }
    pub fn is_data(&self) -> bool { opaque() }
    pub fn is_eof(&self) -> bool { opaque() }
    pub fn io_error_kind(&self) -> Option<std::io::ErrorKind> { opaque() }
}
impl Display for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(&self.text) } }
impl Debug for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(&self.text) } }
impl std::error::Error for Error {}
impl From<Error> for std::io::Error { fn from(j: Error) -> Self { any_of(j) } }
impl serde_core::ser::Error for Error { fn custom<T: Display>(msg: T) -> Error { Error { text: msg.to_string() } } }
impl serde_core::de::Error for Error { fn custom<T: Display>(msg: T) -> Error { Error { text: msg.to_string() } } }
