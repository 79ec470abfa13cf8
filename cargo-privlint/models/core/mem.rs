use crate::prelude::v1::*;
use crate::privlint::opaque;

pub use crate::intrinsics::transmute;
pub use self::manually_drop::ManuallyDrop;
pub use self::maybe_uninit::MaybeUninit;
pub fn drop<T>(x: T) {}
pub const fn forget<T>(t: T) {}
pub const fn size_of<T>() -> usize { opaque() }
pub const fn size_of_val<T: ?Sized>(val: &T) -> usize { opaque() }
pub const fn align_of<T>() -> usize { opaque() }
pub const fn needs_drop<T: ?Sized>() -> bool { opaque() }
pub const unsafe fn zeroed<T>() -> T { opaque() }
pub const fn swap<T>(x: &mut T, y: &mut T) { let old = *x; *x = *y; *y = old; }
pub fn take<T: Default>(dest: &mut T) -> T { let old = *dest; *dest = T::default(); old }
pub const fn replace<T>(dest: &mut T, src: T) -> T { let old = *dest; *dest = src; old }
pub fn discriminant<T>(v: &T) -> Discriminant<T> { opaque() }
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Discriminant<T> { of: crate::marker::PhantomData<T> }
pub mod manually_drop {
    use crate::prelude::v1::*;
    #[derive(Copy, Clone, Default, PartialEq, Eq)]
    pub struct ManuallyDrop<T: ?Sized> { value: T }
    impl<T> ManuallyDrop<T> {
        pub const fn new(value: T) -> ManuallyDrop<T> { ManuallyDrop { value } }
        pub const fn into_inner(slot: ManuallyDrop<T>) -> T { slot.value }
    }
    impl<T: ?Sized> crate::ops::Deref for ManuallyDrop<T> { type Target = T; fn deref(&self) -> &T { &self.value } }
    impl<T: ?Sized> crate::ops::DerefMut for ManuallyDrop<T> { fn deref_mut(&mut self) -> &mut T { &mut self.value } }
}
pub mod maybe_uninit {
    use crate::prelude::v1::*;
    #[derive(Copy, Clone)]
    pub struct MaybeUninit<T> { value: T }
    impl<T> MaybeUninit<T> {
        pub const fn new(val: T) -> MaybeUninit<T> { MaybeUninit { value: val } }
        pub const fn uninit() -> MaybeUninit<T> { crate::privlint::opaque() }
        pub const fn write(&mut self, val: T) -> &mut T { self.value = val; &mut self.value }
        pub const fn as_ptr(&self) -> *const T { &self.value }
        pub const fn as_mut_ptr(&mut self) -> *mut T { &mut self.value }
        pub const unsafe fn assume_init_ref(&self) -> &T { &self.value }
        pub const unsafe fn assume_init_mut(&mut self) -> &mut T { &mut self.value }
        pub const unsafe fn assume_init(self) -> T { self.value }
    }
}
use crate::fmt::Debug;
use crate::hash::Hash;
pub macro offset_of($Container:ty, $($fields:tt)+) { { let of: $crate::option::Option<$Container> = $crate::option::Option::None; $crate::privlint::opaque::<usize>() } }
