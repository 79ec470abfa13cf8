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
//- /main.rs crate:main deps:model,slog,futures_macro,tokio,paste
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
