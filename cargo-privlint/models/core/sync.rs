pub mod atomic {
    use crate::prelude::v1::*;
    
    #[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
    pub enum Ordering { Relaxed, Release, Acquire, AcqRel, SeqCst }
    use crate::fmt::Debug;
    use crate::hash::Hash;
    macro_rules! atomics {
        ($($Name:ident $t:ty)*) => { $(
            #[derive(Debug, Default)]
            pub struct $Name { v: $t }
            impl $Name {
                pub const fn new(v: $t) -> $Name { $Name { v } }
                pub fn get_mut(&mut self) -> &mut $t { &mut self.v }
                pub const fn into_inner(self) -> $t { self.v }
                pub fn load(&self, order: Ordering) -> $t { self.v }
                pub fn store(&self, val: $t, order: Ordering) {}
                pub fn swap(&self, val: $t, order: Ordering) -> $t { self.v }
                pub fn compare_exchange(&self, current: $t, new: $t, success: Ordering, failure: Ordering) -> Result<$t, $t> { Ok(self.v) }
                pub fn compare_exchange_weak(&self, current: $t, new: $t, success: Ordering, failure: Ordering) -> Result<$t, $t> { Ok(self.v) }
                pub fn fetch_update<F: FnMut($t) -> Option<$t>>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<$t, $t> { f(self.v); Ok(self.v) }
                pub fn fetch_and(&self, val: $t, order: Ordering) -> $t { self.v }
                pub fn fetch_or(&self, val: $t, order: Ordering) -> $t { self.v }
                pub fn fetch_xor(&self, val: $t, order: Ordering) -> $t { self.v }
            }
            impl From<$t> for $Name { fn from(v: $t) -> $Name { $Name { v } } }
        )* }
    }
    atomics! { AtomicBool bool AtomicI8 i8 AtomicI16 i16 AtomicI32 i32 AtomicI64 i64 AtomicIsize isize AtomicU8 u8 AtomicU16 u16 AtomicU32 u32 AtomicU64 u64 AtomicUsize usize }
    macro_rules! counters {
        ($($Name:ident $t:ty)*) => { $(
            impl $Name {
                pub fn fetch_add(&self, val: $t, order: Ordering) -> $t { self.v }
                pub fn fetch_sub(&self, val: $t, order: Ordering) -> $t { self.v }
                pub fn fetch_max(&self, val: $t, order: Ordering) -> $t { self.v }
                pub fn fetch_min(&self, val: $t, order: Ordering) -> $t { self.v }
            }
        )* }
    }
    counters! { AtomicI8 i8 AtomicI16 i16 AtomicI32 i32 AtomicI64 i64 AtomicIsize isize AtomicU8 u8 AtomicU16 u16 AtomicU32 u32 AtomicU64 u64 AtomicUsize usize }
    pub struct AtomicPtr<T> { p: *mut T }
    impl<T> AtomicPtr<T> {
        pub const fn new(p: *mut T) -> AtomicPtr<T> { AtomicPtr { p } }
        pub fn load(&self, order: Ordering) -> *mut T { self.p }
        pub fn store(&self, ptr: *mut T, order: Ordering) {}
    }
    pub fn fence(order: Ordering) {}
}
