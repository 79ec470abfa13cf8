use privacy_derive::PersonalData;

#[derive(PersonalData)]
#[personal(basis = "contract", purpose = "DeliveryOfGoods", retention = "1y")]
struct Patient {
    #[personal(category = "HealthRecord")]
    record: String,
    #[personal(category = "BloodType", basis = "explicit_consent")]
    blood: String,
    #[personal(category = "Fingerprint", basis = "legitimate_interests")]
    finger: String,
}

#[derive(PersonalData)]
struct Member(#[personal(category = "TradeUnionMembership")] bool);

fn main() {}
