//! Conditional compilation.

use expect_test::expect;

use super::{check, lower, try_lower};
use crate::hir::dump;

const TEXT: &str = r#"
#[cfg(windows)] fn gone() { everything }
#[cfg(all(unix, not(any(windows, feature = "none"))))] fn stays(#[cfg(windows)] a: u8, #[cfg(unix)] b: u8) {
    #[cfg(windows)] let x = 1;
    #[cfg(unix)] let x = 2;
    #[cfg(windows)] f(x);
    f(#[cfg(windows)] 1, #[cfg(unix)] 2, [#[cfg(windows)] 3, 4]);
    S { #[cfg(windows)] a: 1, #[cfg(unix)] b: 2 };
    match x { #[cfg(windows)] 1 => a, #[cfg(unix)] S { #[cfg(windows)] p, q } => b, _ => c }
    #[cfg(windows)] m!();
    #[cfg(unix)] { 1 }
    #[cfg(windows)] { 2 }
}
#[cfg_attr(unix, derive(A, B), cfg_attr(feature = "full", serde(skip)), cfg_attr(windows, no))]
#[cfg_attr(windows, derive(C))]
struct S<#[cfg(windows)] T> { #[cfg(windows)] a: u8, #[cfg_attr(unix, personal(none))] b: u8, #[cfg_attr(unix, cfg(windows))] c: u8 }
enum E { #[cfg(windows)] A, B(#[cfg(windows)] u8, u16) }
impl S { #[cfg(windows)] fn a() {} #[cfg(unix)] fn b() {} }
#[cfg(windows)] extern "C" { fn x(); }
#[cfg(windows)] mod m { fn y() {} }
#[cfg(true)] const T: u8 = 1;
"#;

#[test]
fn tests_are_there_in_test_builds_alone() {
    check(
        "#[test] fn a() {} #[tokio::test] async fn b() {} #[contest] fn c() {} impl S { #[test] fn d() {} }",
        expect![[r#"
            #[contest]
            fn c() {}
            impl S {
            }
        "#]],
    );
}

#[test]
fn only_what_is_active_is_there() {
    check(
        TEXT,
        expect![[r#"
        fn stays(b: u8) {
            let x = 2;
            f(2, [4]);
            S { b: 2, };
            match x {
                S { q: q, } => b,
                _ => c,
            };
            {
                1
            }
        }
        #[derive(A , B)]
        #[serde(skip)]
        struct S {
            #[personal(none)]
            b: u8,
        }
        enum E {
            B(
                0: u16,
            ),
        }
        impl S {
            fn b() {}
        }
        const T: u8 = 1;
    "#]],
    );
}

#[test]
fn what_is_inactive_is_listed() {
    let texts: Vec<&str> = lower(TEXT)
        .hir
        .inactive
        .iter()
        .map(|span| &TEXT[span.lo as usize..span.hi as usize])
        .collect();
    expect![[r##"
        #[cfg(windows)] fn gone() { everything }
        #[cfg(windows)] a: u8
        #[cfg(windows)] let x = 1;
        #[cfg(windows)] f(x);
        #[cfg(windows)] 1
        #[cfg(windows)] 3
        #[cfg(windows)] a: 1
        #[cfg(windows)] 1 => a,
        #[cfg(windows)] p
        #[cfg(windows)] m!();
        #[cfg(windows)] { 2 }
        #[cfg(windows)] T
        #[cfg(windows)] a: u8
        #[cfg_attr(unix, cfg(windows))] c: u8
        #[cfg(windows)] A
        #[cfg(windows)] u8
        #[cfg(windows)] fn a() {}
        #[cfg(windows)] extern "C" { fn x(); }
        #[cfg(windows)] mod m { fn y() {} }"##]]
    .assert_eq(&texts.join("\n"));
}

#[test]
fn a_file_can_be_inactive_as_a_whole() {
    let text = "#![cfg(windows)]\nfn f() {}\n";
    let hir = lower(text).hir;
    assert_eq!(dump::file(&hir), "");
    let spans: Vec<_> = hir.inactive.iter().map(|span| (span.lo, span.hi)).collect();
    assert_eq!(spans, [(0, text.len() as u32)]);
}

#[test]
fn a_predicate_that_cannot_be_read_is_false_and_a_problem() {
    for predicate in ["version(\"1.0\")", "not()", "a b", "", "any(unix, x = 1)", "all(a, b) c"] {
        let text = format!("#[cfg({predicate})] struct S;");
        let hir = try_lower(&text).expect("lowered").hir;
        assert!(hir.top.is_empty(), "{predicate}");
        let spans: Vec<_> = hir.problems.iter().map(|p| (p.span.lo, p.span.hi)).collect();
        assert_eq!(spans, [(0, predicate.len() as u32 + 8)], "{predicate}");
    }
}

#[test]
fn attributes_behind_unsafe_are_those_inside() {
    check(
        "#[unsafe(no_mangle)] fn f() {} #[cfg_attr(unix, unsafe(link_section = \"a\"))] fn g() {}",
        expect![[r##"
        #[no_mangle]
        fn f() {}
        #[link_section = "a"]
        fn g() {}
    "##]],
    );
}
