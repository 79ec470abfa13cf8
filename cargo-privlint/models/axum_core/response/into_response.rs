use core::privlint::any_of;
use super::Response;
use crate::body::Body;
use bytes::{Bytes, BytesMut};
use http::{Extensions, HeaderMap, StatusCode};
use std::borrow::Cow;
use std::convert::Infallible;

pub trait IntoResponse { fn into_response(self) -> Response; }
macro_rules! plain { ($($t:ty)*) => { $( impl IntoResponse for $t { fn into_response(self) -> Response { any_of(self) } } )* } }
plain! { StatusCode () Infallible Body &'static str String Box<str> Cow<'static, str> Bytes BytesMut &'static [u8] Vec<u8> Box<[u8]> Cow<'static, [u8]> HeaderMap Extensions http::response::Parts }
impl<T: IntoResponse, E: IntoResponse> IntoResponse for std::result::Result<T, E> { fn into_response(self) -> Response { match self { Ok(value) => value.into_response(), Err(err) => err.into_response() } } }
impl<B> IntoResponse for http::Response<B> { fn into_response(self) -> Response { any_of(self) } }
impl<K, V, const N: usize> IntoResponse for [(K, V); N] { fn into_response(self) -> Response { any_of(self) } }
macro_rules! tuples { ($(($($T:ident)*))*) => { $( impl<$($T,)* R: IntoResponse> IntoResponse for ($($T,)* R,) { fn into_response(self) -> Response { any_of(self) } } )* } }
tuples! { () (A) (A B) (A B C) }
