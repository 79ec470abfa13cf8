#[derive(Clone, Copy, Debug, Hash, Eq, PartialEq)]
pub struct Id(u64);
