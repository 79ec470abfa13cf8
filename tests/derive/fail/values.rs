use privacy_derive::PersonalData;

#[derive(PersonalData)]
struct Customer {
    #[personal(category = Name, purpose = concat!("Mark", "eting"), retention = 30)]
    a: String,
    #[personal(category, purpose("Marketing"), retention =)]
    b: String,
    #[personal]
    c: String,
    #[personal = "Name"]
    d: String,
    #[personal(category = "Name" purpose = "Marketing")]
    e: String,
}

fn main() {}
