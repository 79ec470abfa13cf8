//! Model of `form_urlencoded`.

use core::privlint::{any_of, opaque};
use std::borrow::{Borrow, Cow};

pub fn parse(input: &[u8]) -> Parse { Parse { input } }
#[derive(Copy, Clone)]
pub struct Parse { input: &[u8] }
impl Parse { pub fn into_owned(self) -> ParseIntoOwned { ParseIntoOwned { inner: self } } }
impl Iterator for Parse { type Item = (Cow<str>, Cow<str>); fn next(&mut self) -> Option<(Cow<str>, Cow<str>)> { Some(any_of(self.input)) } }
pub struct ParseIntoOwned { inner: Parse }
impl Iterator for ParseIntoOwned { type Item = (String, String); fn next(&mut self) -> Option<(String, String)> { Some(any_of(self.inner)) } }

pub fn byte_serialize(input: &[u8]) -> ByteSerialize { ByteSerialize { bytes: input } }
pub struct ByteSerialize { bytes: &[u8] }
impl Iterator for ByteSerialize { type Item = &str; fn next(&mut self) -> Option<&str> { Some(any_of(self.bytes)) } }

pub trait Target {
    type Finished;
    fn as_mut_string(&mut self) -> &mut String;
    fn finish(self) -> Self::Finished;
}
impl Target for String {
    type Finished = String;
    fn as_mut_string(&mut self) -> &mut String { self }
    fn finish(self) -> String { self }
}
impl Target for &mut String {
    type Finished = &mut String;
    fn as_mut_string(&mut self) -> &mut String { *self }
    fn finish(self) -> &mut String { self }
}

pub struct Serializer<T: Target> { target: T }
impl<T: Target> Serializer<T> {
    pub fn new(target: T) -> Self { Serializer { target } }
    pub fn for_suffix(target: T, start_position: usize) -> Self { Serializer { target } }
    pub fn clear(&mut self) -> &mut Self { self }
    pub fn append_pair(&mut self, name: &str, value: &str) -> &mut Self {
        self.target.as_mut_string().push_str(name);
        self.target.as_mut_string().push_str(value);
        self
    }
    pub fn append_key_only(&mut self, name: &str) -> &mut Self { self.target.as_mut_string().push_str(name); self }
    pub fn extend_pairs<I, K, V>(&mut self, iter: I) -> &mut Self
    where I: IntoIterator, I::Item: Borrow<(K, V)>, K: AsRef<str>, V: AsRef<str>
    {
        let text: String = any_of(iter);
        self.target.as_mut_string().push_str(&text);
        self
    }
    pub fn extend_keys_only<I, K>(&mut self, iter: I) -> &mut Self where I: IntoIterator, I::Item: Borrow<K>, K: AsRef<str> {
        let text: String = any_of(iter);
        self.target.as_mut_string().push_str(&text);
        self
    }
    pub fn finish(&mut self) -> T::Finished { self.target.finish() }
}
