//! Model of `std`.
#![no_std]

pub use core::{any, array, assert_matches, cell, char, clone, cmp, convert, default, f32, f64, future, hint, iter, marker, mem, ops, option, pin, ptr, result};
pub use core::{i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize};
pub use alloc::{borrow, boxed, fmt, rc, slice, str, string, vec};
pub use core::{
    assert, assert_eq, assert_ne, cfg, cfg_select, column, compile_error, concat, concat_bytes, debug_assert, debug_assert_eq, debug_assert_ne, env, file, format_args, format_args_nl, include,
    include_bytes, include_str, line, matches, module_path, option_env, panic, r#try, stringify, todo, unimplemented, unreachable, write, writeln,
};
pub use alloc::format;

pub mod arch { pub use core::arch::*; pub use crate::{is_aarch64_feature_detected, is_x86_feature_detected}; }
pub mod ascii { pub use core::ascii::*; pub trait AsciiExt {} }
pub mod backtrace;
pub mod collections;
pub mod env;
pub mod error { pub use core::error::Error; }
pub mod ffi;
pub mod fs;
pub mod hash;
pub mod io;
mod macros;
pub mod net;
pub mod os;
pub mod num { pub use core::num::*; }
pub mod panic;
mod panicking;
pub mod path;
pub mod prelude;
pub mod process;
pub mod sync;
pub mod task { pub use core::task::*; pub use alloc::task::*; }
pub mod thread;
pub mod time;
