#[derive(Clone)]
pub struct Authority { data: str }
impl Authority { pub fn as_str(&self) -> &str { &self.data } pub fn host(&self) -> &str { &self.data } }
