mod builder;
mod handle;
mod runtime;
pub(crate) mod task;

pub use self::builder::Builder;
pub use self::handle::Handle;
pub use self::runtime::Runtime;
