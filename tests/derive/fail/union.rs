use privacy_derive::PersonalData;

#[derive(PersonalData)]
union Either {
    #[personal(category = "Name")]
    a: u8,
    b: i8,
}

fn main() {}
