#[derive(Clone, Debug)]
pub struct StrftimeItems { text: str }
