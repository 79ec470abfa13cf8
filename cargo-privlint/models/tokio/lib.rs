//! Model of `tokio`.

pub mod fs;
pub mod io;
pub mod macros;
pub mod net;
pub mod runtime;
pub mod signal;
pub mod sync;
pub mod task;
pub mod time;

pub use task::spawn;

fn __outside<R>() -> R { .. }
