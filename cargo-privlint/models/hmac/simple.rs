#[derive(Clone)]
pub struct SimpleHmac<D> { state: D }
impl<D> digest::MacMarker for SimpleHmac<D> {}
impl<D: digest::OutputSizeUser> digest::OutputSizeUser for SimpleHmac<D> { type OutputSize = D::OutputSize; }
impl<D> crypto_common::KeySizeUser for SimpleHmac<D> { type KeySize = (); }
impl<D> digest::KeyInit for SimpleHmac<D> { fn new(key: &digest::Key<Self>) -> Self { core::privlint::any_of(key) } }
