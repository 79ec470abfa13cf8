use crate::expression::Expression;
use crate::expression::grouped::Grouped;

pub trait PgExpressionMethods: Expression + Sized {
    fn is_not_distinct_from<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn is_distinct_from<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
}
impl<T: Expression> PgExpressionMethods for T {}

pub trait PgTimestampExpressionMethods: Expression + Sized {
    fn at_time_zone<T>(self, timezone: T) -> Grouped<(Self, T)> { Grouped((self, timezone)) }
}
impl<T: Expression> PgTimestampExpressionMethods for T {}

pub trait PgArrayExpressionMethods: Expression + Sized {
    fn overlaps_with<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn contains<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn is_contained_by<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
}
impl<T: Expression> PgArrayExpressionMethods for T {}

pub trait PgSortExpressionMethods: Sized {
    fn nulls_first(self) -> Self { self }
    fn nulls_last(self) -> Self { self }
}
impl<T: Expression> PgSortExpressionMethods for T {}

pub trait PgTextExpressionMethods: Expression + Sized {
    fn ilike<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn not_ilike<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn similar_to<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
    fn not_similar_to<T>(self, other: T) -> Grouped<(Self, T)> { Grouped((self, other)) }
}
impl<T: Expression> PgTextExpressionMethods for T {}
