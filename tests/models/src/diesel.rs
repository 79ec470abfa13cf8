use ::diesel::prelude::*;
use ::diesel::{alias, define_sql_function, pg::Pg};

::diesel::table! {
    users (id) {
        id -> Integer,
        email -> Text,
        nick -> Nullable<Text>,
    }
}

::diesel::table! {
    posts (id) {
        id -> Integer,
        user_id -> Integer,
    }
}

::diesel::joinable!(posts -> users (user_id));
::diesel::allow_tables_to_appear_in_same_query!(users, posts);

define_sql_function!(fn lower(x: Text) -> Text);
define_sql_function! {
    #[sql_name = "coalesce"]
    fn or_else<T: ::diesel::sql_types::SqlType + ::diesel::sql_types::SingleValue>(x: ::diesel::sql_types::Nullable<T>, y: T) -> T;
}

use ::diesel::sql_types::Text;

#[derive(Queryable, Selectable, Identifiable, AsChangeset)]
struct User {
    id: i32,
    email: String,
    nick: Option<String>,
}

#[derive(Insertable)]
#[diesel(table_name = users)]
struct NewUser<'a> {
    email: &'a str,
}

fn queries<C>(conn: &mut C) -> QueryResult<Option<User>>
where
    C: ::diesel::connection::LoadConnection<Backend = Pg>,
{
    use self::users::{email, nick};
    let (other, _more) = alias!(users as other, users as more);
    let _ = other.filter(other.field(email).eq("a"));
    let all = users::table.inner_join(posts::table).select(User::as_select()).order(email.desc()).load(conn)?;
    let _: Option<&String> = all.iter().map(|user| &user.email).next();
    let names: Vec<String> = users::table.filter(nick.is_null().or(email.like("%"))).select(email).load(conn)?;
    let mut boxed: users::BoxedQuery<'_, Pg> = users::table.into_boxed();
    boxed = boxed.filter(lower(email).eq(names.concat())).filter(or_else(nick, "x").ne("y"));
    boxed.limit(1).first::<User>(conn).optional()
}

fn changes<C>(conn: &mut C, user: &User) -> QueryResult<User>
where
    C: ::diesel::connection::LoadConnection<Backend = Pg>,
{
    let new = NewUser { email: &user.email };
    ::diesel::insert_into(users::table)
        .values(&new)
        .on_conflict(users::id)
        .do_update()
        .set(users::email.eq(&user.email))
        .execute(conn)?;
    ::diesel::update(users::table.find(1)).set(users::nick.eq(Some("x"))).execute(conn)?;
    ::diesel::delete(users::table.filter(users::email.eq_any(vec!["x"]))).execute(conn)?;
    ::diesel::sql_query("SELECT 1").bind::<Text, _>(&user.email).execute(conn)?;
    ::diesel::insert_into(users::table).values(&new).returning(User::as_returning()).get_result(conn)
}
