//! The models of the standard library resolve without a gap.

use crate::testing::fixture;

#[test]
fn every_import_and_macro_of_a_model_has_a_meaning() {
    let t = std::time::Instant::now();
    let fixture1 = fixture("fn main() {}");
    eprintln!("first {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let fixture = fixture("fn main() {}");
    eprintln!("second {:?}", t.elapsed());
    let problems = fixture.show_problems();
    assert!(problems.is_empty(), "{problems}");
}
