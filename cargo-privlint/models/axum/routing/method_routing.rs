use core::privlint::opaque;
use super::MethodFilter;
use crate::handler::{Handler, __serve};
use std::convert::Infallible;

#[derive(Debug)]
pub struct MethodRouter<S = (), E = Infallible> { state: S, error: E }
pub fn get<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn post<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn put<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn delete<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn patch<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn head<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn options<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn trace<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn connect<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn any<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
pub fn on<H: Handler<T, S>, T, S>(filter: MethodFilter, handler: H) -> MethodRouter<S, Infallible> { __serve(handler); opaque() }
impl<S> MethodRouter<S, Infallible> {
    pub fn get<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn post<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn put<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn delete<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn patch<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn head<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn options<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn trace<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn connect<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn on<H: Handler<T, S>, T>(self, filter: MethodFilter, handler: H) -> Self { __serve(handler); self }
    pub fn fallback<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
}
impl<S, E> MethodRouter<S, E> {
    pub fn new() -> Self { opaque() }
    pub fn with_state<S2>(self, state: S) -> MethodRouter<S2, E> { opaque() }
    pub fn layer<L, NewError>(self, layer: L) -> MethodRouter<S, NewError> { opaque() }
    pub fn route_layer<L>(self, layer: L) -> MethodRouter<S, E> { self }
    pub fn merge(self, other: MethodRouter<S, E>) -> Self { self }
}
impl<S, E> Clone for MethodRouter<S, E> { fn clone(&self) -> Self { opaque() } }
