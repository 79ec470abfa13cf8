use crate::panic::PanicHookInfo;
use crate::prelude::all::*;

pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo) + Sync + Send + 'static>) {}
pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo) + Sync + Send + 'static> { opaque() }
