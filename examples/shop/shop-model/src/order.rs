//! What was bought, and where it goes.

use chrono::{DateTime, Utc};
use privacy_derive::PersonalData;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::id::{CustomerId, OrderId};

/// Kept after the account is gone for as long as the goods can be returned.
#[derive(Clone, Serialize, PersonalData)]
#[personal(
    subject = "Customer",
    basis = "contract",
    retention = "1y after last_order",
    erasure = "anonymise"
)]
pub struct Order {
    #[personal(none, reason = "random surrogate key")]
    pub id: OrderId,
    #[personal(none, reason = "random surrogate key")]
    pub customer: CustomerId,
    /// Where the confirmation went, even if the account has another address by now.
    #[personal(category = "EmailAddress", purpose = ["CustomerOrderManagement", "CustomerCare"])]
    pub contact_email: String,
    pub shipping: Address,
    pub lines: Vec<OrderLine>,
    #[personal(none, reason = "an amount without the person it belongs to")]
    pub total_cents: i64,
    #[personal(none, reason = "how far the order is")]
    pub status: OrderStatus,
    #[personal(none, reason = "a point in time")]
    pub placed_at: DateTime<Utc>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, PersonalData)]
#[personal(subject = "Customer", retention = "1y after last_order", erasure = "erase")]
pub struct OrderLine {
    #[personal(none, reason = "number of an article in the catalogue")]
    pub article: u32,
    #[personal(none, reason = "a count")]
    pub quantity: u32,
    /// What the doctor wrote, for the few articles that need it.
    #[personal(
        category = "HealthRecord",
        purpose = ["CustomerOrderManagement", "DeliveryOfGoods"],
        basis = "explicit_consent"
    )]
    pub prescription: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderStatus {
    Placed,
    Paid,
    Shipped,
    Returned,
}

impl OrderStatus {
    pub fn code(self) -> &'static str {
        match self {
            OrderStatus::Placed => "placed",
            OrderStatus::Paid => "paid",
            OrderStatus::Shipped => "shipped",
            OrderStatus::Returned => "returned",
        }
    }
}
