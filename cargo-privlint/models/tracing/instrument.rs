use core::privlint::any_of;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use crate::dispatcher::Dispatch;
use crate::span::Span;

pub trait Instrument: Sized {
    fn instrument(self, span: Span) -> Instrumented<Self> { Instrumented { inner: self, span } }
    fn in_current_span(self) -> Instrumented<Self> { Instrumented { inner: self, span: Span::current() } }
}
pub trait WithSubscriber: Sized {
    fn with_subscriber<S: Into<Dispatch>>(self, subscriber: S) -> WithDispatch<Self> { WithDispatch { inner: self } }
    fn with_current_subscriber(self) -> WithDispatch<Self> { WithDispatch { inner: self } }
}
#[derive(Debug, Clone)]
pub struct Instrumented<T> { inner: T, span: Span }
#[derive(Clone, Debug)]
pub struct WithDispatch<T> { inner: T }
impl<T: Sized> Instrument for T {}
impl<T: Sized> WithSubscriber for T {}
impl<T: Future> Future for Instrumented<T> { type Output = T::Output; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<T::Output> { any_of(self) } }
impl<T: Future> Future for WithDispatch<T> { type Output = T::Output; fn poll(self: Pin<&mut Self>, cx: &mut Context) -> Poll<T::Output> { any_of(self) } }
impl<T> Instrumented<T> {
    pub fn span(&self) -> &Span { &self.span }
    pub fn inner(&self) -> &T { &self.inner }
    pub fn inner_mut(&mut self) -> &mut T { &mut self.inner }
    pub fn into_inner(self) -> T { self.inner }
}
impl<T> WithDispatch<T> {
    pub fn inner(&self) -> &T { &self.inner }
    pub fn inner_mut(&mut self) -> &mut T { &mut self.inner }
    pub fn into_inner(self) -> T { self.inner }
}
