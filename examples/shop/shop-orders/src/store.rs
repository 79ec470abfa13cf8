//! Orders in the database.

use chrono::{DateTime, Utc};
use privacy_derive::privacy;
use shop_model::{Address, CustomerId, Order, OrderId, OrderLine, OrderStatus};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, SqlitePool, Transaction};
use uuid::Uuid;

use crate::error::OrderError;

#[derive(Clone)]
pub struct OrderStore {
    pool: SqlitePool,
}

impl OrderStore {
    pub fn new(pool: SqlitePool) -> Self {
        Self { pool }
    }

    pub async fn create_tables(&self) -> Result<(), OrderError> {
        sqlx::query(
            "CREATE TABLE IF NOT EXISTS orders (
                id BLOB PRIMARY KEY, customer BLOB NOT NULL, contact_email TEXT NOT NULL,
                recipient TEXT NOT NULL, street TEXT NOT NULL, postcode TEXT NOT NULL,
                city TEXT NOT NULL, country TEXT NOT NULL, total_cents INTEGER NOT NULL,
                status TEXT NOT NULL, placed_at TEXT NOT NULL)",
        )
        .execute(&self.pool)
        .await?;
        sqlx::query(
            "CREATE TABLE IF NOT EXISTS order_lines (
                order_id BLOB NOT NULL REFERENCES orders ON DELETE CASCADE,
                article INTEGER NOT NULL, quantity INTEGER NOT NULL, prescription TEXT)",
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    pub async fn insert(&self, order: &Order) -> Result<(), OrderError> {
        let mut transaction = self.pool.begin().await?;
        insert_head(order, &mut transaction).await?;
        for line in &order.lines {
            insert_line(order.id, line, &mut transaction).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    pub async fn find(&self, id: OrderId) -> Result<Order, OrderError> {
        let row = sqlx::query("SELECT * FROM orders WHERE id = ?")
            .bind(id.as_uuid())
            .fetch_optional(&self.pool)
            .await?
            .ok_or(OrderError::NotFound(id))?;
        order_of(&row, self.lines_of(id).await?)
    }

    pub async fn of_customer(&self, customer: CustomerId) -> Result<Vec<Order>, OrderError> {
        let rows = sqlx::query("SELECT * FROM orders WHERE customer = ? ORDER BY placed_at")
            .bind(customer.as_uuid())
            .fetch_all(&self.pool)
            .await?;
        let mut orders = Vec::with_capacity(rows.len());
        for row in &rows {
            let id = OrderId::from(row.try_get::<Uuid, _>("id")?);
            orders.push(order_of(row, self.lines_of(id).await?)?);
        }
        Ok(orders)
    }

    /// Takes the person out of orders that are older than their storage period; the amounts stay.
    #[privacy(purges = "Customer", retention = "1y")]
    pub async fn anonymise_before(&self, limit: DateTime<Utc>) -> Result<u64, OrderError> {
        let done = sqlx::query(
            "UPDATE orders SET contact_email = '', recipient = '', street = '', city = ''
             WHERE placed_at < ?",
        )
        .bind(limit)
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected())
    }

    async fn lines_of(&self, order: OrderId) -> Result<Vec<OrderLine>, OrderError> {
        let rows = sqlx::query("SELECT * FROM order_lines WHERE order_id = ?")
            .bind(order.as_uuid())
            .fetch_all(&self.pool)
            .await?;
        let lines = rows.iter().map(line_of).collect::<Result<_, _>>()?;
        Ok(lines)
    }
}

async fn insert_head(
    order: &Order,
    transaction: &mut Transaction<'_, Sqlite>,
) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(order.id.as_uuid())
        .bind(order.customer.as_uuid())
        .bind(&order.contact_email)
        .bind(&order.shipping.recipient)
        .bind(&order.shipping.street)
        .bind(&order.shipping.postcode)
        .bind(&order.shipping.city)
        .bind(order.shipping.country.code())
        .bind(order.total_cents)
        .bind(order.status.code())
        .bind(order.placed_at)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

async fn insert_line(
    order: OrderId,
    line: &OrderLine,
    transaction: &mut Transaction<'_, Sqlite>,
) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO order_lines VALUES (?, ?, ?, ?)")
        .bind(order.as_uuid())
        .bind(line.article)
        .bind(line.quantity)
        .bind(&line.prescription)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

fn order_of(row: &SqliteRow, lines: Vec<OrderLine>) -> Result<Order, OrderError> {
    let country: String = row.try_get("country")?;
    let status: String = row.try_get("status")?;
    Ok(Order {
        id: OrderId::from(row.try_get::<Uuid, _>("id")?),
        customer: CustomerId::from(row.try_get::<Uuid, _>("customer")?),
        contact_email: row.try_get("contact_email")?,
        shipping: Address {
            recipient: row.try_get("recipient")?,
            street: row.try_get("street")?,
            postcode: row.try_get("postcode")?,
            city: row.try_get("city")?,
            country: country.parse().map_err(|_| OrderError::Corrupt)?,
        },
        lines,
        total_cents: row.try_get("total_cents")?,
        status: status_of(&status)?,
        placed_at: row.try_get("placed_at")?,
    })
}

fn line_of(row: &SqliteRow) -> Result<OrderLine, sqlx::Error> {
    Ok(OrderLine {
        article: row.try_get("article")?,
        quantity: row.try_get("quantity")?,
        prescription: row.try_get("prescription")?,
    })
}

fn status_of(code: &str) -> Result<OrderStatus, OrderError> {
    [OrderStatus::Placed, OrderStatus::Paid, OrderStatus::Shipped, OrderStatus::Returned]
        .into_iter()
        .find(|status| status.code() == code)
        .ok_or(OrderError::Corrupt)
}
