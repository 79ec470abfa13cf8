//- /out.rs crate:out
#[privacy(sink = "network")]
pub fn send(text: &str) {}
#[privacy(sink = "network")]
pub fn send_number(number: u32) {}
//- /main.rs crate:main deps:out,getset,derive_builder,typed_builder,derive_more,derive_new,sqlx
// What derives declare: getters hand their field on, builders what was set, wrappers what they hold.
use out::{send, send_number};

#[derive(getset::Getters, derive_builder::Builder, derive_new::new)] //~ write Person.email -> Person.nick //~ write PersonBuilder.email -> Person.email
#[getset(get = "pub")]
struct Person {
    #[personal(category = "EmailAddress")]
    email: String,
    nick: String,
    visits: u32,
}

fn getters(person: &Person) {
    send(person.email()); //~ sink Person.email
    send(person.nick());
    send_number(*person.visits());
}

fn constructed(person: &Person) {
    let other = Person::new(String::new(), person.email.clone(), 1);
    send(other.nick()); //~ sink Person.email
    send_number(*other.visits());
}

#[derive(typed_builder::TypedBuilder)] //~ write Person.email -> Letter.to
struct Letter {
    to: String,
    text: String,
}

fn builders(person: &Person) {
    let letter = Letter::builder().to(person.email.clone()).text(String::new()).build();
    send(&letter.to); //~ sink Person.email
    send(&letter.text);
}

#[derive(derive_more::Deref, derive_more::From, derive_more::Into)] //~ write Person.email -> Wrapped.0
struct Wrapped(String);

fn wrappers(person: &Person) {
    let wrapped = Wrapped::from(person.email.clone());
    send(&wrapped); //~ sink Person.email
    let text: String = wrapped.into();
    send(&text); //~ sink Person.email
}
