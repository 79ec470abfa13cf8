use std::fmt::{self, Display};

#[derive(Clone, PartialEq, Debug)]
pub struct Error { text: String }
impl super::Error for Error { fn custom<T: Display>(msg: T) -> Self { Error { text: msg.to_string() } } }
impl Display for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str(&self.text) } }
impl std::error::Error for Error {}
