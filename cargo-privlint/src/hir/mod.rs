//! Items and bodies as plain data with ids: what is left of the syntax once nobody needs to know how it
//! was spelled.
//!
//! Computed per file by `lower`, the last place that sees tokens in place. Code outside the active cfg is gone
//! (and listed in [`HirFile::inactive`]), `cfg_attr` is applied, parentheses and documentation are gone.
//! Positions are in side tables. Nothing here is resolved, and nothing knows a privacy word: attributes
//! are held unread.

mod arena;
mod bodies;
mod body;
pub mod dump;
mod intern;
mod item;
mod lazy;
pub mod lower;
mod name;
pub mod pack;
mod segments;

pub use arena::{Arena, Idx};
pub use bodies::Bodies;
pub use body::*;
pub use item::*;
pub use lazy::Lazy;
pub use name::{ByName, Name, Spelling};
pub use segments::Segments;
