pub mod expression_methods;
