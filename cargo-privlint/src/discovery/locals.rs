//! Which variables look personal: a function's parameters and other variables are judged like the fields of a
//! type that has the function's name.
//!
//! A variable's name says less than a field's, since it need not outlive its function: only names that are
//! telling by themselves count, and in a type's own functions the names of its fields that look personal.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{
    Evidence, Guess, Options,
    context::{Container, FieldView, is_test_code, make},
    holds::holds_of,
    judge, score,
    table::LIKELY,
    words::split,
};
use crate::{
    flow::{Bodies, Local, Source},
    hir::{Name, Origin},
    names::{DefId, Names},
    types::{self, LocalId, Ty},
};

/// Whether names have a word that some phrase ends in, as far as somebody asked.
type Telling = FxHashMap<Name, bool>;

/// Guesses about fields, by type and name.
type Fields<'g> = FxHashMap<(DefId, Name), &'g Guess>;

/// The variables of the workspace's functions that look personal, by function and place, beside fields that do.
pub fn discover_locals(
    bodies: &Bodies<'_, '_>,
    options: Options<'_>,
    of_fields: &[Guess],
) -> Vec<Guess> {
    let threshold = options.threshold.map_or(score::THRESHOLD, |share| (share * 1000.0) as i32);
    let names = bodies.types.names;
    let fields: Fields<'_> = of_fields
        .iter()
        .filter_map(|guess| {
            let field = guess.field()?;
            Some(((field.owner, names.field(field)?.name), guess))
        })
        .collect();
    let found = bodies.workspace().par_iter().map_init(Telling::default, |telling, &func| {
        let own = Own { names, fields: &fields, adt: self_adt(bodies, func) };
        let container = container(bodies, func, own, telling);
        let guesses = container.iter().flat_map(|container| {
            container
                .fields
                .iter()
                .filter_map(|field| judge(container, field, threshold).or_else(|| own.judge(field)))
        });
        guesses.collect::<Vec<_>>()
    });
    found.flatten_iter().collect()
}

fn self_adt(bodies: &Bodies<'_, '_>, func: DefId) -> Option<DefId> {
    match bodies.types.self_ty(func)? {
        Ty::Adt(adt, _) => Some(adt),
        _ => None,
    }
}

/// What is known of the fields of the type whose function it is.
#[derive(Clone, Copy)]
struct Own<'g> {
    names: &'g Names,
    fields: &'g Fields<'g>,
    adt: Option<DefId>,
}

impl Own<'_> {
    fn field(&self, name: Name) -> Option<&Guess> {
        self.fields.get(&(self.adt?, name)).copied()
    }

    /// By the field that has its name, where the variable may hold such a value.
    fn judge(&self, variable: &FieldView) -> Option<Guess> {
        let (field, adt) = (self.field(variable.name)?, self.adt?);
        let may_hold = score::may_hold(field.category, variable);
        may_hold.then(|| Guess {
            source: variable.id,
            evidence: vec![Evidence::NameOfField(self.names.def(adt).name)],
            ..field.clone()
        })
    }
}

/// The variables of a function that may be judged so; `None` where there are none.
fn container(
    bodies: &Bodies<'_, '_>,
    func: DefId,
    own: Own<'_>,
    telling: &mut Telling,
) -> Option<Container> {
    let names = bodies.types.names;
    let body = names.body(func)?;
    let tys = bodies.get(func)?;
    let is_written =
        |local: &types::Local| body.places.pats[local.pat.as_usize()].origin != Origin::Expansion;
    let locals = tys.locals.iter().enumerate().filter(|(_, local)| is_written(local));
    let fields: Vec<FieldView> =
        locals.filter_map(|(idx, local)| view(bodies, func, (idx, local), own, telling)).collect();
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
    own: Own<'_>,
    telling: &mut Telling,
) -> Option<FieldView> {
    let names = bodies.types.names;
    let is_candidate = is_telling(local.name, telling)
        || own.field(local.name).is_some()
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
