use privacy_derive::PersonalData;

#[derive(PersonalData)]
#[personal(retention = "endless")]
enum Record {
    #[personal(erasure = "keep")]
    A(#[personal(none)] u8, #[personal(none, reason = "id", category = "Name")] u8),
    B {
        #[personal(allow(untagged_flow))]
        b: u8,
    },
}

fn main() {}
