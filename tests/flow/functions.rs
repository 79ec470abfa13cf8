// Across functions: parameters, results, methods, recursion, constants.
use prelude::*;

fn helper(text: &str) {
    send(text); //~ sink Customer.email
}

fn through_a_helper(c: &Customer) {
    helper(&c.email);
}

fn deeper(text: &str) {
    deeper_still(text)
}

fn deeper_still(text: &str) {
    send(text); //~ sink Customer.phone
}

fn through_two(c: &Customer) {
    if let Some(phone) = &c.phone {
        deeper(phone);
    }
}

fn identity(text: String) -> String {
    text
}

fn returned(c: &Customer) {
    send(&identity(c.email.clone())); //~ sink Customer.email
    send(&identity(String::new()));
}

fn first(a: String, _b: String) -> String {
    a
}

fn arguments_told_apart(c: &Customer) {
    send(&first(c.email.clone(), String::new())); //~ sink Customer.email
    send(&first(String::new(), c.email.clone()));
}

impl Account {
    fn mail(&self) -> &str {
        &self.owner.email
    }

    fn set_note(&mut self, note: &str) {
        self.note = note.to_string(); //~ write Customer.email -> Account.note
    }

    fn into_owner(self) -> Customer {
        self.owner
    }
}

struct Account {
    owner: Customer,
    note: String,
}

fn getter(account: &Account) {
    send(account.mail()); //~ sink Customer.email
    send(&account.note);
}

fn setter(account: &mut Account) {
    let mail = account.owner.email.clone();
    account.set_note(&mail);
    send(&account.note); //~ sink Customer.email
}

fn consuming(account: Account) {
    let owner = account.into_owner();
    send_number(owner.id);
    send(&owner.email); //~ sink Customer.email
}

fn fill(to: &mut String, c: &Customer) {
    to.push_str(&c.email);
}

fn out_parameter(c: &Customer) {
    let mut text = String::new();
    fill(&mut text, c);
    send(&text); //~ sink Customer.email
}

fn replace_text(to: &mut String) {
    *to = String::new();
}

fn overwritten_by_callee(c: &Customer) {
    let mut text = c.email.clone();
    replace_text(&mut text);
    send(&text);
}

fn pick<'a>(a: &'a mut String, b: &'a mut String) -> &'a mut String {
    if coin() { a } else { b }
}

fn returned_reference(c: &Customer) {
    let (mut a, mut b) = (String::new(), String::new());
    *pick(&mut a, &mut b) = c.email.clone();
    send(&a); //~ sink Customer.email
    send(&b); //~ sink Customer.email
}

fn even(n: u32, text: &str) {
    if n > 0 {
        odd(n - 1, text)
    }
}

fn odd(n: u32, text: &str) {
    send(text); //~ sink Customer.email
    even(n, text)
}

fn mutual_recursion(c: &Customer) {
    even(3, &c.email);
}

fn repeat(n: u32, text: String) -> String {
    if n == 0 { text } else { repeat(n - 1, text) }
}

fn recursion(c: &Customer) {
    send(&repeat(3, c.email.clone())); //~ sink Customer.email
}

const LABEL: &str = "label";
static NAME: &str = "name";

fn constants() {
    send(LABEL);
    send(NAME);
}

fn generic<T: Clone>(value: &T) -> T {
    value.clone()
}

fn generics(c: &Customer) {
    send(&generic(&c.email)); //~ sink Customer.email
    let whole = generic(c);
    send_number(whole.id);
    send(&whole.email); //~ sink Customer.email
}

fn function_item(c: &Customer) {
    let f = identity;
    send(&f(c.email.clone())); //~ sink Customer.email
}

fn function_pointer(c: &Customer) {
    let f: fn(String) -> String = identity;
    send(&f(c.email.clone())); //~ sink Customer.email
}

fn apply(f: impl Fn(&str), c: &Customer) {
    f(&c.email) //~ sink Customer.email
}

fn closure_given(c: &Customer) {
    apply(|text| send(text), c); //~ sink Customer.email
    apply(send, c);
}

fn sources() {
    send(&remote_addr()); //~ sink remote_addr
    match try_addr() {
        Ok(addr) => send(&addr), //~ sink try_addr
        Err(why) => send(&why),
    }
}

fn question_mark(c: &Customer) -> Result<(), String> {
    let mail = check(&c.email)?;
    send(&mail); //~ sink Customer.email
    Ok(())
}

fn check(text: &str) -> Result<String, String> {
    if text.is_empty() {
        return Err("empty".to_string());
    }
    Ok(text.to_string())
}

fn error_side(c: &Customer) {
    if let Err(why) = check(&c.email) {
        send(&why);
    }
}

fn failing(c: &Customer) -> Result<(), String> {
    Err(c.email.clone())
}

fn error_holds_it(c: &Customer) {
    if let Err(why) = failing(c) {
        send(&why); //~ sink Customer.email
    }
}

fn outer_error(c: &Customer) -> Result<(), String> {
    failing(c)?;
    Ok(())
}

fn error_through_question_mark(c: &Customer) {
    if let Err(why) = outer_error(c) {
        send(&why); //~ sink Customer.email
    }
}

fn each(all: &[String]) {
    for one in all {
        send(one); //~ sink Customer.email
    }
}

fn coerced_to_a_slice(c: &Customer) {
    let all = vec![c.email.clone()];
    each(&all);
    let none: Vec<String> = Vec::new();
    each(&none);
}

fn clear(all: &mut [String], c: &Customer) {
    all[0] = c.email.clone();
}

fn written_through_a_slice(c: &Customer) {
    let mut all = vec![String::new()];
    clear(&mut all, c);
    send(&all[0]); //~ sink Customer.email
}

struct Book {
    mails: Vec<String>,
    others: Vec<String>,
}

impl Book {
    fn mails(&self) -> &[String] {
        &self.mails
    }
}

fn returned_as_a_slice(c: &Customer) {
    let book = Book { mails: vec![c.email.clone()], others: Vec::new() }; //~ write Customer.email -> Book.mails
    for mail in book.mails() {
        send(mail); //~ sink Customer.email
    }
    send(&book.others[0]);
}

fn note_of(account: &Account) -> &str {
    &account.note
}

fn coerced_box(c: &Customer) {
    let boxed = Box::new(Account { owner: c.clone(), note: c.email.clone() }); //~ write Customer.email -> Account.note
    send(note_of(&boxed)); //~ sink Customer.email
}
