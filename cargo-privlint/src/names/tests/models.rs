//! The models of the standard library resolve without a gap.

use std::{collections::BTreeMap, fmt::Write};

use expect_test::expect;

use super::{check, derives};
use crate::{
    hir::{Attr, Expr, Origin, PathRoot},
    names::{CrateOrigin, DefId, DefKind},
    testing::{Fixture, fixture, fixture_of_texts, in_workers, show_body},
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

/// What a model declares and what its bodies do, but for macros that nobody else can call.
fn shown(fixture: &Fixture) -> Vec<String> {
    let names = &fixture.names;
    let is_seen = |def: &DefId| {
        let is_exported =
            |attr: &Attr| attr.path == "macro_export" || attr.path == "rustc_builtin_macro";
        names.def(*def).kind != DefKind::Macro || names.attrs(*def).any(is_exported)
    };
    let show = |def: DefId| {
        let body = names.body_id(def).map(|(file, body)| {
            let file = names.file(file);
            show_body(file, &file.bodies[body])
        });
        let sig = names.func(def).map(|func| func.sig.params.len());
        format!("{} {:?} {sig:?} {body:?}", names.def_path(def), names.def(def).kind)
    };
    let mut shown: Vec<String> = names.ids().filter(is_seen).map(show).collect();
    shown.sort_unstable();
    shown
}

#[test]
fn an_image_is_what_its_texts_declare() {
    let text = "//- /main.rs crate:main deps:log,tokio,serde_json\nfn main() {}";
    let (of_images, of_texts) =
        in_workers(|| (shown(&fixture(text)), shown(&fixture_of_texts(text))));
    assert!(of_images.len() > 10_000, "{} definitions", of_images.len());
    for (image, text) in of_images.iter().zip(&of_texts) {
        assert_eq!(image, text);
    }
    assert_eq!(of_images.len(), of_texts.len());
}

/// An image keeps the places of what stands in bodies.
#[test]
fn places_in_bodies_of_models_are_those_of_the_texts() {
    let fixture = fixture("fn main() {}");
    let mut n_found = 0;
    for (def, file, body) in fixture.names.bodies() {
        let body = &fixture.names.file(file).bodies[body];
        let written = body.exprs.values().iter().zip(&body.places.exprs);
        for (expr, place) in written.filter(|(_, place)| place.origin == Origin::User) {
            let Expr::Path(path) = expr else { continue };
            let [segment] = &*path.segments else { continue };
            if segment.args.is_none() && path.root == PathRoot::Plain && path.qself.is_none() {
                let shown = fixture.show(place.span);
                let name = fixture.names.def_path(def);
                assert!(shown.ends_with(&format!(": {}", segment.name)), "{name} at {shown}");
                n_found += 1;
            }
        }
    }
    assert!(n_found > 2_000, "{n_found} names");
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

#[test]
fn macros_of_rocket() {
    derives::check(
        "
//- /rocket.rs crate:rocket dependency deps:rocket_codegen
pub use rocket_codegen::*;
pub struct Route;
pub struct Catcher;
pub mod outcome {
    pub enum Outcome<S, E> { Success(S), Error(E) }
    crate::export! {
        /// Returns early.
        macro_rules! try_outcome {
            ($expr:expr $(,)?) => { match $expr {
                $crate::outcome::Outcome::Success(value) => value,
                $crate::outcome::Outcome::Error(error) => return $crate::outcome::Outcome::Error(error),
            } };
        }
    }
}
//- /main.rs crate:main deps:rocket
use rocket::{catchers, outcome::{Outcome, try_outcome}, routes, Catcher, Route};
mod api { pub fn user() {} }
fn all() -> Vec<Route> { routes![api::user, main] }
fn catching() -> Vec<Catcher> { let found: Vec<Catcher> = catchers![main]; found }
fn guard(name: Outcome<String, u8>) -> Outcome<usize, u8> { Outcome::Success(try_outcome!(name).len()) }
fn main() { all().len(); }
",
    );
}
