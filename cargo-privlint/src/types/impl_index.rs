//! Every impl of the program, found by its trait and the head of its self type; derives count as impls.
//!
//! What is told of all impls at once is their trait, and the head of an inherent one's type; the rest when
//! somebody asks for the trait or the type, since of most nobody does.

use std::{hash::Hash, sync::OnceLock};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{
    ParamKind, Types,
    derive::{Derived, find_derives, is_adt},
    impls::{
        Head, Header, ImplData, Of, SelfHead, arg_head, implemented, kept_headers, lower_impl,
        self_head,
    },
};
use crate::{
    hir::Name,
    names::{CrateOrigin, Def, DefId, DefKind},
};

/// Impls by what their headers name.
#[derive(Debug, Default)]
pub(super) struct ImplIndex {
    of_trait: FxHashMap<DefId, TraitCell>,
    inherent: FxHashMap<Head, InherentCell>,
    /// With their traits.
    trait_members: Groups<Name, (DefId, DefId)>,
    /// By a model's type, the types of the library's own source that are it.
    twins: FxHashMap<DefId, Vec<DefId>>,
}

/// All impls of a trait, in the order of their definitions, and those that count.
#[derive(Debug, Default)]
struct TraitCell {
    written: Vec<DefId>,
    known: OnceLock<TraitImpls>,
}

/// All inherent impls of types with a head, in the order of their definitions, and what is in them.
#[derive(Debug, Default)]
struct InherentCell {
    impls: Vec<DefId>,
    members: OnceLock<Groups<Name, DefId>>,
}

/// The impls of a trait that count.
#[derive(Debug, Default)]
struct TraitImpls {
    /// In the order of their definitions.
    all: Box<[DefId]>,
    /// By the head of the self type, those of one head in the order of their definitions.
    by_head: Groups<Head, Entry>,
    /// For a parameter or a projection.
    blanket: Box<[Entry]>,
}

/// An impl and the head of the trait's first argument, where the header's text tells it.
#[derive(Clone, Copy, Debug)]
struct Entry {
    imp: DefId,
    arg: Option<Head>,
}

/// Values by a key, those of one key in their order.
#[derive(Debug)]
struct Groups<K, V> {
    all: Vec<V>,
    ranges: FxHashMap<K, (u32, u32)>,
}

impl<K, V> Default for Groups<K, V> {
    fn default() -> Groups<K, V> {
        Groups { all: Vec::new(), ranges: FxHashMap::default() }
    }
}

impl<K: Eq + Hash + Copy, V: Copy> Groups<K, V> {
    fn new(pairs: &[(K, V)]) -> Groups<K, V> {
        let mut ranges: FxHashMap<K, (u32, u32)> = FxHashMap::default();
        ranges.reserve(pairs.len() / 2);
        for (key, _) in pairs {
            ranges.entry(*key).or_default().1 += 1;
        }
        let mut start = 0;
        for range in ranges.values_mut() {
            let n = range.1;
            *range = (start, start);
            start += n;
        }
        let mut all: Vec<V> = pairs.iter().map(|(_, value)| *value).collect();
        for (key, value) in pairs {
            if let Some(range) = ranges.get_mut(key) {
                all[range.1 as usize] = *value;
                range.1 += 1;
            }
        }
        Groups { all, ranges }
    }

    fn get(&self, key: &K) -> &[V] {
        let range = self.ranges.get(key);
        range.map_or(&[], |&(start, end)| &self.all[start as usize..end as usize])
    }
}

impl TraitImpls {
    fn new(types: &Types<'_>, trait_: DefId, written: &[DefId]) -> TraitImpls {
        let headers = written.iter().map(|&imp| Header { imp, head: self_head(types, imp) });
        let kept = kept_headers(types, trait_, headers.collect());
        let is_generic = (types.generics(trait_).params.get(1))
            .is_some_and(|param| param.kind == ParamKind::Type);
        let mut by_head: Vec<(Head, Entry)> = Vec::with_capacity(kept.len());
        let mut blanket: Vec<Entry> = Vec::new();
        for header in &kept {
            let imp = header.imp;
            let entry = || Entry { imp, arg: if is_generic { arg_head(types, imp) } else { None } };
            match header.head {
                SelfHead::Known(head) => by_head.push((head, entry())),
                SelfHead::Any => blanket.push(entry()),
                SelfHead::None => {}
            }
        }
        TraitImpls {
            all: kept.iter().map(|header| header.imp).collect(),
            by_head: Groups::new(&by_head),
            blanket: blanket.into(),
        }
    }

    fn with_head(&self, head: Head) -> &[Entry] {
        self.by_head.get(&head)
    }
}

