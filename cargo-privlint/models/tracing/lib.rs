//! Model of `tracing`.

use core::privlint::opaque;

pub mod dispatcher { pub use tracing_core::dispatcher::{Dispatch, DefaultGuard, SetGlobalDefaultError, get_default, set_default, set_global_default, with_default}; }
pub mod field;
pub mod instrument;
pub mod level_filters { pub use tracing_core::LevelFilter; pub use tracing_core::metadata::ParseLevelFilterError; }
mod macros;
pub mod span;
pub mod subscriber;

pub use self::dispatcher::Dispatch;
pub use self::field::Value;
pub use self::instrument::Instrument;
pub use self::span::{Id, Span};
pub use self::subscriber::Subscriber;
pub use tracing_core::{Level, Metadata};

#[privacy(sink = "log")]
pub fn __event<A>(args: A) {}
#[privacy(sink = "log")]
pub fn __span<A>(args: A) -> Span { opaque() }
pub fn __enabled() -> bool { opaque() }
