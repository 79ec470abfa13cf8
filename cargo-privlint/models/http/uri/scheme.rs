#[derive(Clone)]
pub struct Scheme {}
impl Scheme { pub const HTTP: Scheme = Scheme {}; pub const HTTPS: Scheme = Scheme {}; pub fn as_str(&self) -> &str { core::privlint::opaque() } }
