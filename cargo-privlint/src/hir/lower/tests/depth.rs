//! Nesting that a recursive parser can't take, and long texts that it must.

use super::{FILE, try_lower};
use crate::{
    syntax::{self, STACK_SIZE},
    workspace::Edition,
};

/// What nests: the text around it, what opens a level, what is innermost, what closes a level.
const NESTING: [(&str, &str, &str, &str); 42] = [
    ("const X: T = ^;", "(", "1", ")"),
    ("const X: T = ^;", "[", "1", "]"),
    ("const X: T = ^;", "{", "1", "}"),
    ("const X: T = ^;", "f(", "1", ")"),
    ("const X: T = ^;", "!", "1", ""),
    ("const X: T = ^;", "- ", "1", ""),
    ("const X: T = ^;", "&", "1", ""),
    ("const X: T = ^;", "&mut ", "1", ""),
    ("const X: T = ^;", "return ", "1", ""),
    ("const X: T = ^;", "a = ", "1", ""),
    ("const X: T = ^;", ".. ", "1", ""),
    ("const X: T = ^;", "|x, y| ", "1", ""),
    ("const X: T = ^;", "move |a: A<B, C>| ", "1", ""),
    ("const X: T = ^;", "|| ", "1", ""),
    ("const X: T = ^;", "if ", "a", " {}"),
    ("const X: T = ^;", "if a {} else ", "{}", ""),
    ("const X: T = ^;", "while a { if let b = ", "c", " {} }"),
    ("const X: T = ^;", "match x { _ => ", "1", " }"),
    ("const X: T = ^;", "for a in b { ", "1", " }"),
    ("const X: T = ^;", "unsafe { ", "1", " }"),
    ("const X: T = ^;", "async move { ", "1", " }.await"),
    ("const X: T = ^;", "S { a: ", "1", " }"),
    ("const X: T = ^;", "m!(", "1", ")"),
    ("const X: T = ^;", "", "1", ".a(1)"),
    ("const X: T = ^;", "", "1", " + a"),
    ("const X: T = ^;", "", "1", "?"),
    ("const X: T = ^;", "", "1", " as u8"),
    ("const X: T = ^;", "<<A as B>::C as D<", "A", ">>::E"),
    ("type A = ^;", "A<", "u8", ">"),
    ("type A = ^;", "A < B, C<D>, ", "u8", " >"),
    ("type A = ^;", "&'a mut ", "u8", ""),
    ("type A = ^;", "*const ", "u8", ""),
    ("type A = ^;", "(u8, ", "u8", ")"),
    ("type A = ^;", "[", "u8", "; 1]"),
    ("type A = ^;", "impl A<B = ", "u8", ">"),
    ("type A = ^;", "dyn Fn(", "u8", ")"),
    ("type A = ^;", "fn() -> ", "u8", ""),
    ("type A = ^;", "impl Fn() -> ", "u8", ""),
    ("fn f() { let ^ = 1; }", "x @ ", "y", ""),
    ("fn f() { let ^ = 1; }", "S { a: &", "y", " }"),
    ("^", "mod a { ", "", " }"),
    ("use ^;", "a::", "b", ""),
];

fn nested(nesting: (&str, &str, &str, &str), n: usize) -> String {
    let (around, open, inner, close) = nesting;
    around.replace('^', &format!("{}{inner}{}", open.repeat(n), close.repeat(n)))
}

fn too_deep(text: &str) -> Option<u32> {
    syntax::too_deep(text)
}

/// Lowers on a thread with the documented stack; tells why the text was refused.
fn outcome(text: String) -> Option<String> {
    let run = move || try_lower(&text).err().map(|problem| problem.reason);
    let thread = std::thread::Builder::new().stack_size(STACK_SIZE).spawn(run);
    thread.expect("a thread").join().expect("no panic")
}

#[test]
fn the_deepest_that_is_read_fits_the_stack() {
    for nesting in NESTING {
        let (mut fits, mut fails) = (0, 12_032);
        while fails - fits > 47 {
            let n = (fits + fails) / 2;
            if too_deep(&nested(nesting, n)).is_none() { fits = n } else { fails = n }
        }
        assert!(fits >= 500, "{nesting:?}: {fits}");
        assert_eq!(outcome(nested(nesting, fits)), None, "{nesting:?}");
        assert_eq!(outcome(nested(nesting, fails)).as_deref(), Some("too deep"), "{nesting:?}");
    }
}

#[test]
fn what_the_bound_lets_pass_is_not_too_deep() {
    let values: Vec<_> = NESTING.iter().filter(|nesting| nesting.0 == NESTING[0].0).collect();
    for (i, outer) in values.iter().enumerate() {
        for ahead in [1, 7] {
            let (around, open, inner, close) = values[(i + ahead) % values.len()];
            let text = |n: usize| {
                let inner = format!("{}{inner}{}", open.repeat(n), close.repeat(n));
                nested((around, outer.1, &inner, outer.3), n)
            };
            let (mut fits, mut fails) = (0, 12_032);
            while fails - fits > 1 {
                let n = (fits + fails) / 2;
                if too_deep(&text(n)).is_none() { fits = n } else { fails = n }
            }
            let lexed = |n| syntax::lex(FILE, &text(n), Edition::E2024).map(|_| ());
            assert_eq!(lexed(fits), Ok(()), "{outer:?} {open}");
            assert_eq!(lexed(fails).expect_err("too deep").reason, "too deep", "{outer:?} {open}");
        }
    }
}

#[test]
fn what_rustc_takes_is_read() {
    assert_eq!(outcome(nested(NESTING[0], 2000)), None);
    assert_eq!(too_deep(&nested(NESTING[0], 2900)), None);
}

#[test]
fn what_is_too_deep_is_refused_with_its_place() {
    let text = nested(NESTING[0], 100_000);
    let problem = try_lower(&text).map(|_| ()).expect_err("too deep");
    assert_eq!(problem.reason, "too deep");
    assert_eq!(text.as_bytes()[problem.span.lo as usize], b'(');
    for text in ["}".repeat(20_000), ")".repeat(20_000), ">".repeat(20_000)] {
        assert!(outcome(text).is_some());
    }
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
        format!("fn f() {{ {} }}", "\"{{{{(((\"; '('; r#\"((\"#; /* (( */ ".repeat(20_000)),
    ] {
        assert_eq!(too_deep(&text), None, "{}", &text[..40]);
    }
    let table = format!("const X: &[u8] = &[{}];", "1, ".repeat(100_000));
    assert_eq!(outcome(table), None);
}
