//! What every path means: the module tree, imports solved to a fixpoint, preludes, and look-up.
//!
//! Computed from the lowered files and the crate graph; everything that has a definition gets a
//! [`DefId`]. Generic parameters, locals and associated items are not known here: a path is resolved as
//! far as modules and enums go, and `types` takes the rest.

mod attrs;
mod bindings;
mod body_expand;
mod body_include;
mod body_read;
mod collect;
mod collect_adt;
mod declared;
mod defs;
mod derive;
mod derive_expand;
mod expand;
mod imports;
mod input;
mod item_expand;
mod local_macros;
mod lookup;
mod macro_scope;
mod meanings;
mod plain;
mod query;
mod resolve;
mod scope;
mod traits;
mod type_expand;
mod unread;
mod walk;
#[cfg(test)]
mod whole;

#[cfg(test)]
mod tests;

pub use defs::*;
pub use derive_expand::derive_paths;
pub use input::*;
pub use item_expand::{FileModule, file_modules};
pub use plain::InScopes;
pub use query::Member;
pub use resolve::{Begun, resolve, resolve_models};
pub use unread::Unread;
pub use walk::{each_child, each_pat};
#[cfg(test)]
pub(crate) use whole::whole_models;
