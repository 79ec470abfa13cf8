//! What the shop knows about people: customers, their addresses, orders, payments and messages.
//!
//! Each field says what it holds, what it is used for and how long it is kept. The other crates take
//! these types as they are, so that what is declared here holds for the whole shop.

pub mod address;
pub mod customer;
pub mod id;
pub mod order;
pub mod payment;
pub mod protect;
pub mod session;
pub mod support;

pub use address::{Address, Country};
pub use customer::{Consent, Customer, Language, Profile};
pub use id::{CustomerId, OrderId, TicketId};
pub use order::{Order, OrderLine, OrderStatus};
pub use payment::{Card, PaymentMethod};
pub use session::{LoginRecord, Session};
pub use support::{NewMessage, QueueEntry, SupportMessage};
