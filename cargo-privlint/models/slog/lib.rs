//! Model of `slog`.

use core::privlint::opaque;
use std::fmt;
use std::sync::Arc;

mod macros;

#[privacy(sink = "log")]
pub fn __event<A>(args: A) {}
/// What is attached to a logger goes out with its messages.
#[privacy(sink = "log")]
pub fn __kv<A>(args: A) -> OwnedKV<A> { OwnedKV(args) }

pub type Key = &'static str;
pub type Never = core::convert::Infallible;
pub type Result<T = ()> = std::result::Result<T, Error>;

#[derive(Copy, Clone, Debug, Eq, PartialEq, PartialOrd, Ord, Hash)]
pub enum Level { Critical, Error, Warning, Info, Debug, Trace }
#[derive(Copy, Clone, Debug, Eq, PartialEq, PartialOrd, Ord, Hash)]
pub enum FilterLevel { Off, Critical, Error, Warning, Info, Debug, Trace }
#[derive(Debug)]
pub enum Error { Io(std::io::Error), Fmt(fmt::Error), Other }

#[derive(Clone)]
pub struct Logger<D = Arc<dyn SendSyncRefUnwindSafeDrain<Ok = (), Err = Never>>> { drain: D }
impl<D> Logger<D> {
    pub fn root<T>(drain: D, values: OwnedKV<T>) -> Logger { opaque() }
    pub fn root_typed<T>(drain: D, values: OwnedKV<T>) -> Logger<D> { Logger { drain } }
    pub fn new<T>(&self, values: OwnedKV<T>) -> Logger<D> { Logger { drain: self.drain } }
    #[privacy(sink = "log", args = [record])]
    pub fn log(&self, record: &Record) {}
    pub fn list(&self) -> &OwnedKVList { opaque() }
    pub fn into_erased(self) -> Logger { opaque() }
    pub fn to_erased(&self) -> Logger { opaque() }
}
impl<D> fmt::Debug for Logger<D> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { opaque() } }
impl<D> Drain for Logger<D> {
    type Ok = ();
    type Err = Never;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<(), Never> { opaque() }
}

pub trait Drain {
    type Ok;
    type Err;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<Self::Ok, Self::Err>;
    fn is_enabled(&self, level: Level) -> bool { opaque() }
    fn is_critical_enabled(&self) -> bool { opaque() }
    fn is_error_enabled(&self) -> bool { opaque() }
    fn is_warning_enabled(&self) -> bool { opaque() }
    fn is_info_enabled(&self) -> bool { opaque() }
    fn is_debug_enabled(&self) -> bool { opaque() }
    fn is_trace_enabled(&self) -> bool { opaque() }
    fn map<F: FnOnce(Self) -> R, R>(self, f: F) -> R { f(self) }
    fn filter<F>(self, f: F) -> Filter<Self, F> { Filter(self, f) }
    fn filter_level(self, level: Level) -> LevelFilter<Self> { LevelFilter(self, level) }
    fn map_err<F, E>(self, f: F) -> MapError<Self, E> { MapError { drain: self, error: opaque() } }
    fn ignore_res(self) -> IgnoreResult<Self> { IgnoreResult { drain: self } }
    fn fuse(self) -> Fuse<Self> { Fuse(self) }
}
pub trait SendSyncRefUnwindSafeDrain: Drain {}
impl<T: Drain> SendSyncRefUnwindSafeDrain for T {}
impl<D: Drain> Drain for &D {
    type Ok = D::Ok;
    type Err = D::Err;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<D::Ok, D::Err> { opaque() }
}
impl<D: Drain> Drain for Arc<D> {
    type Ok = D::Ok;
    type Err = D::Err;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<D::Ok, D::Err> { opaque() }
}
impl<D: Drain> Drain for Box<D> {
    type Ok = D::Ok;
    type Err = D::Err;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<D::Ok, D::Err> { opaque() }
}
impl<D: Drain> Drain for std::sync::Mutex<D> {
    type Ok = D::Ok;
    type Err = MutexDrainError<D>;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<D::Ok, MutexDrainError<D>> { opaque() }
}
pub enum MutexDrainError<D: Drain> { Mutex, Drain(D::Err) }

