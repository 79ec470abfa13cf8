//! Nesting that a recursive parser can't take, and long texts that it must.

use super::{FILE, try_lower};
use crate::syntax::{self, STACK_SIZE};

/// Lowers on a thread with the documented stack; tells why the text was refused, and where.
fn outcome(text: String) -> Option<(String, u32)> {
    let run = move || try_lower(&text).err().map(|problem| (problem.reason, problem.span.lo));
    let thread = std::thread::Builder::new().stack_size(STACK_SIZE).spawn(run);
    thread.expect("a thread").join().expect("no panic")
}

fn nested(open: &str, close: &str, n: usize) -> String {
    format!("fn f() {{ let x = {}1{}; }}", open.repeat(n), close.repeat(n))
}

#[test]
fn what_rustc_takes_is_read() {
    let else_ifs = "if a {} else ".repeat(1000);
    let generics = format!("type A = {}u8{};", "Vec<".repeat(1000), ">".repeat(1000));
    let modules = format!("{}{}", "mod a { ".repeat(1000), "}".repeat(1000));
    for text in [
        nested("(", ")", 2000),
        nested("[", "]", 2000),
        nested("{", "}", 2000),
        nested("f(", ")", 2000),
        nested("!", "", 2000),
        nested("&mut ", "", 1000),
        nested("|x, y| ", "", 1000),
        nested("if a { ", " } else { 2 }", 1000),
        nested("", ".a(1)", 3000),
        nested("", " + a", 8000),
        nested("", "?", 8000),
        format!("fn f() {{ {else_ifs} {{}} }}"),
        generics,
        modules,
    ] {
        let start = text[..text.len().min(40)].to_owned();
        assert_eq!(outcome(text), None, "{start}");
    }
}

#[test]
fn what_is_too_deep_is_refused_with_its_place() {
    for (open, close) in [
        ("(", ")"),
        ("[", "]"),
        ("{", "}"),
        ("f(", ")"),
        ("!", ""),
        ("- ", ""),
        ("&", ""),
        ("&mut ", ""),
        ("return ", ""),
        ("a = ", ""),
        ("|x, y| ", ""),
        ("|| ", ""),
        ("move || async ", ""),
        ("if ", " {}"),
        ("if a {} else ", ""),
        ("", ".a(1)"),
        ("", " + a"),
        ("", "?"),
        ("", " as u8"),
        ("x as A<", ">"),
        ("x as A < B , ", " >"),
        ("x as &", ""),
        ("x as fn() -> ", ""),
        ("x as Fn() -> ", ""),
        ("<", ">"),
        (".. ", ""),
        ("x @ ", ""),
        ("match x { _ => ", " }"),
        ("unsafe { ", " }"),
        ("m!(", ")"),
    ] {
        let text = nested(open, close, 20_000);
        let refused = outcome(text).expect(open);
        assert_eq!(refused.0, "too deep", "{open:?}…{close:?}");
        assert!(refused.1 > 17, "{open:?}…{close:?}");
    }
    let path = format!("use {}b;", "a::".repeat(20_000));
    assert_eq!(outcome(path).expect("refused").0, "too deep");
    assert_eq!(outcome("}".repeat(20_000)).map(|_| ()), Some(()));
}

#[test]
fn long_is_not_deep() {
    let items = "fn f() {} impl A { fn g() { x } } #[a] struct S; const X: u8 = 1 << 3;\n";
    let statements =
        "if a < b { x } if c { y } match z { &(A | B) => {} [c, ..] => {} } *d = &-e; ";
    let shifts = "1 << 2, a < b, c & d, !e, ";
    let rules = "($a:expr) => { <a>b</a> && ! - * & };\n";
    for text in [
        items.repeat(20_000),
        format!("fn f() {{ {} }}", statements.repeat(10_000)),
        format!("const X: &[u8] = &[{}];", shifts.repeat(2500)),
        format!("macro_rules! m {{ {} }}", rules.repeat(10_000)),
        format!("fn f() {{ html! {{ {} }} }}", "<p> a & b </p> ".repeat(10_000)),
        format!("fn f() {{ match x {{ {} }} }}", "(A { b }, -1) => &c, ".repeat(20_000)),
        format!("fn f(c: char) {{ matches(c, {}) }}", "('a'..='z'), ".repeat(20_000)),
        format!("enum E {{ {} }}", "A { b: Vec<u8> }, ".repeat(20_000)),
        format!("use a::{{{}}};", "b::c, ".repeat(20_000)),
    ] {
        let scan = syntax::scan(FILE, &text, &|_| false);
        assert_eq!(scan.too_deep, None, "{}", &text[..40]);
    }
    let table = format!("const X: &[u8] = &[{}];", "1, ".repeat(100_000));
    assert_eq!(outcome(table), None);
}
