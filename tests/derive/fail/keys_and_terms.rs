use privacy_derive::PersonalData;

#[derive(PersonalData)]
#[personal(subject = "Custmer", category = "Name", colour = "red")]
struct Customer {
    #[personal(categroy = "EmailAddress", purpose = "DirectMarketting", retention = "30 days")]
    email: String,
    #[personal(category = "EmailAdress", purpose = [], regions = ["UK"])]
    other: String,
    #[personal(category = ["Name"], basis = "because", basis = "contract")]
    name: String,
    #[personal(category = "xyzzy")]
    nothing: String,
}

fn main() {}
