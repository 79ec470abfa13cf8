//! Which variables look personal: a function's parameters and other variables are judged like the fields of a
//! type that has the function's name.
//!
//! A variable's name says less than a field's, since it need not outlive its function: only names that are
//! telling by themselves count.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{
    Guess, Options,
    context::{Container, FieldView, is_test_code, make},
    holds::holds_of,
    judge, score,
    table::LIKELY,
    words::split,
};
use crate::{
    flow::{Bodies, Local, Source},
    hir::{Name, Origin},
    names::DefId,
    types::{self, LocalId, Ty},
};

/// Whether names have a word that some phrase ends in, as far as somebody asked.
type Telling = FxHashMap<Name, bool>;

/// The variables of the workspace's functions that look personal, by function and place.
pub fn discover_locals(bodies: &Bodies<'_, '_>, options: Options<'_>) -> Vec<Guess> {
    let threshold = options.threshold.map_or(score::THRESHOLD, |share| (share * 1000.0) as i32);
    let found = bodies.workspace().into_par_iter().map_init(Telling::default, |telling, func| {
        let container = container(bodies, func, telling);
        let guesses = container.iter().flat_map(|container| {
            container.fields.iter().filter_map(|field| judge(container, field, threshold))
        });
        guesses.collect::<Vec<_>>()
    });
    found.flatten_iter().collect()
}

/// The variables of a function that may be judged so; `None` where there are none.
fn container(bodies: &Bodies<'_, '_>, func: DefId, telling: &mut Telling) -> Option<Container> {
    let names = bodies.types.names;
    let body = names.body(func)?;
    let tys = bodies.get(func)?;
    let is_written =
        |local: &types::Local| body.places.pats[local.pat.as_usize()].origin != Origin::Expansion;
    let locals = tys.locals.iter().enumerate().filter(|(_, local)| is_written(local));
    let fields: Vec<FieldView> =
        locals.filter_map(|(idx, local)| view(bodies, func, (idx, local), telling)).collect();
    if fields.is_empty() || is_test_code(&names.def_path(func)) {
        return None;
    }
    let name = names.def(func).name;
    let words = split(name.as_str());
    let container = make(func, name, &words, fields);
    Some(Container { least_weight: LIKELY, software: None, ..container })
}

fn view(
    bodies: &Bodies<'_, '_>,
    func: DefId,
    (idx, local): (usize, &types::Local),
    telling: &mut Telling,
) -> Option<FieldView> {
    let names = bodies.types.names;
    let is_candidate = is_telling(local.name, telling)
        || matches!(local.ty.peel_refs(), Ty::Adt(def, _) if is_telling(names.def(*def).name, telling));
    is_candidate.then(|| {
        let id = Source::Local(Local { func, local: LocalId(idx as u32) });
        let words = split(local.name.as_str());
        FieldView::new(id, local.name, words, holds_of(names, &local.ty))
    })
}

fn is_telling(name: Name, telling: &mut Telling) -> bool {
    let is_telling = || split(name.as_str()).iter().any(|word| score::ends_phrase(word));
    *telling.entry(name).or_insert_with(is_telling)
}
