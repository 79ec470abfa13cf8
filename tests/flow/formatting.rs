// Format strings, Debug and Display: what a whole value shows.
use prelude::*;
use std::fmt;

fn printed(c: &Customer) {
    println!("mail {}", c.email); //~ sink Customer.email
    println!("id {} visits {}", c.id, c.visits);
    eprintln!("{:?}", c.phone); //~ sink Customer.phone
}

fn inline_capture(c: &Customer) {
    let mail = &c.email;
    println!("mail {mail}"); //~ sink Customer.email
    let n = mail.len();
    println!("length {n}");
}

fn formatted(c: &Customer) {
    let text = format!("<{}>", c.email);
    send(&text); //~ sink Customer.email
    let id = format!("{}", c.id);
    send(&id);
}

fn panics(c: &Customer) {
    if c.visits > 9 {
        panic!("too many visits of {}", c.email); //~ sink Customer.email
    }
}

fn dbg(c: &Customer) {
    let mail = dbg!(c.email.clone()); //~ sink Customer.email
    send(&mail); //~ sink Customer.email
}

#[derive(Debug)]
struct Order {
    number: u64,
    #[personal(category = "EmailAddress")]
    mail: String,
    secret: Redacted,
}

struct Redacted(String);

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "order {}", self.number)
    }
}

fn whole_debug(order: &Order) {
    println!("{order:?}"); //~ sink Order.mail
    println!("{order}");
}

fn vec_debug(orders: &Vec<Order>) {
    println!("{:?}", orders); //~ sink Order.mail
}

fn option_debug(order: Option<&Order>) {
    println!("{:?}", order); //~ sink Order.mail
}

struct Person {
    #[personal(category = "Name")]
    name: String,
    #[personal(category = "EmailAddress")]
    mail: String,
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person").field("name", &self.name).finish()
    }
}

fn manual_debug(p: &Person) {
    println!("{:?}", p); //~ sink Person.name
}

struct Shy {
    #[personal(category = "Name")]
    name: Redacted,
}

impl fmt::Display for Shy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.name)
    }
}

fn redacting_wrapper(s: &Shy) {
    println!("{s}");
    println!("{:?}", s.name);
}

fn to_string(p: &Person) {
    send(&p.name.to_string()); //~ sink Person.name
}

fn show<T: fmt::Debug>(value: T) -> String {
    format!("{:?}", value)
}

fn generic_show(order: &Order, p: &Person) {
    send(&show(order)); //~ sink Order.mail
    send(&show(p)); //~ sink Person.name
    send(&show(order.number));
}

fn written(c: &Customer) {
    use std::fmt::Write;
    let mut out = String::new();
    write!(out, "to {}", c.email).unwrap();
    send(&out); //~ sink Customer.email
}

fn width(c: &Customer) {
    println!("{:>1$}", c.id, c.email.len());
}

fn asserted(c: &Customer) {
    assert_eq!(c.email, "x"); //~ sink Customer.email
    assert!(c.email.is_empty(), "still {}", c.email); //~ sink Customer.email
    assert!(c.email.is_empty());
}

fn helper_log(order: &Order) {
    println!("{:?}", order); //~ sink Order.mail
}

fn caller_of_helper(order: Order) {
    helper_log(&order);
}

#[derive(Debug)]
enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Not(Box<Filter>),
    Is {
        #[personal(category = "EmailAddress")]
        mail: String,
    },
}

fn recursive_type(filter: &Filter) {
    println!("{filter:?}"); //~ sink Filter::Is.mail
}

fn recursive_whole(filter: Filter) {
    send_any(filter); //~ sink Filter::Is.mail
}

fn two_of_a_kind(from: &Customer, to: &Customer) {
    println!(
        "{} {} {}",
        from.email, //~ sink Customer.email
        to.visits,
        to.email, //~ sink Customer.email
    );
    let text = format!("{} {}", from.email, to.email);
    send(&text); //~ sink Customer.email
}
