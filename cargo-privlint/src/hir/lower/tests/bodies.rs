//! Expressions, patterns, statements.

use expect_test::{Expect, expect};

use super::check;

/// Statements in a function.
fn check_body(stmts: &str, expected: Expect) {
    check(&format!("fn f() {{ {stmts} }}"), expected);
}

#[test]
fn operators_and_chains() {
    check_body(
        r#"
        a + b * -c == !d && e || f;
        x.y.0.1.method::<u8, _>(1, "two")?.await[3] as u64 as i8;
        x += 1; y <<= 2; *p = (q); z = 1..; ..=3; (.., 4..5);
        &mut a.b; &raw const c; &&d;
        (1, 2u8, 0xffff_ffff_ffff_ffff_f, 1.5f32, 'c', b'c', b"s", c"s", true, "a\u{e9}\n");
        (); (x,); [1, 2]; [0; N]; f::<T>()(1); <T as Tr>::f(self); Self { a, b: 1, 0: c, ..d };
        "#,
        expect![[r#"
            fn f() {
                (((a + (b * (-c))) == (!d)) && e) || f;
                (x.y.0.1.method<u8, _>(1, "two")?.await[3] as u64) as i8;
                x += 1;
                y <<= 2;
                (*p) = q;
                z = (1..);
                ..=3;
                (.., 4..5,);
                &mut a.b;
                &c;
                &(&d);
                (1, 2u8, {large}, {float}f32, 'c', b'…', b"…", c"…", true, "aé\n",);
                (,);
                (x,);
                [1, 2];
                [0; N];
                f<T>()(1);
                <T as Tr>::f(self);
                Self { a: a, b: 1, 0: c, ..d};
            }
        "#]],
    );
}

#[test]
fn control_flow() {
    check_body(
        r#"
        if let Some(x) = a && x > 1 && let Ok(y) = b { x } else if c { 2 } else { 3 };
        let Some(x) = a else { return; };
        'outer: loop { break 'outer 1; continue 'outer; }
        while let Some(x) = it.next() { continue }
        'l: for (i, x) in xs.iter().enumerate() { break }
        let v = 'block: { if c { break 'block 1 } 2 };
        match x { A | B if c => 1, C(y) if let Some(z) = y => z, _ => return 2, }
        "#,
        expect![[r#"
            fn f() {
                if ((let Some(x) = a) && (x > 1)) && (let Ok(y) = b) {
                    x
                } else if c {
                    2
                } else {
                    3
                };
                let Some(x) = a else {
                    return;
                };
                'outer: loop {
                    break 'outer 1;
                    continue 'outer;
                };
                while let Some(x) = it.next() {
                    continue
                };
                'l: for (i, x,) in xs.iter().enumerate() {
                    break
                };
                let v = 'block: {
                    if c {
                        break 'block 1
                    };
                    2
                };
                match x {
                    (A | B) if c => 1,
                    C(y) if let Some(z) = y => z,
                    _ => return 2,
                }
            }
        "#]],
    );
}

#[test]
fn blocks_and_closures() {
    check_body(
        r#"
        unsafe { f() } const { 1 }; async move { g().await }; try { h()? };
        let f = move |x: u8, &(a, _)| -> u8 { x }; async || g().await; || ();
        "#,
        expect![[r#"
            fn f() {
                {
                    f()
                };
                {
                    1
                };
                async {
                    g().await
                };
                try {
                    h()?
                };
                let f = move |x: u8, &(a, _,)| -> u8 {
                    x
                };
                async || g().await;
                || (,);
            }
        "#]],
    );
}

#[test]
fn patterns_of_every_form() {
    check_body(
        r#"
        match x {
            S { a, b: ref mut c, 0: d, .. } => 1,
            T(.., last) | crate::U(last, ..) => 2,
            n @ (1..=5 | 7..) => 3,
            -1 | 'a' | "s" | b"s" => 4,
            &mut [first, rest @ .., _] => 5,
            Enum::Unit | <T as Tr>::CONST => 6,
            (mac!(x), const { 1 }, box_) => 7,
            mut y => 8,
        }
        "#,
        expect![[r#"
            fn f() {
                match x {
                    S { a: a, b: ref mut c, 0: d, .. } => 1,
                    (T(.., last) | crate::U(last, ..)) => 2,
                    n @ (({range} | {range})) => 3,
                    (-1 | 'a' | "s" | b"…") => 4,
                    &mut [first, rest @ (..), _] => 5,
                    (Enum::Unit | <T as Tr>::CONST) => 6,
                    (mac!(x), {
                        1
                    }, box_,) => 7,
                    mut y => 8,
                }
            }
        "#]],
    );
}

#[test]
fn the_last_expression_is_the_value() {
    check_body(
        "a(); b()",
        expect![[r#"
        fn f() {
            a();
            b()
        }
    "#]],
    );
    check_body(
        "if a { 1 } else { 2 }",
        expect![[r#"
        fn f() {
            if a {
                1
            } else {
                2
            }
        }
    "#]],
    );
    check_body(
        "if a {} b; ;",
        expect![[r#"
        fn f() {
            if a {};
            b;
        }
    "#]],
    );
}

#[test]
fn a_call_at_the_end_is_the_value() {
    check_body(
        "vec![1]",
        expect![[r#"
        fn f() {
            vec!(1)
        }
    "#]],
    );
    check_body(
        "m! { 1 }",
        expect![[r#"
        fn f() {
            m!(1 stmt)
        }
    "#]],
    );
    check_body(
        "m! { 1 } m!(2); m![3].x; let y = m!(4);",
        expect![[r#"
        fn f() {
            m!(1 stmt);
            m!(2 stmt);
            m!(3).x;
            let y = m!(4);
        }
    "#]],
    );
    check(
        "fn f(x: u8) -> u8 { .. }",
        expect![[r#"
        fn f(x: u8) -> u8 {
            ..
        }
    "#]],
    );
}

#[test]
fn destructuring_assignment_is_let_and_assignments() {
    check_body(
        "(a.b, _, [c, ..], S { d, e: f[0], .. }, T(g)) = h();",
        expect![[r#"
        fn f() {
            {
                let (part#0, _, [part#1, ..], S { d: part#2, e: part#3, .. }, T(part#4),) = h();
                a.b = part#0;
                c = part#1;
                d = part#2;
                f[0] = part#3;
                g = part#4;
            };
        }
    "#]],
    );
}

#[test]
fn items_in_bodies() {
    check_body(
        "use a::b; fn inner() { const X: u8 = { fn deep() {} 1 }; } macro_rules! m { () => {} } m!(); inner()",
        expect![[r#"
            fn f() {
                use a::b as b;
                fn inner() {
                    const X: u8 = {
                        fn deep() {}
                        1
                    };
                }
                macro m { () => { } }
                m!( stmt);
                inner()
            }
        "#]],
    );
}

#[test]
fn what_is_not_stable_is_read_as_far_as_it_goes() {
    check_body(
        "become f(x); let box y = x; yield z;",
        expect![[r#"
        fn f() {
            return f(x);
            let {missing} = x;
            opaque(z);
        }
    "#]],
    );
}
