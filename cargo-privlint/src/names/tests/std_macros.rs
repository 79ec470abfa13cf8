//! The macros of the standard library that have a meaning of their own.

use super::derives::check;

#[test]
fn macros_of_modules() {
    check(
        r#"
use std::{mem::offset_of, pin::pin, ptr::addr_of, task::{Context, Poll, ready}};
struct Pair { a: u8, b: (u16, u32) }
fn poll(poll: Poll<Option<String>>) -> Poll<usize> {
    let text: Option<String> = ready!(poll);
    Poll::Ready(text.map_or(0, |text| text.len()))
}
fn main() {
    let mut pair = Pair { a: 1, b: (2, 3) };
    let a: *const u8 = addr_of!(pair.a);
    let b = std::ptr::addr_of_mut!(pair.b.1);
    let n: usize = offset_of!(Pair, b.1) + core::mem::offset_of!(Pair, a);
    n.count_ones();
    let future = pin!(async { 1_u8 });
    future.as_ref();
    core::assert_matches::assert_matches!(pair.a, 0..=9 | 11 if n > 1, "no {}", pair.a);
    std::assert_matches::debug_assert_matches!(Some(1), Some(_));
}
"#,
    );
}

#[test]
fn machine_code_reads_and_writes() {
    check(
        r#"
use std::arch::asm;
std::arch::global_asm!("nop");
const N: u64 = 3;
fn f() {}
fn main() {
    let (x, mut y, z): (u64, u64, u64) = (1, 2, 3);
    let out: u64;
    unsafe {
        asm!("add {a}, {1}", in(reg) x, inout(reg) y => out, a = inlateout(reg) z => _, const N, sym f, out("rax") _, options(nomem, nostack));
        asm!("nop", in("rax") { x + 1 });
    }
    out.count_ones();
    if is_x86_feature_detected!("sse2") || std::arch::is_x86_feature_detected!("avx") { y = 1; }
}
"#,
    );
}

#[test]
fn arms_by_configuration() {
    check(
        r#"
//- /main.rs crate:main cfg:unix
cfg_select! {
    windows => { fn name() -> u8 { 1 } }
    any(unix, target_os = "wasi") => { fn name() -> String { String::new() } fn other() {} }
    _ => { compile_error!("no system"); }
}
fn main() {
    name().len();
    other();
    let n: usize = cfg_select! { windows => 1_u8, unix => { let n = name(); n.len() } _ => 2_u8 };
    n.count_ones();
}
"#,
    );
}

#[test]
fn values_of_the_build() {
    check(
        r#"
thread_local! { static A: std::cell::Cell<u8> = const { std::cell::Cell::new(1) }; pub static B: std::cell::RefCell<Vec<u8>> = const { std::cell::RefCell::new(Vec::new()) } }
fn main() {
    env!("PATH", "no path").len();
    option_env!("HOME").map(|home| home.len());
    concat_bytes!(b"a", 1).len();
    A.with(|a| a.get().count_ones());
    B.with_borrow_mut(|b| b.push(1));
}
"#,
    );
}
