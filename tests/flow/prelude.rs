//! What all cases use: a customer, places where data leaves, and functions that change its form.

#[derive(Clone)]
pub struct Customer {
    #[personal(none, reason = "random key")]
    pub id: u64,
    #[personal(category = "EmailAddress")]
    pub email: String,
    #[personal(category = "TelephoneNumber")]
    pub phone: Option<String>,
    pub visits: u32,
}

pub fn customer() -> Customer {
    loop {}
}

#[privacy(sink = "network")]
pub fn send(text: &str) {}
#[privacy(sink = "network")]
pub fn send_string(text: String) {}
#[privacy(sink = "network")]
pub fn send_number(number: u64) {}
#[privacy(sink = "network")]
pub fn send_flag(flag: bool) {}
#[privacy(sink = "network")]
pub fn send_any<T>(value: T) {}
#[privacy(sink = "store", args = ["value"], retention_param = "seconds", unit = "s")]
pub fn store(key: &str, value: &str, seconds: u64) {}
#[privacy(sink = "store", args = ["value"], retention_param = "ttl", unit = "Duration")]
pub fn store_for(value: &str, ttl: std::time::Duration) {}
#[privacy(sink = "store", args = ["value"], retention_param = "ttl", unit = "Duration")]
pub fn store_perhaps_for(value: &str, ttl: Option<std::time::Duration>) {}
#[privacy(sanitizes = "redact")]
pub fn redact(text: &str) -> String { text.to_string() }
#[privacy(sanitizes = "keyed_hash")]
pub fn keyed_hash(text: &str) -> String { text.to_string() }
#[privacy(source(category = "IPAddress"))]
pub fn remote_addr() -> String { String::new() }
#[privacy(source(category = "IPAddress"))]
pub fn try_addr() -> Result<String, String> { Err(String::new()) }
#[privacy(checks = "consent")]
pub fn has_consent() -> bool { false }
#[privacy(checks = "consent")]
pub fn require_consent() -> Result<(), String> { Ok(()) }
pub fn coin() -> bool { loop {} }
