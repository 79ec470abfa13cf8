mod abort;
mod error;
mod id;
mod join;

pub use self::abort::AbortHandle;
pub use self::error::JoinError;
pub use self::id::Id;
pub use self::join::JoinHandle;
