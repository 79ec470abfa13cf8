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
        &expect![[r#"
            main
                Bar = type: main::b::Bar, value: main::b::Bar
                Foo = type: main::Foo, value: main::a::Foo
                a = type: mod main::a
                b = type: mod main::b
                f = type: mod main::b::f, value: main::a::f
            main::a
                Bar = type: main::a::Bar, value: main::a::Bar
                Foo = type: main::a::Foo, value: main::a::Foo
                Hidden = type: main::a::Hidden, value: main::a::Hidden
                f = value: main::a::f
            main::b
                Bar = type: main::b::Bar, value: main::b::Bar
                f = type: mod main::b::f
            main::b::f
        "#]],
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
        &expect![[r#"
            main
                Other = type: Obscured, value: Obscured
                Same = type: main::a::Same, value: main::a::Same
                a = type: mod main::a
                b = type: mod main::b
            main::a
                Other = type: main::a::Other, value: main::a::Other
                Same = type: main::a::Same, value: main::a::Same
            main::b
                Other = type: main::b::Other, value: main::b::Other
                Same = type: main::a::Same, value: main::a::Same
        "#]],
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
        &expect![[r#"
            deep
                Person = type: deep::inner::model::User, value: deep::inner::model::User
                inner = type: mod deep::inner
                m = type: mod deep::inner::model
                model = type: mod deep::inner::model
            deep::inner
                Person = type: deep::inner::model::User, value: deep::inner::model::User
                model = type: mod deep::inner::model
            deep::inner::model
                User = type: deep::inner::model::User, value: deep::inner::model::User
            mid
                Person = type: deep::inner::model::User, value: deep::inner::model::User
                User = type: deep::inner::model::User, value: deep::inner::model::User
                d = type: mod deep
                m = type: mod deep::inner::model
            main
                P2 = type: deep::inner::model::User, value: deep::inner::model::User
                Person = type: deep::inner::model::User, value: deep::inner::model::User
                User = type: deep::inner::model::User, value: deep::inner::model::User
                m = type: NoSuchName, value: NoSuchName, macro: NoSuchName
            /main.rs:1:49: m UnresolvedImport("mid::m")
        "#]],
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
        &expect![[r#"
            main
                a = type: mod main::a
                b = type: mod main::b
                c = type: mod main::c
            main::a
                A = type: main::a::A, value: main::a::A
                B = type: main::b::B, value: main::b::B
                C = type: main::c::C, value: main::c::C
            main::b
                A = type: main::a::A, value: main::a::A
                B = type: main::b::B, value: main::b::B
                C = type: main::c::C, value: main::c::C
            main::c
                A = type: main::a::A, value: main::a::A
                B = type: main::b::B, value: main::b::B
                C = type: main::c::C, value: main::c::C
        "#]],
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
        &expect![[r#"
            main
                Shape = type: main::Shape
                a = type: mod main::a
                b = type: mod main::b
                c = type: mod main::c
            main::a
                Circle = type: main::Shape::Circle
                Shape = type: main::Shape
                Sq = type: main::Shape::Square, value: main::Shape::Square
            main::b
                Circle = type: main::Shape::Circle
                P = type: main::Shape::Point, value: main::Shape::Point
                Point = type: main::Shape::Point, value: main::Shape::Point
                Square = type: main::Shape::Square, value: main::Shape::Square
            main::c
                Point = type: main::Shape::Point, value: main::Shape::Point
                S = type: main::Shape
        "#]],
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
        &expect![[r#"
            model
                User = type: model::User, value: model::User
            main (obscured)
                Client = type: MissingCrate, value: MissingCrate, macro: MissingCrate
                Other = type: model::User, value: model::User
                User = type: model::User, value: model::User
                Wrong = type: Obscured, value: Obscured, macro: Obscured
                again = type: mod model
                other = type: mod model
        "#]],
    );
}

#[test]
fn procedural_macros_hide_no_other_names() {
    check(
        "
//- /builder.rs crate:builder
pub trait Parser {}
pub mod regex { pub struct Regex; }
//- /main.rs crate:main deps:builder,regex=builder macros:derives
pub use builder::*;
pub use derives::{Parser, regex};
pub use regex::Parser as Again;
",
        &expect![[r#"
            builder
                Parser = type: trait builder::Parser
                regex = type: mod builder::regex
            builder::regex
                Regex = type: builder::regex::Regex, value: builder::regex::Regex
            main
                Again = type: trait builder::Parser
                Parser = type: trait builder::Parser, macro: MissingCrate
                regex = type: mod builder::regex, macro: MissingCrate
        "#]],
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
        &expect![[r#"
            main
                Here = type: main::a::Here, value: main::a::Here
                a = type: mod main::a
                nothing = type: NoSuchName, value: NoSuchName, macro: NoSuchName
                top = value: main::top
            main::a
                Here = type: main::a::Here, value: main::a::Here
                b = type: mod main::a::b
            main::a::b
                Again = type: main::a::b::Deep, value: main::a::b::Deep
                D = type: main::a::b::Deep, value: main::a::b::Deep
                Deep = type: main::a::b::Deep, value: main::a::b::Deep
                H = type: main::a::Here, value: main::a::Here
                Here = type: main::a::Here, value: main::a::Here
                b = type: mod main::a::b
                t = value: main::top
            /main.rs:14:12: nothing UnresolvedImport("super::nothing")
        "#]],
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
        &expect![[r#"
            model
                User = type: model::User, value: model::User
            main
                a = type: mod main::a
                b = type: mod main::b
                f = value: main::f
            main::a
                Thing = type: main::b::Thing, value: main::b::Thing
                User = type: model::User, value: model::User
                c = type: mod main::a::c
            main::a::c
                b = type: mod main::b
            main::b
                Thing = type: main::b::Thing, value: main::b::Thing
        "#]],
    );
}

#[test]
fn each_edition_has_its_prelude() {
    for (edition, try_from, future) in [
        ("2018", "NoSuchName", "NoSuchName"),
        ("2021", "trait core::convert::TryFrom", "NoSuchName"),
        ("2024", "trait core::convert::TryFrom", "trait core::future::future::Future"),
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
    assert_eq!(
        meaning(&fixture, "main", "str::from_utf8", Ns::Values),
        "core::str::converts::from_utf8"
    );
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
        &expect![[r#"
            main
                Crate = type: main::a::Crate, value: main::a::Crate
                Parent = type: main::a::Parent, value: main::a::Parent
                Public = type: main::a::Public, value: main::a::Public
                a = type: mod main::a
                b = type: mod main::a::b
                c = type: mod main::c
            main::a
                Crate = type: main::a::Crate, value: main::a::Crate
                InA = type: main::a::InA, value: main::a::InA
                Own = type: main::a::Own, value: main::a::Own
                Parent = type: main::a::Parent, value: main::a::Parent
                Public = type: main::a::Public, value: main::a::Public
                b = type: mod main::a::b
            main::a::b
                Crate = type: main::a::Crate, value: main::a::Crate
                InA = type: main::a::InA, value: main::a::InA
                Own = type: main::a::Own, value: main::a::Own
                Parent = type: main::a::Parent, value: main::a::Parent
                Public = type: main::a::Public, value: main::a::Public
                b = type: mod main::a::b
            main::c
                Crate = type: main::a::Crate, value: main::a::Crate
                Parent = type: main::a::Parent, value: main::a::Parent
                Public = type: main::a::Public, value: main::a::Public
                b = type: mod main::a::b
        "#]],
    );
}
