use std::future::Future;

#[derive(Debug, Clone)]
pub struct OnceCell<T> { value: T }
#[derive(Debug, PartialEq, Eq, Clone)]
pub enum SetError<T> { AlreadyInitializedError(T), InitializingError(T) }
impl<T> OnceCell<T> {
    pub fn new() -> Self { core::privlint::opaque() }
    pub const fn const_new() -> Self { core::privlint::opaque() }
    pub fn initialized(&self) -> bool { core::privlint::opaque() }
    pub fn get(&self) -> Option<&T> { Some(&self.value) }
    pub fn get_mut(&mut self) -> Option<&mut T> { Some(&mut self.value) }
    pub fn set(&self, value: T) -> Result<(), SetError<T>> { self.value = value; Ok(()) }
    pub async fn get_or_init<F: FnOnce() -> Fut, Fut: Future<Output = T>>(&self, f: F) -> &T { self.value = f().await; &self.value }
    pub async fn get_or_try_init<E, F: FnOnce() -> Fut, Fut: Future<Output = Result<T, E>>>(&self, f: F) -> Result<&T, E> { self.value = f().await?; Ok(&self.value) }
    pub fn into_inner(self) -> Option<T> { Some(self.value) }
    pub fn take(&mut self) -> Option<T> { Some(self.value) }
}
