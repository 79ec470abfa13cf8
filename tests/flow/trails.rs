// How flows are told: see `trails.txt`.
use prelude::*;

fn passed_on(text: &str) {
    let shout = text.to_uppercase();
    send(&shout); //~ sink Customer.email
}

fn through_a_call(c: &Customer) {
    let mail = c.email.clone();
    passed_on(&mail);
}

fn mail_of(c: &Customer) -> String {
    let mail = &c.email;
    format!("<{mail}>")
}

fn from_a_call(c: &Customer) {
    let text = mail_of(c);
    println!("{text}"); //~ sink Customer.email
}

fn by_a_closure(c: &Customer) {
    let phone = c.phone.clone().unwrap();
    let show = || send(&phone); //~ sink Customer.phone
    show();
}

struct Note {
    text: String,
}

fn by_a_field(c: &Customer) {
    let note = Note { text: c.email.clone() }; //~ write Customer.email -> Note.text
    let text = redact(&note.text);
    send(&text); //~ sink Customer.email redacted
}

fn whole(c: &Customer) {
    send_any(c); //~ sink Customer.email  //~ sink Customer.phone
}
