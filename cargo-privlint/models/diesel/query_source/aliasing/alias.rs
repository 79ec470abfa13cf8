use crate::query_source::AliasedField;

#[derive(Debug, Clone, Copy, Default)]
pub struct Alias<S> { source: S }
impl<S> Alias<S> {
    pub fn field<F>(&self, field: F) -> AliasedField<S, F> { core::privlint::opaque() }
    pub fn fields<Fields>(&self, fields: Fields) -> Fields { fields }
}
impl<S> crate::query_source::Table for Alias<S> {}
