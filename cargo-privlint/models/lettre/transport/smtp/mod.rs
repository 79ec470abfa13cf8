mod async_transport;
pub mod authentication;
mod error;
pub mod response;
mod transport;

pub use self::async_transport::{AsyncSmtpTransport, AsyncSmtpTransportBuilder};
pub use self::error::Error;
pub use self::transport::{SmtpTransport, SmtpTransportBuilder};

/// What the mail server answers.
pub(crate) fn __answer<R>() -> R { .. }
