mod envelope;
mod types;

pub use self::envelope::Envelope;
pub use self::types::{Address, AddressError};
