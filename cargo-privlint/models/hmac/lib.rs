//! Model of `hmac`.

mod simple;

pub use digest::{self, KeyInit, Mac};
pub use simple::SimpleHmac;

#[derive(Clone)]
pub struct Hmac<D> { state: D }
impl<D> digest::MacMarker for Hmac<D> {}
impl<D: digest::OutputSizeUser> digest::OutputSizeUser for Hmac<D> { type OutputSize = D::OutputSize; }
impl<D> crypto_common::KeySizeUser for Hmac<D> { type KeySize = (); }
impl<D> KeyInit for Hmac<D> { fn new(key: &digest::Key<Self>) -> Self { core::privlint::any_of(key) } }
