use crate::expression::Expression;

#[derive(Debug, Clone, Copy)]
pub struct AliasedField<S, F> { alias: S, field: F }
impl<S, F: Expression> Expression for AliasedField<S, F> { type SqlType = F::SqlType; }
