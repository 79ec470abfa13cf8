use core::privlint::any_of;
use crate::error::Result;
use serde_core::ser::Serialize;
use std::io::Write;

pub struct Serializer<W, F> { writer: W, formatter: F }
#[derive(Clone, Debug)]
pub struct CompactFormatter;
#[derive(Clone, Debug)]
pub struct PrettyFormatter {}
impl PrettyFormatter {
    pub fn new() -> Self { PrettyFormatter {} }
    pub fn with_indent(indent: &[u8]) -> Self { PrettyFormatter {} }
}
impl<W: Write> Serializer<W, CompactFormatter> { pub fn new(writer: W) -> Self { Serializer { writer, formatter: CompactFormatter } } }
impl<W: Write> Serializer<W, PrettyFormatter> { pub fn pretty(writer: W) -> Self { Serializer { writer, formatter: PrettyFormatter {} } } }
impl<W: Write, F> Serializer<W, F> {
    pub fn with_formatter(writer: W, formatter: F) -> Self { Serializer { writer, formatter } }
    pub fn into_inner(self) -> W { self.writer }
}
pub fn to_writer<W: Write, T: ?Sized + Serialize>(writer: W, value: &T) -> Result<()> { writer.write_all(any_of(value)); Ok(()) }
pub fn to_writer_pretty<W: Write, T: ?Sized + Serialize>(writer: W, value: &T) -> Result<()> { writer.write_all(any_of(value)); Ok(()) }
pub fn to_vec<T: ?Sized + Serialize>(value: &T) -> Result<Vec<u8>> { Ok(any_of(value)) }
pub fn to_vec_pretty<T: ?Sized + Serialize>(value: &T) -> Result<Vec<u8>> { Ok(any_of(value)) }
pub fn to_string<T: ?Sized + Serialize>(value: &T) -> Result<String> { Ok(any_of(value)) }
pub fn to_string_pretty<T: ?Sized + Serialize>(value: &T) -> Result<String> { Ok(any_of(value)) }
