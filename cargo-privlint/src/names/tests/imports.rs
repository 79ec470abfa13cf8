//! `use` in all its forms.

use expect_test::expect;

use super::{check, meaning};
use crate::{names::Ns, testing::fixture};

#[test]
fn a_glob_gives_way_to_what_is_named() {
    check(
        "
mod a { pub struct Foo; pub struct Bar; pub fn f() {} struct Hidden; }
mod b { pub struct Bar; pub mod f {} }
use a::*;
use b::Bar;
struct Foo { x: u8 }
use b::f;
",
        &expect![[""]],
    );
}

#[test]
fn two_globs_are_ambiguous_where_they_differ() {
    check(
        "
mod a { pub struct Same; pub struct Other; }
mod b { pub use super::a::Same; pub struct Other; }
use a::*;
use b::*;
",
        &expect![[""]],
    );
}

#[test]
fn reexports_lead_to_the_definition() {
    check(
        "
//- /lib.rs crate:deep
pub mod inner { pub mod model { pub struct User; } pub use self::model::User as Person; }
pub use inner::*;
pub use self::inner::model as m;
//- /mid.rs crate:mid deps:deep
pub use deep::{Person, m::User, self as d};
pub(crate) use deep::m;
//- /main.rs crate:main deps:mid
use mid::{Person, User, d::inner::Person as P2, m};
",
        &expect![[""]],
    );
}

#[test]
fn globs_in_a_circle_come_to_an_end() {
    check(
        "
pub mod a { pub use super::b::*; pub struct A; }
pub mod b { pub use super::c::*; pub struct B; }
pub mod c { pub use super::a::*; pub struct C; }
",
        &expect![[""]],
    );
}

#[test]
fn underscore_imports_bind_no_name() {
    let fixture = fixture(
        "
mod a { pub trait Send2 { fn go(&self) {} } pub trait Other {} }
mod user { use super::a::Send2 as _; use super::a::Other; }
",
    );
    let user = fixture.def("main::user");
    let traits = fixture.names.traits_in_scope(user);
    assert!(traits.contains(&fixture.def("main::a::Send2")));
    assert!(traits.contains(&fixture.def("main::a::Other")));
    let root = fixture.names.traits_in_scope(fixture.def("main::a::Send2"));
    assert!(root.contains(&fixture.def("main::a::Send2")), "its own module's");
    let text = super::show(&fixture);
    assert!(text.contains("_ = type: trait main::a::Send2"), "{text}");
}

#[test]
fn variants_are_imported_like_items() {
    check(
        "
pub enum Shape { Circle { r: f32 }, Square(f32), Point }
mod a { use super::Shape::{self, Circle, Square as Sq}; }
mod b { use super::Shape::*; use self::Point as P; }
mod c { pub use crate::Shape as S; use S::Point; }
",
        &expect![[""]],
    );
}

#[test]
fn dependencies_go_by_the_name_that_the_crate_gives_them() {
    check(
        "
//- /lib.rs crate:model
pub struct User;
//- /main.rs crate:main deps:data=model missing:redis
use data::User;
use ::data as again;
use model::User as Wrong;
use redis::Client;
use redis::aio::*;
extern crate data as other;
use other::User as Other;
",
        &expect![[""]],
    );
}

#[test]
fn roots_of_paths() {
    check(
        "
mod a {
    pub struct Here;
    pub mod b {
        pub struct Deep;
        use self::Deep as D;
        use super::Here as H;
        use super::super::top as t;
        use crate::a::b::Deep as Again;
        use super::super::a::*;
    }
}
fn top() {}
use self::a::Here;
use super::nothing;
",
        &expect![[""]],
    );
}

#[test]
fn paths_of_the_first_edition_begin_at_the_root() {
    check(
        "
//- /lib.rs crate:model
pub struct User;
//- /main.rs crate:main deps:model edition:2015
mod a { use b::Thing; use model::User; mod c { use super::super::b; } }
mod b { pub struct Thing; }
fn f() { ::b::Thing; }
",
        &expect![[""]],
    );
}

#[test]
fn each_edition_has_its_prelude() {
    for (edition, try_from, future) in [
        ("2018", "NoSuchName", "NoSuchName"),
        ("2021", "trait core::convert::TryFrom", "NoSuchName"),
        ("2024", "trait core::convert::TryFrom", "trait core::future::Future"),
    ] {
        let fixture = fixture(&format!("//- /main.rs crate:main edition:{edition}\n"));
        assert_eq!(meaning(&fixture, "main", "TryFrom", Ns::Types), try_from);
        assert_eq!(meaning(&fixture, "main", "Future", Ns::Types), future);
        assert_eq!(meaning(&fixture, "main", "Vec", Ns::Types), "alloc::vec::Vec");
        let some = meaning(&fixture, "main", "Some", Ns::Values);
        assert_eq!(some, "core::option::Option::Some");
        let println = meaning(&fixture, "main", "println", Ns::Macros);
        assert_eq!(println, "std::macros::println");
    }
}

#[test]
fn without_std_there_is_no_vec() {
    let fixture = fixture("#![no_std]\nextern crate alloc;\nuse alloc::vec::Vec as V;\n");
    assert_eq!(meaning(&fixture, "main", "Vec", Ns::Types), "NoSuchName");
    assert_eq!(meaning(&fixture, "main", "V", Ns::Types), "alloc::vec::Vec");
    assert_eq!(meaning(&fixture, "main", "Some", Ns::Values), "core::option::Option::Some");
    assert_eq!(meaning(&fixture, "main", "println", Ns::Macros), "NoSuchName");
    assert_eq!(meaning(&fixture, "main", "assert", Ns::Macros), "core::macros::assert");
}

#[test]
fn primitives_and_modules_of_their_name() {
    let fixture = fixture("use std::str;\nmod u8 { pub struct Odd; }\n");
    assert_eq!(meaning(&fixture, "main", "str::from_utf8", Ns::Values), "core::str::from_utf8");
    assert_eq!(meaning(&fixture, "main", "i32::MAX", Ns::Values), "i32 MAX");
    assert_eq!(meaning(&fixture, "main", "u8::Odd", Ns::Types), "main::u8::Odd");
    assert_eq!(meaning(&fixture, "main", "u8::MAX", Ns::Values), "u8 MAX");
}

#[test]
fn visibility_decides_what_a_glob_brings() {
    check(
        "
mod a {
    pub struct Public;
    pub(super) struct Parent;
    pub(crate) struct Crate;
    pub(self) struct Own;
    pub(in crate::a) struct InA;
    pub mod b { use super::*; }
}
mod c { use super::a::*; }
use a::*;
",
        &expect![[""]],
    );
}
