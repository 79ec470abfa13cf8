#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SqliteJournalMode { Delete, Truncate, Persist, Memory, Wal, Off }
