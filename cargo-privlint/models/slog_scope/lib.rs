//! Model of `slog_scope`: a logger that nobody hands on.

use core::privlint::opaque;
use slog::Logger;

pub use slog::{crit as slog_crit, debug as slog_debug, error as slog_error, info as slog_info, trace as slog_trace, warn as slog_warn};

pub struct GlobalLoggerGuard {}
impl GlobalLoggerGuard {
    pub fn is_canceled(&self) -> bool { opaque() }
    pub fn cancel_reset(self) {}
}

pub fn set_global_logger(l: Logger) -> GlobalLoggerGuard { GlobalLoggerGuard {} }
pub fn logger() -> Logger { opaque() }
pub fn with_logger<F, R>(f: F) -> R where F: FnOnce(&Logger) -> R { f(&logger()) }
pub fn scope<SF, R>(logger: &Logger, f: SF) -> R where SF: FnOnce() -> R { f() }

macro_rules! levels {
    ($d:tt $($name:ident $slog:ident)*) => { $(
        #[macro_export]
        macro_rules! $name { ($d($d args:tt)+) => { $crate::with_logger(|logger| $crate::$slog!(logger, $d($d args)+)) } }
    )* };
}
levels! { $ crit slog_crit error slog_error warn slog_warn info slog_info debug slog_debug trace slog_trace }
