use core::privlint::{any_of, opaque};
use axum_core::response::{IntoResponse, Response};
use http::StatusCode;

#[derive(Debug, Clone)]
pub struct Redirect { location: String }
impl Redirect {
    pub fn to(uri: &str) -> Self { Redirect { location: uri.to_owned() } }
    pub fn temporary(uri: &str) -> Self { Redirect { location: uri.to_owned() } }
    pub fn permanent(uri: &str) -> Self { Redirect { location: uri.to_owned() } }
    pub fn status_code(&self) -> StatusCode { opaque() }
    pub fn location(&self) -> &str { &self.location }
}
impl IntoResponse for Redirect { fn into_response(self) -> Response { any_of(self) } }
