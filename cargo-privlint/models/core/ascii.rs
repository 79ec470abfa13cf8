use crate::prelude::v1::*;
pub struct EscapeDefault { text: str }
pub fn escape_default(c: u8) -> EscapeDefault { .. }
impl Iterator for EscapeDefault { type Item = u8; fn next(&mut self) -> Option<u8> { .. } }
impl crate::fmt::Display for EscapeDefault { fn fmt(&self, f: &mut crate::fmt::Formatter) -> crate::fmt::Result { .. } }
