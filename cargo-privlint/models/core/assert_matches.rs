pub macro assert_matches {
    ($left:expr, $(|)? $($pattern:pat_param)|+ $(if $guard:expr)? $(,)?) => { match $left { $($pattern)|+ $(if $guard)? => {}, ref left => { $crate::panicking::panic($crate::format_args!("{:?}", left)) } } },
    ($left:expr, $(|)? $($pattern:pat_param)|+ $(if $guard:expr)?, $($arg:tt)+) => { match $left { $($pattern)|+ $(if $guard)? => {}, ref left => { $crate::panicking::panic($crate::format_args!("{:?} {}", left, $crate::format_args!($($arg)+))) } } },
}
pub macro debug_assert_matches($($arg:tt)*) { $crate::assert_matches::assert_matches!($($arg)*) }
