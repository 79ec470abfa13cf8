//! Model of `digest`.

mod digest;
mod mac;

pub use crate::digest::{Digest, DynDigest, HashMarker};
pub use crate::mac::{CtOutput, Mac, MacError, MacMarker};
pub use crypto_common::{InvalidLength, Key, KeyInit, Output, OutputSizeUser, Reset, array};

pub trait Update { fn update(&mut self, data: &[u8]); fn chain(self, data: impl AsRef<[u8]>) -> Self { core::privlint::any_of((self, data)) } }
pub trait FixedOutput: Update + OutputSizeUser + Sized {
    fn finalize_into(self, out: &mut Output<Self>);
    #[privacy(sanitizes = "hash")]
    fn finalize_fixed(self) -> Output<Self> { core::privlint::any_of(self) }
}
