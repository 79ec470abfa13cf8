use core::privlint::opaque;
use axum_core::extract::Request;
use axum_core::response::Response;

#[derive(Debug, Clone)]
pub struct FromFnLayer<F, S, T> { f: F, state: S, extractor: T }
#[derive(Debug, Clone)]
pub struct FromFn<F, S, I, T> { f: F, inner: I, state: S, extractor: T }
#[derive(Debug, Clone)]
pub struct Next {}
impl Next { pub async fn run(self, req: Request) -> Response { opaque() } }
pub fn from_fn<F, T>(f: F) -> FromFnLayer<F, (), T> { opaque() }
pub fn from_fn_with_state<F, S, T>(state: S, f: F) -> FromFnLayer<F, S, T> { opaque() }
