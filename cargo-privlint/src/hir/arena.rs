//! Typed indices into plain vectors.

use std::{fmt, hash, marker::PhantomData, ops};

/// The place of a `T` in its [`Arena`].
pub struct Idx<T> {
    raw: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Idx<T> {
    pub fn from_raw(raw: u32) -> Idx<T> {
        Idx { raw, of: PhantomData }
    }

    pub fn raw(self) -> u32 {
        self.raw
    }

    pub fn as_usize(self) -> usize {
        self.raw as usize
    }
}

impl<T> Clone for Idx<T> {
    fn clone(&self) -> Idx<T> {
        *self
    }
}

impl<T> Copy for Idx<T> {}

impl<T> PartialEq for Idx<T> {
    fn eq(&self, other: &Idx<T>) -> bool {
        self.raw == other.raw
    }
}

impl<T> Eq for Idx<T> {}

impl<T> PartialOrd for Idx<T> {
    fn partial_cmp(&self, other: &Idx<T>) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Idx<T> {
    fn cmp(&self, other: &Idx<T>) -> std::cmp::Ordering {
        self.raw.cmp(&other.raw)
    }
}

impl<T> hash::Hash for Idx<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.raw.hash(state);
    }
}

impl<T> fmt::Debug for Idx<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.raw)
    }
}

/// A vector whose elements are named by [`Idx`].
#[derive(Clone, PartialEq, Debug)]
pub struct Arena<T> {
    data: Vec<T>,
}

impl<T> Default for Arena<T> {
    fn default() -> Arena<T> {
        Arena { data: Vec::new() }
    }
}

impl<T> From<Vec<T>> for Arena<T> {
    fn from(data: Vec<T>) -> Arena<T> {
        Arena { data }
    }
}

impl<T> Arena<T> {
    pub fn alloc(&mut self, value: T) -> Idx<T> {
        self.data.push(value);
        Idx::from_raw(self.data.len() as u32 - 1)
    }

    pub fn len(&self) -> usize {
        self.data.len()
    }

    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }

    /// Takes all values out, into as much memory as they need; the memory they had stays for others.
    pub fn take(&mut self) -> Arena<T> {
        Arena { data: self.data.drain(..).collect() }
    }

    /// Whether more than a fourth of the memory is spare.
    pub fn is_roomy(&self) -> bool {
        self.data.capacity() / 4 * 3 > self.data.len()
    }

    /// Forgets all but the first so many.
    pub fn truncate(&mut self, len: usize) {
        self.data.truncate(len);
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Idx<T>, &T)> + ExactSizeIterator {
        self.data.iter().enumerate().map(|(i, value)| (Idx::from_raw(i as u32), value))
    }

    pub fn values(&self) -> &[T] {
        &self.data
    }

    pub fn values_mut(&mut self) -> &mut [T] {
        &mut self.data
    }
}

impl<T> ops::Index<Idx<T>> for Arena<T> {
    type Output = T;

    fn index(&self, idx: Idx<T>) -> &T {
        &self.data[idx.as_usize()]
    }
}

impl<T> ops::IndexMut<Idx<T>> for Arena<T> {
    fn index_mut(&mut self, idx: Idx<T>) -> &mut T {
        &mut self.data[idx.as_usize()]
    }
}
