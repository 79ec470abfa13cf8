//! Who may buy what is not for children.

use chrono::{DateTime, Utc};
use privacy_derive::privacy;
use shop_model::Customer;

/// The law asks for this check, whatever the order is for.
#[privacy(purpose = "LegalCompliance")]
pub fn may_buy_alcohol(customer: &Customer, now: DateTime<Utc>) -> bool {
    let is_adult = customer.is_adult_on(now.date_naive());
    // Yes or no: the date of birth does not follow from it.
    tracing::debug!(customer = %customer.id, is_adult, "checked the age");
    is_adult
}
