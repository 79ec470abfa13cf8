//! Expansion end to end, on definitions like those that real crates have.

use std::str::FromStr;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use super::*;
use crate::{
    hir::Name,
    span::{FileId, Span},
    syntax::tt::{Delim, Group},
};

/// Parses tokens for a test; their spans are their bytes in `text`, moved on by `base`.
pub(super) fn trees(text: &str, base: u32) -> Vec<Tt> {
    convert(TokenStream::from_str(text).expect("test tokens"), base)
}

fn convert(stream: TokenStream, base: u32) -> Vec<Tt> {
    stream.into_iter().map(|tree| convert_tree(tree, base)).collect()
}

fn span(span: proc_macro2::Span, base: u32) -> Span {
    let range = span.byte_range();
    Span::new(FileId(0), base + range.start as u32, base + range.end as u32)
}

fn convert_tree(tree: TokenTree, base: u32) -> Tt {
    match tree {
        TokenTree::Ident(ident) => {
            let text = ident.to_string();
            let bare = text.strip_prefix("r#");
            Tt::Ident {
                name: Name::new(bare.unwrap_or(&text)),
                raw: bare.is_some(),
                span: span(ident.span(), base),
                ctx: Ctx::USER,
            }
        }
        TokenTree::Punct(punct) => Tt::Punct {
            ch: punct.as_char(),
            joint: punct.spacing() == Spacing::Joint,
            span: span(punct.span(), base),
        },
        TokenTree::Literal(lit) => {
            Tt::Literal { text: Name::new(&lit.to_string()), span: span(lit.span(), base) }
        }
        TokenTree::Group(group) => Tt::Group(Box::new(Group {
            delim: match group.delimiter() {
                Delimiter::Parenthesis => Delim::Paren,
                Delimiter::Bracket => Delim::Bracket,
                Delimiter::Brace => Delim::Brace,
                Delimiter::None => Delim::None,
            },
            open: span(group.span_open(), base),
            close: span(group.span_close(), base),
            trees: convert(group.stream(), base),
        })),
    }
}

pub(super) const CALL: Span = Span { file: FileId(0), lo: 900, hi: 10_000 };

pub(super) fn call() -> Call {
    Call { span: CALL, ctx: Ctx(1), krate: CrateId(7), max_tokens: 10_000 }
}

fn expanded(def: &str, args: &str) -> String {
    let rules = rules::parse(&trees(def, 0));
    assert_eq!(rules.problems, [], "{def}");
    match expand(&rules, &trees(args, 1000), &call()) {
        Ok(trees) => {
            let text = scratch::print(&trees, CALL).text;
            TokenStream::from_str(&text).expect("scratch text lexes").to_string()
        }
        Err(problem) => format!("{problem:?}"),
    }
}

fn check(def: &str, args: &str, expected: &str) {
    let actual = expanded(def, args);
    let norm = |text: &str| TokenStream::from_str(text).map_or(text.into(), |t| t.to_string());
    assert_eq!(norm(&actual), norm(expected), "{def} on {args}");
}

#[test]
fn fragments_end_where_the_compiler_ends_them() {
    check("($e:expr) => {[$e]}", "a + b", "[(a + b)]");
    check(
        "($($e:expr),* $(,)?) => {[$($e;)*]}",
        "a, b.c(d)?, -1, |x, y| x, f::<A, B>(c),",
        "[a; (b.c(d)?); (-1); (|x, y| x); (f::<A, B>(c));]",
    );
    check(
        "($t:ty; $($k:ident = $v:ty),+) => {$t $($k $v)+}",
        "Vec<Vec<u8>>; a = &'a mut T, b = [u8; 4]",
        "Vec<Vec<u8>> a &'a mut T b [u8; 4]",
    );
    check("($p:pat => $e:expr) => {$e => $p}", "Some(1) | None => x", "x => (Some(1) | None)");
    check("($p:pat_param | $q:pat_param) => {$q, $p}", "A(_) | B { x, .. }", "B { x, .. }, A(_)");
    check(
        "($p:path, $l:lifetime, $b:block, $n:literal) => {$n $b $l $p}",
        "a::b<C>, 'x, { 1 }, -2.5",
        "-2.5 { 1 } 'x a::b<C>",
    );
    check("($v:vis $i:item) => {$i $v}", "pub(crate) fn f() {}", "fn f() {} pub(crate)");
    check("($v:vis struct) => {$v enum}", "struct", "enum");
    check("($($s:stmt;)*) => {$($s)*}", "let x: u8 = 1; f(x);", "let x: u8 = 1 f(x)");
    check(
        "($(#[$m:meta])* $i:ident) => {$i $(#[$m])*}",
        "#[doc = \"x\"] #[a(b)] r#type",
        "r#type #[doc = \"x\"] #[a(b)]",
    );
    check("($a:tt $b:tt $c:tt) => {$c $b $a}", "=> 'a >>=", ">>= 'a =>");
}

