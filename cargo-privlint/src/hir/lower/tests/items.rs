//! Items, types, paths, generics.

use expect_test::expect;

use super::{check, lower, try_lower};

#[test]
fn types_are_declared_with_their_attributes() {
    check(
        r#"
        //! Documentation is gone.
        #![warn(missing_docs)]
        /// Here too.
        #[derive(Debug, serde::Serialize)]
        #[personal(subject = "Customer", retention = "2y")]
        pub struct Customer<T: Clone = u8, const N: usize = 3> where T: Default {
            #[personal(none, reason = "key")]
            pub id: Uuid,
            /// An address.
            pub(crate) email: Option<std::string::String>,
            r#type: [T; N],
        }
        struct Unit;
        struct Pair(pub u8, #[serde(skip)] pub(in crate::a) Vec<&'static str>);
        enum Kind { #[x] A, B(u8) = 3, C { name: String } }
        union Both { a: u32, b: f32 }
        "#,
        expect![[r##"
            #!#[warn(missing_docs)]
            #[derive(Debug , serde :: Serialize)]
            #[personal(subject = "Customer" , retention = "2y")]
            pub struct Customer<T: Clone = u8, const N: usize> where T: Default {
                #[personal(none , reason = "key")]
                pub id: Uuid,
                pub(in crate) email: Option<std::string::String>,
                type: [T; _],
            }
            struct Unit
            struct Pair(
                pub 0: u8,
                #[serde(skip)]
                pub(in crate::a) 1: Vec<&str>,
            )
            enum Kind {
                #[x]
                A,
                B(
                    0: u8,
                ),
                C {
                    name: String,
                },
            }
            union Both {
                a: u32,
                b: f32,
            }
        "##]],
    );
}

#[test]
fn functions_keep_their_signatures() {
    check(
        r#"
        pub async fn f<'a, F: FnOnce(u8, &'a str) -> bool>(x: u8, (a, mut b): (u8, u8), _: F) -> impl Future + 'a
        where for<'b> &'b F: Sized, { 1 }
        const unsafe extern "C" fn g(#[x] x: fn(u8, y: u16) -> !) {}
        trait Shop: Sized + ?Copy + 'static where Self::Item: Clone {
            type Item<'a>: Ord = u8 where Self: 'a;
            const MAX: usize;
            const MIN: usize = 1;
            fn sell(self: Box<Self>, n: usize) -> Self::Item<'_>;
            fn buy(&mut self) {}
            call!(x);
        }
        trait Alias<T> = Shop + Into<T>;
        unsafe impl<T> !Send for Store<T> {}
        impl<T: ?Sized> Shop for Store<T> {
            type Item<'a> = &'a T;
            const MAX: usize = 2;
            default fn sell(self, n: usize) {}
            pub(super) fn own(mut self: &Self) -> u8 { self.n }
        }
        extern "C" { fn send(p: *const u8, ...) -> i32; pub static mut ERR: i32; type Opaque; }
        "#,
        expect![[r#"
            pub async fn f<F: FnOnce<fn (u8, &str), Output = bool>>(x: u8, (a, mut b,): (u8, u8), _: F) -> impl Future where &F: Sized {
                1
            }
            fn g(#[x] x: fn(u8, u16) -> !) {}
            trait Shop: Sized where Self::Item: Clone {
                type Item: Ord = u8 where Self;
                const MAX: usize;
                const MIN: usize = 1;
                fn sell(self: Box<Self>, n: usize) -> Self::Item<>;
                fn buy(&mut self) {}
                call!(x);
            }
            trait Alias<T> = Shop + Into<T> {
            }
            impl<T> !Send for Store<T> {
            }
            impl<T> Shop for Store<T> {
                type Item = &T;
                const MAX: usize = 2;
                fn sell(self, n: usize) {}
                pub(in super) fn own(self: &Self) -> u8 {
                    self.n
                }
            }
            extern fn send(p: *const u8) -> i32;
            pub static ERR: i32;
            type Opaque;
        "#]],
    );
}

#[test]
fn types_and_paths_of_every_form() {
    check(
        r#"
        type A = dyn Fn(u8) -> Vec<u8> + Send;
        type B = <T as crate::a::Trait<u8>>::Out::Inner;
        type C = <[u8]>::Item;
        type D = ::std::collections::HashMap<K, V, { 3 }>;
        type E = self::a::B;
        type F = super::super::B<'static, Item = u8, Other: Clone>;
        type G = (*mut u8, &'a mut [T], (), (u8,), !);
        type H = for<'a> fn(&'a str, x: u8);
        type I = a::mac!(x y);
        type J<'a> = Box<dyn for<'b> Into<&'b T> + 'a>;
        type K = impl Iterator<Item = impl Display>;
        type L = Self::A;
        "#,
        expect![[r#"
            type A = dyn Fn<fn (u8), Output = Vec<u8>> + Send;
            type B = <T as crate::a::Trait<u8>>::Out::Inner;
            type C = <[u8]>::Item;
            type D = ::std::collections::HashMap<K, V, {const}>;
            type E = self::a::B;
            type F = super::super::B<Item = u8, Other: Clone>;
            type G = (*mut u8, &mut [T], (), (u8), !);
            type H = fn(&str, u8) -> ();
            type I = a::mac!(x y);
            type J = Box<dyn Into<&T>>;
            type K = impl Iterator<Item = impl Display>;
            type L = Self::A;
        "#]],
    );
}

#[test]
fn use_trees_come_apart() {
    check(
        r#"
        use a::b::{self, c, d::*, e as f, g::{self as h, i as _}};
        pub use crate::{x, self as me};
        use self::inner::y;
        use super::super::z as r#type;
        use ::std::io;
        use {p, q::r};
        use super::*;
        use crate as root;
        extern crate alloc;
        extern crate alloc as std;
        extern crate log as _;
        "#,
        expect![[r#"
            use a::b as b (types only);
            use a::b::c as c;
            use a::b::d::*;
            use a::b::e as f;
            use a::b::g as h (types only);
            use a::b::g::i as _;
            pub use crate::x as x;
            pub use crate as me (types only);
            use self::inner::y as y;
            use super::super::z as type;
            use ::std::io as io;
            use p as p;
            use q::r as r;
            use super::*;
            use crate as root (types only);
            extern crate alloc as alloc;
            extern crate alloc as std;
            extern crate log as _;
        "#]],
    );
}

#[test]
fn modules_constants_and_macros() {
    check(
        r#"
        mod a { #![allow(x)] pub(self) mod b; const _: () = assert!(true); }
        pub static mut COUNT: [u8; 2] = [0; 2];
        #[macro_export]
        macro_rules! log { ($x:expr) => { print!("{}", $x) }; }
        pub macro new($x:expr) { $x }
        thread_local! { static A: u8 = 1; }
        path::to::item![x];
        "#,
        expect![[r##"
            #[allow(x)]
            mod a {
                pub(in self) mod b;
                const _: () = assert!(true);
            }
            pub static COUNT: [u8; _] = [0; 2];
            #[macro_export]
            macro log { ($ x : expr ) => { print ! ("{}" , $ x ) } ; }
            pub macro new { ($ x : expr ) => { $ x } }
            thread_local!(static A : u8 = 1 ;);
            path::to::item!(x);
        "##]],
    );
}

#[test]
fn what_is_not_read_is_listed() {
    let lowered = try_lower("fn f();\nstruct S;").expect("lowered");
    assert_eq!(lowered.hir.top.len(), 1);
    let spans: Vec<_> = lowered.hir.problems.iter().map(|p| (p.span.lo, p.span.hi)).collect();
    assert_eq!(spans, [(0, 7)]);
}

#[test]
fn the_first_edition_has_words_of_its_own() {
    use crate::{hir::dump, workspace::Edition};
    let text = "fn async(await: u8) { async::f(await) }
        trait T { fn f<F: Fn() -> u8>(&self, u8, a::B<C, D>, n: u8, &'a str) -> fn(u8); }";
    let lowered = super::lower_file(super::FILE, text, &super::Unix, Edition::E2015);
    expect![[r#"
        fn async(await: u8) {
            async::f(await)
        }
        trait T {
            fn f<F: Fn<fn (), Output = u8>>(&self, _: u8, _: a::B<C, D>, n: u8, _: &str) -> fn(u8) -> ();
        }
    "#]]
    .assert_eq(&dump::file(&lowered.expect("lowered").hir));
    assert!(try_lower(text).is_err());
}

#[test]
fn suppressions_are_comments_only() {
    let text = r##"//! privlint: allow(no)
        // privlint: allow(x, reason = "a")
        fn f() {
            let a = "// privlint: allow(no)"; // privlint: allow(y)
            let b = r#"
// privlint: allow(no)
"#;
            /* privlint: allow-file(z) */ g('"', '\'', 'x' as u8, 'a'); /* /* nested */ */
            // privlint is a tool
            // privlint allow(misspelt)
        }
        /// privlint: allow(no)
        struct S;
        "##;
    let seen: Vec<String> = lower(text)
        .suppressions
        .iter()
        .map(|comment| {
            let span = comment.span;
            assert_eq!(&text[span.lo as usize..span.hi as usize], &*comment.text);
            format!("{:?} {}", comment.place, comment.text)
        })
        .collect();
    expect![[r#"
        OwnLine // privlint: allow(x, reason = "a")
        LineEnd // privlint: allow(y)
        OwnLine /* privlint: allow-file(z) */
        OwnLine // privlint allow(misspelt)"#]]
    .assert_eq(&seen.join("\n"));
}

#[test]
fn what_stands_behind_an_equals_sign_ends_at_its_own_comma() {
    check(
        "enum E { A = f::<u8, u8>(), B { x: u8 } = 1 << 2, C }
         struct S<const N: usize = { g::<u8, u8>() }, T = u8> { a: [T; { h::<u8, u8>() }] }",
        expect![[r#"
            enum E {
                A,
                B {
                    x: u8,
                },
                C,
            }
            struct S<const N: usize, T = u8> {
                a: [T; _],
            }
        "#]],
    );
}

#[test]
fn a_macro_of_the_second_kind_keeps_its_attributes() {
    check(
        r#"#[cfg(unix)] #[rustc_builtin_macro = "x"] pub macro a($x:expr) { $x }
           #[cfg(windows)] pub macro b { () => {} }"#,
        expect![[r#"
            #[rustc_builtin_macro = "x"]
            pub macro a { ($ x : expr ) => { $ x } }
        "#]],
    );
}
