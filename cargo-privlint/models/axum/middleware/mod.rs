mod from_fn;

pub use self::from_fn::{FromFn, FromFnLayer, Next, from_fn, from_fn_with_state};
