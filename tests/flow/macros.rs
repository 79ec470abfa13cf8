// Macros of the program's own, and those that are read by meaning.
use prelude::*;

macro_rules! shout {
    ($text:expr) => {
        send($text)
    };
}

macro_rules! log_mail {
    ($customer:expr) => {
        println!("mail: {}", $customer.email)
    };
}

macro_rules! both {
    ($a:expr, $b:expr) => {{
        let first = $a;
        let second = $b;
        send(&first);
        send(&second);
    }};
}

fn argument(c: &Customer) {
    shout!(&c.email); //~ sink Customer.email
    shout!("quiet");
}

fn read_inside(c: &Customer) {
    log_mail!(c); //~ sink Customer.email
}

fn hygiene(c: &Customer) {
    let first = String::new();
    both!(first, c.email.clone()); //~ sink Customer.email
    send(&first);
}

fn vec_macro(c: &Customer) {
    let all = vec![String::new(), c.email.clone()];
    for one in all {
        send(&one); //~ sink Customer.email
    }
}

fn matches_macro(c: &Customer) {
    send_flag(matches!(c.phone, Some(_)));
}

fn concat_macro() {
    send(concat!("a", "b"));
}

fn asserts(c: &Customer) {
    debug_assert!(c.email.len() > 3, "short: {}", c.email); //~ sink Customer.email
    assert_ne!(c.visits, 0);
}

fn unreachable_message(c: &Customer) {
    match c.visits {
        0 => unreachable!("no visit of {}", c.email), //~ sink Customer.email
        _ => todo!(),
    }
}
