//! The models of the standard library resolve without a gap.

use crate::testing::fixture;

#[test]
fn every_import_and_macro_of_a_model_has_a_meaning() {
    let problems = fixture("fn main() {}").show_problems();
    assert!(problems.is_empty(), "{problems}");
}
