//! Whom an advertisement is shown to.

use chrono::{DateTime, Utc};
use privacy_derive::PersonalData;
use serde::Serialize;
use shop_model::protect::{Pseudonyms, sales_region};
use shop_model::{Customer, Order};

/// What the advertising network learns about a customer.
#[derive(Clone, Serialize, PersonalData)]
#[personal(
    subject = "Customer",
    purpose = "DirectMarketing",
    basis = "consent",
    retention = "30d after last_order",
    erasure = "erase",
    recipients = ["brightside"]
)]
pub struct AudienceMember {
    /// Hashed with a key that the network does not have.
    #[personal(category = "EmailAddress", protect = "pseudonymised")]
    pub key: String,
    #[personal(none, reason = "a region of a million people")]
    pub region: String,
    #[personal(none, reason = "one of three classes")]
    pub age_class: AgeClass,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeClass {
    Young,
    Middle,
    Senior,
}

pub fn member(customer: &Customer, pseudonyms: &Pseudonyms, now: DateTime<Utc>) -> AudienceMember {
    AudienceMember {
        key: pseudonyms.of(&customer.profile.email),
        region: sales_region(&customer.profile.address),
        age_class: age_class(customer, now),
    }
}

fn age_class(customer: &Customer, now: DateTime<Utc>) -> AgeClass {
    let born = customer.profile.birth_date; //~ purpose_mismatch
    match now.date_naive().years_since(born) {
        Some(0..=29) | None => AgeClass::Young,
        Some(30..=59) => AgeClass::Middle,
        Some(_) => AgeClass::Senior,
    }
}

/// Customers who may want to hear about the pharmacy's offers.
pub fn wants_pharmacy_offers(orders: &[Order]) -> bool {
    orders.iter().flat_map(|order| &order.lines).any(|line| {
        let text = line.prescription.as_deref().unwrap_or_default(); //~ purpose_mismatch
        text.contains("daily")
    })
}
