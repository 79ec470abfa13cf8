// What the standard library does with data.
use prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

fn options(c: &Customer) {
    send_any(c.phone.as_deref().unwrap_or("none")); //~ sink Customer.phone
    send_flag(c.phone.is_some());
    let upper = c.phone.clone().map(|p| p.to_uppercase());
    send_any(upper); //~ sink Customer.phone
    if let Some(text) = c.phone.as_ref().filter(|p| p.len() > 3) {
        send(text); //~ sink Customer.phone
    }
    send_number(c.phone.as_ref().map_or(0, |p| p.len()) as u64);
    let chained = c.phone.clone().and_then(|p| if p.is_empty() { None } else { Some(p) });
    send_any(chained); //~ sink Customer.phone
}

fn results(c: &Customer) {
    let r: Result<&str, u32> = c.phone.as_deref().ok_or(3);
    send(r.unwrap_or("x")); //~ sink Customer.phone
    let n: Result<u64, _> = "12".parse::<u64>();
    send_number(n.unwrap_or(0));
    let mapped = r.map_err(|code| code.to_string());
    if let Err(code) = mapped {
        send(&code);
    }
}

fn strings(c: &Customer) {
    let mut text = String::from("to: ");
    text.push_str(&c.email);
    send(&text); //~ sink Customer.email
    let joined = String::from("x") + &c.email;
    send(&joined); //~ sink Customer.email
    let domain = c.email.split('@').nth(1).unwrap_or("");
    send(domain); //~ sink Customer.email
    send(c.email.trim()); //~ sink Customer.email
    let owned: String = c.email.as_str().into();
    send(&owned); //~ sink Customer.email
    let bytes = c.email.as_bytes().to_vec();
    send_any(bytes); //~ sink Customer.email
    let number: u64 = c.email.parse().unwrap_or(0);
    send_number(number); //~ sink Customer.email
}

fn vectors(c: &Customer) {
    let mut all = Vec::new();
    all.push(c.email.clone());
    send(&all[0]); //~ sink Customer.email
    send_number(all.len() as u64);
    let first = all.first().unwrap();
    send(first); //~ sink Customer.email
    let v = vec![c.email.clone()];
    send(&v.join(",")); //~ sink Customer.email
}

fn maps(c: &Customer) {
    let mut by_id: HashMap<u64, String> = HashMap::new();
    by_id.insert(c.id, c.email.clone());
    if let Some(mail) = by_id.get(&1) {
        send(mail); //~ sink Customer.email
    }
    for (id, mail) in &by_id {
        send_number(*id);
        send(mail); //~ sink Customer.email
    }
    let mut sorted: BTreeMap<String, u64> = BTreeMap::new();
    *sorted.entry(c.email.clone()).or_insert(0) += 1;
    for (mail, n) in sorted {
        send(&mail); //~ sink Customer.email
        send_number(n);
    }
}

fn pointers(c: &Customer) {
    let boxed = Box::new(c.email.clone());
    send(&boxed); //~ sink Customer.email
    let shared = Rc::new(c.email.clone());
    let other = Rc::clone(&shared);
    send(&other); //~ sink Customer.email
    let arc = Arc::new(c.clone());
    send(&arc.email); //~ sink Customer.email
    send_number(arc.id);
}

fn cells(c: &Customer) {
    let cell = RefCell::new(c.email.clone());
    send(&cell.borrow()); //~ sink Customer.email
    let lock = Mutex::new(c.clone());
    let guard = lock.lock().unwrap();
    send(&guard.email); //~ sink Customer.email
    send_number(guard.id);
}

fn memory(c: &Customer) {
    let mut a = c.email.clone();
    let mut b = String::new();
    std::mem::swap(&mut a, &mut b);
    send(&a);
    send(&b); //~ sink Customer.email
    let taken = std::mem::take(&mut b);
    send(&taken); //~ sink Customer.email
    send(&b);
    let old = std::mem::replace(&mut a, c.email.clone());
    send(&old);
    send(&a); //~ sink Customer.email
}

fn option_take(c: &Customer) {
    let mut slot = Some(c.email.clone());
    let taken = slot.take();
    send_any(taken); //~ sink Customer.email
    send_any(slot);
}

fn iterators(all: &[Customer]) {
    let mails: Vec<String> = all.iter().map(|c| c.email.clone()).collect();
    send(&mails[0]); //~ sink Customer.email
    let ids: Vec<u64> = all.iter().map(|c| c.id).collect();
    send_number(ids[0]);
    for mail in all.iter().filter(|c| c.visits > 1).map(|c| &c.email) {
        send(mail); //~ sink Customer.email
    }
    let text = all.iter().fold(String::new(), |acc, c| acc + &c.email);
    send(&text); //~ sink Customer.email
    let n = all.iter().filter(|c| c.email.contains('@')).count();
    send_number(n as u64);
    all.iter().for_each(|c| send(&c.email)); //~ sink Customer.email
    let sum: u64 = all.iter().map(|c| c.visits as u64).sum();
    send_number(sum);
    if let Some(c) = all.iter().find(|c| c.id == 3) {
        send(&c.email); //~ sink Customer.email
        send_number(c.id);
    }
    for (i, c) in all.iter().enumerate() {
        send_number(i as u64);
        send(&c.email); //~ sink Customer.email
    }
    let known = all.iter().any(|c| c.email == "x");
    send_flag(known);
    let by_id: HashMap<u64, String> = all.iter().map(|c| (c.id, c.email.clone())).collect();
    send_any(by_id.keys().next());
    send_any(by_id.values().next()); //~ sink Customer.email
}

fn collected_errors(all: Vec<Customer>) {
    let mails: Result<Vec<String>, String> = all.into_iter().map(|c| valid(c)).collect();
    match mails {
        Ok(mails) => send(&mails[0]), //~ sink Customer.email
        Err(why) => send(&why),
    }
}

fn valid(c: Customer) -> Result<String, String> {
    if coin() { Ok(c.email) } else { Err(String::from("invalid")) }
}
