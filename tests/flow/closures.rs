// Closures, trait objects, generics over traits, async.
use prelude::*;

fn captured(c: &Customer) {
    let mail = c.email.clone();
    let f = || send(&mail); //~ sink Customer.email
    f();
}

fn moved_in(c: &Customer) {
    let mail = c.email.clone();
    let f = move |prefix: &str| prefix.to_string() + &mail;
    send(&f("to: ")); //~ sink Customer.email
}

fn writes_outside(c: &Customer) {
    let mut out = String::new();
    let mut add = |text: &str| out.push_str(text);
    add(&c.email);
    send(&out); //~ sink Customer.email
}

fn collects_outside(all: &[Customer]) {
    let mut out = Vec::new();
    all.iter().for_each(|c| out.push(c.email.clone()));
    send(&out[0]); //~ sink Customer.email
}

fn told_apart(c: &Customer) {
    let twice = |text: &str| text.repeat(2);
    send(&twice("x"));
    send(&twice(&c.email)); //~ sink Customer.email
}

fn make_adder(mail: String) -> impl Fn(&str) -> String {
    move |prefix| prefix.to_string() + &mail
}

fn returned_closure(c: &Customer) {
    let add = make_adder(c.email.clone());
    send(&add("x")); //~ sink Customer.email
}

fn boxed_closure(c: &Customer) {
    let mail = c.email.clone();
    let f: Box<dyn Fn() -> String> = Box::new(move || mail.clone());
    send(&f()); //~ sink Customer.email
}

fn mails(all: &[Customer]) -> impl Iterator<Item = &String> {
    all.iter().map(|c| &c.email)
}

fn returned_iterator(all: &[Customer]) {
    for mail in mails(all) {
        send(mail); //~ sink Customer.email
    }
}

trait Notify {
    fn notify(&self, text: &str);
    fn twice(&self, text: &str) {
        self.notify(text);
    }
}

struct Net;
struct Quiet;

impl Notify for Net {
    fn notify(&self, text: &str) {
        send(text); //~ sink Customer.email
    }
}

impl Notify for Quiet {
    fn notify(&self, _text: &str) {}
}

fn static_call(c: &Customer) {
    Net.notify(&c.email);
}

fn quiet_only(c: &Customer) {
    Quiet.notify(&c.phone.clone().unwrap());
}

fn dynamic(n: &dyn Notify, c: &Customer) {
    n.twice(&c.email);
}

fn boxed(c: &Customer) {
    let n: Box<dyn Notify> = Box::new(Quiet);
    n.notify(&c.phone.clone().unwrap());
}

fn bounded<N: Notify>(n: &N, text: &str) {
    n.notify(text);
}

fn generic_call(c: &Customer) {
    bounded(&Net, &c.email);
}

struct Service<N> {
    notify: N,
}

impl<N: Notify> Service<N> {
    fn run(&self, text: &str) {
        self.notify.notify(text);
    }
}

fn service(c: &Customer) {
    let s = Service { notify: Net };
    s.run(&c.email);
}

async fn load(c: &Customer) -> String {
    c.email.clone()
}

async fn awaited(c: &Customer) {
    let mail = load(c).await;
    send(&mail); //~ sink Customer.email
}

async fn async_block(c: &Customer) {
    let work = async { c.email.clone() };
    send(&work.await); //~ sink Customer.email
}

async fn async_result(c: &Customer) -> Result<(), String> {
    let mail = load_checked(c).await?;
    send(&mail); //~ sink Customer.email
    Ok(())
}

async fn load_checked(c: &Customer) -> Result<String, String> {
    Ok(c.email.clone())
}

struct Mail(String);

impl From<&Customer> for Mail {
    fn from(c: &Customer) -> Mail {
        Mail(c.email.clone()) //~ write Customer.email -> Mail.0
    }
}

fn converted(c: &Customer) {
    let mail: Mail = c.into();
    send(&mail.0); //~ sink Customer.email
    let mail = Mail::from(c);
    send(&mail.0); //~ sink Customer.email
}

impl std::ops::Deref for Mail {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}

fn dereferenced(mail: &Mail, c: &Customer) {
    let m = Mail(c.email.clone()); //~ write Customer.email -> Mail.0
    send(&m); //~ sink Customer.email
    send(mail);
}

impl Iterator for Mails<'_> {
    type Item = String;
    fn next(&mut self) -> Option<String> {
        self.of.pop().map(|c| c.email.clone())
    }
}

struct Mails<'a> {
    of: Vec<&'a Customer>,
}

fn own_iterator(all: Mails<'_>) {
    for mail in all {
        send(&mail); //~ sink Customer.email
    }
}

struct Stack<T> {
    items: Vec<T>,
}

impl<T> Stack<T> {
    fn put(&mut self, item: T) {
        self.items.push(item); //~ write Customer.email -> Stack.items
    }
    fn get(&mut self) -> Option<T> {
        self.items.pop()
    }
}

fn own_collection(c: &Customer) {
    let mut stack = Stack { items: Vec::new() };
    stack.put(c.email.clone());
    if let Some(mail) = stack.get() {
        send(&mail); //~ sink Customer.email
    }
    let mut numbers = Stack { items: Vec::new() };
    numbers.put(c.id);
    if let Some(id) = numbers.get() {
        send_number(id);
    }
}
