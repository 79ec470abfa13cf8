use core::privlint::opaque;

pub trait BufMut {
    fn remaining_mut(&self) -> usize { opaque() }
    fn has_remaining_mut(&self) -> bool { opaque() }
    fn put<T: super::Buf>(&mut self, src: T) { .. }
    fn put_slice(&mut self, src: &[u8]) { .. }
    fn put_bytes(&mut self, val: u8, cnt: usize) { .. }
    fn put_u8(&mut self, n: u8) { .. }
    fn put_u16(&mut self, n: u16) { .. }
    fn put_u32(&mut self, n: u32) { .. }
    fn put_u64(&mut self, n: u64) { .. }
}
impl BufMut for Vec<u8> {}
