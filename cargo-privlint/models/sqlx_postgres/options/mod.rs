use core::privlint::opaque;
use sqlx_core::connection::ConnectOptions;
use sqlx_core::error::Error;
use std::future::Future;
use std::path::Path;

mod ssl_mode;

pub use ssl_mode::PgSslMode;

#[derive(Clone, Debug, Default)]
pub struct PgConnectOptions {}
impl PgConnectOptions {
    pub fn new() -> Self { PgConnectOptions {} }
    pub fn host(self, host: &str) -> Self { self }
    pub fn port(self, port: u16) -> Self { self }
    pub fn socket(self, path: impl AsRef<Path>) -> Self { self }
    pub fn username(self, username: &str) -> Self { self }
    pub fn password(self, password: &str) -> Self { self }
    pub fn database(self, database: &str) -> Self { self }
    pub fn ssl_mode(self, mode: PgSslMode) -> Self { self }
    pub fn ssl_root_cert(self, cert: impl AsRef<Path>) -> Self { self }
    pub fn statement_cache_capacity(self, capacity: usize) -> Self { self }
    pub fn application_name(self, application_name: &str) -> Self { self }
    pub fn get_host(&self) -> &str { opaque() }
    pub fn get_port(&self) -> u16 { opaque() }
    pub fn get_username(&self) -> &str { opaque() }
    pub fn get_database(&self) -> Option<&str> { opaque() }
}
impl std::str::FromStr for PgConnectOptions { type Err = Error; fn from_str(s: &str) -> Result<Self, Error> { opaque() } }
impl ConnectOptions for PgConnectOptions {
    type Connection = crate::PgConnection;
    fn connect(&self) -> impl Future<Output = Result<crate::PgConnection, Error>> { async { opaque() } }
}
