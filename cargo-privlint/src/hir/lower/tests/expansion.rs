//! Macro calls, expanded and lowered in place.

use expect_test::{Expect, expect};

use super::{FILE, Unix, lower};
use crate::{
    hir::{
        BodyMacroCall, CrateId, Expr, HirFile, ItemKind, Name, Stmt, dump,
        lower::{ItemList, lower_expr, lower_items, lower_pat, lower_stmts, lower_type},
    },
    macros::{self, Call, Scratch, rules, scratch},
    span::Span,
    syntax::tt::{Ctx, Tt},
    workspace::Edition,
};

const EDITION: Edition = Edition::E2024;

/// Expands a call with the file's first macro, as if that were crate 7's and the call expansion 1.
fn expand(hir: &HirFile, tokens: &[Tt], span: Span) -> Scratch {
    let rules = hir.items.values().iter().find_map(|item| match &item.kind {
        ItemKind::MacroDef(def) => Some(rules::parse(&def.rules)),
        _ => None,
    });
    let call = Call { span, ctx: Ctx(1), krate: CrateId(7), max_tokens: 1000 };
    let trees = macros::expand(&rules.expect("a macro"), tokens, &call).expect("expands");
    scratch::print(&trees, span)
}

/// A file of a macro's definition and a function that calls it once.
fn in_body(text: &str, splice: impl FnOnce(&mut HirFile, Scratch, &BodyMacroCall)) {
    let mut hir = lower(text).hir;
    let body = hir.bodies.lowered().last().expect("a body");
    let call = body.macro_calls.values().last().expect("a call").clone();
    let scratch = expand(&hir, &call.tokens, call.span);
    splice(&mut hir, scratch, &call);
}

/// What an expression's expansion comes to, and the place of everything in it.
fn check_expr(text: &str, expected: Expect) {
    in_body(text, |hir, scratch, _| {
        let mut body = hir.bodies.lowered().last().expect("a body").clone();
        let n_before = body.exprs.len();
        let root = lower_expr(&scratch, &mut body, hir, &Unix, EDITION).expect("lowers");
        let mut out = String::new();
        body.root = root;
        out.push_str(&dump::body(hir, &body));
        for place in &body.places.exprs[n_before..] {
            assert_eq!(place.span.file, FILE);
            let at = &text[place.span.lo as usize..place.span.hi as usize];
            out.push_str(&format!("\n{:?} {at}", place.origin));
        }
        expected.assert_eq(&out);
    });
}

