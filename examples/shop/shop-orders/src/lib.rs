//! From a full basket to a parcel: check-out, payment, fraud checks, delivery, invoices.

pub mod age;
pub mod archive;
pub mod catalogue;
pub mod checkout;
pub mod delivery;
pub mod error;
pub mod fraud;
pub mod invoice;
pub mod journal;
pub mod payment;
pub mod store;

pub use checkout::{Checkout, PlaceOrder};
pub use error::OrderError;
pub use store::OrderStore;
