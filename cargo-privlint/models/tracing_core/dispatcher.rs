use core::privlint::opaque;
use crate::subscriber::Subscriber;

#[derive(Clone, Debug)]
pub struct Dispatch {}
#[derive(Debug)]
pub struct DefaultGuard(());
#[derive(Debug)]
pub struct SetGlobalDefaultError {}
impl Dispatch { pub fn new<S: Subscriber>(subscriber: S) -> Self { Dispatch {} } pub fn none() -> Self { Dispatch {} } }
impl std::fmt::Display for SetGlobalDefaultError { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
impl std::error::Error for SetGlobalDefaultError {}
pub fn with_default<T>(dispatcher: &Dispatch, f: impl FnOnce() -> T) -> T { f() }
pub fn set_default(dispatcher: &Dispatch) -> DefaultGuard { DefaultGuard(()) }
pub fn set_global_default(dispatcher: Dispatch) -> Result<(), SetGlobalDefaultError> { Ok(()) }
pub fn get_default<T, F: FnMut(&Dispatch) -> T>(f: F) -> T { f(opaque()) }
