#[macro_export]
#[rustc_builtin_macro = "log_event"]
macro_rules! log { () => {} }
#[macro_export]
#[rustc_builtin_macro = "log_event"]
macro_rules! error { () => {} }
#[macro_export]
#[rustc_builtin_macro = "log_event"]
macro_rules! warn { () => {} }
#[macro_export]
#[rustc_builtin_macro = "log_event"]
macro_rules! info { () => {} }
#[macro_export]
#[rustc_builtin_macro = "log_event"]
macro_rules! debug { () => {} }
#[macro_export]
#[rustc_builtin_macro = "log_event"]
macro_rules! trace { () => {} }
#[macro_export]
macro_rules! log_enabled { ($($arg:tt)+) => { $crate::__enabled() } }
