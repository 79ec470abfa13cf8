//! Model of `sha2`.

pub use digest::{self, Digest};

#[derive(Clone, Debug, Default)]
pub struct Sha224 { state: [u8] }
impl digest::HashMarker for Sha224 {}
impl digest::OutputSizeUser for Sha224 { type OutputSize = (); }
#[derive(Clone, Debug, Default)]
pub struct Sha256 { state: [u8] }
impl digest::HashMarker for Sha256 {}
impl digest::OutputSizeUser for Sha256 { type OutputSize = (); }
#[derive(Clone, Debug, Default)]
pub struct Sha384 { state: [u8] }
impl digest::HashMarker for Sha384 {}
impl digest::OutputSizeUser for Sha384 { type OutputSize = (); }
#[derive(Clone, Debug, Default)]
pub struct Sha512 { state: [u8] }
impl digest::HashMarker for Sha512 {}
impl digest::OutputSizeUser for Sha512 { type OutputSize = (); }
#[derive(Clone, Debug, Default)]
pub struct Sha512_224 { state: [u8] }
impl digest::HashMarker for Sha512_224 {}
impl digest::OutputSizeUser for Sha512_224 { type OutputSize = (); }
#[derive(Clone, Debug, Default)]
pub struct Sha512_256 { state: [u8] }
impl digest::HashMarker for Sha512_256 {}
impl digest::OutputSizeUser for Sha512_256 { type OutputSize = (); }
