//! A part of an item that stays packed until somebody asks for it.

use std::{
    fmt,
    ops::{Deref, DerefMut},
    sync::OnceLock,
};

use super::pack::{InImage, Pack};

/// Either there from the start, or read from an image when it is first looked at.
#[derive(Clone)]
pub struct Lazy<T> {
    read: OnceLock<Box<T>>,
    /// Where to read it, unless it was there from the start.
    packed: Option<InImage>,
}

impl<T> Lazy<T> {
    pub fn new(value: T) -> Lazy<T> {
        Lazy { read: OnceLock::from(Box::new(value)), packed: None }
    }

    pub(super) fn packed(at: InImage) -> Lazy<T> {
        Lazy { read: OnceLock::new(), packed: Some(at) }
    }
}

impl<T: Pack> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.read.get_or_init(|| {
            let packed = self.packed.as_ref().expect("invariant: what was not packed is there");
            Box::new(packed.read())
        })
    }
}

impl<T: Pack> DerefMut for Lazy<T> {
    fn deref_mut(&mut self) -> &mut T {
        let _: &T = self;
        self.read.get_mut().expect("invariant: what was looked at is there")
    }
}

impl<T: Pack + fmt::Debug> fmt::Debug for Lazy<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
