use crate::database::Database;
use crate::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::ops::{Deref, DerefMut};

pub struct Transaction<DB: Database> { connection: DB::Connection }
impl<DB: Database> Transaction<DB> {
    pub async fn commit(self) -> Result<(), Error> { Ok(()) }
    pub async fn rollback(self) -> Result<(), Error> { Ok(()) }
}
impl<DB: Database> Debug for Transaction<DB> { fn fmt(&self, f: &mut Formatter) -> fmt::Result { Ok(()) } }
impl<DB: Database> Deref for Transaction<DB> { type Target = DB::Connection; fn deref(&self) -> &DB::Connection { &self.connection } }
impl<DB: Database> DerefMut for Transaction<DB> { fn deref_mut(&mut self) -> &mut DB::Connection { &mut self.connection } }
impl<DB: Database> AsMut<DB::Connection> for Transaction<DB> { fn as_mut(&mut self) -> &mut DB::Connection { &mut self.connection } }
