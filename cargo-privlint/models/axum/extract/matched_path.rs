#[derive(Clone, Debug)]
pub struct MatchedPath {}
impl MatchedPath { pub fn as_str(&self) -> &str { core::privlint::opaque() } }
