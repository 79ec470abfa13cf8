//! Model of `core`. What a body says is where data goes, not how it is computed: see `models/README.md`.
#![no_core]

pub mod any;
pub mod arch;
pub mod array;
pub mod ascii;
pub mod assert_matches;
pub mod borrow;
pub mod cell;
pub mod char;
pub mod clone;
pub mod cmp;
pub mod convert;
pub mod default;
pub mod error;
pub mod f32;
pub mod f64;
pub mod ffi;
pub mod fmt;
pub mod future;
pub mod hash;
pub mod hint;
macro_rules! int_modules { ($($t:ident)*) => { $( pub mod $t { pub const MIN: $t = 0; pub const MAX: $t = 0; } )* } }
int_modules! { i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }
mod intrinsics { pub const unsafe fn transmute<Src, Dst>(src: Src) -> Dst { .. } }
pub mod iter;
#[macro_use]
mod macros;
pub mod marker;
pub mod mem;
pub mod net;
pub mod num;
pub mod ops;
pub mod option;
pub mod panic;
pub mod panicking;
pub mod pin;
pub mod prelude;
pub mod privlint;
pub mod ptr;
pub mod result;
pub mod slice;
pub mod str;
pub mod sync;
pub mod task;
pub mod time;
