//! Macro calls in bodies: what they become, which scope they see, which locals they bind.

use expect_test::{Expect, expect};

use crate::testing::fixture;

/// Holds the body of `main::f` against the expected text, problems below it.
fn check(text: &str, expected: &Expect) {
    let fixture = fixture(text);
    expected.assert_eq(&format!("{}\n{}", fixture.body("main::f"), fixture.show_problems()));
}

#[test]
fn format_macros_become_formats() {
    check(
        r#"
fn f(user: User, w: usize) {
    println!("{user:?} {} {x:>w$} {{}}", user.name, x = 1);
    let s = format!("hi");
    eprint!(concat!("a", "{}"), s);
    assert!(s.len() > 1, "{s}");
    write!(out, "{}", s)?;
    panic!("{0} {0:?}", user.id, unused);
}
"#,
        &expect![[r#"
            {
                $crate::io::_print(format[?{user} " " {user.name} " " {1} " {}" w]);
                let s = $crate::fmt::format(format["hi" ]);
                $crate::io::_eprint(format["a" {s} ]);
                if Not (s.len() Gt 1) {
                    $crate::panicking::panic(format[{s} ])
                };
                out.write_fmt(format[{s} ])?;
                $crate::panicking::panic(format[{user.id} " " ?{user.id} unused]);
            }
        "#]],
    );
}

#[test]
fn std_macros_become_their_meaning() {
    check(
        r#"
fn f(x: Option<u8>) {
    let v = vec![1, 2];
    let e: Vec<u8> = vec![];
    let n = vec![0; 3];
    if matches!(x, Some(1 | 2) if v.len() > 1) { dbg!(x); }
    let a = if cfg!(unix) { 1 } else { 2 };
    let t = include_str!("x.txt");
    todo!()
}
"#,
        &expect![[r#"
            {
                let v = $crate::slice::into_vec([1, 2]);
                let e = $crate::vec::Vec::new();
                let n = $crate::vec::from_elem(0, 3);
                if match x { Some(1 | 2) if (v.len() Gt 1) => true, _ => false, } {
                    match x { tmp#1 => {
                        $crate::io::_eprint(format[?{&tmp#1} ]);
                        tmp#1
                    }, };
                };
                let a = if false {
                    1
                } else {
                    2
                };
                let t = $crate::default::Default::default();
                $crate::panicking::panic(format["not yet implemented" ])
            }
        "#]],
    );
}

#[test]
fn an_expansion_sees_its_own_locals_only() {
    check(
        "
macro_rules! using { ($e:expr, $i:ident) => {{ let x = 1; let $i = 2; $e + x + $i }}; }
macro_rules! let_it { ($i:ident) => { let $i = 1; let hidden = 2; }; }
fn f(x: u8) -> u8 {
    let_it!(y);
    let_it!(hidden);
    using!(x + y + hidden, x)
}
",
        &expect![[r#"
            {
                let y = 1;
                let hidden#1 = 2;
                let hidden = 1;
                let hidden#2 = 2;
                {
                    let x#3 = 1;
                    let x = 2;
                    ((((x Add y) Add hidden) Add x#3) Add x)
                }
            }
        "#]],
    );
}

#[test]
fn a_template_is_put_together_by_macros_in_macros() {
    check(
        "
macro_rules! end {
    ($value:expr, $flags:expr, $($k:ident = $v:expr),*) => {
        format!(concat!(\"{value:\", $flags, \"}\"), value = $value, $($k = $v),*)
    };
}
macro_rules! width { ($value:expr, $flags:expr, $w:expr) => { end!($value, concat!($flags, \"w$\"), w = $w) }; }
macro_rules! plus { ($value:expr, $w:expr) => { width!($value, concat!(\"\", \"+\"), $w) }; }
fn f(n: u8, m: u8) { plus!(n, m); }
",
        &expect![[r#"
            {
                $crate::fmt::format(format[{n} m]);
            }
        "#]],
    );
}

#[test]
fn a_macro_of_the_body_sees_the_locals_around_it() {
    let fixture = fixture(
        "
fn f(x: u8) -> u8 {
    macro_rules! add { ($e:expr) => { $e + x } }
    macro_rules! twice { ($e:expr) => {{ let own = add!($e); own + own }} }
    twice!(1)
}
",
    );
    expect![[r#"
        {
            macro add;
            macro twice;
            {
                let own#1 = (1 Add x#2);
                (own#1 Add own#1)
            }
        }"#]]
    .assert_eq(&fixture.body("main::f"));
    let types = crate::types::Types::new(&fixture.names);
    let typed = types.infer_body(fixture.def("main::f"));
    assert_eq!(typed.unresolved, []);
}

#[test]
fn statements_land_in_the_block() {
    check(
        "
macro_rules! setup { ($a:ident, $b:ident) => { let $a = 1; let $b = 2; } }
macro_rules! item { ($n:ident) => { fn $n() -> u8 { 1 } } }
macro_rules! nothing { () => {} }
macro_rules! nested { ($a:ident) => { setup!($a, other); $a } }
fn f() -> u8 {
    setup!(a, b);
    item!(g);
    item! { h }
    nothing!();
    let c = { nested!(d) };
    nested! { e }
}
",
        &expect![[r#"
            {
                let a = 1;
                let b = 2;
                fn g;
                fn h;
                let c = {
                    {
                        let d = 1;
                        let other#1 = 2;
                        d
                    }
                };
                let e = 1;
                let other#2 = 2;
                e
            }
        "#]],
    );
}

#[test]
fn items_of_expansions_are_in_scope_of_the_block() {
    let fixture = fixture(
        "
macro_rules! items { ($n:ident) => {
    struct Local { v: u8 }
    fn $n() -> Local { Local { v: 1 } }
    macro_rules! later { () => { $n().v } }
} }
fn f() -> u8 {
    items!(g);
    let inner = { items!(h); h().v };
    g().v + later!()
}
",
    );
    expect![[r#"
        {
            item Local;
            fn g;
            macro later;
            let inner = {
                item Local;
                fn h;
                macro later;
                h().v
            };
            (g().v Add g#1().v)
        }"#]]
    .assert_eq(&fixture.body("main::f"));
    assert_eq!(fixture.show_problems(), "");
    let types = crate::types::Types::new(&fixture.names);
    let typed = types.infer_body(fixture.def("main::f"));
    assert_eq!(typed.unresolved, []);
}

#[test]
fn text_scope_in_bodies_goes_by_position() {
    check(
        "
macro_rules! m { () => { 1 } }
fn f() -> u8 {
    let a = m!();
    macro_rules! m { () => { 2 } }
    let b = m!();
    { macro_rules! m { () => { 3 } } m!(); }
    let c = || m!();
    use std::println as say;
    say!();
    macro_rules! m { () => { 4 } }
    m!()
}
",
        &expect![[r#"
            {
                let a = 1;
                macro m;
                let b = 2;
                {
                    macro m;
                    3;
                };
                let c = || 2;
                use ;
                $crate::io::_print(format["\n" ]);
                macro m;
                4
            }
        "#]],
    );
}

#[test]
fn patterns_and_types_expand_too() {
    let text = "
macro_rules! either { ($a:pat, $b:pat) => { $a | $b } }
macro_rules! int { () => { u8 } }
macro_rules! list { ($t:ty) => { Vec<$t> } }
fn f(x: list!(int!()), n: int!()) -> Option<int!()> {
    match n { either!(1, 2) => {}, other => {} }
    let y: list!(u8) = x;
    Some(n as int!())
}
struct S { field: list!(int!()) }
";
    check(
        text,
        &expect![[r#"
        {
            match n { 1 | 2 => {}, other => {}, };
            let y = x;
            Some(n as _)
        }
    "#]],
    );
    let fixture = fixture(text);
    let types = crate::types::Types::new(&fixture.names);
    let sig = types.fn_sig(fixture.def("main::f")).expect("a signature");
    assert_eq!(types.display(&sig.params[0]), "Vec<u8>");
    assert_eq!(types.display(&types.field_tys(fixture.def("main::S"))[0]), "Vec<u8>");
}

#[test]
fn an_unknown_macro_uses_what_it_can() {
    check(
        r#"
//- /main.rs crate:main missing:slog
fn f(user: User) {
    unknown!(user.email, key = user.id; |x| x.y, "text {user} {nobody}");
    slog::info!(log, "msg"; "name" => %user.name);
    let page = html! { <p class={user.class}>{ format!("{}", user.name) }</p> };
    match user { pat!(x) => {} }
    panic!(user);
}
"#,
        &expect![[r#"
            {
                opaque!(user.email, user.id, |x| x.y, user);
                opaque!(log, user.name);
                let page = opaque!(user.class, $crate::fmt::format(format[{user.name} ]));
                match user { missing => {}, };
                $crate::panicking::panic(opaque!(user));
            }
            /main.rs:2:5: unknown!(user.email, key = user.id; |x| x.y, "text {user} {nobody}") unknown UnknownMacro
            /main.rs:3:5: slog::info!(log, "msg"; "name" => %user.name) slog::info UnknownMacro
            /main.rs:4:16: html! { <p class={user.class}>{ format!("{}", user.name) }</p> } html UnknownMacro
            /main.rs:5:18: pat!(x) pat UnknownMacro
            /main.rs:6:5: panic!(user) format_args NoRule"#]],
    );
}

#[test]
fn dollar_crate_reaches_what_the_caller_cannot_name() {
    let fixture = fixture(
        "
//- /lib.rs crate:lib
#[doc(hidden)] pub mod private { pub fn helper(x: u8) -> u8 { x } }
#[macro_export] macro_rules! call { ($e:expr) => { $crate::private::helper($e) } }
#[macro_export] macro_rules! outer { ($e:expr) => { $crate::call!($e) } }
//- /main.rs crate:main deps:lib
fn f() -> u8 { lib::outer!(1) }
",
    );
    expect![[r#"
        {
            $crate::private::helper(1)
        }"#]]
    .assert_eq(&fixture.body("main::f"));
    let types = crate::types::Types::new(&fixture.names);
    let typed = types.infer_body(fixture.def("main::f"));
    assert_eq!(typed.unresolved, []);
    assert_eq!(typed.calls.len(), 1);
}

#[test]
fn files_are_part_of_expressions() {
    super::derives::check(
        "
//- /main.rs crate:main
macro_rules! part { ($file:literal) => { include!($file) } }
fn name() -> String { String::new() }
fn main() {
    let names = include!(\"parts/names.in\");
    names.len();
    part!(\"parts/number.in\").count_ones();
    {
        include!(\"parts/items.in\");
        made().len();
    }
    let nested = vec![include!(concat!(\"parts/\", \"outer.in\"))];
}
//- /parts/names.in
vec![name(), name()]
//- /parts/number.in
1_u8
//- /parts/items.in
fn made() -> String { crate::name() }
let n = 1;
//- /parts/outer.in
(include!(\"number.in\"), name().len())
",
    );
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let fixture = fixture("fn main() { let a = include!(\"none.in\"); }");
    assert_eq!(fixture.show_problems(), "/main.rs:1:21: include!(\"none.in\") include NoFile");
}
