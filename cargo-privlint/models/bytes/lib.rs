//! Model of `bytes`.

pub mod buf;
mod bytes;
mod bytes_mut;

pub use crate::buf::{Buf, BufMut};
pub use crate::bytes::Bytes;
pub use crate::bytes_mut::BytesMut;
