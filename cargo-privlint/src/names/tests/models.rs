//! The models of the standard library resolve without a gap.

use std::{collections::BTreeMap, fmt::Write};

use expect_test::expect;

use super::check;
use crate::{
    names::{CrateOrigin, DefId},
    testing::{Fixture, fixture, in_workers},
    types::Types,
};

#[test]
fn every_import_and_macro_of_a_model_has_a_meaning() {
    let problems = fixture("fn main() {}").show_problems();
    assert!(problems.is_empty(), "{problems}");
}

/// What a model says is typed like any code; a gap in it is one in every program.
#[test]
fn bodies_of_models_are_typed() {
    let fixture = fixture("fn main() {}");
    let gaps = in_workers(|| gaps(&fixture));
    let n_gaps: usize = gaps.values().map(Vec::len).sum();
    let mut shown = String::new();
    for (why, places) in &gaps {
        let _ = writeln!(shown, "{why}: {}\n    {}", places.len(), places.join("\n    "));
    }
    assert!(n_gaps == 0, "{n_gaps} gaps\n{shown}");
}

fn gaps(fixture: &Fixture) -> BTreeMap<String, Vec<String>> {
    let types = Types::new(&fixture.names);
    let mut gaps: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let is_model =
        |def: DefId| fixture.names.krate(fixture.names.def(def).krate).origin == CrateOrigin::Model;
    let bodies: Vec<_> = fixture.names.bodies().filter(|(def, ..)| is_model(*def)).collect();
    assert!(bodies.len() > 1_500, "{} bodies", bodies.len());
    for (def, file, body) in bodies {
        let typed = types.infer_body(def);
        let places = &fixture.names.file(file).bodies[body].places;
        for (expr, subject, why) in typed.unresolved {
            let place = places.exprs[expr.as_usize()].span;
            let list = gaps.entry(format!("{subject:?} {why:?}")).or_default();
            list.push(fixture.show(place));
        }
    }
    gaps
}

/// What only the source declares implements the trait that programs know.
#[test]
fn a_source_means_the_traits_of_its_model() {
    check(
        "
//- /source.rs crate:source library completes:log deps:
pub trait Log { fn flush(&self); }
pub trait Own {}
mod inner { use crate::Log; pub struct Sink; impl Log for Sink { fn flush(&self) {} } }
pub use inner::Sink;
macro_rules! later { ($($item:item)*) => { $($item)* } }
later! { pub trait Late {} }
//- /main.rs crate:main deps:log,source
use source::{Log, Sink};
use log::max_level as level;
",
        &expect![[r#"
            source
                Late = type: trait source::Late
                Log = type: trait log::Log
                Own = type: trait source::Own
                Sink = type: source::inner::Sink, value: source::inner::Sink
                inner = type: mod source::inner
            source::inner
                Log = type: trait log::Log
                Sink = type: source::inner::Sink, value: source::inner::Sink
            main
                Log = type: trait log::Log
                Sink = type: source::inner::Sink, value: source::inner::Sink
                level = value: log::max_level
        "#]],
    );
}
