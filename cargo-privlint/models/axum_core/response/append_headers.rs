use super::{IntoResponse, Response};

#[derive(Debug, Clone, Copy)]
pub struct AppendHeaders<I>(pub I);
impl<I> IntoResponse for AppendHeaders<I> { fn into_response(self) -> Response { core::privlint::any_of(self) } }
