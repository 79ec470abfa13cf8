#[derive(Clone, Debug)]
pub struct AbortHandle {}
impl AbortHandle { pub fn abort(&self) {} pub fn is_finished(&self) -> bool { core::privlint::opaque() } }
