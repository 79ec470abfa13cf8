use core::privlint::opaque;
use sqlx_core::connection::ConnectOptions;
use sqlx_core::error::Error;
use std::borrow::Cow;
use std::future::Future;
use std::path::Path;
use std::time::Duration;

mod auto_vacuum;
mod journal_mode;
mod locking_mode;
mod synchronous;

pub use auto_vacuum::SqliteAutoVacuum;
pub use journal_mode::SqliteJournalMode;
pub use locking_mode::SqliteLockingMode;
pub use synchronous::SqliteSynchronous;

#[derive(Clone, Debug, Default)]
pub struct SqliteConnectOptions {}
impl SqliteConnectOptions {
    pub fn new() -> Self { SqliteConnectOptions {} }
    pub fn filename(self, filename: impl AsRef<Path>) -> Self { self }
    pub fn get_filename(&self) -> &Path { opaque() }
    pub fn foreign_keys(self, on: bool) -> Self { self }
    pub fn in_memory(self, in_memory: bool) -> Self { self }
    pub fn shared_cache(self, on: bool) -> Self { self }
    pub fn journal_mode(self, mode: SqliteJournalMode) -> Self { self }
    pub fn locking_mode(self, mode: SqliteLockingMode) -> Self { self }
    pub fn read_only(self, read_only: bool) -> Self { self }
    pub fn create_if_missing(self, create: bool) -> Self { self }
    pub fn statement_cache_capacity(self, capacity: usize) -> Self { self }
    pub fn busy_timeout(self, timeout: Duration) -> Self { self }
    pub fn synchronous(self, synchronous: SqliteSynchronous) -> Self { self }
    pub fn auto_vacuum(self, auto_vacuum: SqliteAutoVacuum) -> Self { self }
    pub fn page_size(self, page_size: u32) -> Self { self }
    pub fn pragma<K: Into<Cow<'static, str>>, V: Into<Cow<'static, str>>>(self, key: K, value: V) -> Self { self }
    pub fn immutable(self, immutable: bool) -> Self { self }
}
impl std::str::FromStr for SqliteConnectOptions { type Err = Error; fn from_str(url: &str) -> Result<Self, Error> { opaque() } }
impl ConnectOptions for SqliteConnectOptions {
    type Connection = crate::SqliteConnection;
    fn connect(&self) -> impl Future<Output = Result<crate::SqliteConnection, Error>> { async { opaque() } }
}
