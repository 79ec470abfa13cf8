use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256, Sha512};

fn all(key: &[u8], text: &str) -> Option<String> {
    let mut hasher = Sha256::new();
    hasher.update(text);
    let plain = hasher.finalize();
    let whole = Sha512::digest(text.as_bytes());
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(text.as_bytes());
    let keyed = mac.finalize().into_bytes();
    let back: Vec<u8> = hex::decode(hex::encode(plain)).ok()?;
    Some(format!("{} {} {}", hex::encode(keyed), hex::encode_upper(whole), back.len()))
}
