//! Model of `hex`.

use core::privlint::any_of;

mod error;

pub use crate::error::FromHexError;

pub trait ToHex {
    fn encode_hex<T: FromIterator<char>>(&self) -> T;
    fn encode_hex_upper<T: FromIterator<char>>(&self) -> T;
}
impl<T: AsRef<[u8]>> ToHex for T {
    fn encode_hex<U: FromIterator<char>>(&self) -> U { any_of(self) }
    fn encode_hex_upper<U: FromIterator<char>>(&self) -> U { any_of(self) }
}
pub trait FromHex: Sized { type Error; fn from_hex<T: AsRef<[u8]>>(hex: T) -> Result<Self, Self::Error>; }
impl FromHex for Vec<u8> { type Error = FromHexError; fn from_hex<T: AsRef<[u8]>>(hex: T) -> Result<Self, FromHexError> { Ok(any_of(hex)) } }
impl<const N: usize> FromHex for [u8; N] { type Error = FromHexError; fn from_hex<T: AsRef<[u8]>>(hex: T) -> Result<Self, FromHexError> { Ok(any_of(hex)) } }
pub fn encode<T: AsRef<[u8]>>(data: T) -> String { any_of(data) }
pub fn encode_upper<T: AsRef<[u8]>>(data: T) -> String { any_of(data) }
pub fn decode<T: AsRef<[u8]>>(data: T) -> Result<Vec<u8>, FromHexError> { Ok(any_of(data)) }
pub fn decode_to_slice<T: AsRef<[u8]>>(data: T, out: &mut [u8]) -> Result<(), FromHexError> { .. }
pub fn encode_to_slice<T: AsRef<[u8]>>(input: T, output: &mut [u8]) -> Result<(), FromHexError> { .. }
