#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SqliteAutoVacuum { None, Full, Incremental }