#[test]
fn threads_follow_nested_repetitions() {
    check(
        "($($k:ident : [$($v:expr),*]);* $(;)?) => {$($k = {$($v,)*})*}",
        "a: [1, 2]; b: []; c: [3];",
        "a = {1, 2,} b = {} c = {3,}",
    );
    check("($($a:ident)? $(- $b:ident)*) => {$($b)* $($a)?}", "x - y - z", "y z x");
    check("($a:ident $($rest:tt)*) => {$($rest)* $a}", "x => y, (z)", "=> y, (z) x");
    check("($($t:tt)*) => {$([$t]),*}", "a => 'b", "[a], [=>], ['b]");
    check("($x:ident; $($y:ident)*) => {$($x.$y),*}", "s; a b", "s.a, s.b");
    check(
        "($($x:ident => $($y:ident)+;)*) => {$($($y - $x;)+)*}",
        "a => b c; d => e;",
        "b - a; c - a; e - d;",
    );
    check("($($x:ident)*; $($y:ident)*) => {$($x $y)*}", "a; b c", "Repetition");
    check("(a) => {1}; ($e:ident b) => {2}; ($e:expr) => {3}", "x + 1", "3");
    check("(a) => {1}; ($e:ident b) => {2}; ($e:expr) => {3}", "x b", "2");
    check("(@inner $e:expr) => {$e}; ($e:expr) => {m!(@inner $e)}", "1 + 2", "m!(@inner (1 + 2))");
    check("(($a:ident) $($b:tt)+) => {1}; ($($b:tt)*) => {2}", "(x)", "2");
    check("() => {$crate::f()}", "", "__privlint_dollar_crate_7::f()");
    check(
        "($n:ident) => {macro_rules! $n { ($x:expr) => { $x $($y)* } }}",
        "q",
        "macro_rules! q { ($x:expr) => { $x $($y)* } }",
    );
}

#[test]
fn places_tell_who_wrote_what() {
    let rules = rules::parse(&trees("($e:expr) => {f($e, x)}", 0));
    let tokens = expand(&rules, &trees("a + b", 1000), &call()).unwrap();
    let scratch = scratch::print(&tokens, CALL);
    let at = |part: &str| {
        let start = scratch.text.find(part).unwrap();
        scratch.place(start..start + part.len()).unwrap()
    };
    assert_eq!(at("f"), (CALL, true));
    assert_eq!(at("a + b"), (Span::new(FileId(0), 1000, 1005), false));
    assert_eq!(at("(a + b )"), (Span::new(FileId(0), 1000, 1005), false));
    assert_eq!(at("b ) , x"), (CALL, true));
    let ctx = |part: &str| scratch.token_at(scratch.text.find(part).unwrap()).unwrap().ctx;
    assert_eq!((ctx("x"), ctx("b")), (Ctx(1), Ctx::USER));
}

#[test]
fn endless_output_is_an_error() {
    let rules = rules::parse(&trees("($($t:tt)*) => {$($t)* $($t)*}", 0));
    let call = Call { max_tokens: 5, ..call() };
    assert_eq!(expand(&rules, &trees("a b c", 0), &call), Err(ExpandProblem::TooLarge));
}

struct Around;

impl builtin::Surroundings for Around {
    fn cfg_holds(&self, predicate: &[Tt]) -> bool {
        predicate.len() == 1
    }

    fn expand_eagerly(&mut self, macro_call: &[Tt]) -> Option<Vec<Tt>> {
        let [Tt::Ident { name, .. }, _, Tt::Group(group)] = macro_call else { return None };
        let Some(builtin::Builtin::Tokens(nested)) = builtin::Builtin::from_key(name.as_str())
        else {
            return None;
        };
        builtin::expand_builtin(nested, &group.trees, &call(), &mut Around).ok()
    }
}

