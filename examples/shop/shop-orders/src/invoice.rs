//! Invoices, which tax law wants to see for ten years.

use chrono::{DateTime, Utc};
use privacy_derive::PersonalData;
use serde::Serialize;
use shop_model::{Order, OrderId};

#[derive(Clone, Serialize, PersonalData)]
#[personal(
    subject = "Customer",
    purpose = "CustomerOrderManagement",
    basis = "legal_obligation",
    retention = "10y after last_order",
    erasure = "keep",
    reason = "tax law"
)]
pub struct Invoice {
    #[personal(none, reason = "random surrogate key")]
    pub order: OrderId,
    /// No law asks for it, and the account deletes it after three years.
    #[personal(category = "EmailAddress")]
    pub sent_to: String,
    #[personal(none, reason = "an amount without the person it belongs to")]
    pub total_cents: i64,
    #[personal(none, reason = "a point in time")]
    pub issued_at: DateTime<Utc>,
}

pub fn issue(order: &Order, now: DateTime<Utc>) -> Invoice {
    let recipient = recipient_of(order);
    Invoice {
        order: order.id,
        sent_to: recipient, //~ over_retained_flow
        total_cents: order.total_cents,
        issued_at: now,
    }
}

fn recipient_of(order: &Order) -> String {
    order.contact_email.trim().to_owned()
}
