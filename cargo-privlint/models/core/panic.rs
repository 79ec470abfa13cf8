pub use self::location::Location;
pub use self::unwind_safe::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe};

mod location {
    use crate::fmt::Debug;
    use crate::prelude::v1::*;
    use crate::privlint::opaque;
    #[derive(Debug)]
    pub struct Location { file: &'static str }
    impl Location {
        pub const fn caller() -> &'static Location { opaque() }
        pub const fn file(&self) -> &str { opaque() }
        pub const fn line(&self) -> u32 { opaque() }
        pub const fn column(&self) -> u32 { opaque() }
    }
    impl crate::fmt::Display for Location { fn fmt(&self, f: &mut crate::fmt::Formatter) -> crate::fmt::Result { Ok(()) } }
}
mod unwind_safe {
    use crate::prelude::v1::*;
    pub auto trait UnwindSafe {}
    pub auto trait RefUnwindSafe {}
    #[derive(Default)]
    pub struct AssertUnwindSafe<T>(pub T);
    impl<T> crate::ops::Deref for AssertUnwindSafe<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
    impl<T> crate::ops::DerefMut for AssertUnwindSafe<T> { fn deref_mut(&mut self) -> &mut T { &mut self.0 } }
    impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> { type Output = R; fn call_once(self, args: ()) -> R { (self.0)() } }
}
