//! Model of `lettre`.

pub mod address;
pub mod error;
mod executor;
pub mod message;
pub mod transport;

pub use self::executor::{AsyncStd1Executor, Executor, Tokio1Executor};
pub use self::transport::AsyncTransport;
pub use crate::address::Address;
pub use crate::message::Message;
pub use crate::transport::Transport;
pub use crate::transport::smtp::{AsyncSmtpTransport, SmtpTransport};
