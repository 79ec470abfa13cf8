use std::pin::Pin;
use std::task::{Context, Poll};

pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T> + Send>>;
pub type LocalBoxStream<T> = Pin<Box<dyn Stream<Item = T>>>;
pub trait Stream {
    type Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Option<Self::Item>>;
    fn size_hint(&self) -> (usize, Option<usize>) { core::privlint::opaque() }
}
pub trait FusedStream: Stream { fn is_terminated(&self) -> bool; }
pub trait TryStream: Stream { type Ok; type Error; }
impl<S: ?Sized + Stream<Item = Result<T, E>>, T, E> TryStream for S { type Ok = T; type Error = E; }
impl<S: ?Sized + Stream> Stream for &mut S { type Item = S::Item; fn poll_next(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Option<S::Item>> { .. } }
impl<S: ?Sized + Stream> Stream for Box<S> { type Item = S::Item; fn poll_next(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Option<S::Item>> { .. } }
impl<P: std::ops::DerefMut> Stream for Pin<P> where P::Target: Stream {
    type Item = <<P as std::ops::Deref>::Target as Stream>::Item;
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Option<Self::Item>> { .. }
}
