use crate::expression::Expression;

/// An expression that is made of others.
pub struct Grouped<T>(pub T);
impl<T> Expression for Grouped<T> { type SqlType = (); }
