mod on_conflict_extension;

pub use self::on_conflict_extension::{IncompleteDoUpdate, IncompleteOnConflict};
