//! Who is logged in, from where.

use chrono::{DateTime, Utc};
use privacy_derive::PersonalData;
use uuid::Uuid;

use crate::id::CustomerId;

/// A browser that is logged in.
#[derive(Clone, PersonalData)]
#[personal(
    subject = "Customer",
    purpose = "FraudPreventionAndDetection",
    basis = "legitimate_interests",
    retention = "30d",
    erasure = "erase"
)]
pub struct Session {
    #[personal(none, reason = "random, and void when the browser closes")]
    pub id: Uuid,
    #[personal(none, reason = "random surrogate key")]
    pub customer: CustomerId,
    #[personal(category = "IPAddress")]
    pub client_ip: String,
}

/// One line of the log-in history, by which a break-in is found.
#[derive(Clone, PersonalData)]
#[personal(
    subject = "Customer",
    purpose = "FraudPreventionAndDetection",
    basis = "legitimate_interests",
    erasure = "erase"
)]
pub struct LoginRecord {
    #[personal(none, reason = "random surrogate key")]
    pub customer: CustomerId,
    #[personal(category = "IPAddress", retention = "1y")] //~ over_retained_field
    pub client_ip: String,
    #[personal(category = "BrowserFingerprint")]
    pub browser: String, //~ incomplete_tag
    #[personal(none, reason = "a point in time")]
    pub at: DateTime<Utc>,
}
