//! The models of the standard library resolve without a gap.

use crate::{
    names::{CrateOrigin, Names},
    testing::{Fixture, fixture, in_workers},
    types::Types,
};

#[test]
fn every_import_and_macro_of_a_model_has_a_meaning() {
    let fixture = fixture("fn main() {}");
    assert_eq!(fixture.show_problems(), "");
}
