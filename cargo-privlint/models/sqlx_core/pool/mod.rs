use core::privlint::opaque;
use crate::__answer;
use crate::connection::Connection;
use crate::database::Database;
use crate::error::Error;
use crate::transaction::Transaction;
use std::fmt;
use std::future::Future;
use std::sync::Arc;

mod connection;
mod options;

pub use self::connection::PoolConnection;
pub use self::options::PoolOptions;

pub struct Pool<DB: Database> { database: DB }
impl<DB: Database> Pool<DB> {
    pub async fn connect(url: &str) -> Result<Self, Error> { opaque() }
    pub async fn connect_with(options: <DB::Connection as Connection>::Options) -> Result<Self, Error> { opaque() }
    pub fn connect_lazy(url: &str) -> Result<Self, Error> { opaque() }
    pub fn connect_lazy_with(options: <DB::Connection as Connection>::Options) -> Self { opaque() }
    pub fn acquire(&self) -> impl Future<Output = Result<PoolConnection<DB>, Error>> { async { opaque() } }
    pub fn try_acquire(&self) -> Option<PoolConnection<DB>> { opaque() }
    pub async fn begin(&self) -> Result<Transaction<DB>, Error> { opaque() }
    pub async fn try_begin(&self) -> Result<Option<Transaction<DB>>, Error> { opaque() }
    pub fn close(&self) -> impl Future<Output = ()> { async {} }
    pub fn is_closed(&self) -> bool { opaque() }
    pub fn size(&self) -> u32 { opaque() }
    pub fn num_idle(&self) -> usize { opaque() }
    pub fn connect_options(&self) -> Arc<<DB::Connection as Connection>::Options> { __answer() }
    pub fn options(&self) -> &PoolOptions<DB> { opaque() }
}
impl<DB: Database> Clone for Pool<DB> { fn clone(&self) -> Self { opaque() } }
impl<DB: Database> fmt::Debug for Pool<DB> { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
