//! Model of `futures-core`.

pub mod future;
pub mod stream;

pub use self::future::{FusedFuture, Future, TryFuture};
pub use self::stream::{FusedStream, Stream, TryStream};
