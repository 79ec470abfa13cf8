//! Who is logged in from where, for as long as the caller says.

use chrono::{DateTime, Duration, Utc};
use privacy_derive::privacy;
use shop_model::{CustomerId, LoginRecord, Session};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqlitePool};
use uuid::Uuid;

#[derive(Clone)]
pub struct Sessions {
    pool: SqlitePool,
}

impl Sessions {
    pub fn new(pool: SqlitePool) -> Self {
        Self { pool }
    }

    pub async fn create_tables(&self) -> Result<(), sqlx::Error> {
        sqlx::query(
            "CREATE TABLE IF NOT EXISTS sessions (
                id BLOB PRIMARY KEY, client_ip TEXT NOT NULL, expires_at TEXT NOT NULL)",
        )
        .execute(&self.pool)
        .await?;
        sqlx::query(
            "CREATE TABLE IF NOT EXISTS logins (
                customer BLOB NOT NULL, client_ip TEXT NOT NULL, browser TEXT NOT NULL,
                at TEXT NOT NULL)",
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Keeps a session until the visitor has been away for an hour, or for a quarter of a year.
    pub async fn open(&self, session: &Session, stays: Stay) -> Result<(), sqlx::Error> {
        match stays {
            // Well within the thirty days that the address may be kept.
            Stay::Visit => self.put(session.id, &session.client_ip, 3_600).await,
            Stay::Remembered => self.put(session.id, &session.client_ip, 7_776_000).await, //~ over_retained_flow
        }
    }

    #[privacy(
        sink = "store",
        store = "session_cache",
        args = ["client_ip"],
        retention_param = "seconds",
        unit = "s"
    )]
    async fn put(&self, id: Uuid, client_ip: &str, seconds: i64) -> Result<(), sqlx::Error> {
        sqlx::query("INSERT OR REPLACE INTO sessions VALUES (?, ?, ?)")
            .bind(id)
            .bind(client_ip)
            .bind(Utc::now() + Duration::seconds(seconds))
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The log-ins of the last weeks.
    pub async fn history(&self, customer: CustomerId) -> Result<Vec<LoginRecord>, sqlx::Error> {
        let rows = sqlx::query("SELECT * FROM logins WHERE customer = ?")
            .bind(customer.as_uuid())
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(record_of).collect()
    }

    #[privacy(purges = "Customer", retention = "30d")]
    pub async fn purge(&self, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
        let done = sqlx::query("DELETE FROM sessions WHERE expires_at < ?")
            .bind(now)
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected())
    }
}

/// How long a browser stays logged in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stay {
    Visit,
    Remembered,
}

fn record_of(row: &SqliteRow) -> Result<LoginRecord, sqlx::Error> {
    Ok(LoginRecord {
        customer: CustomerId::from(row.try_get::<Uuid, _>("customer")?),
        client_ip: row.try_get("client_ip")?,
        browser: row.try_get("browser")?,
        at: row.try_get("at")?,
    })
}
