use super::request::{Request, RequestBuilder};
use super::response::Response;
use crate::header::HeaderMap;
use crate::{IntoUrl, Method, __answer, error::Error, redirect};
use std::future::Future;
use std::time::Duration;

#[derive(Clone, Debug, Default)]
pub struct Client {}
#[derive(Debug, Default)]
pub struct ClientBuilder {}
impl ClientBuilder {
    pub fn new() -> Self { ClientBuilder {} }
    pub fn build(self) -> crate::Result<Client> { Ok(Client {}) }
    pub fn user_agent<V>(self, value: V) -> ClientBuilder { self }
    pub fn default_headers(self, headers: HeaderMap) -> ClientBuilder { self }
    pub fn cookie_store(self, enable: bool) -> ClientBuilder { self }
    pub fn gzip(self, enable: bool) -> ClientBuilder { self }
    pub fn redirect(self, policy: redirect::Policy) -> ClientBuilder { self }
    pub fn referer(self, enable: bool) -> ClientBuilder { self }
    pub fn no_proxy(self) -> ClientBuilder { self }
    pub fn timeout(self, timeout: Duration) -> ClientBuilder { self }
    pub fn read_timeout(self, timeout: Duration) -> ClientBuilder { self }
    pub fn connect_timeout(self, timeout: Duration) -> ClientBuilder { self }
    pub fn connection_verbose(self, verbose: bool) -> ClientBuilder { self }
    pub fn pool_idle_timeout<D: Into<Option<Duration>>>(self, val: D) -> ClientBuilder { self }
    pub fn pool_max_idle_per_host(self, max: usize) -> ClientBuilder { self }
    pub fn http1_only(self) -> ClientBuilder { self }
    pub fn tcp_nodelay(self, enabled: bool) -> ClientBuilder { self }
    pub fn tcp_keepalive<D: Into<Option<Duration>>>(self, val: D) -> ClientBuilder { self }
    pub fn danger_accept_invalid_certs(self, accept_invalid_certs: bool) -> ClientBuilder { self }
    pub fn https_only(self, enabled: bool) -> ClientBuilder { self }
}
macro_rules! methods {
    ($($name:ident)*) => { impl Client { $(
        #[privacy(sink = "network", args = ["url"])]
        pub fn $name<U: IntoUrl>(&self, url: U) -> RequestBuilder { RequestBuilder::__to(url) }
    )* } }
}
methods! { get post put patch delete head }
impl Client {
    pub fn new() -> Client { Client {} }
    pub fn builder() -> ClientBuilder { ClientBuilder {} }
    #[privacy(sink = "network", args = ["url"])]
    pub fn request<U: IntoUrl>(&self, method: Method, url: U) -> RequestBuilder { RequestBuilder::__to(url) }
    #[privacy(sink = "network", args = ["request"])]
    pub fn execute(&self, request: Request) -> impl Future<Output = Result<Response, Error>> { async { Ok(__answer()) } }
}
