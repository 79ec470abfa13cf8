use core::privlint::any_of;
use super::Value;
use std::ops;

pub trait Index {}
impl Index for usize {}
impl Index for str {}
impl Index for String {}
impl<T: ?Sized + Index> Index for &T {}
impl<I: Index> ops::Index<I> for Value { type Output = Value; fn index(&self, index: I) -> &Value { any_of(self) } }
impl<I: Index> ops::IndexMut<I> for Value { fn index_mut(&mut self, index: I) -> &mut Value { any_of(self) } }
