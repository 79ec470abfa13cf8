use core::privlint::any_of;
use crate::{Context, Error};
use std::fmt::Display;

impl<T, E> Context<T, E> for Result<T, E> {
    fn context<C: Display>(self, context: C) -> Result<T, Error> { match self { Result::Ok(value) => Result::Ok(value), Err(error) => Err(Error::__wrap(any_of((error, context.to_string())))) } }
    fn with_context<C: Display, F: FnOnce() -> C>(self, context: F) -> Result<T, Error> { match self { Result::Ok(value) => Result::Ok(value), Err(error) => Err(Error::__wrap(any_of((error, context().to_string())))) } }
}
impl<T> Context<T, std::convert::Infallible> for Option<T> {
    fn context<C: Display>(self, context: C) -> Result<T, Error> { match self { Some(value) => Result::Ok(value), None => Err(Error::__wrap(context.to_string())) } }
    fn with_context<C: Display, F: FnOnce() -> C>(self, context: F) -> Result<T, Error> { match self { Some(value) => Result::Ok(value), None => Err(Error::__wrap(context().to_string())) } }
}
