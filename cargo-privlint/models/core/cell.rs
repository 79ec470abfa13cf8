use crate::fmt::{self, Debug, Display};
use crate::ops::{Deref, DerefMut};
use crate::prelude::v1::*;
use crate::privlint::opaque;

pub use self::lazy::LazyCell;
pub use self::once::OnceCell;

pub struct Cell<T: ?Sized> { value: T }
pub struct RefCell<T: ?Sized> { value: T }
pub struct UnsafeCell<T: ?Sized> { value: T }
pub struct Ref<T: ?Sized> { value: T }
pub struct RefMut<T: ?Sized> { value: T }
#[derive(Debug)]
pub struct BorrowError {}
#[derive(Debug)]
pub struct BorrowMutError {}

impl<T> Cell<T> {
    pub const fn new(value: T) -> Cell<T> { Cell { value } }
    pub fn set(&self, val: T) { self.value = val; }
    pub fn swap(&self, other: &Self) {}
    pub fn replace(&self, val: T) -> T { self.value }
    pub fn into_inner(self) -> T { self.value }
    pub fn get(&self) -> T where T: Copy { self.value }
    pub fn update<F: FnOnce(T) -> T>(&self, f: F) where T: Copy { self.value = f(self.value); }
    pub fn get_mut(&mut self) -> &mut T { &mut self.value }
    pub fn take(&self) -> T where T: Default { self.value }
}
impl<T> RefCell<T> {
    pub const fn new(value: T) -> RefCell<T> { RefCell { value } }
    pub fn into_inner(self) -> T { self.value }
    pub fn replace(&self, t: T) -> T { self.value }
    pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T { f(&mut self.value); self.value }
    pub fn take(&self) -> T where T: Default { self.value }
}
impl<T: ?Sized> RefCell<T> {
    pub fn borrow(&self) -> Ref<T> { Ref { value: self.value } }
    pub fn try_borrow(&self) -> Result<Ref<T>, BorrowError> { Ok(Ref { value: self.value }) }
    pub fn borrow_mut(&self) -> RefMut<T> { RefMut { value: self.value } }
    pub fn try_borrow_mut(&self) -> Result<RefMut<T>, BorrowMutError> { Ok(RefMut { value: self.value }) }
    pub fn get_mut(&mut self) -> &mut T { &mut self.value }
}
impl<T: ?Sized> Ref<T> {
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(orig: Ref<T>, f: F) -> Ref<U> { Ref { value: *f(&orig.value) } }
}
impl<T: ?Sized> RefMut<T> {
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<T>, f: F) -> RefMut<U> { RefMut { value: *f(&mut orig.value) } }
}
impl<T> UnsafeCell<T> {
    pub const fn new(value: T) -> UnsafeCell<T> { UnsafeCell { value } }
    pub fn into_inner(self) -> T { self.value }
    pub fn get(&self) -> *mut T { &mut self.value }
    pub fn get_mut(&mut self) -> &mut T { &mut self.value }
}
impl<T: ?Sized> Deref for Ref<T> { type Target = T; fn deref(&self) -> &T { &self.value } }
impl<T: ?Sized> Deref for RefMut<T> { type Target = T; fn deref(&self) -> &T { &self.value } }
impl<T: ?Sized> DerefMut for RefMut<T> { fn deref_mut(&mut self) -> &mut T { &mut self.value } }
impl<T: Display + ?Sized> Display for Ref<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(crate::format_args!("{}", self.value)) } }
impl<T: Debug + ?Sized> Debug for Ref<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(crate::format_args!("{:?}", self.value)) } }
macro_rules! cells {
    ($($Name:ident)*) => { $(
        impl<T: Debug + ?Sized> Debug for $Name<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_fmt(crate::format_args!("{:?}", self.value)) } }
        impl<T: Default> Default for $Name<T> { fn default() -> Self { $Name { value: T::default() } } }
        impl<T: Clone> Clone for $Name<T> { fn clone(&self) -> Self { $Name { value: self.value.clone() } } }
        impl<T: PartialEq> PartialEq for $Name<T> { fn eq(&self, other: &Self) -> bool { opaque() } }
        impl<T> From<T> for $Name<T> { fn from(value: T) -> Self { $Name { value } } }
    )* }
}
cells! { Cell RefCell }
impl Display for BorrowError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl Display for BorrowMutError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
pub mod once {
    use crate::fmt::Debug;
    use crate::prelude::v1::*;
    use crate::privlint::opaque;
    #[derive(Debug, Clone)]
    pub struct OnceCell<T> { value: T }
    impl<T> OnceCell<T> {
        pub const fn new() -> OnceCell<T> { opaque() }
        pub fn get(&self) -> Option<&T> { Some(&self.value) }
        pub fn get_mut(&mut self) -> Option<&mut T> { Some(&mut self.value) }
        pub fn set(&self, value: T) -> Result<(), T> { self.value = value; Ok(()) }
        pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T { self.value = f(); &self.value }
        pub fn into_inner(self) -> Option<T> { Some(self.value) }
        pub fn take(&mut self) -> Option<T> { Some(self.value) }
    }
    impl<T> Default for OnceCell<T> { fn default() -> Self { opaque() } }
    impl<T> From<T> for OnceCell<T> { fn from(value: T) -> Self { OnceCell { value } } }
}
pub mod lazy {
    use crate::prelude::v1::*;
    pub struct LazyCell<T, F = fn() -> T> { value: T, init: F }
    impl<T, F: FnOnce() -> T> LazyCell<T, F> {
        pub const fn new(f: F) -> LazyCell<T, F> { LazyCell { value: f(), init: f } }
        pub fn force(this: &LazyCell<T, F>) -> &T { &this.value }
    }
    impl<T, F: FnOnce() -> T> crate::ops::Deref for LazyCell<T, F> { type Target = T; fn deref(&self) -> &T { &self.value } }
}
