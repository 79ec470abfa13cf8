#[macro_export]
#[rustc_builtin_macro = "slog_kv"]
macro_rules! o { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog_kv"]
macro_rules! slog_o { () => {} }

#[macro_export]
#[rustc_builtin_macro = "slog_log"]
macro_rules! log { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog_log"]
macro_rules! slog_log { () => {} }

#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! crit { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! error { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! warn { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! info { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! debug { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! trace { () => {} }

#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! slog_crit { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! slog_error { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! slog_warn { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! slog_info { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! slog_debug { () => {} }
#[macro_export]
#[rustc_builtin_macro = "slog"]
macro_rules! slog_trace { () => {} }
