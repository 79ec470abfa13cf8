//! The names that one scope binds, in the order in which they came.

use rustc_hash::FxHashMap;

use super::scope::Slot;
use crate::hir::Name;

/// Most scopes bind a few names, which are found one by one.
const MAX_LISTED: usize = 12;

#[derive(Debug, Default)]
pub(super) struct Bindings {
    all: Vec<(Name, Slot)>,
    /// Where they are in the list, once there are many.
    at: FxHashMap<Name, u32>,
}

impl Bindings {
    pub fn get(&self, name: Name) -> Option<&Slot> {
        Some(&self.all[self.find(name)?].1)
    }

    pub fn get_or_add(&mut self, name: Name) -> &mut Slot {
        let idx = self.find(name).unwrap_or_else(|| self.add(name));
        &mut self.all[idx].1
    }

    pub fn iter(&self) -> impl Iterator<Item = (Name, &Slot)> {
        self.all.iter().map(|(name, slot)| (*name, slot))
    }

    pub fn names(&self) -> impl Iterator<Item = Name> {
        self.all.iter().map(|(name, _)| *name)
    }

    fn find(&self, name: Name) -> Option<usize> {
        match self.all.len() > MAX_LISTED {
            true => self.at.get(&name).map(|&idx| idx as usize),
            false => self.all.iter().position(|(known, _)| *known == name),
        }
    }

    fn add(&mut self, name: Name) -> usize {
        let idx = self.all.len();
        self.all.push((name, Slot::default()));
        if idx >= MAX_LISTED {
            let new = self.all.iter().enumerate().skip(self.at.len());
            self.at.extend(new.map(|(idx, (name, _))| (*name, idx as u32)));
        }
        idx
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_names_are_found_in_their_order() {
        let names: Vec<Name> = (0..40).map(|n| Name::new(&format!("n{n}"))).collect();
        let mut bindings = Bindings::default();
        for (n, &name) in names.iter().enumerate() {
            assert!(bindings.get(name).is_none(), "{n}");
            bindings.get_or_add(name).n_changes = n as u8;
            bindings.get_or_add(names[0]).n_changes = 0;
            for (m, &known) in names[..=n].iter().enumerate() {
                assert_eq!(bindings.get(known).map(|slot| slot.n_changes), Some(m as u8));
            }
        }
        assert!(bindings.names().eq(names));
        assert!(bindings.iter().map(|(_, slot)| slot.n_changes).eq(0..40));
    }
}
