pub struct FromClause<F> { of: F }
