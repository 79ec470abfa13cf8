//! Modules and their files.

use expect_test::expect;

use super::check;

#[test]
fn files_and_folders() {
    check(
        r#"
//- /main.rs crate:main
mod a;
mod inline { mod deep; #[path = "odd.rs"] mod renamed; }
#[path = "other/place.rs"] mod moved;
//- /a.rs
pub mod b;
//- /a/b.rs
pub struct B;
//- /inline/deep.rs
pub struct Deep;
//- /inline/odd.rs
pub struct Odd;
//- /other/place.rs
mod beside;
//- /other/beside.rs
pub struct Beside;
"#,
        &expect![[""]],
    );
}

#[test]
fn what_is_missing_is_told_with_its_place() {
    check(
        "
//- /main.rs crate:main
mod gone;
mod broken;
mod twice;
use gone::Thing;
//- /broken.rs
fn f( {
//- /twice.rs
//- /twice/mod.rs
",
        &expect![[""]],
    );
}

#[test]
fn a_module_in_itself_is_told() {
    check(
        r#"
//- /main.rs crate:main
mod a;
//- /a.rs
#[path = "a.rs"] mod again;
pub struct A;
"#,
        &expect![[""]],
    );
}

#[test]
fn a_file_of_two_crates_is_one_file() {
    let fixture = crate::testing::fixture(
        "
//- /lib.rs crate:a
mod shared;
//- /main.rs crate:b deps:a
mod shared;
//- /shared.rs
pub struct S;
",
    );
    assert_eq!(fixture.program.n_files(), 3);
    assert_eq!(fixture.program.n_lines(), 3);
    assert_ne!(fixture.def("a::shared::S"), fixture.def("b::shared::S"));
}

#[test]
fn what_the_cfg_leaves_out_is_not_there() {
    check(
        r#"
//- /main.rs crate:main cfg:unix,feature="mail"
#[cfg(unix)] mod a { pub struct A; }
#[cfg(windows)] mod gone;
#[cfg(all(unix, feature = "mail", not(test)))] pub struct Mail;
#[cfg(feature = "sms")] pub struct Sms;
#[cfg_attr(unix, path = "real.rs")] mod b;
//- /real.rs
pub struct B;
"#,
        &expect![[""]],
    );
}
