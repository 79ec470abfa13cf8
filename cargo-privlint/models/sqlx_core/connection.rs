use crate::__answer;
use crate::database::Database;
use crate::error::Error;
use crate::transaction::Transaction;
use std::future::Future;

pub trait Connection {
    type Database: Database<Connection = Self>;
    type Options: ConnectOptions<Connection = Self>;
    fn close(self) -> impl Future<Output = Result<(), Error>>;
    fn ping(&mut self) -> impl Future<Output = Result<(), Error>>;
    fn begin(&mut self) -> impl Future<Output = Result<Transaction<Self::Database>, Error>>;
    fn is_in_transaction(&self) -> bool { core::privlint::opaque() }
    fn connect(url: &str) -> impl Future<Output = Result<Self, Error>> { async { __answer() } }
    fn connect_with(options: &Self::Options) -> impl Future<Output = Result<Self, Error>> { async { __answer() } }
}
pub trait ConnectOptions: std::str::FromStr<Err = Error> + std::fmt::Debug + Clone {
    type Connection: Connection<Options = Self>;
    fn connect(&self) -> impl Future<Output = Result<Self::Connection, Error>>;
    fn disable_statement_logging(self) -> Self { self }
}
