mod boxed;

pub use self::boxed::BoxedSelectStatement;

pub struct SelectStatement<From> { of: From }
