use super::Request;
use crate::response::IntoResponse;
use http::request::Parts;
use std::future::Future;

pub trait OptionalFromRequestParts<S>: Sized {
    type Rejection: IntoResponse;
    fn from_request_parts(parts: &mut Parts, state: &S) -> impl Future<Output = Result<Option<Self>, Self::Rejection>>;
}
pub trait OptionalFromRequest<S>: Sized {
    type Rejection: IntoResponse;
    fn from_request(req: Request, state: &S) -> impl Future<Output = Result<Option<Self>, Self::Rejection>>;
}
