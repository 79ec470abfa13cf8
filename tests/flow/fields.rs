// Structs, enums, nesting, updates: fields are told apart.
use prelude::*;

struct Plain {
    a: String,
    b: String,
}

struct Outer {
    inner: Plain,
    note: String,
}

fn one_field_only(c: &Customer) {
    let p = Plain { a: c.email.clone(), b: String::new() }; //~ write Customer.email -> Plain.a
    send(&p.a); //~ sink Customer.email
    send(&p.b);
}

fn assigned_field(c: &Customer) {
    let mut p = Plain { a: String::new(), b: String::new() };
    p.b = c.email.clone(); //~ write Customer.email -> Plain.b
    send(&p.a);
    send(&p.b); //~ sink Customer.email
    p.b = String::new();
    send(&p.b);
}

fn nested(c: &Customer) {
    let o = Outer { inner: Plain { a: c.email.clone(), b: String::new() }, note: String::new() }; //~ write Customer.email -> Plain.a
    send(&o.inner.a); //~ sink Customer.email
    send(&o.inner.b);
    send(&o.note);
}

fn update_syntax(c: &Customer) {
    let base = Plain { a: c.email.clone(), b: String::new() }; //~ write Customer.email -> Plain.a
    let p = Plain { b: String::from("x"), ..base };
    send(&p.a); //~ sink Customer.email
    send(&p.b);
    let q = Plain { a: String::new(), ..p };
    send(&q.a);
}

fn untagged_and_none(c: &Customer) {
    send_number(c.id);
    send_number(c.visits as u64);
}

fn destructured(c: Customer) {
    let Customer { id, email, .. } = c;
    send_number(id);
    send(&email); //~ sink Customer.email
}

fn wildcards_read_nothing(c: &Customer) {
    let Customer { email: _, visits, .. } = c;
    send_number(*visits as u64);
}

enum Contact {
    Mail(String),
    Phone { number: String },
    Nobody,
}

fn variants(c: &Customer) {
    let contact = if coin() {
        Contact::Mail(c.email.clone()) //~ write Customer.email -> Contact::Mail.0
    } else {
        Contact::Phone { number: String::new() }
    };
    match contact {
        Contact::Mail(mail) => send(&mail), //~ sink Customer.email
        Contact::Phone { number } => send(&number),
        Contact::Nobody => {}
    }
}

fn field_to_field(c: &Customer, mut d: Customer) {
    d.phone = Some(c.email.clone()); //~ write Customer.email -> Customer.phone
    send_any(&d.phone); //~ sink Customer.phone
}

fn own_label_of_the_target(c: &Customer) {
    let d = Customer { id: 0, email: c.phone.clone().unwrap(), phone: None, visits: 0 }; //~ write Customer.phone -> Customer.email
    send(&d.email); //~ sink Customer.email
}

fn same_field(c: &Customer) -> Customer {
    Customer { id: c.id, email: c.email.clone(), phone: None, visits: 1 } //~ write Customer.email -> Customer.email
}

struct Row {
    email: String,
}

fn plain_copy(row: Row) -> Customer {
    Customer { id: 1, email: row.email, phone: None, visits: 0 } //~ copy Row.email -> Customer.email
}

fn plain_copy_by_clone(row: &Row) -> Customer {
    let email = row.email.clone();
    Customer { id: 1, email, phone: None, visits: 0 } //~ copy Row.email -> Customer.email
}

fn no_plain_copy(row: &Row) -> Customer {
    Customer { id: 1, email: row.email.to_lowercase(), phone: None, visits: 0 }
}

struct Envelope {
    customer: Customer,
    to: String,
}

fn whole_into_field(c: Customer) -> Envelope {
    Envelope { customer: c, to: String::new() }
}

fn deep_read(e: &Envelope) {
    send(&e.customer.email); //~ sink Customer.email
    send(&e.to);
    send_number(e.customer.id);
}

struct Wrapper(String);

fn tuple_struct(c: &Customer) {
    let w = Wrapper(c.email.clone()); //~ write Customer.email -> Wrapper.0
    send(&w.0); //~ sink Customer.email
}

struct Tagged {
    #[personal(category = "PostalAddress")]
    address: Address,
}

struct Address {
    #[personal(category = "Street")]
    street: String,
    country: String,
}

fn innermost_tag(t: &Tagged) {
    send(&t.address.street); //~ sink Address.street
    send(&t.address.country); //~ sink Tagged.address
}

fn option_of_struct(c: Option<Customer>) {
    let mail = c.map(|c| c.email);
    send_any(mail); //~ sink Customer.email
}

fn vec_of_struct(all: Vec<Customer>) {
    for c in &all {
        send_number(c.id);
        send(&c.email); //~ sink Customer.email
    }
}

struct Node {
    mail: String,
    next: Option<Box<Node>>,
}

fn last(mut node: &Node) -> &str {
    while let Some(next) = &node.next {
        node = next;
    }
    &node.mail
}

fn linked_list(c: &Customer) {
    let tail = Node { mail: c.email.clone(), next: None }; //~ write Customer.email -> Node.mail
    let head = Node { mail: String::new(), next: Some(Box::new(tail)) };
    send(last(&head)); //~ sink Customer.email
}

fn push_back(mut node: &mut Node, mail: String) {
    while let Some(next) = &mut node.next {
        node = next;
    }
    node.next = Some(Box::new(Node { mail, next: None })); //~ write Customer.email -> Node.mail
}

fn grown_list(c: &Customer) {
    let mut head = Node { mail: String::new(), next: None };
    push_back(&mut head, c.email.clone());
    send(last(&head)); //~ sink Customer.email
}

fn points_into_itself(c: &mut Customer) {
    let mut at = &mut c.email;
    let mut other = String::new();
    while coin() {
        at = &mut other;
    }
    send(at); //~ sink Customer.email
}
