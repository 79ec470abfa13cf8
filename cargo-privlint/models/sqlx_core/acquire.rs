use crate::__answer;
use crate::database::Database;
use crate::error::Error;
use crate::pool::{Pool, PoolConnection};
use crate::transaction::Transaction;
use futures_core::future::BoxFuture;
use std::ops::{Deref, DerefMut};

pub trait Acquire {
    type Database: Database;
    type Connection: Deref<Target = <Self::Database as Database>::Connection> + DerefMut;
    fn acquire(self) -> BoxFuture<Result<Self::Connection, Error>>;
    fn begin(self) -> BoxFuture<Result<Transaction<Self::Database>, Error>>;
}
impl<DB: Database> Acquire for &Pool<DB> {
    type Database = DB;
    type Connection = PoolConnection<DB>;
    fn acquire(self) -> BoxFuture<Result<Self::Connection, Error>> { __answer() }
    fn begin(self) -> BoxFuture<Result<Transaction<DB>, Error>> { __answer() }
}
impl<DB: Database> Acquire for &mut PoolConnection<DB> {
    type Database = DB;
    type Connection = &mut DB::Connection;
    fn acquire(self) -> BoxFuture<Result<Self::Connection, Error>> { __answer() }
    fn begin(self) -> BoxFuture<Result<Transaction<DB>, Error>> { __answer() }
}
impl<DB: Database> Acquire for &mut Transaction<DB> {
    type Database = DB;
    type Connection = &mut DB::Connection;
    fn acquire(self) -> BoxFuture<Result<Self::Connection, Error>> { __answer() }
    fn begin(self) -> BoxFuture<Result<Transaction<DB>, Error>> { __answer() }
}
