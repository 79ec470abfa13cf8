use chrono::{DateTime, Utc};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteRow};
use sqlx::{Acquire, Executor, FromRow, QueryBuilder, Row, Sqlite, SqlitePool, Transaction};

#[derive(FromRow)]
struct User {
    id: i64,
    email: String,
}

async fn connect(url: &str) -> Result<SqlitePool, sqlx::Error> {
    let options: SqliteConnectOptions = url.parse()?;
    let options = options.create_if_missing(true).foreign_keys(true);
    SqlitePoolOptions::new().max_connections(2).connect_with(options).await
}

async fn write(
    transaction: &mut Transaction<'_, Sqlite>,
    email: &str,
    at: DateTime<Utc>,
) -> sqlx::Result<u64> {
    let done = sqlx::query("INSERT INTO users VALUES (?, ?)")
        .bind(email)
        .bind(at)
        .execute(&mut **transaction)
        .await?;
    let mut builder = QueryBuilder::<Sqlite>::new("DELETE FROM users WHERE email = ");
    builder.push_bind(email).push(" AND id > 1");
    builder.build().execute(&mut **transaction).await?;
    Ok(done.rows_affected())
}

async fn all(pool: &SqlitePool) -> Result<Vec<User>, sqlx::Error> {
    let mut transaction = pool.begin().await?;
    write(&mut transaction, "x", Utc::now()).await?;
    transaction.commit().await?;
    let row: Option<SqliteRow> = sqlx::query("SELECT 1").fetch_optional(pool).await?;
    if let Some(row) = row {
        let _: (i64, String) = (row.try_get("id")?, row.get(1));
    }
    let mut connection = pool.acquire().await?;
    connection.execute("PRAGMA optimize").await?;
    let _: Transaction<'_, Sqlite> = connection.begin().await?;
    let n: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM users").fetch_one(pool).await?;
    let pairs: Vec<(i64, String)> =
        sqlx::query_as("SELECT id, email FROM users").bind(n).fetch_all(pool).await?;
    let names: Vec<String> = sqlx::query("SELECT email FROM users")
        .map(|row: SqliteRow| row.get("email"))
        .fetch_all(pool)
        .await?;
    let is_duplicate = |error: &sqlx::Error| {
        error.as_database_error().is_some_and(|error| error.is_unique_violation())
    };
    let found = sqlx::query_as::<_, User>("SELECT * FROM users").fetch_all(pool).await;
    if found.as_ref().is_err_and(is_duplicate) || names.len() == pairs.len() {
        return Err(sqlx::Error::RowNotFound);
    }
    found
}
