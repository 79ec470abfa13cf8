//! `#[privacy(…)]` wherever code may have facts, under another name, and changing nothing.

use privacy_derive::privacy as fact;

#[fact(purpose = "DirectMarketing")]
#[fact(sink = "email", recipient = "mailer", args = ["to", 1])]
/// Documented after the facts.
#[must_use]
pub async fn send<T: Into<Option<(u8, u8)>>>(to: &str, body: T) -> bool {
    let _ = (to, body.into());
    #[fact(sanitizes = "hash")]
    const fn inner(x: u8) -> u8 {
        x
    }
    inner(1) == 1
}

pub struct Store;

#[fact(purpose = "CustomerCare")]
impl Store {
    #[fact(sink = "store", args = ["value", "self"], retention_param = "seconds", unit = "s")]
    pub fn set<K, V>(&mut self, key: K, mut value: Vec<V>, seconds: u64) {
        value.clear();
        let _ = (key, seconds);
    }

    #[fact(erases = "Customer")]
    #[fact(allow(erasure_gap, reason = "backups go after a week"))]
    pub unsafe fn erase(self: Box<Self>) {}
}

#[fact(purpose = "CustomerCare")]
pub trait Gate {
    #[fact(checks = "consent", purpose = "DirectMarketing")]
    fn consents(&self) -> bool;

    #[fact(source(category = "EmailAddress", subject = "Customer", purpose = "CustomerCare", retention = "1y"))]
    fn email(&self) -> String {
        String::new()
    }
}

#[fact(exports = "Customer")]
impl Gate for Store {
    fn consents(&self) -> bool {
        true
    }
}

unsafe extern "C" {
    #[fact(sink = "file", args = ["text"])]
    pub safe fn puts(text: *const u8) -> i32;
}

#[fact(purges = "Customer", retention = "P10Y")]
extern "C" fn purge() {}

fn main() {
    let mut store = Store;
    store.set(1, vec![2], 3);
    let _ = (store.consents(), store.email(), purge as extern "C" fn(), send("a", None));
}
