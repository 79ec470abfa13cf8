// Sanitizers, gates, retention, whole values at sinks.
use prelude::*;
use std::time::Duration;

fn redacted(c: &Customer) {
    send(&redact(&c.email)); //~ sink Customer.email redacted
}

fn hashed_through_let(c: &Customer) {
    let hash = keyed_hash(&c.email);
    let text = format!("h={hash}");
    send(&text); //~ sink Customer.email keyed_hashed
}

fn either(c: &Customer) {
    let text = if coin() { redact(&c.email) } else { c.email.clone() };
    send(&text); //~ sink Customer.email  //~ sink Customer.email redacted
}

struct User {
    #[personal(category = "EmailAddress")]
    mail_hash: String,
    #[personal(category = "EmailAddress")]
    mail: String,
}

fn build(c: &Customer) -> User {
    User {
        mail_hash: keyed_hash(&c.email), //~ write Customer.email -> User.mail_hash keyed_hashed
        mail: c.email.clone(), //~ write Customer.email -> User.mail
    }
}

fn field_in_form(u: &User) {
    send(&u.mail_hash); //~ sink User.mail_hash keyed_hashed
    send(&u.mail); //~ sink User.mail
}

fn last_written_form(mut u: User) {
    u.mail = redact(&u.mail); //~ write User.mail -> User.mail redacted
    send(&u.mail); //~ sink User.mail redacted
}

fn whole_value(c: &Customer) {
    send_any(c); //~ sink Customer.email  //~ sink Customer.phone
}

fn whole_in_vec(all: Vec<Customer>) {
    send_any(all); //~ sink Customer.email  //~ sink Customer.phone
}

fn gated(c: &Customer) {
    if has_consent() {
        send(&c.email); //~ sink Customer.email after 0
    }
    send(&c.email); //~ sink Customer.email
}

fn early_return(c: &Customer) {
    if !has_consent() {
        return;
    }
    send(&c.email); //~ sink Customer.email after 0
}

fn question_mark(c: &Customer) -> Result<(), String> {
    send(&c.email); //~ sink Customer.email
    require_consent()?;
    send(&c.email); //~ sink Customer.email after 0
    Ok(())
}

fn kept_flag(c: &Customer) {
    let allowed = has_consent();
    if allowed && c.visits > 3 {
        send(&c.email); //~ sink Customer.email after 0
    }
}

fn wrong_branch(c: &Customer) {
    if has_consent() {
    } else {
        send(&c.email); //~ sink Customer.email
    }
}

fn matched_check(c: &Customer) {
    match require_consent() {
        Ok(()) => send(&c.email), //~ sink Customer.email after 0
        Err(_) => send(&c.email), //~ sink Customer.email
    }
}

fn allowed() -> bool {
    has_consent()
}

fn check_in_helper(c: &Customer) {
    if allowed() {
        send(&c.email); //~ sink Customer.email after 0
    }
}

fn send_checked(text: &str) {
    if has_consent() {
        send(text); //~ sink Customer.email after 0
    }
}

fn gate_in_callee(c: &Customer) {
    send_checked(&c.email);
}

const DAY: u64 = 24 * 60 * 60;

fn retention(c: &Customer) {
    store("k", &c.email, 30 * DAY); //~ sink Customer.email for 2592000
    store(&c.email, "v", 5);
}

const TTL: Duration = Duration::from_secs(7 * DAY);

fn lengths_of_time(c: &Customer) {
    store_for(&c.email, TTL); //~ sink Customer.email for 604800
    store_for(&c.email, Duration::from_hours(2)); //~ sink Customer.email for 7200
    store_for(&c.email, Duration::from_millis(3000)); //~ sink Customer.email for 3
    store_for(&c.email, Duration::from_secs(c.visits as u64)); //~ sink Customer.email
}

fn perhaps(c: &Customer) {
    store_perhaps_for(&c.email, Some(Duration::from_secs(9))); //~ sink Customer.email for 9
    store_perhaps_for(&c.email, None); //~ sink Customer.email
}

fn cache_for(text: &str, mins: u64) {
    store_for(text, Duration::from_mins(mins)); //~ sink Customer.email for 300
}

fn length_by_caller(c: &Customer) {
    cache_for(&c.email, 5);
}

fn cache(text: &str, seconds: u64) {
    store("k", text, seconds); //~ sink Customer.email for 60
}

fn retention_by_caller(c: &Customer) {
    cache(&c.email, 60);
}
