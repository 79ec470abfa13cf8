use core::privlint::opaque;
use std::fmt::{self, Debug, Display};

pub trait Value {}
impl<T: ?Sized> Value for T {}
pub trait Visit {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug);
    fn record_str(&mut self, field: &Field, value: &str) { self.record_debug(field, &value) }
    fn record_i64(&mut self, field: &Field, value: i64) { self.record_debug(field, &value) }
    fn record_u64(&mut self, field: &Field, value: u64) { self.record_debug(field, &value) }
    fn record_bool(&mut self, field: &Field, value: bool) { self.record_debug(field, &value) }
    fn record_f64(&mut self, field: &Field, value: f64) { self.record_debug(field, &value) }
}
#[derive(Debug)]
pub struct Field {}
pub struct Empty;
#[derive(Clone)]
pub struct DisplayValue<T: Display>(T);
#[derive(Clone)]
pub struct DebugValue<T: Debug>(T);
impl Field { pub fn name(&self) -> &'static str { opaque() } pub fn index(&self) -> usize { opaque() } }
impl Display for Field { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl Display for Empty { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl Debug for Empty { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
pub fn display<T: Display>(t: T) -> DisplayValue<T> { DisplayValue(t) }
pub fn debug<T: Debug>(t: T) -> DebugValue<T> { DebugValue(t) }
impl<T: Display> Display for DisplayValue<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { self.0.fmt(f) } }
impl<T: Display> Debug for DisplayValue<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(std::format_args!("{}", self.0)) } }
impl<T: Debug> Debug for DebugValue<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(std::format_args!("{:?}", self.0)) } }
impl<T: Debug> Display for DebugValue<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(std::format_args!("{:?}", self.0)) } }
