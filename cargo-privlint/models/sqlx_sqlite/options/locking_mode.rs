#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SqliteLockingMode { Normal, Exclusive }
