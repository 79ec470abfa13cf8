use axum_core::extract::{FromRef, FromRequestParts};
use http::request::Parts;
use std::convert::Infallible;
use std::future::Future;
use std::ops::{Deref, DerefMut};

#[derive(Debug, Default, Clone, Copy)]
pub struct State<S>(pub S);
impl<OuterState, InnerState: FromRef<OuterState>> FromRequestParts<OuterState> for State<InnerState> {
    type Rejection = Infallible;
    fn from_request_parts(parts: &mut Parts, state: &OuterState) -> impl Future<Output = Result<Self, Self::Rejection>> { async { Ok(State(InnerState::from_ref(state))) } }
}
impl<S> Deref for State<S> { type Target = S; fn deref(&self) -> &S { &self.0 } }
impl<S> DerefMut for State<S> { fn deref_mut(&mut self) -> &mut S { &mut self.0 } }