impl ImplIndex {
    pub(super) fn new(types: &Types<'_>) -> ImplIndex {
        let names = types.names;
        let mut impls: Vec<DefId> = Vec::new();
        let mut members: Vec<(Name, (DefId, DefId))> = Vec::new();
        let mut twins: FxHashMap<DefId, Vec<DefId>> = FxHashMap::default();
        let completes: Vec<bool> = names.crates.iter().map(|c| c.completes.is_some()).collect();
        let trait_of =
            |def: &Def| def.parent.filter(|&above| names.def(above).kind == DefKind::Trait);
        for (i, def) in names.defs.iter().enumerate() {
            let id = DefId(i as u32);
            match def.kind {
                DefKind::Impl => impls.push(id),
                DefKind::AssocFn | DefKind::AssocConst => {
                    members.extend(trait_of(def).map(|trait_| (def.name, (id, trait_))));
                }
                kind if is_adt(kind) && completes[def.krate.0 as usize] => {
                    if let Some(model) = names.in_model(id) {
                        twins.entry(model).or_default().push(id);
                    }
                }
                _ => {}
            }
        }
        let found: Vec<Option<Of>> = impls.par_iter().map(|&imp| implemented(types, imp)).collect();
        let mut of_trait: FxHashMap<DefId, TraitCell> = FxHashMap::default();
        let mut inherent: FxHashMap<Head, InherentCell> = FxHashMap::default();
        for (imp, found) in impls.into_iter().zip(found) {
            match found {
                Some(Of::Trait(trait_)) => of_trait.entry(trait_).or_default().written.push(imp),
                Some(Of::Head(head)) => inherent.entry(head).or_default().impls.push(imp),
                None => {}
            }
        }
        ImplIndex { of_trait, inherent, trait_members: Groups::new(&members), twins }
    }
}

impl Types<'_> {
    /// `None` for an impl of a trait that nobody knows, or that does not count.
    pub fn impl_data(&self, imp: DefId) -> Option<&ImplData> {
        if self.names.def(imp).kind != DefKind::Impl {
            return None;
        }
        let known = || {
            let data = lower_impl(self, imp)?;
            let krate = self.names.krate(self.names.def(imp).krate);
            let is_kept = match data.trait_ {
                Some((trait_, _)) if krate.completes.is_some() => {
                    self.impls_of(trait_).binary_search(&imp).is_ok()
                }
                Some(_) | None => true,
            };
            is_kept.then(|| Box::new(data))
        };
        self.more(imp).header.get_or_init(known).as_deref()
    }

    fn trait_impls(&self, trait_: DefId) -> Option<&TraitImpls> {
        let cell = self.impls.of_trait.get(&trait_)?;
        Some(cell.known.get_or_init(|| TraitImpls::new(self, trait_, &cell.written)))
    }

    /// Impls of a trait, in the order of their definitions.
    pub fn impls_of(&self, trait_: DefId) -> &[DefId] {
        self.trait_impls(trait_).map_or(&[], |impls| &impls.all)
    }

    /// Impls whose self type may be one with that head (or any, without one) and whose first argument one with
    /// the other, blanket impls last.
    pub(super) fn impls_for(
        &self,
        trait_: DefId,
        head: Option<Head>,
        arg: Option<Head>,
    ) -> impl Iterator<Item = DefId> + '_ {
        let impls = self.trait_impls(trait_);
        let of_head = impls.zip(head).map_or(&[][..], |(impls, head)| impls.with_head(head));
        let blanket = impls.map_or(&[][..], |impls| &impls.blanket);
        let fits = move |entry: &&Entry| arg.is_none() || entry.arg.is_none() || entry.arg == arg;
        of_head.iter().chain(blanket).filter(fits).map(|entry| entry.imp)
    }

    /// How a type derives a trait, if no impl says it of a model's type.
    pub(super) fn derived(&self, trait_: DefId, adt: DefId) -> Option<&Derived> {
        let (_, how) = self.derives(adt).iter().find(|(derived, _)| *derived == trait_)?;
        let is_model = self.names.krate(self.names.def(adt).krate).origin == CrateOrigin::Model;
        let has_impl = || {
            let impls = self.trait_impls(trait_);
            impls.is_some_and(|impls| !impls.with_head(Head::Adt(adt)).is_empty())
        };
        (!is_model || !has_impl()).then_some(how)
    }

    /// What derives stand for on the type and on what the library's own source calls the same, the type's own
    /// first.
    pub(super) fn derives(&self, adt: DefId) -> &[(DefId, Derived)] {
        self.more(adt).derives.get_or_init(|| {
            let twins = self.impls.twins.get(&adt).map_or(&[][..], Vec::as_slice);
            let own = self.names.in_model(adt).is_none().then_some(adt);
            find_derives(self, own.into_iter().chain(twins.iter().copied()))
        })
    }

    /// Members of that name in inherent impls of types with that head.
    pub(super) fn inherent_members(&self, head: Head, name: Name) -> &[DefId] {
        let Some(cell) = self.impls.inherent.get(&head) else { return &[] };
        cell.members.get_or_init(|| self.all_inherent_members(&cell.impls)).get(&name)
    }

    fn all_inherent_members(&self, impls: &[DefId]) -> Groups<Name, DefId> {
        let krate = |def: DefId| self.names.def(def).krate;
        let mut found: Vec<(Name, DefId)> = Vec::new();
        for &imp in impls {
            let model = self.names.krate(krate(imp)).completes;
            let is_said = |found: &[(Name, DefId)], name| {
                let of_name = found.iter().filter(|(known, _)| *known == name);
                model.is_some()
                    && of_name.into_iter().any(|(_, known)| Some(krate(*known)) == model)
            };
            for member in self.values(imp) {
                let name = self.names.def(member).name;
                // What the model says of its own type counts.
                if !is_said(&found, name) {
                    found.push((name, member));
                }
            }
        }
        Groups::new(&found)
    }

    /// Functions and constants of that name in any trait, with the trait.
    pub(super) fn trait_members(&self, name: Name) -> &[(DefId, DefId)] {
        self.impls.trait_members.get(&name)
    }
}
