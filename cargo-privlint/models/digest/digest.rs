use core::privlint::{any_of, opaque};
use crypto_common::{Output, OutputSizeUser};

pub trait HashMarker {}
pub trait Digest: OutputSizeUser {
    fn new() -> Self;
    fn new_with_prefix(data: impl AsRef<[u8]>) -> Self;
    fn update(&mut self, data: impl AsRef<[u8]>);
    fn chain_update(self, data: impl AsRef<[u8]>) -> Self;
    #[privacy(sanitizes = "hash")]
    fn finalize(self) -> Output<Self>;
    #[privacy(sanitizes = "hash")]
    fn finalize_reset(&mut self) -> Output<Self>;
    fn reset(&mut self);
    fn output_size() -> usize;
    #[privacy(sanitizes = "hash")]
    fn digest(data: impl AsRef<[u8]>) -> Output<Self>;
}
impl<D: HashMarker + OutputSizeUser> Digest for D {
    fn new() -> Self { opaque() }
    fn new_with_prefix(data: impl AsRef<[u8]>) -> Self { any_of(data) }
    fn update(&mut self, data: impl AsRef<[u8]>) { .. }
    fn chain_update(self, data: impl AsRef<[u8]>) -> Self { any_of((self, data)) }
    #[privacy(sanitizes = "hash")]
    fn finalize(self) -> Output<Self> { any_of(self) }
    #[privacy(sanitizes = "hash")]
    fn finalize_reset(&mut self) -> Output<Self> { any_of(self) }
    fn reset(&mut self) { *self = opaque(); }
    fn output_size() -> usize { opaque() }
    #[privacy(sanitizes = "hash")]
    fn digest(data: impl AsRef<[u8]>) -> Output<Self> { any_of(data) }
}
pub trait DynDigest {
    fn update(&mut self, data: &[u8]);
    #[privacy(sanitizes = "hash")]
    fn finalize_reset(&mut self) -> Box<[u8]> { any_of(self) }
    fn reset(&mut self);
    fn output_size(&self) -> usize;
}
