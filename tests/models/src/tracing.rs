use tracing::field::{debug, display};
use tracing::{Instrument, Level, Span, event, info, info_span, span, warn};

async fn work() -> u32 {
    1
}

async fn all(user: &str) {
    event!(Level::INFO, user, "signed in");
    info!(target: "app", name = %user, other = ?user, plain = 1, "signed in as {user}");
    warn!(name = %user, "{}", user.len());
    let outer = span!(Level::DEBUG, "outer", user);
    let _entered = outer.enter();
    let inner = info_span!("inner", id = tracing::field::Empty);
    inner.record("id", display(user)).record("id", debug(user));
    let n: u32 = inner.in_scope(|| 2);
    let _: u32 = n + work().instrument(Span::current()).await;
    if tracing::enabled!(Level::TRACE) {
        let _: Option<tracing::Id> = Span::none().id();
    }
}
