use crate::expression::Expression;
use crate::expression::grouped::Grouped;

pub trait BoolExpressionMethods: Expression + Sized {
    fn and<T, ST>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn or<T, ST>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
}
impl<T: Expression> BoolExpressionMethods for T {}
