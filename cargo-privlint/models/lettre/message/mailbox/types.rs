use core::privlint::{any_of, opaque};
use crate::address::{Address, AddressError};
use std::fmt;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mailbox { pub name: Option<String>, pub email: Address }
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mailboxes(Vec<Mailbox>);
impl Mailbox { pub fn new(name: Option<String>, email: Address) -> Self { Mailbox { name, email } } }
impl fmt::Display for Mailbox { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl std::str::FromStr for Mailbox { type Err = AddressError; fn from_str(src: &str) -> Result<Mailbox, AddressError> { Ok(any_of(src)) } }
impl From<Address> for Mailbox { fn from(value: Address) -> Self { Mailbox { name: None, email: value } } }
impl<S: Into<String>, T: Into<String>> TryFrom<(S, T)> for Mailbox { type Error = AddressError; fn try_from(header: (S, T)) -> Result<Self, AddressError> { Ok(any_of(header)) } }
impl Mailboxes {
    pub fn new() -> Self { opaque() }
    pub fn with(self, mbox: Mailbox) -> Self { any_of((self, mbox)) }
    pub fn push(&mut self, mbox: Mailbox) { self.0.push(mbox); }
    pub fn into_single(self) -> Option<Mailbox> { Some(any_of(self)) }
}
impl From<Vec<Mailbox>> for Mailboxes { fn from(vec: Vec<Mailbox>) -> Self { Mailboxes(vec) } }
impl fmt::Display for Mailboxes { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
