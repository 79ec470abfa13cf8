//! Lists that never change; a short one stands in its own place, without one elsewhere in memory.

use std::{
    borrow::Borrow,
    fmt,
    hash::{Hash, Hasher},
    ops::Deref,
};

#[derive(Clone)]
pub struct List<T>(Held<T>);

/// So few are never among [`Held::Many`].
#[derive(Clone)]
enum Held<T> {
    None,
    One([T; 1]),
    Two([T; 2]),
    Many(Box<[T]>),
}

impl<T: Clone> From<&[T]> for List<T> {
    fn from(items: &[T]) -> List<T> {
        List(match items {
            [] => Held::None,
            [one] => Held::One([one.clone()]),
            [one, two] => Held::Two([one.clone(), two.clone()]),
            many => Held::Many(many.into()),
        })
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> List<T> {
        let mut items = items.into_iter().fuse();
        List(match (items.next(), items.next(), items.next()) {
            (Some(one), None, _) => Held::One([one]),
            (Some(one), Some(two), None) => Held::Two([one, two]),
            (Some(one), Some(two), Some(three)) => {
                Held::Many([one, two, three].into_iter().chain(items).collect())
            }
            (None, ..) => Held::None,
        })
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        match &self.0 {
            Held::None => &[],
            Held::One(items) => items,
            Held::Two(items) => items,
            Held::Many(items) => items,
        }
    }
}

impl<T> Borrow<[T]> for List<T> {
    #[inline]
    fn borrow(&self) -> &[T] {
        self
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &List<T>) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for List<T> {}

/// As of a slice.
impl<T: Hash> Hash for List<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