#[derive(Debug, Copy, Clone)]
pub struct Discard;
impl Drain for Discard {
    type Ok = ();
    type Err = Never;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<(), Never> { opaque() }
}
#[derive(Debug, Clone)]
pub struct Filter<D: Drain, F>(pub D, pub F);
impl<D: Drain, F> Filter<D, F> {
    pub fn new(drain: D, cond: F) -> Filter<D, F> { Filter(drain, cond) }
}
impl<D: Drain, F> Drain for Filter<D, F> {
    type Ok = Option<D::Ok>;
    type Err = D::Err;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<Option<D::Ok>, D::Err> { opaque() }
}
#[derive(Debug, Clone)]
pub struct LevelFilter<D: Drain>(pub D, pub Level);
impl<D: Drain> LevelFilter<D> {
    pub fn new(drain: D, level: Level) -> LevelFilter<D> { LevelFilter(drain, level) }
}
impl<D: Drain> Drain for LevelFilter<D> {
    type Ok = Option<D::Ok>;
    type Err = D::Err;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<Option<D::Ok>, D::Err> { opaque() }
}
pub struct MapError<D: Drain, E> { drain: D, error: E }
impl<D: Drain, E> Drain for MapError<D, E> {
    type Ok = D::Ok;
    type Err = E;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<D::Ok, E> { opaque() }
}
#[derive(Debug, Clone)]
pub struct Duplicate<D1: Drain, D2: Drain>(pub D1, pub D2);
impl<D1: Drain, D2: Drain> Duplicate<D1, D2> {
    pub fn new(drain1: D1, drain2: D2) -> Duplicate<D1, D2> { Duplicate(drain1, drain2) }
}
impl<D1: Drain, D2: Drain> Drain for Duplicate<D1, D2> {
    type Ok = (D1::Ok, D2::Ok);
    type Err = (std::result::Result<D1::Ok, D1::Err>, std::result::Result<D2::Ok, D2::Err>);
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<(D1::Ok, D2::Ok), (std::result::Result<D1::Ok, D1::Err>, std::result::Result<D2::Ok, D2::Err>)> { opaque() }
}
#[derive(Debug, Clone)]
pub struct Fuse<D: Drain>(pub D);
impl<D: Drain> Fuse<D> {
    pub fn new(drain: D) -> Fuse<D> { Fuse(drain) }
}
impl<D: Drain> Drain for Fuse<D> {
    type Ok = ();
    type Err = Never;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<(), Never> { opaque() }
}
#[derive(Clone)]
pub struct IgnoreResult<D: Drain> { drain: D }
impl<D: Drain> Drain for IgnoreResult<D> {
    type Ok = ();
    type Err = Never;
    fn log(&self, record: &Record, values: &OwnedKVList) -> std::result::Result<(), Never> { opaque() }
}

pub struct OwnedKV<T>(pub T);
pub struct BorrowedKV(pub &dyn KV);
#[derive(Clone)]
pub struct OwnedKVList { node: Arc<dyn KV> }
pub struct SingleKV<V>(pub Key, pub V);
pub trait KV {
    fn serialize(&self, record: &Record, serializer: &mut dyn Serializer) -> Result;
}
pub trait Value {
    fn serialize(&self, record: &Record, key: Key, serializer: &mut dyn Serializer) -> Result;
}
pub trait Serializer {
    fn emit_arguments(&mut self, key: Key, val: &fmt::Arguments) -> Result;
    fn emit_str(&mut self, key: Key, val: &str) -> Result { self.emit_arguments(key, opaque()) }
}

pub struct Record { msg: fmt::Arguments, kv: BorrowedKV }
impl Record {
    pub fn msg(&self) -> &fmt::Arguments { &self.msg }
    pub fn level(&self) -> Level { opaque() }
    pub fn line(&self) -> u32 { opaque() }
    pub fn column(&self) -> u32 { opaque() }
    pub fn file(&self) -> &'static str { opaque() }
    pub fn tag(&self) -> &str { opaque() }
    pub fn module(&self) -> &'static str { opaque() }
    pub fn function(&self) -> &'static str { opaque() }
    pub fn kv(&self) -> BorrowedKV { BorrowedKV(self.kv.0) }
}
impl Level {
    pub fn as_short_str(&self) -> &'static str { opaque() }
    pub fn as_str(&self) -> &'static str { opaque() }
    pub fn as_usize(&self) -> usize { opaque() }
    pub fn from_usize(u: usize) -> Option<Level> { opaque() }
    pub fn is_at_least(&self, level: Level) -> bool { opaque() }
}
impl FilterLevel {
    pub fn as_str(&self) -> &'static str { opaque() }
    pub fn accepts(self, level: Level) -> bool { opaque() }
}
impl std::str::FromStr for Level {
    type Err = ();
    fn from_str(level: &str) -> std::result::Result<Level, ()> { opaque() }
}
impl fmt::Display for Level { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { opaque() } }
