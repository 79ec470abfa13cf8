mod bool_expression_methods;
mod global_expression_methods;
mod text_expression_methods;

pub use self::bool_expression_methods::BoolExpressionMethods;
pub use self::global_expression_methods::{ExpressionMethods, NullableExpressionMethods};
pub use self::text_expression_methods::TextExpressionMethods;
pub use crate::pg::expression::expression_methods::*;
