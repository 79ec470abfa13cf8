use core::privlint::opaque;
use crate::field::{AsField, Field, Value};
use crate::{Metadata, dispatcher::Dispatch};

pub use tracing_core::span::{Attributes, Id, Record};

#[derive(Clone)]
pub struct Span {}
#[derive(Debug)]
pub struct Entered { span: &Span }
#[derive(Debug)]
pub struct EnteredSpan { span: Span }
impl Span {
    pub fn none() -> Span { opaque() }
    pub fn current() -> Span { opaque() }
    pub fn enter(&self) -> Entered { Entered { span: self } }
    pub fn entered(self) -> EnteredSpan { EnteredSpan { span: self } }
    pub fn or_current(self) -> Self { self }
    pub fn in_scope<F: FnOnce() -> T, T>(&self, f: F) -> T { f() }
    pub fn field<Q: AsField + ?Sized>(&self, field: &Q) -> Option<Field> { opaque() }
    pub fn has_field<Q: AsField + ?Sized>(&self, field: &Q) -> bool { opaque() }
    #[privacy(sink = "log", args = ["value"])]
    pub fn record<Q: AsField + ?Sized, V: Value>(&self, field: &Q, value: V) -> &Self { self }
    pub fn is_disabled(&self) -> bool { opaque() }
    pub fn is_none(&self) -> bool { opaque() }
    pub fn follows_from(&self, from: impl Into<Option<Id>>) -> &Self { self }
    pub fn id(&self) -> Option<Id> { opaque() }
    pub fn metadata(&self) -> Option<&'static Metadata> { opaque() }
    pub fn with_subscriber<T>(&self, f: impl FnOnce((&Id, &Dispatch)) -> T) -> Option<T> { Some(f(opaque())) }
}
impl PartialEq for Span { fn eq(&self, other: &Self) -> bool { opaque() } }
impl std::fmt::Debug for Span { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { Ok(()) } }
impl From<&Span> for Option<Id> { fn from(span: &Span) -> Self { opaque() } }
impl From<Span> for Option<Id> { fn from(span: Span) -> Self { opaque() } }
impl EnteredSpan {
    pub fn id(&self) -> Option<Id> { opaque() }
    pub fn exit(self) -> Span { self.span }
}
impl std::ops::Deref for EnteredSpan { type Target = Span; fn deref(&self) -> &Span { &self.span } }
