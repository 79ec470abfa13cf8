//! The partial order "at least as strict as" on tags: where data of one tag may go, by parts.
//!
//! Fewer purposes (by narrowing), a shorter retention, fewer recipients, fewer regions and a stronger
//! protection are stricter (Denning, "A lattice model of secure information flow", 1976).

#[cfg(test)]
mod tests;

use crate::{
    problem::{List, Spanned},
    region::Region,
    retention::{Events, Order, Retention},
    tag::{Protect, Tag},
    vocabulary::{Term, Vocabulary},
};

/// What the order depends on beside the two tags.
#[derive(Clone, Copy, Debug)]
pub struct World<'a> {
    pub vocabulary: &'a Vocabulary,
    pub events: &'a Events,
}

/// A part in which a target is not as strict as the source demands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Breach<'t, S> {
    /// The target's purposes that the source does not admit.
    Purposes(Vec<&'t Spanned<Term, S>>),
    /// How the target's retention stands to the source's; never [`Order::Within`].
    Retention(Order),
    /// The target's recipients that the source does not name.
    Recipients(Vec<&'t Spanned<String, S>>),
    /// The target's regions that the source does not cover.
    Regions(Vec<&'t Spanned<Region, S>>),
    /// Values that meet what the target demands need not meet what the source does.
    Protection { stated: Protect, demanded: Protect },
}

/// Where data may not flow from `source` to `target`: each part that both state and that fails, in the order of
/// [`Breach`]. Nothing means that the target is at least as strict in what both say.
pub fn breaches<'t, S>(
    target: &'t Tag<S>,
    source: &Tag<S>,
    world: World<'_>,
) -> Vec<Breach<'t, S>> {
    let mut breaches = Vec::new();
    if let (Some(stated), Some(admitted)) = (&target.purposes, &source.purposes) {
        let outside = outside(stated, |purpose| admits_purpose(admitted, *purpose, world));
        breaches.extend((!outside.is_empty()).then_some(Breach::Purposes(outside)));
    }
    if let (Some(stated), Some(admitted)) = (&target.retention, &source.retention) {
        let order = stated.value.compare(&admitted.value, world.events);
        breaches.extend((order != Order::Within).then_some(Breach::Retention(order)));
    }
    if let (Some(stated), Some(admitted)) = (&target.recipients, &source.recipients) {
        let outside = outside(stated, |recipient| admits_recipient(admitted, recipient));
        breaches.extend((!outside.is_empty()).then_some(Breach::Recipients(outside)));
    }
    if let (Some(stated), Some(admitted)) = (&target.regions, &source.regions) {
        let outside = outside(stated, |region| admits_region(admitted, *region));
        breaches.extend((!outside.is_empty()).then_some(Breach::Regions(outside)));
    }
    if let (Some(stated), Some(demanded)) = (&target.protect, &source.protect)
        && !stated.value.at_least(demanded.value)
    {
        breaches.push(Breach::Protection { stated: stated.value, demanded: demanded.value });
    }
    breaches
}

fn outside<T, S>(stated: &List<T, S>, admits: impl Fn(&T) -> bool) -> Vec<&Spanned<T, S>> {
    stated.items.iter().filter(|item| !admits(&item.value)).collect()
}

/// A purpose admits itself and every narrower one.
pub fn admits_purpose<S>(admitted: &List<Term, S>, purpose: Term, world: World<'_>) -> bool {
    admitted.values().any(|broad| world.vocabulary.is_a(purpose, *broad))
}

/// Recipients have one spelling, that of their table.
pub fn admits_recipient<S>(admitted: &List<String, S>, recipient: &str) -> bool {
    admitted.values().any(|known| known == recipient)
}

/// Every country of the region has to be covered.
pub fn admits_region<S>(admitted: &List<Region, S>, region: Region) -> bool {
    let covered: Vec<Region> = admitted.values().copied().collect();
    region.is_within(&covered)
}

/// Whether `a` is at least as strict as `b` in every part, where a part that is not stated sets no limit. Unlike
/// [`breaches`], which compares what both state, this is a preorder: reflexive and transitive.
pub fn is_at_least_as_strict<S>(a: &Tag<S>, b: &Tag<S>, world: World<'_>) -> bool {
    let states_what_b_does = (a.purposes.is_some() || b.purposes.is_none())
        && (a.retention.is_some()
            || b.retention.as_ref().is_none_or(|b| b.value == Retention::Endless))
        && (a.recipients.is_some() || b.recipients.is_none())
        && (a.regions.is_some() || b.regions.is_none())
        && (a.protect.is_some() || b.protect.is_none());
    states_what_b_does && breaches(a, b, world).is_empty()
}
