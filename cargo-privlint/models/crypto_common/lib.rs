//! Model of `crypto-common`.

use core::privlint::{any_of, opaque};
use hybrid_array::Array;
use std::fmt;

pub use hybrid_array as array;

pub type Output<T> = Array<u8, <T as OutputSizeUser>::OutputSize>;
pub type Key<B> = Array<u8, <B as KeySizeUser>::KeySize>;
pub type Iv<B> = Array<u8, <B as IvSizeUser>::IvSize>;
pub trait BlockSizeUser { type BlockSize; fn block_size() -> usize { opaque() } }
pub trait OutputSizeUser { type OutputSize; fn output_size() -> usize { opaque() } }
pub trait KeySizeUser { type KeySize; fn key_size() -> usize { opaque() } }
pub trait IvSizeUser { type IvSize; fn iv_size() -> usize { opaque() } }
pub trait Reset { fn reset(&mut self); }
pub trait KeyInit: KeySizeUser + Sized {
    fn new(key: &Key<Self>) -> Self;
    fn new_from_slice(key: &[u8]) -> Result<Self, InvalidLength> { Ok(any_of(key)) }
}
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct InvalidLength;
impl fmt::Display for InvalidLength { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for InvalidLength {}
