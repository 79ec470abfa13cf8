use crate::expression::Expression;
use crate::expression::grouped::Grouped;

pub trait TextExpressionMethods: Expression + Sized {
    fn concat<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn like<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn not_like<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
}
impl<T: Expression> TextExpressionMethods for T {}
