//! Every shape of type, with attributes at each place, and the derive under another name.

use privacy_derive::PersonalData as Tagged;

type Uuid = [u8; 16];

#[derive(Debug, Clone, Tagged)]
#[personal(subject = "Customer", basis = "contract", retention = "2y")]
pub struct Customer {
    #[personal(none, reason = "random surrogate key")]
    pub id: Uuid,
    #[personal(category = "EmailAddress", purpose = ["CustomerOrderManagement", "DirectMarketing"],
               retention = "30d after account_closure", erasure = "erase")]
    pub email: String,
    #[personal(category = "HealthRecord", purpose = "DeliveryOfGoods", basis = "explicit_consent",
               recipients = ["pharmacy"], protect = "encrypted")]
    pub prescription: Option<String>,
    pub address: Address,
}

#[derive(Debug, Clone, Tagged)]
pub struct Address(
    #[personal(category = "Street", purpose = "DeliveryOfGoods", retention = "2y")] pub String,
    #[personal(category = "City")]
    #[personal(purpose = "DeliveryOfGoods", retention = "2y")]
    pub(crate) String,
);

#[derive(Tagged)]
pub struct Unit;

#[derive(Tagged)]
pub struct Empty {}

#[derive(Tagged)]
#[personal(retention = "1y", purpose = "CustomerCare")]
pub enum Contact<'a, T: Fn(u8) -> Option<T>, const N: usize>
where
    [u8; N]: Sized,
{
    Mail {
        #[personal(category = "EmailAddress")]
        address: &'a str,
    },
    #[personal(retention = "P6M")]
    Phone(#[personal(category = "TelephoneNumber")] [u8; N], T),
    None,
}

#[derive(Tagged)]
pub struct Generic<T, U = Vec<(T, u8)>>
where
    T: Iterator<Item = (u8, u8)>,
{
    #[personal(category = "Name", purpose = "local::raffle", retention = "1y")]
    pub r#type: <T as Iterator>::Item,
    #[personal(category = "local::shoe_size", purpose = "Marketing", retention = "1y")]
    pub other: U,
}

fn main() {
    let _ = (Unit, Empty {}, std::mem::size_of::<Customer>());
}
