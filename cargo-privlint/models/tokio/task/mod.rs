mod blocking;
pub mod join_set;
mod local;
mod spawn;
mod yield_now;

pub use crate::runtime::task::{AbortHandle, Id, JoinError, JoinHandle};
pub use blocking::{block_in_place, spawn_blocking};
pub use join_set::JoinSet;
pub use local::{LocalSet, spawn_local};
pub use spawn::spawn;
pub use yield_now::yield_now;
