//! Queries that are checked against a database while they compile.

use super::derives::{check, gaps};
use crate::testing::{fixture, in_workers};

#[test]
fn what_queries_bind_and_name_is_typed() {
    check(
        r#"
//- /main.rs crate:main deps:sqlx
use sqlx::SqlitePool;
struct User { id: i64, mail: String }
async fn run(pool: &SqlitePool, mail: String) -> sqlx::Result<()> {
    sqlx::query!("INSERT INTO users (mail) VALUES (?)", mail).execute(pool).await?.rows_affected().count_ones();
    let user = sqlx::query_as!(User, "SELECT id, mail as \"mail!\" FROM users WHERE mail = $1", mail as _,).fetch_one(pool).await?;
    user.mail.len();
    for user in sqlx::query_as!(User, "SELECT * " + "FROM users").fetch_all(pool).await? { user.mail.len(); }
    let n: i64 = sqlx::query_scalar!("SELECT count(*) FROM users").fetch_one(pool).await?;
    let some: Option<i64> = sqlx::query_file_scalar!("count.sql", mail).fetch_optional(pool).await?;
    sqlx::query!("with x as (delete from users) delete from x").execute(pool).await?;
    sqlx::query!("select 1 as one").map(|row| 1_u8).fetch_one(pool).await?.count_ones();
    Ok(())
}
"#,
    );
}

/// A record's columns are known to the database alone.
#[test]
fn fields_of_a_record_are_unknown() {
    let fixture = fixture(
        r#"
//- /main.rs crate:main deps:sqlx
async fn run(pool: &sqlx::SqlitePool) -> sqlx::Result<()> {
    let row = sqlx::query!("INSERT INTO users DEFAULT VALUES RETURNING id").fetch_one(pool).await?;
    let id = row.id;
    Ok(())
}
"#,
    );
    let gaps = in_workers(|| gaps(&fixture));
    let [gap] = gaps.as_slice() else { panic!("{gaps:#?}") };
    assert!(gap.contains("row.id Field UnknownReceiver"), "{gap}");
}

/// A library that is to `table!` what diesel is.
const DIESEL: &str = "
//- /diesel.rs crate:diesel library deps:diesel_derives
pub use diesel_derives::table_proc as table;
pub mod sql_types { pub struct Integer; pub struct Text; pub struct Nullable<T>(T); }
pub mod internal { pub mod table_macro { pub struct FromClause<T>(T); pub struct BoxedSelectStatement<ST, F, DB>(ST, F, DB); } }
";

#[test]
fn tables_have_columns() {
    let program = r#"
//- /main.rs crate:main deps:diesel
diesel::table! {
    /// Who has an account.
    #[sql_name = "all_users"]
    public.users (id) {
        id -> Integer,
        #[max_length = 10]
        name -> Nullable<Text>,
        r#type -> Nullable<Text>
    }
}
mod below {
    pub mod kinds { pub struct Kind; }
    diesel::table! { use diesel::sql_types::*; use super::kinds::Kind; likes (user_id, kind) { user_id -> Integer, kind -> Kind, } }
}
fn main() {
    {
        use self::users::dsl::*;
        let all = (users.star(), id, name, r#type);
    }
    let columns: (users::id, users::name, users::columns::r#type) = users::all_columns;
    let star: users::star = users::table.star();
    fn run(query: users::BoxedQuery<u8>) {}
    let key: (below::likes::user_id, below::likes::kind) = below::likes::all_columns;
}
"#;
    check(&format!("{DIESEL}{program}"));
}
