#[macro_export]
#[rustc_builtin_macro = "select"]
macro_rules! select { () => {} }
