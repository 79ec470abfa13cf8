use core::privlint::any_of;
use crate::error::Result;
use serde_core::de::{Deserialize, DeserializeOwned};

pub struct Deserializer<R> { read: R }
pub struct StreamDeserializer<R, T> { read: R, output: T }
impl<R> Deserializer<R> {
    pub fn new(read: R) -> Self { Deserializer { read } }
    pub fn from_reader(reader: R) -> Self { Deserializer { read: reader } }
    pub fn from_slice(bytes: &[u8]) -> Self { Deserializer { read: any_of(bytes) } }
    pub fn from_str(s: &str) -> Self { Deserializer { read: any_of(s) } }
    pub fn end(&mut self) -> Result<()> { Ok(()) }
    pub fn into_iter<T: Deserialize>(self) -> StreamDeserializer<R, T> { StreamDeserializer { read: self.read, output: any_of(self.read) } }
}
impl<R, T: Deserialize> Iterator for StreamDeserializer<R, T> { type Item = Result<T>; fn next(&mut self) -> Option<Result<T>> { Some(Ok(self.output)) } }
pub fn from_reader<R: std::io::Read, T: DeserializeOwned>(rdr: R) -> Result<T> { Ok(any_of(rdr)) }
pub fn from_slice<T: Deserialize>(v: &[u8]) -> Result<T> { Ok(any_of(v)) }
pub fn from_str<T: Deserialize>(s: &str) -> Result<T> { Ok(any_of(s)) }
