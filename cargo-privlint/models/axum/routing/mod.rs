use core::privlint::opaque;
use crate::extract::connect_info::IntoMakeServiceWithConnectInfo;
use crate::handler::{Handler, __serve};

mod into_make_service;
mod method_filter;
pub mod method_routing;

pub use self::into_make_service::IntoMakeService;
pub use self::method_filter::MethodFilter;
pub use self::method_routing::{MethodRouter, any, connect, delete, get, head, on, options, patch, post, put, trace};

#[derive(Debug)]
pub struct Router<S = ()> { state: S }
impl<S> Router<S> {
    pub fn new() -> Self { opaque() }
    pub fn route(self, path: &str, method_router: MethodRouter<S>) -> Self { self }
    pub fn route_service<T>(self, path: &str, service: T) -> Self { self }
    pub fn nest(self, path: &str, router: Router<S>) -> Self { self }
    pub fn nest_service<T>(self, path: &str, service: T) -> Self { self }
    pub fn merge<R>(self, other: R) -> Self { self }
    pub fn layer<L>(self, layer: L) -> Router<S> { self }
    pub fn route_layer<L>(self, layer: L) -> Self { self }
    pub fn has_routes(&self) -> bool { opaque() }
    pub fn fallback<H: Handler<T, S>, T>(self, handler: H) -> Self { __serve(handler); self }
    pub fn fallback_service<T>(self, service: T) -> Self { self }
    pub fn with_state<S2>(self, state: S) -> Router<S2> { opaque() }
}
impl Router {
    pub fn into_make_service(self) -> IntoMakeService<Self> { IntoMakeService::__of(self) }
    pub fn into_make_service_with_connect_info<C>(self) -> IntoMakeServiceWithConnectInfo<Self, C> { opaque() }
}
impl<S> Clone for Router<S> { fn clone(&self) -> Self { opaque() } }
impl<S> Default for Router<S> { fn default() -> Self { opaque() } }
