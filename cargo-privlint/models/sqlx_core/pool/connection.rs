use crate::database::Database;
use crate::error::Error;
use std::fmt;
use std::ops::{Deref, DerefMut};

pub struct PoolConnection<DB: Database> { live: DB::Connection }
impl<DB: Database> PoolConnection<DB> {
    pub async fn close(self) -> Result<(), Error> { Ok(()) }
    pub fn detach(self) -> DB::Connection { self.live }
    pub fn leak(self) -> DB::Connection { self.live }
}
impl<DB: Database> fmt::Debug for PoolConnection<DB> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<DB: Database> Deref for PoolConnection<DB> { type Target = DB::Connection; fn deref(&self) -> &DB::Connection { &self.live } }
impl<DB: Database> DerefMut for PoolConnection<DB> { fn deref_mut(&mut self) -> &mut DB::Connection { &mut self.live } }
impl<DB: Database> AsMut<DB::Connection> for PoolConnection<DB> { fn as_mut(&mut self) -> &mut DB::Connection { &mut self.live } }
