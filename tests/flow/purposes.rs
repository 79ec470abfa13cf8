// Code bound to a purpose: what it reads, what is handed to it, who inherits.
use prelude::*;

#[privacy(purpose = "marketing")]
fn campaign(c: &Customer) {
    let n = c.email.len(); //~ purpose marketing Customer.email
    send_number(n as u64 + c.id);
}

#[privacy(purpose = "marketing")]
fn moves_only(c: Customer) -> Customer {
    let copy = c.clone();
    drop(copy);
    c
}

#[privacy(purpose = "marketing")]
fn handed(mail: &str) -> usize {
    mail.len()
}

fn hands_over(c: &Customer) {
    handed(&c.email); //~ purpose marketing Customer.email
    handed("nobody");
}

#[privacy(purpose = "delivery")]
fn deliver(c: &Customer) {
    phone_of(c);
}

fn phone_of(c: &Customer) -> bool {
    c.phone.is_some() //~ purpose delivery Customer.phone by deliver
}

#[privacy(purpose = "billing")]
fn bill(c: &Customer) {
    shared(c);
}

#[privacy(purpose = "support")]
fn answer(c: &Customer) {
    shared(c);
}

fn shared(c: &Customer) -> usize {
    c.email.len() //~ purpose billing Customer.email by bill  //~ purpose support Customer.email by answer
}

fn unbound(c: &Customer) -> usize {
    c.email.len()
}

struct Mailer;

#[privacy(purpose = "newsletter")]
impl Mailer {
    fn run(&self, all: &[Customer]) {
        for c in all {
            self.one(c);
        }
        let mails: Vec<&String> = all.iter().map(|c| &c.email).collect(); //~ purpose newsletter Customer.email
        drop(mails);
    }

    fn one(&self, c: &Customer) {
        let _ = format!("{}", c.email); //~ purpose newsletter Customer.email
    }
}

struct Contact {
    #[personal(category = "Name")]
    name: String,
}

impl Clone for Contact {
    fn clone(&self) -> Contact {
        Contact { name: self.name.clone() } //~ write Contact.name -> Contact.name
    }
}

#[privacy(purpose = "marketing")]
fn clones_by_hand(c: &Contact) -> Contact {
    c.clone()
}
