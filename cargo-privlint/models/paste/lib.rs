//! The macro of `paste`.

#[macro_export]
#[rustc_builtin_macro = "paste"]
macro_rules! paste { () => {} }
