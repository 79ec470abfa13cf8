pub use tracing_core::dispatcher::{DefaultGuard, SetGlobalDefaultError};
pub use tracing_core::subscriber::*;

pub fn with_default<T, S: Subscriber>(subscriber: S, f: impl FnOnce() -> T) -> T { f() }
pub fn set_global_default<S: Subscriber>(subscriber: S) -> Result<(), SetGlobalDefaultError> { Ok(()) }
pub fn set_default<S: Subscriber>(subscriber: S) -> DefaultGuard { core::privlint::opaque() }