fn check_builtin(key: &str, args: &str, expected: &str) {
    let Some(builtin::Builtin::Tokens(kind)) = builtin::Builtin::from_key(key) else {
        panic!("no built-in macro {key}");
    };
    let actual = match builtin::expand_builtin(kind, &trees(args, 1000), &call(), &mut Around) {
        Ok(trees) => {
            let text = scratch::print(&trees, CALL).text;
            syn::parse_str::<syn::Expr>(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
            text.replace("__privlint_dollar_crate_7", "K")
        }
        Err(problem) => format!("{problem:?}"),
    };
    let norm = |text: &str| TokenStream::from_str(text).map_or(text.into(), |t| t.to_string());
    assert_eq!(norm(&actual), norm(expected), "{key} on {args}");
}

#[test]
fn tracing_records_fields_and_message() {
    let check = |args, expected| check_builtin("tracing_event", args, expected);
    check("\"a {} {b}\", c", "K::__event((format_args!(\"a {} {b}\", c),))");
    check(
        "user.email, ?user, %id, \"hi\"",
        "K::__event((format_args!(\"{}\", (user.email)), format_args!(\"{:?}\", user), format_args!(\"{}\", id), format_args!(\"hi\"),))",
    );
    check(
        "target: \"t\", parent: &s, k = v.w(), a.b=?x, \"q.k\" = %y + 1",
        "{ let _ = &\"t\"; let _ = &(&s); K::__event((format_args!(\"{}\", (v.w())), format_args!(\"{:?}\", x), format_args!(\"{}\", (y + 1)),)) }",
    );
    check(
        "Level::INFO, { k = v, w }, \"m {}\", z",
        "{ let _ = &(Level::INFO); K::__event((format_args!(\"{}\", v), format_args!(\"{}\", w), format_args!(\"m {}\", z),)) }",
    );
    check(
        "name: \"n\", ?a.b, { C } = 1,",
        "{ let _ = &\"n\"; K::__event((format_args!(\"{:?}\", (a.b)), format_args!(\"{}\", 1),)) }",
    );
    check_builtin(
        "tracing_span",
        "Level::INFO, \"n\", id, who = field::Empty",
        "{ let _ = &(Level::INFO); let _ = &\"n\"; K::__span((format_args!(\"{}\", id), format_args!(\"{}\", (field::Empty)),)) }",
    );
    check_builtin(
        "tracing_span",
        "NAME, id = 3",
        "{ let _ = &NAME; K::__span((format_args!(\"{}\", 3),)) }",
    );
}

#[test]
fn other_loggers_record_key_values() {
    check_builtin(
        "log_event",
        "target: \"t\", k = v, o:? = x.y, z:%; \"m {}\", a",
        "{ let _ = &\"t\"; K::__event((format_args!(\"{}\", v), format_args!(\"{:?}\", (x.y)), format_args!(\"{}\", z), format_args!(\"m {}\", a),)) }",
    );
    check_builtin("log_event", "\"m {x}\"", "K::__event((format_args!(\"m {x}\"),))");
    check_builtin(
        "slog",
        "log, \"m {}\", a; \"k\" => v, \"l\" => ?w.x, kvs(), b",
        "{ let _ = &log; let _ = &(kvs()); K::__event((format_args!(\"m {}\", a), format_args!(\"{}\", v), format_args!(\"{:?}\", (w.x)), format_args!(\"{}\", b),)) }",
    );
    check_builtin("slog_kv", "\"k\" => %v", "K::__kv((format_args!(\"{}\", v),))");
    check_builtin(
        "slog_log",
        "log, Level::Info, \"t\", \"m\"; \"k\" => v",
        "{ let _ = &log; let _ = &(Level::Info); let _ = &\"t\"; K::__event((format_args!(\"m\"), format_args!(\"{}\", v),)) }",
    );
}

#[test]
fn names_are_pasted() {
    check_builtin(
        "paste",
        "[<get_ Name:snake \"-x\" 1>]([1, 2], |a: [< err :camel >]| { [<a>] })",
        "get_name_x1([1, 2], |a: Err| { a })",
    );
    check_builtin("paste", "[<a + b>]", "Malformed(\"a pasted name that is none\")");
    check_builtin("paste", "[<a:unheard_of>]", "Malformed(\"a pasted name that is none\")");
}

#[test]
fn json_and_select_keep_the_flow_of_values() {
    check_builtin("json", "{ \"a\": u.b, (k): [1, null, f(x)], \"o\": {} }",
        "K::Value::Object({ let mut object = K::Map::new();
            object.insert(\"a\".into(), K::to_value(&(u.b)).unwrap());
            object.insert((k).into(), K::Value::Array([K::to_value(&1).unwrap(), K::Value::Null, K::to_value(&(f(x))).unwrap(),].to_vec()));
            object.insert(\"o\".into(), K::Value::Object({ let mut object = K::Map::new(); object }));
            object })");
    check_builtin("json", "{ \"a\" }", "Malformed(\"a key without its value\")");
    check_builtin(
        "select",
        "biased; Some(m) = rx.recv(), if ok => { f(m) } _ = &mut t => g(), else => break,",
        "match K::macros::support::thread_rng_n(3) {
            0 if ok => match (rx.recv()).await { Some(m) => ({ f(m) }), _ => loop {} },
            1 => match (&mut t).await { _ => (g()), _ => loop {} },
            2 => (break),
            _ => loop {} }",
    );
}

#[test]
fn the_compilers_own() {
    check_builtin(
        "concat",
        "\"a\\n\", 1u8, -2.5, true, 'c', concat!(\"x\", stringify!(a+b))",
        "\"a\\n1-2.5truecxa + b\"",
    );
    check_builtin("concat", "x", "Malformed(\"an argument that is no literal\")");
    check_builtin("env", "\"HOME\"", "< & 'static str as K::default::Default > ::default()");
    check_builtin(
        "include_bytes",
        "\"f\"",
        "< & 'static [u8] as K::default::Default > ::default()",
    );
    check_builtin("cfg", "unix", "true");
    check_builtin("cfg", "not(unix)", "false");
}
