//! What the paths of a crate's declarations mean, as far as the crate alone decides it.

use crate::hir::{Item, ItemId, Name, PathRoot};

/// Tells what paths mean where an item of a crate stands; it knows the crate's names.
pub trait Meanings {
    fn path(&self, item: ItemId, root: PathRoot, segments: &[Name]) -> Meaning;
    /// What an import's path means. An item has one import.
    fn import(&self, item: ItemId) -> Meaning;
    /// What the derives mean that stand on an item.
    fn derives(&self, id: ItemId, item: &Item) -> Vec<Meaning>;
}

#[derive(Clone, Debug, Default)]
pub struct Meaning {
    /// The crate's own items by which one comes to the meaning, that itself among them: imports, modules.
    pub links: Vec<ItemId>,
    pub target: Target,
    /// What other crates are asked for.
    pub outside: Vec<Outside>,
    /// Names of which nobody can tell who has them.
    pub unknown: Vec<Name>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Target {
    /// Nothing that anybody has to ask for: a primitive, a parameter, something of a model.
    #[default]
    AtHand,
    /// An item of the crate's own.
    Own(ItemId),
    /// Something of that name in another crate, as far as anybody can tell.
    Named(Name),
}

/// A name that another crate has, and those whose items it hands on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Outside {
    /// The asking crate's name for the other, where its path says so.
    pub krate: Option<Name>,
    pub name: Name,
}
