use crate::prelude::v1::*;
use crate::privlint::opaque;
pub use self::non_null::NonNull;
pub const fn null<T>() -> *const T { opaque() }
pub const fn null_mut<T>() -> *mut T { opaque() }
pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool { opaque() }
pub fn addr_eq<T: ?Sized, U: ?Sized>(p: *const T, q: *const U) -> bool { opaque() }
pub const unsafe fn read<T>(src: *const T) -> T { *src }
pub const unsafe fn write<T>(dst: *mut T, src: T) { *dst = src; }
impl<T: ?Sized> *const T {
    pub const fn is_null(self) -> bool { opaque() }
    pub const fn cast<U>(self) -> *const U { self as *const U }
    pub const unsafe fn as_ref(self) -> Option<&T> { Some(self) }
    pub const unsafe fn add(self, count: usize) -> *const T { self }
}
impl<T: ?Sized> *mut T {
    pub const fn is_null(self) -> bool { opaque() }
    pub const fn cast<U>(self) -> *mut U { self as *mut U }
    pub const unsafe fn as_ref(self) -> Option<&T> { Some(self) }
    pub const unsafe fn as_mut(self) -> Option<&mut T> { Some(self) }
    pub const unsafe fn add(self, count: usize) -> *mut T { self }
}
pub mod non_null {
    use crate::prelude::v1::*;
    #[derive(Clone, Copy)]
    pub struct NonNull<T: ?Sized> { pointer: *mut T }
    impl<T: ?Sized> NonNull<T> {
        pub const fn new(ptr: *mut T) -> Option<NonNull<T>> { Some(NonNull { pointer: ptr }) }
        pub const fn as_ptr(self) -> *mut T { self.pointer }
        pub const unsafe fn as_ref(&self) -> &T { self.pointer }
        pub const unsafe fn as_mut(&mut self) -> &mut T { self.pointer }
    }
}
pub macro addr_of($place:expr) { &raw const $place }
pub macro addr_of_mut($place:expr) { &raw mut $place }
