#[macro_export]
macro_rules! anyhow {
    ($msg:literal $(,)?) => { $crate::__format(::core::format_args!($msg)) };
    ($err:expr $(,)?) => { $crate::__format(::core::format_args!("{}", $err)) };
    ($fmt:expr, $($arg:tt)*) => { $crate::__format(::core::format_args!($fmt, $($arg)*)) };
}
#[macro_export]
macro_rules! bail { ($($arg:tt)*) => { return ::core::result::Result::Err($crate::anyhow!($($arg)*)) } }
#[macro_export]
macro_rules! ensure {
    ($cond:expr $(,)?) => { if !$cond { return ::core::result::Result::Err($crate::anyhow!("condition failed")) } };
    ($cond:expr, $($arg:tt)*) => { if !$cond { return ::core::result::Result::Err($crate::anyhow!($($arg)*)) } };
}
