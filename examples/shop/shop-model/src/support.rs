//! What customers write to customer care.

use chrono::{DateTime, Utc};
use privacy_derive::PersonalData;
use serde::{Deserialize, Serialize};

use crate::id::{CustomerId, TicketId};

#[derive(Clone, Debug, Serialize, Deserialize, PersonalData)]
#[personal(
    subject = "Customer",
    basis = "contract",
    retention = "6mo after last_order",
    erasure = "erase"
)]
pub struct SupportMessage {
    #[personal(none, reason = "random surrogate key")]
    pub ticket: TicketId,
    #[personal(none, reason = "random surrogate key")]
    pub customer: CustomerId,
    #[personal(category = "EmailAddress", purpose = "CustomerCare")]
    pub reply_to: String,
    #[personal(category = "EmailContent", purpose = "CustomerCare")]
    pub body: String,
    #[personal(none, reason = "a point in time")]
    pub received_at: DateTime<Utc>,
}

/// What a customer types into the form.
#[derive(Deserialize, PersonalData)]
#[personal(
    subject = "Customer",
    basis = "contract",
    retention = "6mo after last_order",
    erasure = "erase"
)]
pub struct NewMessage {
    #[personal(category = "EmailContent", purpose = "CustomerCare")]
    pub body: String,
}

/// What an agent sees in the queue before opening a message.
#[derive(Clone, Debug, Serialize, PersonalData)]
pub struct QueueEntry {
    #[personal(none, reason = "random surrogate key")]
    pub ticket: TicketId,
    #[personal(none, reason = "a heading that agents choose from a list")]
    pub heading: String,
    #[personal(none, reason = "a length")]
    pub length: usize,
}

impl QueueEntry {
    pub fn of(message: &SupportMessage) -> Self {
        Self {
            ticket: message.ticket,
            heading: first_line(&message.body).to_owned(), //~ untagged_flow
            // How long a message is tells nothing of what it says.
            length: message.body.len(),
        }
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
