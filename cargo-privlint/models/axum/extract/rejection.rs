use axum_core::response::{IntoResponse, Response};
use http::StatusCode;
use std::fmt;

macro_rules! rejections { ($($t:ident)*) => { $(
    impl $t { pub fn body_text(&self) -> String { core::privlint::any_of(self) } pub fn status(&self) -> StatusCode { core::privlint::opaque() } }
    impl fmt::Display for $t { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
    impl std::error::Error for $t {}
    impl IntoResponse for $t { fn into_response(self) -> Response { core::privlint::any_of(self) } }
)* } }
rejections! { JsonRejection FormRejection QueryRejection PathRejection ExtensionRejection }
#[derive(Debug)]
pub enum JsonRejection {}
#[derive(Debug)]
pub enum FormRejection {}
#[derive(Debug)]
pub enum QueryRejection {}
#[derive(Debug)]
pub enum PathRejection {}
#[derive(Debug)]
pub enum ExtensionRejection {}
