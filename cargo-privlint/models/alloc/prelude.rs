pub use crate::borrow::ToOwned;
pub use crate::boxed::Box;
pub use crate::string::{String, ToString};
pub use crate::vec::Vec;
pub use core::fmt::{self, Debug, Display};
pub use core::hash::Hash;
pub use core::ops::{Deref, DerefMut};
pub use core::prelude::rust_2024::*;
pub use core::privlint::{any_of, opaque};
