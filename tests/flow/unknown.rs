//- /prelude.rs crate:prelude
// Code of which nothing is known.
pub struct Customer {
    #[personal(category = "EmailAddress")]
    pub email: String,
    #[personal(none, reason = "random key")]
    pub id: u64,
}
#[privacy(sink = "network")]
pub fn send(text: &str) {}
#[privacy(sink = "network")]
pub fn send_any<T>(value: T) {}
//- /main.rs crate:main deps:prelude missing:elsewhere
use prelude::*;

fn result_carries(c: &Customer) {
    let text = elsewhere::shout(&c.email);
    send_any(text); //~ sink Customer.email
    let other = elsewhere::shout("x");
    send_any(other);
}

fn out_parameter(c: &Customer) {
    let mut out = String::new();
    elsewhere::fill(&mut out, &c.email);
    send(&out); //~ sink Customer.email
}

fn untouched_by_what_carries_nothing(c: &Customer) {
    let mut out = String::new();
    elsewhere::fill(&mut out, c.id);
    send(&out);
}

fn methods(c: &Customer) {
    let client = elsewhere::Client::new();
    let request = client.post("x").body(c.email.clone());
    send_any(request); //~ sink Customer.email
    send_any(client);
}

fn whole_values_are_not_read(c: &Customer) {
    let id = elsewhere::save(c);
    send_any(id);
}

fn callbacks(c: &Customer) {
    elsewhere::with(|| send(&c.email)); //~ sink Customer.email
    elsewhere::each(&c.email, |text: &str| send(text)); //~ sink Customer.email
}

fn errors_carry_nothing(c: &Customer) -> Result<(), String> {
    let sent: Result<u64, String> = elsewhere::post(&c.email);
    match sent {
        Ok(n) => send_any(n), //~ SPURIOUS sink Customer.email: what an unknown crate's Ok holds is not known
        Err(why) => send(&why), //~ SPURIOUS sink Customer.email: the type of the call is not known, so that its sides are one
    }
    Ok(())
}
