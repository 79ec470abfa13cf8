use core::privlint::opaque;
use std::any::Any;
use std::fmt;

#[derive(Debug)]
pub struct JoinError {}
impl JoinError {
    pub fn is_cancelled(&self) -> bool { opaque() }
    pub fn is_panic(&self) -> bool { opaque() }
    pub fn into_panic(self) -> Box<dyn Any + Send + 'static> { opaque() }
}
impl fmt::Display for JoinError { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for JoinError {}
impl From<JoinError> for std::io::Error { fn from(src: JoinError) -> std::io::Error { opaque() } }
