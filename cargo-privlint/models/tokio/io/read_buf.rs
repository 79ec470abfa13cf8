use core::privlint::opaque;

pub struct ReadBuf { buf: &mut [u8] }
impl ReadBuf {
    pub fn new(buf: &mut [u8]) -> ReadBuf { ReadBuf { buf } }
    pub fn uninit(buf: &mut [std::mem::MaybeUninit<u8>]) -> ReadBuf { ReadBuf { buf: core::privlint::any_of(buf) } }
    pub fn capacity(&self) -> usize { opaque() }
    pub fn filled(&self) -> &[u8] { self.buf }
    pub fn filled_mut(&mut self) -> &mut [u8] { self.buf }
    pub fn take(&mut self, n: usize) -> ReadBuf { ReadBuf { buf: self.buf } }
    pub fn initialized(&self) -> &[u8] { self.buf }
    pub fn initialized_mut(&mut self) -> &mut [u8] { self.buf }
    pub fn initialize_unfilled(&mut self) -> &mut [u8] { self.buf }
    pub fn initialize_unfilled_to(&mut self, n: usize) -> &mut [u8] { self.buf }
    pub fn remaining(&self) -> usize { opaque() }
    pub fn clear(&mut self) {}
    pub fn advance(&mut self, n: usize) {}
    pub fn set_filled(&mut self, n: usize) {}
    pub unsafe fn assume_init(&mut self, n: usize) {}
    pub fn put_slice(&mut self, buf: &[u8]) { *self.buf = *buf; }
}
