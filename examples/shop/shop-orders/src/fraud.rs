//! Signs that somebody orders on another one's account.

use privacy_derive::PersonalData;
use shop_model::{Customer, LoginRecord, Order, OrderId, Session};

/// Mail addresses that are thrown away after one use.
const DISPOSABLE: [&str; 3] = ["@mailinator.example", "@trash.example", "@10min.example"];

/// Above this an order from a throw-away address is looked at by a person.
const REVIEW_ABOVE_CENTS: i64 = 50_000;

/// What is kept of an order that had to be reviewed, until nobody can dispute it any more.
#[derive(Clone, PersonalData)]
#[personal(
    subject = "Customer",
    purpose = "FraudPreventionAndDetection",
    basis = "legitimate_interests",
    erasure = "erase"
)]
pub struct ReviewNote {
    #[personal(none, reason = "random surrogate key")]
    pub order: OrderId,
    // A parcel arrives within three weeks, so that this is gone before the session's thirty days are over.
    #[personal(category = "IPAddress", retention = "7d after delivery")]
    pub ordered_from: String,
}

pub fn review_note(order: OrderId, session: &Session) -> ReviewNote {
    ReviewNote { order, ordered_from: session.client_ip.clone() }
}

pub fn is_suspicious(customer: &Customer, order: &Order) -> bool {
    let email = customer.profile.email.to_lowercase();
    let is_disposable = DISPOSABLE.iter().any(|domain| email.ends_with(domain));
    // From here on `email` is a number: how long the address is, which nobody can be found by.
    let email = email.len();
    tracing::debug!(order = %order.id, "checked an address of {email} characters");
    is_disposable && order.total_cents > REVIEW_ABOVE_CENTS
}

/// Whether a customer comes from where they came from before.
pub fn is_known_place(session: &Session, history: &[LoginRecord]) -> bool {
    let is_known = history.iter().any(|record| record.client_ip == session.client_ip);
    // Whether two addresses are equal says nothing about either.
    tracing::debug!(customer = %session.customer, is_known, "compared with the history");
    if !is_known {
        report(&session.client_ip);
    }
    is_known
}

fn report(origin: &str) {
    tracing::warn!(origin, "log-in from a new place"); //~ personal_data_in_log
}
