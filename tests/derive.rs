//! What the derive and the attribute accept, and what they say where they don't.

#[test]
fn items_that_compile_and_items_that_do_not() {
    let cases = trybuild::TestCases::new();
    cases.pass("../tests/derive/pass/*.rs");
    cases.compile_fail("../tests/derive/fail/*.rs");
}
