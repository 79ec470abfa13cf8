use crate::body::Body;
use crate::response::IntoResponse;
use http::request::Parts;
use std::future::Future;

mod default_body_limit;
mod from_ref;
mod option;

pub use self::default_body_limit::DefaultBodyLimit;
pub use self::from_ref::FromRef;
pub use self::option::{OptionalFromRequest, OptionalFromRequestParts};

pub type Request<T = Body> = http::Request<T>;
mod private {
    pub enum ViaParts {}
    pub enum ViaRequest {}
}
pub trait FromRequestParts<S>: Sized {
    type Rejection: IntoResponse;
    fn from_request_parts(parts: &mut Parts, state: &S) -> impl Future<Output = Result<Self, Self::Rejection>>;
}
pub trait FromRequest<S, M = private::ViaRequest>: Sized {
    type Rejection: IntoResponse;
    fn from_request(req: Request, state: &S) -> impl Future<Output = Result<Self, Self::Rejection>>;
}
impl<S, T: FromRequestParts<S>> FromRequest<S, private::ViaParts> for T {
    type Rejection = T::Rejection;
    fn from_request(req: Request, state: &S) -> impl Future<Output = Result<T, T::Rejection>> { async { core::privlint::any_of((req, state)) } }
}
