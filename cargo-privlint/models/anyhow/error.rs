use core::privlint::{any_of, opaque};
use crate::{Chain, Error};
use std::error::Error as StdError;
use std::fmt::{self, Debug, Display};
use std::ops::Deref;

impl Error {
    pub(crate) fn __wrap(text: String) -> Error { Error { text } }
    pub fn new<E: StdError>(error: E) -> Self { Error { text: error.to_string() } }
    pub fn msg<M: Display + Debug>(message: M) -> Self { Error { text: message.to_string() } }
    pub fn context<C: Display>(self, context: C) -> Self { Error { text: any_of((self.text, context.to_string())) } }
    pub fn chain(&self) -> Chain { any_of(self) }
    pub fn root_cause(&self) -> &(dyn StdError + 'static) { any_of(self) }
    pub fn is<E>(&self) -> bool { opaque() }
    pub fn downcast<E>(self) -> Result<E, Self> { Result::Ok(any_of(self)) }
    pub fn downcast_ref<E>(&self) -> Option<&E> { Some(any_of(self)) }
    pub fn downcast_mut<E>(&mut self) -> Option<&mut E> { Some(any_of(self)) }
}
impl<E: StdError> From<E> for Error { fn from(error: E) -> Self { Error { text: error.to_string() } } }
impl Deref for Error { type Target = dyn StdError + Send + Sync + 'static; fn deref(&self) -> &Self::Target { any_of(self) } }
impl Debug for Error { fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result { formatter.write_str(&self.text) } }
impl Display for Error { fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result { formatter.write_str(&self.text) } }
impl From<Error> for Box<dyn StdError + Send + Sync + 'static> { fn from(error: Error) -> Self { any_of(error) } }
impl From<Error> for Box<dyn StdError + 'static> { fn from(error: Error) -> Self { any_of(error) } }
