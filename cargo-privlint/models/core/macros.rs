#[macro_export]
#[rustc_builtin_macro = "format_args"]
macro_rules! format_args { () => {} }
#[macro_export]
#[rustc_builtin_macro = "format_args_nl"]
macro_rules! format_args_nl { () => {} }
#[macro_export]
#[rustc_builtin_macro = "concat"]
macro_rules! concat { () => {} }
#[macro_export]
#[rustc_builtin_macro = "stringify"]
macro_rules! stringify { () => {} }
#[macro_export]
#[rustc_builtin_macro = "env"]
macro_rules! env { () => {} }
#[macro_export]
#[rustc_builtin_macro = "option_env"]
macro_rules! option_env { () => {} }
#[macro_export]
#[rustc_builtin_macro = "include_str"]
macro_rules! include_str { () => {} }
#[macro_export]
#[rustc_builtin_macro = "include_bytes"]
macro_rules! include_bytes { () => {} }
#[macro_export]
#[rustc_builtin_macro = "include"]
macro_rules! include { () => {} }
#[macro_export]
#[rustc_builtin_macro = "line"]
macro_rules! line { () => {} }
#[macro_export]
#[rustc_builtin_macro = "file"]
macro_rules! file { () => {} }
#[macro_export]
#[rustc_builtin_macro = "column"]
macro_rules! column { () => {} }
#[macro_export]
#[rustc_builtin_macro = "module_path"]
macro_rules! module_path { () => {} }
#[macro_export]
#[rustc_builtin_macro = "cfg"]
macro_rules! cfg { () => {} }
#[macro_export]
#[rustc_builtin_macro = "cfg_select"]
macro_rules! cfg_select { () => {} }
#[macro_export]
#[rustc_builtin_macro = "include_bytes"]
macro_rules! concat_bytes { () => {} }
#[macro_export]
#[rustc_builtin_macro = "compile_error"]
macro_rules! compile_error { () => {} }

#[macro_export]
macro_rules! panic {
    () => { $crate::panicking::panic($crate::format_args!("explicit panic")) };
    ($($arg:tt)+) => { $crate::panicking::panic($crate::format_args!($($arg)+)) };
}
#[macro_export]
macro_rules! assert {
    ($cond:expr $(,)?) => { if !$cond { $crate::panicking::panic($crate::format_args!("assertion failed")) } };
    ($cond:expr, $($arg:tt)+) => { if !$cond { $crate::panicking::panic($crate::format_args!($($arg)+)) } };
}
#[macro_export]
macro_rules! assert_eq {
    ($left:expr, $right:expr $(,)?) => { match (&$left, &$right) {
        (left, right) => { if !(*left == *right) { $crate::panicking::panic($crate::format_args!("{:?} {:?}", left, right)) } }
    } };
    ($left:expr, $right:expr, $($arg:tt)+) => { match (&$left, &$right) {
        (left, right) => { if !(*left == *right) { $crate::panicking::panic($crate::format_args!("{:?} {:?} {}", left, right, $crate::format_args!($($arg)+))) } }
    } };
}
#[macro_export]
macro_rules! assert_ne {
    ($left:expr, $right:expr $(,)?) => { match (&$left, &$right) {
        (left, right) => { if *left == *right { $crate::panicking::panic($crate::format_args!("{:?} {:?}", left, right)) } }
    } };
    ($left:expr, $right:expr, $($arg:tt)+) => { match (&$left, &$right) {
        (left, right) => { if *left == *right { $crate::panicking::panic($crate::format_args!("{:?} {:?} {}", left, right, $crate::format_args!($($arg)+))) } }
    } };
}
#[macro_export]
macro_rules! debug_assert { ($($arg:tt)*) => { $crate::assert!($($arg)*) } }
#[macro_export]
macro_rules! debug_assert_eq { ($($arg:tt)*) => { $crate::assert_eq!($($arg)*) } }
#[macro_export]
macro_rules! debug_assert_ne { ($($arg:tt)*) => { $crate::assert_ne!($($arg)*) } }
#[macro_export]
macro_rules! unreachable {
    () => { $crate::panicking::panic($crate::format_args!("internal error: entered unreachable code")) };
    ($($arg:tt)+) => { $crate::panicking::panic($crate::format_args!($($arg)+)) };
}
#[macro_export]
macro_rules! unimplemented {
    () => { $crate::panicking::panic($crate::format_args!("not implemented")) };
    ($($arg:tt)+) => { $crate::panicking::panic($crate::format_args!($($arg)+)) };
}
#[macro_export]
macro_rules! todo {
    () => { $crate::panicking::panic($crate::format_args!("not yet implemented")) };
    ($($arg:tt)+) => { $crate::panicking::panic($crate::format_args!($($arg)+)) };
}
#[macro_export]
macro_rules! matches {
    ($expression:expr, $pattern:pat $(if $guard:expr)? $(,)?) => { match $expression { $pattern $(if $guard)? => true, _ => false } };
}
#[macro_export]
macro_rules! r#try { ($e:expr $(,)?) => { $e? } }
#[macro_export]
macro_rules! write { ($dst:expr, $($arg:tt)*) => { $dst.write_fmt($crate::format_args!($($arg)*)) } }
#[macro_export]
macro_rules! writeln {
    ($dst:expr $(,)?) => { $dst.write_fmt($crate::format_args!("\n")) };
    ($dst:expr, $($arg:tt)*) => { $dst.write_fmt($crate::format_args_nl!($($arg)*)) };
}
