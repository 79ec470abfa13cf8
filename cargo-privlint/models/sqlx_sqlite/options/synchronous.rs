#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SqliteSynchronous { Off, Normal, Full, Extra }
