use crate::prelude::all::*;
pub use core::hash::*;
pub use self::random::{DefaultHasher, RandomState};
pub mod random {
    use crate::prelude::all::*;
    #[derive(Clone, Default)]
    pub struct RandomState {}
    #[derive(Clone, Default)]
    pub struct DefaultHasher { state: u64 }
    impl RandomState { pub fn new() -> RandomState { opaque() } }
    impl core::hash::BuildHasher for RandomState { type Hasher = DefaultHasher; fn build_hasher(&self) -> DefaultHasher { opaque() } }
    impl DefaultHasher { pub const fn new() -> DefaultHasher { opaque() } }
    impl core::hash::Hasher for DefaultHasher {
        fn write(&mut self, bytes: &[u8]) { self.state = any_of(bytes); }
        fn finish(&self) -> u64 { self.state }
    }
}
