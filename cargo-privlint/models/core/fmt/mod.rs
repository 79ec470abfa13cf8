use crate::marker::Sized;
use crate::prelude::v1::*;
use crate::privlint::{any_of, opaque};

mod builders;
pub use self::builders::{DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple, FromFn, from_fn};

pub type Result = crate::result::Result<(), Error>;
#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Error;
impl Display for Error { fn fmt(&self, f: &mut Formatter) -> Result { Ok(()) } }

/// `text` is everything written so far.
pub struct Formatter { text: str }
#[derive(Copy, Clone)]
pub struct Arguments { text: str }
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Alignment { Left, Right, Center }

pub trait Debug { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Display { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait LowerHex { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait UpperHex { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Octal { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Binary { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait LowerExp { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait UpperExp { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Pointer { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Write {
    fn write_str(&mut self, s: &str) -> Result;
    fn write_char(&mut self, c: char) -> Result { self.write_str(any_of(c)) }
    fn write_fmt(&mut self, args: Arguments) -> Result { self.write_str(any_of(args)) }
}
impl<W: Write + ?Sized> Write for &mut W { fn write_str(&mut self, s: &str) -> Result { W::write_str(*self, s) } }

pub fn write(output: &mut dyn Write, args: Arguments) -> Result { output.write_fmt(args) }

impl Arguments {
    pub const fn as_str(&self) -> Option<&str> { .. }
}
impl Debug for Arguments { fn fmt(&self, f: &mut Formatter) -> Result { f.write_fmt(*self) } }
impl Display for Arguments { fn fmt(&self, f: &mut Formatter) -> Result { f.write_fmt(*self) } }

impl Formatter {
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result { self.text = any_of(buf); Ok(()) }
    pub fn pad(&mut self, s: &str) -> Result { self.text = any_of(s); Ok(()) }
    pub fn write_str(&mut self, data: &str) -> Result { self.text = any_of(data); Ok(()) }
    pub fn write_fmt(&mut self, fmt: Arguments) -> Result { self.text = any_of(fmt); Ok(()) }
    pub fn fill(&self) -> char { opaque() }
    pub fn align(&self) -> Option<Alignment> { opaque() }
    pub fn width(&self) -> Option<usize> { opaque() }
    pub fn precision(&self) -> Option<usize> { opaque() }
    pub fn sign_plus(&self) -> bool { opaque() }
    pub fn sign_minus(&self) -> bool { opaque() }
    pub fn alternate(&self) -> bool { opaque() }
    pub fn sign_aware_zero_pad(&self) -> bool { opaque() }
    pub fn debug_struct(&mut self, name: &str) -> DebugStruct { DebugStruct { fmt: self } }
    pub fn debug_tuple(&mut self, name: &str) -> DebugTuple { DebugTuple { fmt: self } }
    pub fn debug_list(&mut self) -> DebugList { DebugList { fmt: self } }
    pub fn debug_set(&mut self) -> DebugSet { DebugSet { fmt: self } }
    pub fn debug_map(&mut self) -> DebugMap { DebugMap { fmt: self } }
}
impl Write for Formatter {
    fn write_str(&mut self, s: &str) -> Result { self.text = any_of(s); Ok(()) }
    fn write_char(&mut self, c: char) -> Result { self.text = any_of(c); Ok(()) }
    fn write_fmt(&mut self, args: Arguments) -> Result { self.text = any_of(args); Ok(()) }
}

impl<T: ?Sized + Debug> Debug for &T { fn fmt(&self, f: &mut Formatter) -> Result { f.write_fmt(crate::format_args!("{:?}", **self)) } }
impl<T: ?Sized + Debug> Debug for &mut T { fn fmt(&self, f: &mut Formatter) -> Result { f.write_fmt(crate::format_args!("{:?}", **self)) } }
impl<T: ?Sized + Display> Display for &T { fn fmt(&self, f: &mut Formatter) -> Result { f.write_fmt(crate::format_args!("{}", **self)) } }
impl<T: ?Sized + Display> Display for &mut T { fn fmt(&self, f: &mut Formatter) -> Result { f.write_fmt(crate::format_args!("{}", **self)) } }
impl<T: Debug> Debug for [T] { fn fmt(&self, f: &mut Formatter) -> Result { let [x, ..] = self; f.write_fmt(crate::format_args!("{:?}", x)) } }
impl<T: Debug, const N: usize> Debug for [T; N] { fn fmt(&self, f: &mut Formatter) -> Result { let [x, ..] = self; f.write_fmt(crate::format_args!("{:?}", x)) } }
macro_rules! show_prims {
    ($($Trait:ident: $($t:ty)*;)*) => { $($( impl $Trait for $t { fn fmt(&self, f: &mut Formatter) -> Result { .. } } )*)* }
}
show_prims! {
    Debug: () bool char str i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64;
    Display: bool char str i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64;
    LowerHex: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
    UpperHex: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize;
}
impl Display for ! { fn fmt(&self, f: &mut Formatter) -> Result { Ok(()) } }
impl Debug for ! { fn fmt(&self, f: &mut Formatter) -> Result { Ok(()) } }
impl<T: ?Sized> Debug for *const T { fn fmt(&self, f: &mut Formatter) -> Result { Ok(()) } }
impl<T: ?Sized> Debug for *mut T { fn fmt(&self, f: &mut Formatter) -> Result { Ok(()) } }
impl<T: ?Sized> Debug for crate::marker::PhantomData<T> { fn fmt(&self, f: &mut Formatter) -> Result { Ok(()) } }
macro_rules! show_tuples {
    ($(($($T:ident $i:tt)+))*) => { $(
        impl<$($T: Debug),+> Debug for ($($T,)+) {
            fn fmt(&self, f: &mut Formatter) -> Result { $( f.write_fmt(crate::format_args!("{:?}", self.$i)); )+ Ok(()) }
        }
    )* }
}
show_tuples! { (A 0) (A 0 B 1) (A 0 B 1 C 2) (A 0 B 1 C 2 D 3) (A 0 B 1 C 2 D 3 E 4) (A 0 B 1 C 2 D 3 E 4 F 5) }
