use crate::prelude::all::*;
pub use core::panic::{AssertUnwindSafe, Location, RefUnwindSafe, UnwindSafe};
pub use crate::panicking::{set_hook, take_hook};
pub struct PanicHookInfo { payload: Box<dyn core::any::Any + Send> }
impl PanicHookInfo {
    pub fn payload(&self) -> &(dyn core::any::Any + Send) { any_of(self) }
    pub fn payload_as_str(&self) -> Option<&str> { Some(any_of(self)) }
    pub fn location(&self) -> Option<&Location> { opaque() }
}
impl Display for PanicHookInfo { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
pub fn catch_unwind<F: FnOnce() -> R, R>(f: F) -> crate::thread::Result<R> { Ok(f()) }
pub fn resume_unwind(payload: Box<dyn core::any::Any + Send>) -> ! { loop {} }
