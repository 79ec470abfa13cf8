use crate::prelude::*;
pub use core::str::*;

impl str {
    pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]> { .. }
    pub fn replace<P: pattern::Pattern>(&self, from: P, to: &str) -> String { any_of((self, to)) }
    pub fn replacen<P: pattern::Pattern>(&self, pat: P, to: &str, count: usize) -> String { any_of((self, to)) }
    pub fn to_lowercase(&self) -> String { .. }
    pub fn to_uppercase(&self) -> String { .. }
    pub fn into_string(self: Box<str>) -> String { .. }
    pub fn repeat(&self, n: usize) -> String { any_of(self) }
    pub fn to_ascii_uppercase(&self) -> String { .. }
    pub fn to_ascii_lowercase(&self) -> String { .. }
}
