mod declared;
mod image;

use super::{pack, unpack};
use crate::{
    hir::{
        HirFile,
        lower::{NothingSet, lower_declarations},
    },
    span::FileId,
    workspace::Edition,
};

const TEXT: &str = r#"
    #![allow(dead_code)]
    pub use a::{b as c, d::*, e::{self}, T as _};
    extern crate alloc as other;
    pub(in crate::x) mod m { #[path = "z.rs"] mod n; impl !Send for X {} }
    #[derive(Clone, Debug)] #[serde(tag = "t", rename = 'c')]
    pub struct S<T: Fn(u8) -> u8 + ?Sized = dyn A<B = u8>, const N: usize>(pub fn(T) -> !, [u8; N]);
    pub enum E { A { r#type: <T as I>::Item, é: *const [u8] }, B(&'static mut str) = 3, C }
    union U { a: u8 }
    pub trait Tr<X>: Super<X> where X: Into<Vec<X>> { type A: B; const C: u8 = 1; fn f(self: Box<Self>, (a, b): (u8, _)); }
    impl<T> Tr<T> for $crate::S where for<'a> &'a T: B { type A = impl C; async fn f(&mut self, x: m!(y)) { gone() } }
    pub const unsafe fn g() -> crate::R { body!() }
    static mut X: self::super::Y = 1;
    type Alias<T> = ::std::vec::Vec<T>;
    macro_rules! m { ($a:ident [$($b:tt),*] { } 1.5 "x" b'x') => { $crate::y } }
    thread_local! { static Z: u8 = 1 }
    extern "C" { fn h(x: u8); }
"#;

fn declarations(file: FileId) -> HirFile {
    let text = TEXT.replace("$crate::S", "S");
    lower_declarations(file, &text, &NothingSet, Edition::E2021).expect("parses")
}

fn shown(files: &[HirFile]) -> String {
    format!("{files:#?}")
}

#[test]
fn declarations_come_back_as_they_were() {
    let bytes = pack(&[declarations(FileId(7)), declarations(FileId(9))]);
    let (a, b) = (FileId(1), FileId(2));
    let read = unpack(&bytes, &[a, b]).expect("reads");
    assert_eq!(shown(&read), shown(&[declarations(a), declarations(b)]));
}

#[test]
fn other_bytes_read_as_nothing_or_as_something_else() {
    let bytes = pack(&[declarations(FileId(0))]);
    for len in 0..bytes.len() {
        assert!(unpack(&bytes[..len], &[FileId(0)]).is_none(), "{len} bytes");
    }
    assert!(unpack(&[&bytes[..], &[0]].concat(), &[FileId(0)]).is_none(), "one more");
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut other = bytes.clone();
            other[at] ^= 1 << bit;
            drop(unpack(&other, &[FileId(0)]));
        }
    }
}