#[test]
fn arguments_keep_their_places_and_definitions_get_the_call() {
    check_expr(
        "macro_rules! add { ($a:expr, $b:ident) => { { let tmp = $a; $crate::log(tmp, $b.len()) + tmp } } }
         fn f() { add!(x + ü(1), tmp) }",
        expect![[r#"
            {
                let tmp#1 = x + ü(1);
                $crate7::log#1(tmp#1, tmp.len()) + tmp#1
            }
            MacroArg x
            MacroArg ü
            MacroArg 1
            MacroArg ü(1)
            MacroArg x + ü(1)
            Expansion add!(x + ü(1), tmp)
            Expansion add!(x + ü(1), tmp)
            MacroArg tmp
            Expansion add!(x + ü(1), tmp)
            Expansion add!(x + ü(1), tmp)
            Expansion add!(x + ü(1), tmp)
            Expansion add!(x + ü(1), tmp)
            Expansion add!(x + ü(1), tmp)"#]],
    );
}

#[test]
fn nested_calls_and_closures_keep_their_tokens() {
    check_expr(
        "macro_rules! m { ($($x:expr),*) => { [$(inner!($x, || $x)),*] } }
         fn f() { m!(a, S { b: 1 }) }",
        expect![[r#"
            [inner#1!(a , || a), inner#1!((S { b : 1 } ) , || (S { b : 1 } ))]
            Expansion m!(a, S { b: 1 })
            Expansion m!(a, S { b: 1 })
            Expansion m!(a, S { b: 1 })"#]],
    );
}

#[test]
fn statements_stay_apart() {
    let check = |text: &str, expected: Expect| {
        in_body(text, |hir, scratch, _| {
            let mut body = hir.bodies.lowered().last().expect("a body").clone();
            let (stmts, tail) =
                lower_stmts(&scratch, &mut body, hir, &Unix, EDITION).expect("lowers");
            let has_items = stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(_)));
            let Expr::Block(block) = &mut body.exprs[body.root] else { panic!("a block") };
            (block.stmts, block.tail, block.has_items) = (stmts, tail, has_items);
            expected.assert_eq(&dump::body(hir, &body));
        });
    };
    let def = "macro_rules! m { ($x:ident) => { let $x = 1; let y = 2; } }";
    check(
        &format!("{def} fn f() {{ m!(a); }}"),
        expect![[r#"
        {
            let a = 1;
            let y#1 = 2;
        }"#]],
    );
    let def = "macro_rules! m { ($x:ident) => { let $x = y } }";
    check(
        &format!("{def} fn f() {{ m!(a); }}"),
        expect![[r#"
        {
            let a = y#1;
        }"#]],
    );
    let def = "macro_rules! m { ($x:ident) => { fn $x() {} $x() } }";
    check(
        &format!("{def} fn f() {{ m! {{ a }} }}"),
        expect![[r#"
        {
            fn a() {}
            a()
        }"#]],
    );
    let def = "macro_rules! m { ($x:ident) => { } }";
    check(&format!("{def} fn f() {{ m!(a); }}"), expect!["{}"]);
}

#[test]
fn patterns_and_types() {
    let text = "macro_rules! m { ($x:ident) => { Some($x) | Other { $x, y: $x } } }
                fn f() { match a { m!(b) => 1 } }";
    in_body(text, |hir, scratch, _| {
        let mut body = hir.bodies.lowered().last().expect("a body").clone();
        let pat = lower_pat(&scratch, &mut body, hir, &Unix, EDITION).expect("lowers");
        let found = match_of(&body);
        let Expr::Match { arms, .. } = &mut body.exprs[found] else { panic!("a match") };
        arms[0].pat = pat;
        expect![[r#"
            {
                match a {
                    (Some#1(b) | Other#1 { b: b, y: b, }) => 1,
                }
            }"#]]
        .assert_eq(&dump::body(hir, &body));
    });
    let text = "macro_rules! m { ($x:ty) => { $crate::Map<$x, u8> } } fn f() { m!(Vec<u8>) }";
    in_body(text, |_, scratch, _| {
        let ty = lower_type(&scratch, FILE, &Unix, EDITION).expect("lowers");
        let crate::hir::TypeRef::Path(path) = &ty else { panic!("a path") };
        assert_eq!(path.root, crate::hir::PathRoot::DollarCrate(CrateId(7)));
        assert_eq!((path.segments[0].name, path.ctx), (Name::new("Map"), Ctx(1)));
    });
}

fn match_of(body: &crate::hir::Body) -> crate::hir::ExprId {
    let found = body.exprs.iter().find(|(_, expr)| matches!(expr, Expr::Match { .. }));
    found.expect("a match").0
}

#[test]
fn items_of_every_list() {
    let check = |def: &str, list: ItemList, expected: Expect| {
        let text = format!("macro_rules! m {{ {def} }} m!(name);");
        let hir = lower(&text).hir;
        let call = hir.items.values().iter().find_map(|item| match &item.kind {
            ItemKind::MacroCall(call) => Some(call),
            _ => None,
        });
        let call = call.expect("a call");
        let scratch = expand(&hir, &call.tokens, call.span);
        let made = lower_items(&scratch, FILE, &Unix, EDITION, list).expect("lowers");
        let first = &made.items[*made.top.last().expect("an item")];
        assert_eq!(first.span, call.span);
        assert_eq!(&text[first.name_span.lo as usize..first.name_span.hi as usize], "name");
        assert_eq!(made.nodes.iter().filter(|node| node.contains(call.span)).count(), 0);
        expected.assert_eq(&dump::file(&made));
    };
    check(
        "($x:ident) => { #[cfg(windows)] use a; #[cfg(unix)] use $crate::b; #[doc = \"d\"] #[x] pub struct $x { y: $x } }",
        ItemList::Module,
        expect![[r#"
            use $crate7::b as b;
            #[x]
            pub struct name {
                y: name,
            }
        "#]],
    );
    check(
        "($x:ident) => { const A: u8 = 1; pub fn $x(&self) {} }",
        ItemList::Impl,
        expect![[r#"
        const A: u8#1 = 1;
        pub fn name(&self) {}
    "#]],
    );
    check(
        "($x:ident) => { fn $x(&self) -> u8; }",
        ItemList::Trait,
        expect![[r#"
        fn name(&self) -> u8#1;
    "#]],
    );
    check(
        "($x:ident) => { fn $x(n: u8); }",
        ItemList::Foreign,
        expect![[r#"
        extern fn name(n: u8#1);
    "#]],
    );
}

#[test]
fn what_is_no_rust_is_a_problem_at_the_call() {
    let text = "macro_rules! m { ($x:ident) => { let } } fn f() { m!(a) }";
    in_body(text, |hir, scratch, call| {
        let mut body = hir.bodies.lowered().last().expect("a body").clone();
        let problem = lower_expr(&scratch, &mut body, hir, &Unix, EDITION).expect_err("no Rust");
        assert_eq!(problem.span, call.span);
    });
}
