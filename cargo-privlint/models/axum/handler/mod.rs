use crate::{__request, __respond};
use axum_core::extract::Request;
use axum_core::response::{IntoResponse, Response};
use std::future::Future;

pub trait Handler<T, S>: Clone + Sized {
    type Future: Future<Output = Response>;
    fn call(self, req: Request, state: S) -> Self::Future;
}
pub(crate) fn __serve<H: Handler<T, S>, T, S>(handler: H) { let _ = handler.call(__request(), __request()); }
impl<F: FnOnce() -> Fut + Clone, Fut: Future<Output = Res>, Res: IntoResponse, S> Handler<((),), S> for F {
    type Future = std::pin::Pin<Box<dyn Future<Output = Response> + Send>>;
    fn call(self, req: Request, state: S) -> Self::Future { Box::pin(async move { __respond(self().await); __request() }) }
}
impl<F: FnOnce(T1) -> Fut + Clone, Fut: Future<Output = Res>, Res: IntoResponse, S, M, T1> Handler<(M, T1,), S> for F {
    type Future = std::pin::Pin<Box<dyn Future<Output = Response> + Send>>;
    fn call(self, req: Request, state: S) -> Self::Future { Box::pin(async move { __respond(self(__request()).await); __request() }) }
}
impl<F: FnOnce(T1, T2) -> Fut + Clone, Fut: Future<Output = Res>, Res: IntoResponse, S, M, T1, T2> Handler<(M, T1, T2,), S> for F {
    type Future = std::pin::Pin<Box<dyn Future<Output = Response> + Send>>;
    fn call(self, req: Request, state: S) -> Self::Future { Box::pin(async move { __respond(self(__request(), __request()).await); __request() }) }
}
impl<F: FnOnce(T1, T2, T3) -> Fut + Clone, Fut: Future<Output = Res>, Res: IntoResponse, S, M, T1, T2, T3> Handler<(M, T1, T2, T3,), S> for F {
    type Future = std::pin::Pin<Box<dyn Future<Output = Response> + Send>>;
    fn call(self, req: Request, state: S) -> Self::Future { Box::pin(async move { __respond(self(__request(), __request(), __request()).await); __request() }) }
}
impl<F: FnOnce(T1, T2, T3, T4) -> Fut + Clone, Fut: Future<Output = Res>, Res: IntoResponse, S, M, T1, T2, T3, T4> Handler<(M, T1, T2, T3, T4,), S> for F {
    type Future = std::pin::Pin<Box<dyn Future<Output = Response> + Send>>;
    fn call(self, req: Request, state: S) -> Self::Future { Box::pin(async move { __respond(self(__request(), __request(), __request(), __request()).await); __request() }) }
}
impl<F: FnOnce(T1, T2, T3, T4, T5) -> Fut + Clone, Fut: Future<Output = Res>, Res: IntoResponse, S, M, T1, T2, T3, T4, T5> Handler<(M, T1, T2, T3, T4, T5,), S> for F {
    type Future = std::pin::Pin<Box<dyn Future<Output = Response> + Send>>;
    fn call(self, req: Request, state: S) -> Self::Future { Box::pin(async move { __respond(self(__request(), __request(), __request(), __request(), __request()).await); __request() }) }
}
impl<F: FnOnce(T1, T2, T3, T4, T5, T6) -> Fut + Clone, Fut: Future<Output = Res>, Res: IntoResponse, S, M, T1, T2, T3, T4, T5, T6> Handler<(M, T1, T2, T3, T4, T5, T6,), S> for F {
    type Future = std::pin::Pin<Box<dyn Future<Output = Response> + Send>>;
    fn call(self, req: Request, state: S) -> Self::Future { Box::pin(async move { __respond(self(__request(), __request(), __request(), __request(), __request(), __request()).await); __request() }) }
}
