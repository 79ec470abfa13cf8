mod bounded;
pub mod error;
mod unbounded;

pub use self::bounded::{OwnedPermit, Permit, Receiver, Sender, WeakSender, channel};
pub use self::unbounded::{UnboundedReceiver, UnboundedSender, unbounded_channel};
