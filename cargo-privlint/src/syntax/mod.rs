//! Text to syntax: `syn` trees for the lowering, token trees of our own for what stays unread, and the
//! comments that `syn` drops.

mod skim;
pub mod tt;

pub(crate) use skim::skim;
