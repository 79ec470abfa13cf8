//- /model.rs crate:model
// Across crates: a model crate, a library that logs, and the program.
pub struct Person {
    #[personal(category = "Name")]
    pub name: String,
    pub age: u32,
}

impl Person {
    pub fn name(&self) -> &str {
        &self.name
    }
}

//- /log.rs crate:logs
pub fn record(text: &str) {
    println!("{}", text); //~ sink Person.name
}

pub fn quiet(text: &str) -> usize {
    text.len()
}

//- /main.rs crate:main deps:model,logs
use logs::{quiet, record};
use model::Person;

fn through_two_crates(p: &Person) {
    record(p.name());
    record("fine");
    quiet(p.name());
}

fn own(p: &Person) {
    let text = format!("{} is {}", p.name, p.age);
    println!("{text}"); //~ sink Person.name
    println!("{}", p.age);
}
