use super::{Deserialize, Deserializer};

#[derive(Copy, Clone, Debug, Default, PartialEq)]
pub struct IgnoredAny;
impl Deserialize for IgnoredAny { fn deserialize<D: Deserializer>(deserializer: D) -> Result<IgnoredAny, D::Error> { Ok(IgnoredAny) } }
