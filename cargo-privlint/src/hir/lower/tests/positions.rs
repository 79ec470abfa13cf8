//! Spans, byte by byte.

use expect_test::expect;

use super::{FILE, lower, try_lower};
use crate::{
    hir::{Body, Expr, HirFile, ItemKind, Pat},
    span::Span,
    syntax::tt::Tt,
};

/// The text of a span of a file that begins after a byte-order mark, or not.
fn text_of(text: &str, span: Span) -> &str {
    assert_eq!(span.file, FILE);
    &text[span.lo as usize..span.hi as usize]
}

fn body(hir: &HirFile) -> &Body {
    hir.bodies.lowered().last().expect("a body")
}

/// Every expression and pattern with its place, innermost first as they were made.
fn places(text: &str) -> String {
    let hir = lower(text).hir;
    let body = body(&hir);
    assert_eq!(body.places.exprs.len(), body.exprs.len());
    assert_eq!(body.places.pats.len(), body.pats.len());
    let exprs = body.places.exprs.iter().map(|place| format!("e {}", text_of(text, place.span)));
    let pats = body.places.pats.iter().map(|place| format!("p {}", text_of(text, place.span)));
    exprs.chain(pats).collect::<Vec<_>>().join("\n")
}

#[test]
fn expressions_reach_from_their_first_token_to_their_last() {
    let text = "fn f() { let (ref mut a @ 1, &b, S { c: d, .. }, T(..), x::Y | -2): U = \
                ((p + q).r(s, |t: u8| t)?).v[w] as Vec<u8>; }";
    expect![[r#"
        e 1
        e -2
        e -2
        e p
        e q
        e p + q
        e s
        e t
        e |t: u8| t
        e (p + q).r(s, |t: u8| t)
        e (p + q).r(s, |t: u8| t)?
        e ((p + q).r(s, |t: u8| t)?).v
        e w
        e ((p + q).r(s, |t: u8| t)?).v[w]
        e ((p + q).r(s, |t: u8| t)?).v[w] as Vec<u8>
        e { let (ref mut a @ 1, &b, S { c: d, .. }, T(..), x::Y | -2): U = ((p + q).r(s, |t: u8| t)?).v[w] as Vec<u8>; }
        p 1
        p ref mut a @ 1
        p b
        p &b
        p d
        p S { c: d, .. }
        p ..
        p T(..)
        p x::Y
        p -2
        p x::Y | -2
        p (ref mut a @ 1, &b, S { c: d, .. }, T(..), x::Y | -2)
        p t"#]].assert_eq(&places(text));
}

#[test]
fn blocks_and_jumps_reach_to_their_ends() {
    let text = "fn f(self: &Self, z: u8) { 'a: loop { break 'a (1); } if a { b } else { return c }; \
                unsafe { d; } match e { f if g => h, } ; async move { ..=i }; x!(y); x.0.1 }";
    expect![[r#"
        e 1
        e break 'a (1)
        e { break 'a (1); }
        e 'a: loop { break 'a (1); }
        e a
        e b
        e { b }
        e c
        e return c
        e { return c }
        e if a { b } else { return c }
        e d
        e unsafe { d; }
        e e
        e g
        e h
        e match e { f if g => h, }
        e i
        e ..=i
        e async move { ..=i }
        e x!(y)
        e x
        e x.0
        e x.0.1
        e { 'a: loop { break 'a (1); } if a { b } else { return c }; unsafe { d; } match e { f if g => h, } ; async move { ..=i }; x!(y); x.0.1 }
        p self: &Self
        p z
        p f"#]].assert_eq(&places(text));
}

/// What the text of every span in the file is, with a prefix before the file's text.
fn everything(prefix: &str, text: &str) -> String {
    let whole = format!("{prefix}{text}");
    let lowered = lower(&whole);
    let hir = &lowered.hir;
    let mut out = Vec::new();
    let mut add = |what: &str, span: Span| out.push(format!("{what} {:?}", text_of(&whole, span)));
    for (_, item) in hir.items.iter() {
        add("item", item.span);
        add("name", item.name_span);
        for attr in &item.attrs {
            add("attr", attr.span);
            add("attr path", attr.path_span);
        }
        match &item.kind {
            ItemKind::Adt(adt) => {
                for field in adt.variants.iter().flat_map(|variant| &variant.fields) {
                    add("field", field.span);
                    add("field name", field.name_span);
                    add("field type", field.ty_span);
                }
            }
            ItemKind::Impl(data) => add("header", data.header),
            ItemKind::MacroCall(call) => {
                call.tokens.iter().for_each(|tree| add("token", tree.span()));
            }
            _ => {}
        }
    }
    for body in hir.bodies.lowered() {
        for (id, expr) in body.exprs.iter() {
            add("expr", body.places.exprs[id.as_usize()].span);
            match expr {
                Expr::MethodCall { name_span, .. } | Expr::Field { name_span, .. } => {
                    add("member", *name_span);
                }
                Expr::Path(path) => add("path end", path.segments[path.segments.len() - 1].span),
                Expr::MacroCall(call) => {
                    let tokens = &body.macro_calls[*call].tokens;
                    tokens.iter().for_each(|tree: &Tt| add("token", tree.span()));
                }
                _ => {}
            }
        }
        for (id, pat) in body.pats.iter() {
            assert!(!matches!(pat, Pat::Missing));
            add("pat", body.places.pats[id.as_usize()].span);
        }
    }
    lowered.suppressions.iter().for_each(|comment| add("comment", comment.span));
    out.join("\n")
}

const TRICKY: &str = "#[personal(subject = \"Ä\")]\r\npub struct Größe {\r\n\t/// Doc: ü\r\n\tpub naïve: Vec<u8>, // privlint: allow(é)\r\n}\r\n\
    impl<T> Tr<T>\tfor Größe // ö\r\n{\r\n\tfn f(&self) -> u8 {\r\n\t\tlet ø = \"→ {x}\r\n\"; ø.länge(self.naïve).0.1;\r\n\t\tmaß!(\"é\", ø, 'ß');\r\n\t\tr#match\r\n\t}\r\n}\r\nö! { /** é */ x }\r\n";

#[test]
fn bytes_stay_exact_in_any_text() {
    let plain = everything("", TRICKY);
    expect![[r##"
        item "pub struct Größe {\r\n\t/// Doc: ü\r\n\tpub naïve: Vec<u8>, // privlint: allow(é)\r\n}"
        name "Größe"
        attr "#[personal(subject = \"Ä\")]"
        attr path "personal"
        field "pub naïve: Vec<u8>"
        field name "naïve"
        field type "Vec<u8>"
        item "fn f(&self) -> u8 {\r\n\t\tlet ø = \"→ {x}\r\n\"; ø.länge(self.naïve).0.1;\r\n\t\tmaß!(\"é\", ø, 'ß');\r\n\t\tr#match\r\n\t}"
        name "f"
        item "impl<T> Tr<T>\tfor Größe // ö\r\n{\r\n\tfn f(&self) -> u8 {\r\n\t\tlet ø = \"→ {x}\r\n\"; ø.länge(self.naïve).0.1;\r\n\t\tmaß!(\"é\", ø, 'ß');\r\n\t\tr#match\r\n\t}\r\n}"
        name "impl<T> Tr<T>\tfor Größe // ö\r\n{\r\n\tfn f(&self) -> u8 {\r\n\t\tlet ø = \"→ {x}\r\n\"; ø.länge(self.naïve).0.1;\r\n\t\tmaß!(\"é\", ø, 'ß');\r\n\t\tr#match\r\n\t}\r\n}"
        header "impl<T> Tr<T>\tfor Größe"
        item "ö! { /** é */ x }"
        name "ö! { /** é */ x }"
        token "/"
        token "/** é */"
        token "x"
        expr "\"→ {x}\r\n\""
        expr "ø"
        path end "ø"
        expr "self"
        path end "self"
        expr "self.naïve"
        member "naïve"
        expr "ø.länge(self.naïve)"
        member "länge"
        expr "ø.länge(self.naïve).0"
        member "0"
        expr "ø.länge(self.naïve).0.1"
        member "1"
        expr "maß!(\"é\", ø, 'ß')"
        token "\"é\""
        token ","
        token "ø"
        token ","
        token "'ß'"
        expr "r#match"
        path end "r#match"
        expr "{\r\n\t\tlet ø = \"→ {x}\r\n\"; ø.länge(self.naïve).0.1;\r\n\t\tmaß!(\"é\", ø, 'ß');\r\n\t\tr#match\r\n\t}"
        pat "&self"
        pat "ø"
        comment "// privlint: allow(é)""##]].assert_eq(&plain);
    for prefix in [
        "\u{feff}",
        "#!/usr/bin/env run-cargo-script ü\r\n",
        "\u{feff}#!x\n",
        "/* é */ ",
        "\r\n\r\n",
    ] {
        assert_eq!(everything(prefix, TRICKY), plain, "{prefix:?}");
    }
}

#[test]
fn an_inner_attribute_is_no_shebang() {
    let text = "#! // comment\n /* more */ [allow(x)]\nfn f() {}";
    assert_eq!(lower(text).hir.attrs.len(), 1);
}

#[test]
fn a_text_of_a_shebang_alone_is_empty() {
    for text in ["#!/bin/sh", "\u{feff}", "\u{feff}#!x", "", "\n"] {
        assert!(lower(text).hir.top.is_empty(), "{text:?}");
    }
}

#[test]
fn problems_say_where() {
    let at = |text: &str| try_lower(text).map(|_| ()).expect_err("no Rust").span;
    assert_eq!(at("\u{feff}fn é() { let }").lo, "\u{feff}fn é() { let ".len() as u32);
    assert_eq!(at("fn f() {\n").lo, 7);
    assert_eq!(at("fn f() )").lo, 7);
    assert_eq!(at("struct S {} fn").lo, 14);
    assert_eq!(at("é = \"").lo, 5);
}

#[test]
fn suppressions_can_stand_before_nodes() {
    let text = "// privlint: allow(x)\n#[a] struct S { #[b] x: u8, y: u8 }\nenum E { A, B(u8) }\nfn f() { let a = g(1, h(2)); m!(3); match x { 1 => 2, } S { x: 3 } }";
    let hir = lower(text).hir;
    assert!(hir.nodes.is_sorted_by_key(|span| span.lo));
    let texts: Vec<&str> = hir.nodes.iter().map(|&span| text_of(text, span)).collect();
    expect![[r#"
        #[a] struct S { #[b] x: u8, y: u8 }
        struct S { #[b] x: u8, y: u8 }
        #[b] x: u8
        x: u8
        y: u8
        enum E { A, B(u8) }
        A
        B(u8)
        u8
        fn f() { let a = g(1, h(2)); m!(3); match x { 1 => 2, } S { x: 3 } }
        let a = g(1, h(2));
        1
        h(2)
        2
        m!(3);
        match x { 1 => 2, }
        1 => 2
        S { x: 3 }
        x: 3"#]]
    .assert_eq(&texts.join("\n"));
    let without = lower(&text.replace("privlint", "")).hir;
    assert_eq!(without.nodes, []);
}
