use crate::fmt::{self, Debug, Display};
use crate::ops::{Deref, DerefMut};
use crate::prelude::v1::*;

#[derive(Copy, Clone, PartialEq, Eq, Hash)]
pub struct Pin<Ptr> { pointer: Ptr }
impl<Ptr: Deref> Pin<Ptr> {
    pub const fn new(pointer: Ptr) -> Pin<Ptr> { Pin { pointer } }
    pub const fn into_inner(pin: Pin<Ptr>) -> Ptr { pin.pointer }
    pub const unsafe fn new_unchecked(pointer: Ptr) -> Pin<Ptr> { Pin { pointer } }
    pub fn as_ref(&self) -> Pin<&Ptr::Target> { Pin { pointer: self.pointer.deref() } }
    pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target> where Ptr: DerefMut { Pin { pointer: self.pointer.deref_mut() } }
    pub fn set(&mut self, value: Ptr::Target) where Ptr: DerefMut { *self.pointer.deref_mut() = value; }
}
impl<T: ?Sized> Pin<&T> { pub const fn get_ref(self) -> &T { self.pointer } }
impl<T: ?Sized> Pin<&mut T> {
    pub const fn get_mut(self) -> &mut T { self.pointer }
    pub const unsafe fn get_unchecked_mut(self) -> &mut T { self.pointer }
}
impl<Ptr: Deref> Deref for Pin<Ptr> { type Target = Ptr::Target; fn deref(&self) -> &Ptr::Target { self.pointer.deref() } }
impl<Ptr: DerefMut> DerefMut for Pin<Ptr> { fn deref_mut(&mut self) -> &mut Ptr::Target { self.pointer.deref_mut() } }
impl<Ptr: Debug> Debug for Pin<Ptr> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(crate::format_args!("{:?}", self.pointer)) } }
impl<Ptr: Display> Display for Pin<Ptr> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(crate::format_args!("{}", self.pointer)) } }
pub macro pin($value:expr $(,)?) { $crate::pin::Pin::new(&mut { $value }) }
use crate::hash::Hash;
