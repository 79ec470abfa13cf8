use std::pin::Pin;

pub use std::future::Future;

pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;
pub type LocalBoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;
pub trait FusedFuture: Future { fn is_terminated(&self) -> bool; }
pub trait TryFuture: Future { type Ok; type Error; }
impl<F: Future<Output = Result<T, E>>, T, E> TryFuture for F { type Ok = T; type Error = E; }
