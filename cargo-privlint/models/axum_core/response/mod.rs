use crate::body::Body;

mod append_headers;
mod into_response;
mod into_response_parts;

pub use self::append_headers::AppendHeaders;
pub use self::into_response::IntoResponse;
pub use self::into_response_parts::{IntoResponseParts, ResponseParts};

pub type Response<T = Body> = http::Response<T>;
pub type Result<T, E = ErrorResponse> = std::result::Result<T, E>;
#[derive(Debug)]
pub struct ErrorResponse(Response);
impl<T: IntoResponse> From<T> for ErrorResponse { fn from(value: T) -> Self { ErrorResponse(value.into_response()) } }
