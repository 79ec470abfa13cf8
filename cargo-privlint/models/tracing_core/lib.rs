//! Model of `tracing-core`.

pub mod callsite { pub struct Identifier(()); }
pub mod dispatcher;
pub mod field;
pub mod metadata;
pub mod span;
pub mod subscriber;

pub use self::dispatcher::Dispatch;
pub use self::field::Field;
pub use self::metadata::{Level, LevelFilter, Metadata};
pub use self::subscriber::Subscriber;
