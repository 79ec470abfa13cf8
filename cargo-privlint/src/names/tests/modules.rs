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
        &expect![[r#"
            main
                a = type: mod main::a
                inline = type: mod main::inline
                moved = type: mod main::moved
            main::a
                b = type: mod main::a::b
            main::a::b
                B = type: main::a::b::B, value: main::a::b::B
            main::inline
                deep = type: mod main::inline::deep
                renamed = type: mod main::inline::renamed
            main::inline::deep
                Deep = type: main::inline::deep::Deep, value: main::inline::deep::Deep
            main::inline::renamed
                Odd = type: main::inline::renamed::Odd, value: main::inline::renamed::Odd
            main::moved
                beside = type: mod main::moved::beside
            main::moved::beside
                Beside = type: main::moved::beside::Beside, value: main::moved::beside::Beside
        "#]],
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
        &expect![[r#"
            main
                Thing = type: Obscured, value: Obscured, macro: Obscured
                broken = type: mod main::broken
                gone = type: mod main::gone
                twice = type: mod main::twice
            main::gone (obscured)
            main::broken (obscured)
            main::twice (obscured)
            Skipped { krate: CrateId(3), file: "main.rs", line: Some(1), reason: "no file for module `gone`: expected `gone.rs` or `gone/mod.rs`" }
            Skipped { krate: CrateId(3), file: "main.rs", line: Some(3), reason: "two files for module `twice`: `twice.rs` and `twice/mod.rs`" }
            Skipped { krate: CrateId(3), file: "broken.rs", line: Some(1), reason: "this delimiter is never closed" }
        "#]],
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
        &expect![[r#"
            main
                a = type: mod main::a
            main::a
                A = type: main::a::A, value: main::a::A
                again = type: mod main::a::again
            main::a::again (obscured)
            Skipped { krate: CrateId(3), file: "a.rs", line: Some(1), reason: "the module's file contains the module itself" }
        "#]],
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
        &expect![[r#"
            main
                Mail = type: main::Mail, value: main::Mail
                a = type: mod main::a
                b = type: mod main::b
            main::a
                A = type: main::a::A, value: main::a::A
            main::b
                B = type: main::b::B, value: main::b::B
        "#]],
    );
}

/// Each file names the next one twice.
#[test]
fn files_that_double_are_limited() {
    let mut text = String::from("//- /main.rs crate:main\n#[path = \"/f0.rs\"] mod a;\n");
    for i in 0..16 {
        let next = i + 1;
        text.push_str(&format!(
            "//- /f{i}.rs\n#[path = \"/f{next}.rs\"] mod a;\n#[path = \"/f{next}.rs\"] mod b;\n"
        ));
    }
    text.push_str("//- /f16.rs\npub struct S;\n");
    let fixture = crate::testing::fixture(&text);
    let n_modules = fixture.names.of_kind(crate::names::DefKind::Mod).count();
    assert!(n_modules < 2_000, "{n_modules}");
    let skipped = &fixture.program.skipped;
    assert!(!skipped.is_empty());
    for skipped in skipped {
        assert_eq!(skipped.reason, "the module's file is a module 32 times already");
    }
}
