use crate::expression::Expression;
use crate::expression::grouped::Grouped;

pub trait ExpressionMethods: Expression + Sized {
    fn eq<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn ne<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn eq_any<T>(self, values: T) -> Grouped<(Self, T)> { Grouped((self, values)) }
    fn ne_all<T>(self, values: T) -> Grouped<(Self, T)> { Grouped((self, values)) }
    fn is_null(self) -> Grouped<Self> { Grouped(self) }
    fn is_not_null(self) -> Grouped<Self> { Grouped(self) }
    fn gt<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn ge<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn lt<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn le<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn between<T, U>(self, lower: T, upper: U) -> Grouped<(Self, T, U)> { Grouped((self, lower, upper)) }
    fn not_between<T, U>(self, lower: T, upper: U) -> Grouped<(Self, T, U)> { Grouped((self, lower, upper)) }
    fn desc(self) -> Self { self }
    fn asc(self) -> Self { self }
}
impl<T: Expression> ExpressionMethods for T {}

pub trait NullableExpressionMethods: Expression + Sized {
    fn nullable(self) -> Self { self }
    fn assume_not_null(self) -> Self { self }
}
impl<T: Expression> NullableExpressionMethods for T {}
