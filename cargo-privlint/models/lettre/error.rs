use std::fmt;

#[derive(Debug)]
pub enum Error { MissingFrom, MissingTo, TooManyFrom, EmailMissingAt, EmailMissingLocalPart, EmailMissingDomain, CannotParseFilename, Io(std::io::Error), NonAsciiChars }
impl fmt::Display for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for Error {}
impl From<std::io::Error> for Error { fn from(err: std::io::Error) -> Error { Error::Io(err) } }
