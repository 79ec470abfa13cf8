use core::privlint::opaque;
use std::fmt;

pub struct Port<T> { repr: T }
impl<T> Port<T> { pub const fn as_u16(&self) -> u16 { opaque() } }
impl<T: AsRef<str>> Port<T> { pub fn as_str(&self) -> &str { opaque() } }
impl<T: fmt::Debug> fmt::Debug for Port<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T> fmt::Display for Port<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl<T> From<Port<T>> for u16 { fn from(port: Port<T>) -> u16 { opaque() } }
