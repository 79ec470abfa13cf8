//- /serde.rs crate:serde
pub trait Serialize {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}
pub trait Serializer {
    type Ok;
    type Error;
    fn serialize_str(self, v: &str) -> Result<Self::Ok, Self::Error>;
}
//- /out.rs crate:out deps:serde
use serde::Serialize;
#[privacy(sink = "network")]
pub fn to_json<T: Serialize>(value: &T) {}
//- /main.rs crate:main deps:serde,out
// What derives make: serialization, errors' messages, defaults, comparisons.
use out::to_json;
use serde::{Serialize, Serializer};

#[derive(Serialize, Clone, PartialEq, Default)]
struct Person {
    #[personal(category = "Name")]
    name: String,
    #[personal(category = "EmailAddress")]
    #[serde(skip)]
    mail: String,
    #[personal(category = "Age")]
    #[serde(skip_serializing)]
    age: u32,
    #[personal(category = "TelephoneNumber")]
    #[serde(serialize_with = "masked")]
    phone: String,
    visits: u32,
}

fn masked<S: Serializer>(_phone: &String, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("***")
}

fn serialized(p: &Person) {
    to_json(p); //~ sink Person.name
}

fn serialized_in_vec(all: &Vec<Person>) {
    to_json(all); //~ sink Person.name
}

#[derive(Serialize)]
struct Reply {
    person: Person,
    code: u32,
}

fn nested(person: Person) {
    to_json(&Reply { person, code: 3 }); //~ sink Person.name
}

struct Token {
    #[personal(category = "Username")]
    user: String,
    #[personal(category = "Password")]
    secret: String,
}

impl Serialize for Token {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.user)
    }
}

fn manual(t: &Token) {
    to_json(t); //~ sink Token.user
}

fn cloned(p: &Person) {
    let copy = p.clone();
    to_json(&copy.visits);
    println!("{}", copy.name); //~ sink Person.name
    println!("{}", *p == copy);
    println!("{}", Person::default().visits);
}

#[derive(Debug)]
enum Problem {
    NoSuchUser {
        #[personal(category = "Username")]
        user: String,
        at: u32,
    },
    Closed(u32),
}

fn error_debug(p: &Problem) {
    eprintln!("{p:?}"); //~ sink Problem::NoSuchUser.user
}
