// Variables, shadowing, branches, loops, early exits.
use prelude::*;

fn direct(c: &Customer) {
    send(&c.email); //~ sink Customer.email
}

fn through_a_let(c: &Customer) {
    let mail = &c.email;
    send(mail); //~ sink Customer.email
}

fn overwritten(c: &Customer) {
    let mut text = c.email.clone();
    send(&text); //~ sink Customer.email
    text = String::new();
    send(&text);
}

fn shadowed(c: &Customer) {
    let mail = c.email.clone();
    let mail = mail.len();
    send_number(mail as u64);
}

fn inner_shadow(c: &Customer) {
    let text = String::from("hello");
    {
        let text = c.email.clone();
        let _ = text;
    }
    send(&text);
}

fn one_branch(c: &Customer) {
    let mut text = String::new();
    if coin() {
        text = c.email.clone();
    }
    send(&text); //~ sink Customer.email
}

fn both_branches_overwrite(c: &Customer) {
    let mut text = c.email.clone();
    if coin() {
        text = String::new();
    } else {
        text = String::from("x");
    }
    send(&text);
}

fn if_value(c: &Customer) {
    let text = if coin() { c.email.as_str() } else { "nobody" };
    send(text); //~ sink Customer.email
}

fn matched(c: &Customer) {
    let text = match c.visits {
        0 => "new",
        _ => &c.email,
    };
    send(text); //~ sink Customer.email
}

fn diverging_arm(c: &Customer) {
    let text = match c.visits {
        0 => c.email.clone(),
        _ => return,
    };
    send(&text); //~ sink Customer.email
}

fn dead_branch(c: &Customer) {
    let mut text = String::new();
    if coin() {
        text = c.email.clone();
        return;
    }
    send(&text);
}

fn loop_carries(c: &Customer) {
    let mut last = String::new();
    for _ in 0..3 {
        send(&last); //~ sink Customer.email
        last = c.email.clone();
    }
}

fn while_loop(c: &Customer) {
    let mut text = String::new();
    while coin() {
        text = c.email.clone();
    }
    send(&text); //~ sink Customer.email
}

fn loop_break_value(c: &Customer) {
    let text = loop {
        if coin() {
            break c.email.clone();
        }
    };
    send(&text); //~ sink Customer.email
}

fn labelled_block(c: &Customer) {
    let text = 'found: {
        if coin() {
            break 'found c.email.as_str();
        }
        "none"
    };
    send(text); //~ sink Customer.email
}

fn continue_keeps(c: &Customer) {
    let mut text = String::new();
    for i in 0..3 {
        if i == 1 {
            text = c.email.clone();
            continue;
        }
        send(&text); //~ sink Customer.email
    }
}

fn let_else(c: &Customer) {
    let Some(phone) = &c.phone else { return };
    send(phone); //~ sink Customer.phone
}

fn if_let(c: &Customer) {
    if let Some(phone) = &c.phone {
        send(phone); //~ sink Customer.phone
    }
}

fn while_let(mut queue: Vec<Customer>) {
    while let Some(c) = queue.pop() {
        send(&c.email); //~ sink Customer.email
    }
}

fn comparisons(c: &Customer) {
    let known = c.email == "a@b.example";
    send_flag(known);
    send_flag(c.email.is_empty());
    send_flag(c.email.contains('@') && coin());
}

fn lengths(c: &Customer) {
    send_number(c.email.len() as u64);
}

fn tuples(c: &Customer) {
    let pair = (c.id, c.email.clone());
    send_number(pair.0);
    send(&pair.1); //~ sink Customer.email
    let (id, mail) = pair;
    send_number(id);
    send(&mail); //~ sink Customer.email
}

fn destructuring_assignment(c: &Customer) {
    let (mut a, mut b) = (String::new(), String::new());
    (a, b) = (c.email.clone(), String::new());
    send(&a); //~ sink Customer.email
    send(&b);
}

fn arrays(c: &Customer) {
    let all = [c.email.clone(), String::new()];
    send(&all[1]); //~ sink Customer.email
}

fn deferred(c: &Customer) {
    let text;
    if coin() {
        text = c.email.clone();
    } else {
        text = String::new();
    }
    send(&text); //~ sink Customer.email
}

fn or_patterns(c: Result<Customer, Customer>) {
    match c {
        Ok(c) | Err(c) => send(&c.email), //~ sink Customer.email
    }
}

fn bound_and_matched(c: &Customer) {
    match &c.phone {
        whole @ Some(_) => send_any(whole), //~ sink Customer.phone
        None => {}
    }
}
