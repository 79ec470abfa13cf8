//! What is read of a dependency, and where its macro calls have gone.

use expect_test::expect;

use super::check;

#[test]
fn what_code_can_come_to_is_read() {
    check(
        "
//- /dep.rs crate:dep dependency
mod private {
    pub struct Shown { pub inner: Inner }
    pub struct Inner;
    pub struct Hidden;
    impl Hidden { pub fn hidden(&self) -> OnlyByHidden {} }
    pub struct OnlyByHidden;
}
pub use private::{Hidden as Other, Shown};
pub fn named() -> Answer {}
pub struct Answer;
pub fn unnamed() -> Unseen {}
pub struct Unseen;
pub trait Extension { fn extended(&self) -> ByExtension; fn left_out(&self) -> NotThis; }
pub struct ByExtension;
pub struct NotThis;
#[macro_export] macro_rules! call { () => { $crate::of_macro() } }
#[macro_export] macro_rules! not_called { () => { $crate::of_other_macro() } }
pub fn of_macro() {}
pub fn of_other_macro() {}
pub struct App<T> { state: T }
mod states { pub struct Start; impl crate::App<Start> { pub fn start() {} } }
//- /main.rs crate:main deps:dep
use dep::{App, Shown};
fn main() { App::start(); dep::named(); dep::call!(); 1.extended(); }
",
        &expect![[r#"
            dep
                Answer = type: dep::Answer, value: dep::Answer
                App = type: dep::App
                ByExtension = type: dep::ByExtension, value: dep::ByExtension
                Extension = type: trait dep::Extension
                Shown = type: dep::private::Shown
                call = macro: dep::call
                named = value: dep::named
                of_macro = value: dep::of_macro
                private = type: mod dep::private
                states = type: mod dep::states
            dep::private
                Inner = type: dep::private::Inner, value: dep::private::Inner
                Shown = type: dep::private::Shown
            dep::states
                Start = type: dep::states::Start, value: dep::states::Start
            main
                App = type: dep::App
                Shown = type: dep::private::Shown
                main = value: main::main
        "#]],
    );
}

#[test]
fn what_nobody_can_come_to_stays_unread() {
    check(
        "
//- /dep.rs crate:dep dependency
pub struct Open { pub shown: Shown, hidden: OnlyInside }
pub struct Shown;
pub struct OnlyInside;
pub mod speaking { use crate::Imported; pub fn speaks() -> Imported {} }
pub mod silent { use crate::Imported; pub fn is_silent() -> u8 {} }
pub struct Imported;
impl Imported { fn private(&self) -> OnlyInside {} pub fn public(&self) -> Public {} }
pub struct Public;
type Alias = Target;
pub struct Target;
impl Alias { pub fn by_alias() -> ByAlias {} }
pub struct ByAlias;
fn unseen() -> Unseen {}
pub struct Unseen;
pub trait Says { type Word; fn says(&self, aside: u8) -> Self::Word; }
impl Says for Open { type Word = Spoken; fn says(&self, aside: OnlyInImpl) -> Spoken {} }
pub struct Spoken;
type OnlyInImpl = u8;
//- /main.rs crate:main deps:dep
use dep::{Open, Says, Target};
fn main() { Open::new().says(0); dep::speaking::speaks().private().public(); dep::silent::is_silent(); Target::by_alias(); unseen(); }
",
        &expect![[r#"
            dep
                Alias = type: dep::Alias
                ByAlias = type: dep::ByAlias, value: dep::ByAlias
                Imported = type: dep::Imported, value: dep::Imported
                Open = type: dep::Open
                Public = type: dep::Public, value: dep::Public
                Says = type: trait dep::Says
                Shown = type: dep::Shown, value: dep::Shown
                Spoken = type: dep::Spoken, value: dep::Spoken
                Target = type: dep::Target, value: dep::Target
                silent = type: mod dep::silent
                speaking = type: mod dep::speaking
            dep::speaking
                Imported = type: dep::Imported, value: dep::Imported
                speaks = value: dep::speaking::speaks
            dep::silent
                is_silent = value: dep::silent::is_silent
            main
                Open = type: dep::Open
                Says = type: trait dep::Says
                Target = type: dep::Target, value: dep::Target
                main = value: main::main
        "#]],
    );
}

#[test]
fn macro_calls_give_way_to_what_they_stand_for() {
    check(
        "
//- /tools.rs crate:tools dependency
#[macro_export] macro_rules! make { ($($name:ident)*) => { $(pub struct $name;)* $crate::more!(); } }
#[macro_export] macro_rules! more { () => { pub fn more() -> $crate::Tool {} } }
pub struct Tool;
//- /dep.rs crate:dep dependency deps:tools
macro_rules! inside { ($($item:item)*) => { pub mod inside { use super::*; $($item)* } } }
inside! { mod file; pub use file::FromFile; pub struct Inside; }
macro_rules! by_path { ($name:ident) => { ::tools::make! { $name } } }
by_path!(Made);
pub trait Marker {}
macro_rules! inner { ($ty:ident) => { impl Marker for $ty { fn of() -> T {} fn also() -> Within {} } struct Within; } }
macro_rules! hidden { ($ty:ident) => { const _: () = { use tools::Tool as T; inner! { $ty } const W: Within = Within; }; } }
hidden!(Made);
unknown! { pub struct Unknown; }
//- /inside/file.rs
pub struct FromFile;
//- /main.rs crate:main deps:dep
use dep::inside::{FromFile, Inside};
use dep::{more, Made, Marker};
fn main() { Made::of(); Made::also(); }
",
        &expect![[r#"
            tools
                Tool = type: tools::Tool, value: tools::Tool
                more = macro: tools::more
            dep (obscured)
                Made = type: dep::Made, value: dep::Made
                Marker = type: trait dep::Marker
                inside = type: mod dep::inside
                more = value: dep::more
            dep::inside (obscured)
                FromFile = type: dep::inside::file::FromFile, value: dep::inside::file::FromFile
                Inside = type: dep::inside::Inside, value: dep::inside::Inside
                Made = type: dep::Made, value: dep::Made
                Marker = type: trait dep::Marker
                file = type: mod dep::inside::file
                inside = type: mod dep::inside
                more = value: dep::more
            dep::inside::file
                FromFile = type: dep::inside::file::FromFile, value: dep::inside::file::FromFile
            dep::_ (block)
            main
                FromFile = type: dep::inside::file::FromFile, value: dep::inside::file::FromFile
                Inside = type: dep::inside::Inside, value: dep::inside::Inside
                Made = type: dep::Made, value: dep::Made
                Marker = type: trait dep::Marker
                main = value: main::main
                more = value: dep::more
            /dep.rs:1:1:  UnexpandedItemMacro { name: unknown, why: UnknownMacro }
        "#]],
    );
}

#[test]
fn macros_of_other_crates_decide_where_they_are_imported() {
    check(
        "
//- /a.rs crate:a dependency
#[macro_export] macro_rules! make { () => { pub struct OfA; } }
//- /b.rs crate:b dependency deps:a
pub use a::make as make_b;
pub use a::*;
//- /c.rs crate:c dependency deps:a,b
#[macro_use] extern crate a;
mod x { make!(); pub use self::OfA as First; }
mod y { use b::make_b; make_b!(); pub use self::OfA as Second; }
pub use x::First;
pub use y::Second;
//- /main.rs crate:main deps:c
use c::{First, Second};
",
        &expect![[r#"
            a
            b
            c
                First = type: c::x::OfA, value: c::x::OfA
                Second = type: c::y::OfA, value: c::y::OfA
                a = type: mod a
                x = type: mod c::x
                y = type: mod c::y
            c::x
                First = type: c::x::OfA, value: c::x::OfA
                OfA = type: c::x::OfA, value: c::x::OfA
            c::y
                OfA = type: c::y::OfA, value: c::y::OfA
                Second = type: c::y::OfA, value: c::y::OfA
            main
                First = type: c::x::OfA, value: c::x::OfA
                Second = type: c::y::OfA, value: c::y::OfA
        "#]],
    );
}
