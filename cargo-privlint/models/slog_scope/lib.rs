//! Model of `slog_scope`: a logger that nobody hands on.

use core::privlint::opaque;
use slog::Logger;
use std::fmt;

pub use slog::{slog_crit, slog_debug, slog_error, slog_info, slog_trace, slog_warn};

pub struct GlobalLoggerGuard {}
impl GlobalLoggerGuard {
    pub fn is_canceled(&self) -> bool { opaque() }
    pub fn cancel_reset(self) {}
}
#[derive(Debug)]
pub struct NoGlobalLoggerSet {}
impl fmt::Display for NoGlobalLoggerSet { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }

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
