#[macro_export]
#[rustc_builtin_macro = "tracing_event"]
macro_rules! event { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_event"]
macro_rules! error { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_event"]
macro_rules! warn { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_event"]
macro_rules! info { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_event"]
macro_rules! debug { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_event"]
macro_rules! trace { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_span"]
macro_rules! span { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_span"]
macro_rules! error_span { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_span"]
macro_rules! warn_span { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_span"]
macro_rules! info_span { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_span"]
macro_rules! debug_span { () => {} }
#[macro_export]
#[rustc_builtin_macro = "tracing_span"]
macro_rules! trace_span { () => {} }
#[macro_export]
macro_rules! enabled { ($($arg:tt)*) => { $crate::__enabled() } }
#[macro_export]
macro_rules! event_enabled { ($($arg:tt)*) => { $crate::__enabled() } }
#[macro_export]
macro_rules! span_enabled { ($($arg:tt)*) => { $crate::__enabled() } }
#[macro_export]
macro_rules! record_all { ($span:expr, $($fields:tt)*) => { { let _ = &$span; $crate::event!($crate::Level::INFO, $($fields)*) } } }
