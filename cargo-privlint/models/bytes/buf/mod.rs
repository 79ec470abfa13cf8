mod buf_impl;
mod buf_mut;

pub use self::buf_impl::Buf;
pub use self::buf_mut::BufMut;
