//! Who receives which newsletter.

use chrono::{DateTime, Utc};
use privacy_derive::{PersonalData, privacy};
use serde::Deserialize;
use shop_model::{Consent, Customer, CustomerId};
use sqlx::SqlitePool;

use crate::error::MarketingError;

/// A reader of newsletters.
#[derive(Clone, PersonalData)]
#[personal(
    subject = "Subscriber",
    purpose = "DirectMarketing",
    basis = "consent",
    retention = "1y after last_order",
    erasure = "erase",
    recipients = ["mail_relay"]
)]
pub struct Subscriber {
    #[personal(none, reason = "random surrogate key")]
    pub customer: Option<CustomerId>,
    #[personal(category = "EmailAddress")]
    pub email: String,
    #[personal(category = "Name")]
    pub salutation: String,
    #[personal(none, reason = "a point in time")]
    pub since: DateTime<Utc>,
}

/// The form on the start page, for visitors without an account.
#[derive(Clone, Deserialize)]
pub struct SignUp {
    pub email: String, //~ untagged_personal_data
    /// Whether the box below the field was ticked: a word about the form, not about anybody.
    pub email_confirmed: bool,
    /// How often mails come, in weeks.
    pub mail_interval: u8,
}

impl Subscriber {
    /// A reader from the form.
    pub fn from_form(form: SignUp, now: DateTime<Utc>) -> Self {
        Self {
            customer: None,
            email: form.email, //~ untagged_flow
            salutation: "Hello".to_owned(),
            since: now,
        }
    }

    /// A reader who has an account. What is copied serves fewer purposes here than there, and is gone
    /// earlier.
    pub fn from_account(customer: &Customer, now: DateTime<Utc>) -> Self {
        Self {
            customer: Some(customer.id),
            email: customer.profile.email.clone(),
            salutation: format!("Dear {}", customer.profile.name),
            since: now,
        }
    }
}

/// Whether newsletters may go to that customer.
#[privacy(checks = "consent", purpose = "DirectMarketing")]
pub fn has_consented(customer: &Customer) -> bool {
    customer.consent == Consent::Given
}

#[derive(Clone)]
pub struct Subscriptions {
    pool: SqlitePool,
}

impl Subscriptions {
    pub fn new(pool: SqlitePool) -> Self {
        Self { pool }
    }

    pub async fn create_tables(&self) -> Result<(), MarketingError> {
        sqlx::query(
            "CREATE TABLE IF NOT EXISTS subscribers (
                email TEXT PRIMARY KEY, salutation TEXT NOT NULL, since TEXT NOT NULL)",
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    pub async fn add(&self, subscriber: &Subscriber) -> Result<(), MarketingError> {
        sqlx::query("INSERT OR REPLACE INTO subscribers VALUES (?, ?, ?)")
            .bind(&subscriber.email)
            .bind(&subscriber.salutation)
            .bind(subscriber.since)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    pub async fn remove(&self, customer: &Customer) -> Result<bool, MarketingError> {
        let done = sqlx::query("DELETE FROM subscribers WHERE email = ?")
            .bind(&customer.profile.email)
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    pub async fn all(&self) -> Result<Vec<Subscriber>, MarketingError> {
        let rows: Vec<(String, String, DateTime<Utc>)> =
            sqlx::query_as("SELECT email, salutation, since FROM subscribers ORDER BY since")
                .fetch_all(&self.pool)
                .await?;
        let subscribers = rows.into_iter().map(|(email, salutation, since)| Subscriber {
            customer: None,
            email,
            salutation,
            since,
        });
        Ok(subscribers.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made-up people, whose data may be printed by a failing test.
    fn sample() -> SignUp {
        let form = SignUp {
            email: "jane.doe@example.org".to_owned(),
            email_confirmed: true,
            mail_interval: 2,
        };
        println!("signing up {}", form.email);
        form
    }

    #[test]
    fn a_visitor_has_no_account() {
        let subscriber = Subscriber::from_form(sample(), Utc::now());
        assert_eq!(subscriber.customer, None);
        assert_eq!(subscriber.email, "jane.doe@example.org");
    }
}
