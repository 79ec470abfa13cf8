//- /model.rs crate:model
pub struct Person {
    #[personal(category = "EmailAddress")]
    pub email: String,
    pub visits: u32,
}

pub async fn person() -> Person {
    loop {}
}

#[privacy(sink = "network")]
pub fn send(text: &str) {}
#[privacy(sink = "network")]
pub fn send_number(number: u32) {}
//- /main.rs crate:main deps:model,slog,slog_scope,futures_macro,tokio,paste,diesel,diesel_async,url
// Macros of libraries whose meaning is in models.
use model::{Person, person, send, send_number};
use slog::{Logger, info, o, warn};

fn structured(logger: &Logger, p: &Person) {
    info!(logger, "hello {}", p.email; "n" => p.visits); //~ sink Person.email
    warn!(logger, "hello"; "to" => &p.email); //~ sink Person.email
    slog::crit!(logger, #"tag", "hello"; "n" => p.visits);
    slog::log!(logger, slog::Level::Info, "tag", "hello"; "to" => %p.email); //~ sink Person.email
    let own = logger.new(o!("to" => p.email.clone())); //~ sink Person.email
    info!(own, "again");
}

async fn joined() {
    let (a, n) = futures_macro::join_internal!(person(), async { 1 });
    send(&a.email); //~ sink Person.email
    send_number(n);
    let (a, n) = tokio::join!(person(), async { 1 });
    send(&a.email); //~ sink Person.email
    send_number(n);
}

async fn tried() -> Result<(), String> {
    let ok = async { Ok::<_, String>(person().await) };
    let (n, b) = futures_macro::try_join_internal!(async { Ok(1) }, ok)?;
    send(&b.email); //~ sink Person.email
    send_number(n);
    let ok = async { Ok::<_, String>(person().await) };
    let (b, n) = tokio::try_join!(ok, async { Ok(1) })?;
    send(&b.email); //~ sink Person.email
    send_number(n);
    Ok(())
}

async fn selected() {
    futures_macro::select_internal! {
        p = person() => send(&p.email), //~ sink Person.email
        complete => send("complete"),
        default => {}
    }
}

macro_rules! getters {
    ($($name:ident)*) => { paste::paste! { $(fn [<get_ $name>](p: &Person) -> &String { &p.$name })* } };
}
getters! { email }

fn pasted(p: &Person) {
    send(get_email(p)); //~ sink Person.email
}

mod kinds {}
diesel::table! { use super::kinds::*; users (id) { id -> (), email -> (), nick -> (), } }
diesel::define_sql_function!(fn lower<T: Sized + Copy>(x: T) -> T;);

#[derive(diesel::Queryable, diesel::Selectable)]
struct User {
    #[personal(category = "EmailAddress")]
    email: String,
    nick: String,
}

mod queries {
    use super::{User, lower, send, users};
    use diesel::prelude::*;

    pub fn selected(conn: &mut ()) -> QueryResult<()> {
        let query = users::table.filter(users::nick.is_null().or(lower(users::email).eq("x")));
        for user in query.select(User::as_select()).order(users::email.desc()).load(conn)? {
            send(&user.email); //~ sink User.email
            send(&user.nick);
        }
        let two = users::table.select((User::as_select(), User::as_select())).first(conn).optional()?;
        if let Some((_, user)) = two {
            send(&user.email); //~ sink User.email
        }
        let boxed: users::BoxedQuery<()> = users::table.into_boxed();
        send(&boxed.limit(1).get_result::<User>(conn)?.email); //~ sink User.email
        Ok(())
    }

    pub fn changed(conn: &mut (), user: &User) -> QueryResult<()> {
        diesel::update(users::table.find(1))
            .set(users::email.eq(&user.email)) //~ sink User.email
            .execute(conn)?;
        let back = diesel::insert_into(users::table)
            .values(users::nick.eq(&user.nick))
            .on_conflict(users::id)
            .do_nothing()
            .returning(User::as_returning())
            .get_result(conn)?;
        send(&back.email); //~ sink User.email
        let other = diesel::alias!(users as other);
        diesel::delete(other.filter(other.field(users::email).eq_any(&[user.nick.clone()]))).execute(conn)?;
        Ok(())
    }
}

mod waiting {
    use super::{User, send, users};
    use diesel::prelude::QueryDsl;
    use diesel_async::RunQueryDsl;

    pub async fn first(conn: &mut ()) -> diesel::QueryResult<User> {
        let user: User = users::table.find(1).first(conn).await?;
        send(&user.email); //~ sink User.email
        Ok(user)
    }
}

fn in_query(p: &Person, mut url: url::Url, mut other: url::Url) {
    send(url.as_str());
    url.query_pairs_mut().append_pair("email", &p.email);
    send(url.as_str()); //~ sink Person.email
    other.query_pairs_mut().append_pair("visits", "many").clear();
    send(other.as_str());
}

fn in_path(p: &Person, mut url: url::Url) {
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.push("mail").push(&p.email);
    }
    send(url.path()); //~ sink Person.email
}

fn out_of_query(p: &Person) -> Result<(), url::ParseError> {
    let url = url::Url::parse(&p.email)?;
    for (name, value) in url.query_pairs() {
        send(&name); //~ sink Person.email
        send(&value); //~ sink Person.email
    }
    let form = url::form_urlencoded::Serializer::new(String::new()).append_pair("to", &p.email).finish();
    send(&form); //~ sink Person.email
    Ok(())
}

fn in_scope(p: &Person) {
    slog_scope::info!("hello {}", p.email; "n" => p.visits); //~ sink Person.email
    slog_scope::error!("hello"; "to" => &p.email); //~ sink Person.email
    slog_scope::debug!("{} visits", p.visits);
    slog_scope::with_logger(|logger| warn!(logger, "hello {}", p.email)); //~ sink Person.email
}
