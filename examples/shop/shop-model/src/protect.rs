//! Forms in which personal data may be seen by others: hashed with a key, masked, or too coarse to
//! point to anybody.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use privacy_derive::privacy;
use sha2::Sha256;

use crate::address::Address;

/// Turns addresses into stable pseudonyms that nobody can reverse without the key.
#[derive(Clone)]
pub struct Pseudonyms {
    key: Vec<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a pseudonym key has at least 32 bytes")]
pub struct ShortKey;

impl Pseudonyms {
    pub fn new(key: Vec<u8>) -> Result<Self, ShortKey> {
        if key.len() < 32 { Err(ShortKey) } else { Ok(Self { key }) }
    }

    #[privacy(sanitizes = "keyed_hash")]
    pub fn of(&self, text: &str) -> String {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes keys of any length");
        mac.update(text.trim().to_lowercase().as_bytes());
        hex::encode(mac.finalize().into_bytes())
    }
}

impl fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pseudonyms(…)")
    }
}

/// The last four digits, as card receipts show them.
#[privacy(sanitizes = "redact")]
pub fn mask_card_number(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits.iter().skip(digits.len().saturating_sub(4)).collect();
    format!("**** {last}")
}

/// The part of a country that the first digit of the postcode stands for: a million people or more.
#[privacy(sanitizes = "anonymise")]
pub fn sales_region(address: &Address) -> String {
    let digit = address.postcode.chars().find(char::is_ascii_digit).unwrap_or('-');
    format!("{}-{digit}", address.country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_number_shows_four_digits() {
        assert_eq!(mask_card_number("4111 1111 1111 1234"), "**** 1234");
        assert_eq!(mask_card_number("12"), "**** 12");
    }

    #[test]
    fn pseudonyms_ignore_case() {
        let pseudonyms = Pseudonyms::new(vec![7; 32]).expect("32 bytes suffice");
        assert_eq!(pseudonyms.of("A@example.org"), pseudonyms.of(" a@EXAMPLE.org"));
        assert!(Pseudonyms::new(vec![7; 31]).is_err());
    }
}
