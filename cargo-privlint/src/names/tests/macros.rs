//! Which definition a macro's name means, and what macros in item position declare.

use expect_test::expect;

use super::check;

#[test]
fn text_above_decides_before_modules_do() {
    check(
        "
macro_rules! name { () => { pub struct First; } }
mod a { name!(); }
macro_rules! name { () => { pub struct Second; } }
mod b { name!(); mod c { name!(); } }
mod d { macro_rules! name { () => { pub struct Inner; } } name!(); }
name!();
",
        &expect![[r#"
            main
                Second = type: main::Second, value: main::Second
                a = type: mod main::a
                b = type: mod main::b
                d = type: mod main::d
            main::a
                First = type: main::a::First, value: main::a::First
            main::b
                Second = type: main::b::Second, value: main::b::Second
                c = type: mod main::b::c
            main::b::c
                Second = type: main::b::c::Second, value: main::b::c::Second
            main::d
                Inner = type: main::d::Inner, value: main::d::Inner
        "#]],
    );
}

#[test]
fn macro_use_lets_definitions_out_of_a_module() {
    check(
        "
#[macro_use]
mod a { macro_rules! out { ($n:ident) => { pub struct $n; } } }
mod b { macro_rules! kept { ($n:ident) => { pub struct $n; } } }
out!(Fine);
kept!(Lost);
",
        &expect![[r#"
            main (obscured)
                Fine = type: main::Fine, value: main::Fine
                a = type: mod main::a
                b = type: mod main::b
            main::a
            main::b
            /main.rs:5:1: kept!(Lost) UnexpandedItemMacro { name: kept, why: UnknownMacro }
        "#]],
    );
}

#[test]
fn exported_macros_are_at_the_root() {
    check(
        "
//- /lib.rs crate:lib
mod hidden {
    #[macro_export]
    macro_rules! make { ($n:ident) => { pub struct $n { pub inner: $crate::Inner } } }
    macro_rules! local { () => { pub fn made() {} } }
    pub(crate) use local;
}
pub struct Inner;
mod user { use crate::hidden::local; local!(); }
//- /main.rs crate:main deps:renamed=lib
renamed::make!(A);
mod m { use renamed::make as create; create!(B); }
mod n { use renamed::*; make!(C); }
",
        &expect![[r#"
            lib
                Inner = type: lib::Inner, value: lib::Inner
                hidden = type: mod lib::hidden
                make = macro: lib::hidden::make
                user = type: mod lib::user
            lib::hidden
                local = macro: lib::hidden::local
            lib::user
                local = macro: lib::hidden::local
                made = value: lib::user::made
            main
                A = type: main::A
                m = type: mod main::m
                n = type: mod main::n
            main::m
                B = type: main::m::B
                create = macro: lib::hidden::make
            main::n
                C = type: main::n::C
                Inner = type: lib::Inner, value: lib::Inner
                make = macro: lib::hidden::make
        "#]],
    );
}

#[test]
fn local_inner_macros_are_those_of_their_crate() {
    check(
        "
//- /lib.rs crate:lib
#[macro_export(local_inner_macros)]
macro_rules! outer { ($($n:ident)*) => { $( inner! { $n } )* } }
#[macro_export]
macro_rules! inner { ($n:ident) => { pub struct $n; } }
//- /main.rs crate:main deps:lib
use lib::outer;
outer! { A B }
",
        &expect![[r#"
            lib
                inner = macro: lib::inner
                outer = macro: lib::outer
            main
                A = type: main::A, value: main::A
                B = type: main::B, value: main::B
                outer = macro: lib::outer
        "#]],
    );
}

#[test]
fn macro_use_of_a_crate_and_of_one_that_is_not_known() {
    check(
        "
//- /lib.rs crate:lib
#[macro_export] macro_rules! one { () => { pub struct One; } }
#[macro_export] macro_rules! two { () => { pub struct Two; } }
//- /main.rs crate:main deps:lib missing:lazy
#[macro_use(one)] extern crate lib;
#[macro_use] extern crate lazy;
mod a { one!(); two!(); }
mod b { lazy_static! { static ref X: u8 = 1; } pub struct Known; }
",
        &expect![[r#"
            lib
                one = macro: lib::one
                two = macro: lib::two
            main
                a = type: mod main::a
                b = type: mod main::b
                lazy = type: MissingCrate
                lib = type: mod lib
            main::a (obscured)
                One = type: main::a::One, value: main::a::One
            main::b (obscured)
                Known = type: main::b::Known, value: main::b::Known
            /main.rs:3:17: two!() UnexpandedItemMacro { name: two, why: UnknownMacro }
            /main.rs:4:9: lazy_static! { static ref X: u8 = 1; } UnexpandedItemMacro { name: lazy_static, why: UnknownMacro }
        "#]],
    );
}

#[test]
fn macros_define_items_modules_imports_and_macros() {
    check(
        "
macro_rules! all {
    ($m:ident, $n:ident) => {
        pub mod $m { pub struct Made; pub fn f() -> Made { Made } }
        use $m::Made as Alias;
        macro_rules! $n { ($($x:ident)*) => { $(pub enum $x { V })* } }
    };
}
all!(made, define);
define!(A B);
use A::V;
use made::*;
",
        &expect![[r#"
            main
                A = type: main::A
                Alias = type: main::made::Made, value: main::made::Made
                B = type: main::B
                Made = type: main::made::Made, value: main::made::Made
                V = type: main::A::V, value: main::A::V
                f = value: main::made::f
                made = type: mod main::made
            main::made
                Made = type: main::made::Made, value: main::made::Made
                f = value: main::made::f
        "#]],
    );
}

#[test]
fn macros_in_impls_and_traits() {
    let fixture = crate::testing::fixture(
        "
macro_rules! getter { ($n:ident, $t:ty) => { pub fn $n(&self) -> $t { self.$n } } }
pub struct User { age: u8 }
impl User { getter!(age, u8); }
macro_rules! needs { () => { fn needed(&self); type Out; const N: u8; } }
pub trait T { needs!(); }
",
    );
    let user = fixture.names.find("main::T::needed");
    assert!(user.is_some());
    let imp = fixture.names.impls().filter(|imp| {
        let krate = fixture.names.def(*imp).krate;
        fixture.names.krate(krate).name == "main"
    });
    let named: Vec<_> = imp
        .flat_map(|imp| fixture.names.children(imp))
        .map(|child| fixture.names.def(*child).name.as_str())
        .collect();
    assert_eq!(named, ["age"]);
    assert_eq!(fixture.names.children(fixture.def("main::T")).len(), 3);
    assert_eq!(fixture.show_problems(), "");
}

#[test]
fn a_macro_defined_below_its_call_by_an_import() {
    check(
        "
mod a { use crate::late; late!(); }
macro_rules! late_ { () => { pub struct Late; } }
pub(crate) use late_ as late;
mod glob { use super::imported::*; brought!(); }
mod imported { pub(crate) use super::late as brought; }
",
        &expect![[r#"
            main
                a = type: mod main::a
                glob = type: mod main::glob
                imported = type: mod main::imported
                late = macro: main::late_
            main::a
                Late = type: main::a::Late, value: main::a::Late
                late = macro: main::late_
            main::glob
                Late = type: main::glob::Late, value: main::glob::Late
                brought = macro: main::late_
            main::imported
                brought = macro: main::late_
        "#]],
    );
}

#[test]
fn modules_with_files_that_a_macro_declares() {
    check(
        r#"
//- /main.rs crate:main cfg:unix
macro_rules! cfg_unix { ($($item:item)*) => { $(#[cfg(unix)] $item)* } }
macro_rules! cfg_windows { ($($item:item)*) => { $(#[cfg(windows)] $item)* } }
cfg_unix! { mod a; pub use a::A; }
cfg_windows! { mod nowhere; }
mod deep { cfg_unix! { mod b; } }
cfg_unix! { mod gone; }
//- /a.rs
pub struct A;
mod below;
//- /a/below.rs
pub struct Below;
//- /deep/b.rs
pub struct B;
"#,
        &expect![[r#"
            main
                A = type: main::a::A, value: main::a::A
                a = type: mod main::a
                deep = type: mod main::deep
                gone = type: mod main::gone
            main::deep
                b = type: mod main::deep::b
            main::a
                A = type: main::a::A, value: main::a::A
                below = type: mod main::a::below
            main::a::below
                Below = type: main::a::below::Below, value: main::a::below::Below
            main::deep::b
                B = type: main::deep::b::B, value: main::deep::b::B
            main::gone (obscured)
            Skipped { krate: CrateId(3), file: "main.rs", line: Some(6), reason: "no file for module `gone`, which a macro declares" }
        "#]],
    );
}

#[test]
fn included_files_are_part_of_the_module() {
    check(
        r#"
//- /main.rs crate:main
mod a { include!("parts/one.rs"); }
include!(concat!("parts/", "two.rs"));
include!(concat!(env!("OUT_DIR"), "/generated.rs"));
//- /parts/one.rs
pub struct One;
mod beside;
//- /parts/beside.rs
pub struct Beside;
//- /parts/two.rs
pub struct Two;
macro_rules! from_two { () => { pub struct FromTwo; } }
from_two!();
"#,
        &expect![[r#"
            main (obscured)
                FromTwo = type: main::FromTwo, value: main::FromTwo
                Two = type: main::Two, value: main::Two
                a = type: mod main::a
            main::a
                One = type: main::a::One, value: main::a::One
                beside = type: mod main::a::beside
            main::a::beside
                Beside = type: main::a::beside::Beside, value: main::a::beside::Beside
            /main.rs:3:1: include!(concat!(env!("OUT_DIR"), "/generated.rs")) UnexpandedItemMacro { name: include, why: NoFile }
        "#]],
    );
}

#[test]
fn endless_macros_cost_themselves() {
    check(
        "
macro_rules! deeper { ($($x:tt)*) => { deeper!($($x)* x); } }
deeper!();
macro_rules! wider { () => { wider!(); wider!(); pub fn more() {} } }
wider!();
pub struct Fine;
fn f() -> u8 { deeper!(); 1 }
",
        &expect![[r#"
            main (obscured)
                Fine = type: main::Fine, value: main::Fine
                f = value: main::f
                more = value: main::more
            /main.rs:2:1: deeper!() UnexpandedItemMacro { name: deeper, why: Limit }
            /main.rs:4:1: wider!() UnexpandedItemMacro { name: wider, why: Limit }
            /main.rs:6:16: deeper!() deeper Limit
        "#]],
    );
}

#[test]
fn calls_that_no_rule_takes_are_told() {
    check(
        "
macro_rules! one { (a) => { pub struct A; } }
one!(b);
macro_rules! odd { () => { pub struct } }
odd!();
mod user { nobody_knows! { pub struct X; } use x::Y; }
",
        &expect![[r#"
            main (obscured)
                user = type: mod main::user
            main::user (obscured)
                Y = type: Obscured, value: Obscured, macro: Obscured
            /main.rs:2:1: one!(b) UnexpandedItemMacro { name: one, why: NoRule }
            /main.rs:4:1: odd!() UnexpandedItemMacro { name: odd, why: Syntax }
            /main.rs:5:12: nobody_knows! { pub struct X; } UnexpandedItemMacro { name: nobody_knows, why: UnknownMacro }
        "#]],
    );
}

#[test]
fn calls_in_extern_blocks_declare_functions() {
    check(
        "
macro_rules! declare { ($($name:ident)*) => { $(pub fn $name(n: u8) -> u8; static S: u8;)* } }
unsafe extern \"C\" { declare!(read write); fn other(); }
",
        &expect![[r#"
            main
                S = value: main::S
                other = value: main::other
                read = value: main::read
                write = value: main::write
        "#]],
    );
}

/// A `macro` is an item: it is in scope above its place, and below modules by its path alone.
#[test]
fn macros_that_are_items() {
    check(
        "
made!(First);
mod inner { pub macro given($n:ident) { pub struct $n; } given!(Own); }
inner::given!(Second);
mod other { super::made!(Third); given!(Lost); }
pub macro made($n:ident) { pub struct $n; }
",
        &expect![[r#"
            main
                First = type: main::First, value: main::First
                Second = type: main::Second, value: main::Second
                inner = type: mod main::inner
                made = macro: main::made
                other = type: mod main::other
            main::inner
                Own = type: main::inner::Own, value: main::inner::Own
                given = macro: main::inner::given
            main::other (obscured)
                Third = type: main::other::Third, value: main::other::Third
            /main.rs:4:34: given!(Lost) UnexpandedItemMacro { name: given, why: UnknownMacro }
        "#]],
    );
}

/// The definition above a type counts, not the last of its name.
#[test]
fn macros_in_types_are_those_above() {
    super::derives::check(
        "
macro_rules! kind { () => { Vec<u8> } }
mod inner { pub fn first() -> kind!() { loop {} } }
fn second() -> kind!() { loop {} }
macro_rules! kind { () => { Option<u8> } }
fn third() -> kind!() { loop {} }
fn main() {
    inner::first().pop();
    second().pop();
    third().take();
    macro_rules! kind { () => { String } }
    fn fourth() -> kind!() { loop {} }
    fourth().push('a');
}
",
    );
}
