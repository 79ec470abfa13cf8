mod alias;
mod aliased_field;

pub use self::alias::Alias;
pub use self::aliased_field::AliasedField;
