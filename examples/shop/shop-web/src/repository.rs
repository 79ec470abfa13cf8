//! Customers and their messages in the database.

use chrono::{DateTime, Utc};
use privacy_derive::{PersonalData, privacy};
use shop_model::{
    Address, Consent, Country, Customer, CustomerId, Language, Profile, SupportMessage, TicketId,
};
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row, SqlitePool};
use uuid::Uuid;

#[derive(Clone)]
pub struct Repository {
    pool: SqlitePool,
}

/// A call to a new customer, to ask whether everything is clear.
#[derive(Clone, PersonalData)]
#[personal(
    subject = "Customer",
    basis = "legitimate_interests",
    retention = "30d after last_order",
    erasure = "erase"
)]
pub struct WelcomeCall {
    #[personal(none, reason = "random surrogate key")]
    pub customer: CustomerId,
    #[personal(category = "TelephoneNumber", purpose = "CustomerCare")]
    pub number: Option<String>,
}

/// How many customers live where.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct CountryCount {
    pub country: String,
    pub customers: i64,
}

impl Repository {
    pub fn new(pool: SqlitePool) -> Self {
        Self { pool }
    }

    pub async fn create_tables(&self) -> Result<(), sqlx::Error> {
        let tables = [
            "CREATE TABLE IF NOT EXISTS customers (
                id BLOB PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, phone TEXT,
                birth_date TEXT NOT NULL, recipient TEXT NOT NULL, street TEXT NOT NULL,
                postcode TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL,
                language TEXT NOT NULL, consent TEXT NOT NULL, opened_at TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS messages (
                ticket BLOB PRIMARY KEY, customer BLOB NOT NULL REFERENCES customers ON DELETE CASCADE,
                reply_to TEXT NOT NULL, body TEXT NOT NULL, received_at TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS calls (
                customer BLOB NOT NULL REFERENCES customers ON DELETE CASCADE, number TEXT)",
        ];
        for table in tables {
            sqlx::query(table).execute(&self.pool).await?;
        }
        Ok(())
    }

    pub async fn insert(&self, customer: &Customer) -> Result<(), sqlx::Error> {
        let profile = &customer.profile;
        let address = &profile.address;
        sqlx::query("INSERT INTO customers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(customer.id.as_uuid())
            .bind(&profile.name)
            .bind(&profile.email)
            .bind(&profile.phone)
            .bind(profile.birth_date)
            .bind(&address.recipient)
            .bind(&address.street)
            .bind(&address.postcode)
            .bind(&address.city)
            .bind(address.country.code())
            .bind(profile.language.code())
            .bind(customer.consent.code())
            .bind(customer.opened_at)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    pub async fn find(&self, id: CustomerId) -> Result<Option<Customer>, sqlx::Error> {
        let row = sqlx::query("SELECT * FROM customers WHERE id = ?")
            .bind(id.as_uuid())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(customer_of).transpose()
    }

    pub async fn all(&self) -> Result<Vec<Customer>, sqlx::Error> {
        let rows = sqlx::query("SELECT * FROM customers").fetch_all(&self.pool).await?;
        rows.iter().map(customer_of).collect()
    }

    pub async fn set_consent(&self, id: CustomerId, consent: Consent) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE customers SET consent = ? WHERE id = ?")
            .bind(consent.code())
            .bind(id.as_uuid())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Messages and calls go with the account.
    #[privacy(erases = "Customer")]
    pub async fn delete(&self, id: CustomerId) -> Result<bool, sqlx::Error> {
        let done = sqlx::query("DELETE FROM customers WHERE id = ?")
            .bind(id.as_uuid())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    pub async fn count_by_country(&self) -> Result<Vec<CountryCount>, sqlx::Error> {
        sqlx::query_as::<_, CountryCount>(
            "SELECT country, COUNT(*) AS customers FROM customers GROUP BY country",
        )
        .fetch_all(&self.pool)
        .await
    }

    pub async fn insert_message(&self, message: &SupportMessage) -> Result<(), sqlx::Error> {
        sqlx::query("INSERT INTO messages VALUES (?, ?, ?, ?, ?)")
            .bind(message.ticket.as_uuid())
            .bind(message.customer.as_uuid())
            .bind(&message.reply_to)
            .bind(&message.body)
            .bind(message.received_at)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    pub async fn messages_of(
        &self,
        customer: CustomerId,
    ) -> Result<Vec<SupportMessage>, sqlx::Error> {
        let rows = sqlx::query("SELECT * FROM messages WHERE customer = ?")
            .bind(customer.as_uuid())
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(message_of).collect()
    }

    pub async fn messages_since(
        &self,
        start: DateTime<Utc>,
    ) -> Result<Vec<SupportMessage>, sqlx::Error> {
        let rows = sqlx::query("SELECT * FROM messages WHERE received_at >= ?")
            .bind(start)
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(message_of).collect()
    }

    pub async fn insert_call(&self, call: &WelcomeCall) -> Result<(), sqlx::Error> {
        sqlx::query("INSERT INTO calls VALUES (?, ?)")
            .bind(call.customer.as_uuid())
            .bind(&call.number)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

fn customer_of(row: &SqliteRow) -> Result<Customer, sqlx::Error> {
    let language: String = row.try_get("language")?;
    let consent: String = row.try_get("consent")?;
    Ok(Customer {
        id: CustomerId::from(row.try_get::<Uuid, _>("id")?),
        profile: Profile {
            name: row.try_get("name")?,
            email: row.try_get("email")?,
            phone: row.try_get("phone")?,
            birth_date: row.try_get("birth_date")?,
            address: address_of(row)?,
            language: Language::from_code(&language),
        },
        consent: Consent::from_code(&consent),
        opened_at: row.try_get("opened_at")?,
    })
}

fn address_of(row: &SqliteRow) -> Result<Address, sqlx::Error> {
    let country: String = row.try_get("country")?;
    let country = country.parse::<Country>();
    Ok(Address {
        recipient: row.try_get("recipient")?,
        street: row.try_get("street")?,
        postcode: row.try_get("postcode")?,
        city: row.try_get("city")?,
        country: country.map_err(|error| sqlx::Error::Decode(Box::new(error)))?,
    })
}

fn message_of(row: &SqliteRow) -> Result<SupportMessage, sqlx::Error> {
    Ok(SupportMessage {
        ticket: TicketId::from(row.try_get::<Uuid, _>("ticket")?),
        customer: CustomerId::from(row.try_get::<Uuid, _>("customer")?),
        reply_to: row.try_get("reply_to")?,
        body: row.try_get("body")?,
        received_at: row.try_get("received_at")?,
    })
}
