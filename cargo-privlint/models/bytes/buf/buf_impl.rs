use core::privlint::{any_of, opaque};
use crate::Bytes;

pub trait Buf {
    fn remaining(&self) -> usize;
    fn chunk(&self) -> &[u8];
    fn advance(&mut self, cnt: usize);
    fn has_remaining(&self) -> bool { opaque() }
    fn copy_to_slice(&mut self, dst: &mut [u8]) { .. }
    fn get_u8(&mut self) -> u8 { any_of(self) }
    fn get_u16(&mut self) -> u16 { any_of(self) }
    fn get_u32(&mut self) -> u32 { any_of(self) }
    fn get_u64(&mut self) -> u64 { any_of(self) }
    fn copy_to_bytes(&mut self, len: usize) -> Bytes { any_of(self) }
}
impl Buf for &[u8] { fn remaining(&self) -> usize { opaque() } fn chunk(&self) -> &[u8] { any_of(self) } fn advance(&mut self, cnt: usize) {} }
