use core::privlint::opaque;
use crate::connection::Connection;
use crate::database::Database;
use crate::error::Error;
use super::Pool;
use std::fmt::{self, Debug, Formatter};
use std::time::Duration;

pub struct PoolOptions<DB: Database> { database: DB }
impl<DB: Database> PoolOptions<DB> {
    pub fn new() -> Self { opaque() }
    pub fn max_connections(self, max: u32) -> Self { self }
    pub fn min_connections(self, min: u32) -> Self { self }
    pub fn acquire_timeout(self, timeout: Duration) -> Self { self }
    pub fn max_lifetime(self, lifetime: impl Into<Option<Duration>>) -> Self { self }
    pub fn idle_timeout(self, timeout: impl Into<Option<Duration>>) -> Self { self }
    pub fn test_before_acquire(self, test: bool) -> Self { self }
    pub async fn connect(self, url: &str) -> Result<Pool<DB>, Error> { opaque() }
    pub async fn connect_with(self, options: <DB::Connection as Connection>::Options) -> Result<Pool<DB>, Error> { opaque() }
    pub fn connect_lazy(self, url: &str) -> Result<Pool<DB>, Error> { opaque() }
    pub fn connect_lazy_with(self, options: <DB::Connection as Connection>::Options) -> Pool<DB> { opaque() }
}
impl<DB: Database> Clone for PoolOptions<DB> { fn clone(&self) -> Self { opaque() } }
impl<DB: Database> Default for PoolOptions<DB> { fn default() -> Self { opaque() } }
impl<DB: Database> Debug for PoolOptions<DB> { fn fmt(&self, f: &mut Formatter) -> fmt::Result { Ok(()) } }
