use super::{Arguments, Debug, Display, Formatter, Result, Write};
use crate::prelude::v1::*;

pub struct DebugStruct { fmt: &mut Formatter }
pub struct DebugTuple { fmt: &mut Formatter }
pub struct DebugList { fmt: &mut Formatter }
pub struct DebugSet { fmt: &mut Formatter }
pub struct DebugMap { fmt: &mut Formatter }

impl DebugStruct {
    pub fn field<T: Debug + ?Sized>(&mut self, name: &str, value: &T) -> &mut Self { self.fmt.write_fmt(crate::format_args!("{:?}", value)); self }
    pub fn finish_non_exhaustive(&mut self) -> Result { Ok(()) }
    pub fn finish(&mut self) -> Result { Ok(()) }
}
impl DebugTuple {
    pub fn field<T: Debug + ?Sized>(&mut self, value: &T) -> &mut Self { self.fmt.write_fmt(crate::format_args!("{:?}", value)); self }
    pub fn finish_non_exhaustive(&mut self) -> Result { Ok(()) }
    pub fn finish(&mut self) -> Result { Ok(()) }
}
macro_rules! sequences {
    ($($B:ident)*) => { $(
        impl $B {
            pub fn entry<T: Debug + ?Sized>(&mut self, entry: &T) -> &mut Self { self.fmt.write_fmt(crate::format_args!("{:?}", entry)); self }
            pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {
                if let Some(entry) = entries.into_iter().next() { self.fmt.write_fmt(crate::format_args!("{:?}", entry)); }
                self
            }
            pub fn finish_non_exhaustive(&mut self) -> Result { Ok(()) }
            pub fn finish(&mut self) -> Result { Ok(()) }
        }
    )* }
}
sequences! { DebugList DebugSet }
impl DebugMap {
    pub fn entry<K: Debug + ?Sized, V: Debug + ?Sized>(&mut self, key: &K, value: &V) -> &mut Self { self.fmt.write_fmt(crate::format_args!("{:?} {:?}", key, value)); self }
    pub fn key<K: Debug + ?Sized>(&mut self, key: &K) -> &mut Self { self.fmt.write_fmt(crate::format_args!("{:?}", key)); self }
    pub fn value<V: Debug + ?Sized>(&mut self, value: &V) -> &mut Self { self.fmt.write_fmt(crate::format_args!("{:?}", value)); self }
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self {
        if let Some((key, value)) = entries.into_iter().next() { self.fmt.write_fmt(crate::format_args!("{:?} {:?}", key, value)); }
        self
    }
    pub fn finish_non_exhaustive(&mut self) -> Result { Ok(()) }
    pub fn finish(&mut self) -> Result { Ok(()) }
}
pub struct FromFn<F> { f: F }
pub fn from_fn<F: Fn(&mut Formatter) -> Result>(f: F) -> FromFn<F> { FromFn { f } }
impl<F: Fn(&mut Formatter) -> Result> Debug for FromFn<F> { fn fmt(&self, f: &mut Formatter) -> Result { (self.f)(f) } }
impl<F: Fn(&mut Formatter) -> Result> Display for FromFn<F> { fn fmt(&self, f: &mut Formatter) -> Result { (self.f)(f) } }
