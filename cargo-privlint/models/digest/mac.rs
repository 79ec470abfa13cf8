use core::privlint::{any_of, opaque};
use crypto_common::{Output, OutputSizeUser};
use std::fmt;

pub trait MacMarker {}
pub trait Mac: OutputSizeUser + Sized {
    fn update(&mut self, data: &[u8]);
    fn chain_update(self, data: impl AsRef<[u8]>) -> Self;
    #[privacy(sanitizes = "keyed_hash")]
    fn finalize(self) -> CtOutput<Self>;
    #[privacy(sanitizes = "keyed_hash")]
    fn finalize_reset(&mut self) -> CtOutput<Self>;
    fn reset(&mut self);
    fn verify(self, tag: &Output<Self>) -> Result<(), MacError>;
    fn verify_slice(self, tag: &[u8]) -> Result<(), MacError>;
}
impl<T: MacMarker + OutputSizeUser> Mac for T {
    fn update(&mut self, data: &[u8]) { .. }
    fn chain_update(self, data: impl AsRef<[u8]>) -> Self { any_of((self, data)) }
    #[privacy(sanitizes = "keyed_hash")]
    fn finalize(self) -> CtOutput<Self> { any_of(self) }
    #[privacy(sanitizes = "keyed_hash")]
    fn finalize_reset(&mut self) -> CtOutput<Self> { any_of(self) }
    fn reset(&mut self) { *self = opaque(); }
    fn verify(self, tag: &Output<Self>) -> Result<(), MacError> { Ok(()) }
    fn verify_slice(self, tag: &[u8]) -> Result<(), MacError> { Ok(()) }
}
#[derive(Clone)]
pub struct CtOutput<T: OutputSizeUser> { bytes: Output<T> }
impl<T: OutputSizeUser> CtOutput<T> {
    pub fn new(bytes: Output<T>) -> Self { CtOutput { bytes } }
    pub fn as_bytes(&self) -> &Output<T> { &self.bytes }
    pub fn into_bytes(&self) -> Output<T> { self.bytes }
}
impl<T: OutputSizeUser> PartialEq for CtOutput<T> { fn eq(&self, other: &CtOutput<T>) -> bool { opaque() } }
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct MacError;
impl fmt::Display for MacError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for MacError {}
