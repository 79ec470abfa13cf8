//! The segments of a path.

use std::ops::{Deref, DerefMut};

use super::PathSegment;

/// Most paths have one, which then stands in the path itself.
#[derive(Clone, PartialEq, Debug)]
pub struct Segments(Held);

/// One segment is never among [`Held::Many`].
#[derive(Clone, PartialEq, Debug)]
enum Held {
    One(PathSegment),
    Many(Box<[PathSegment]>),
}

impl Deref for Segments {
    type Target = [PathSegment];

    #[inline]
    fn deref(&self) -> &[PathSegment] {
        match &self.0 {
            Held::One(segment) => std::slice::from_ref(segment),
            Held::Many(segments) => segments,
        }
    }
}

impl DerefMut for Segments {
    fn deref_mut(&mut self) -> &mut [PathSegment] {
        match &mut self.0 {
            Held::One(segment) => std::slice::from_mut(segment),
            Held::Many(segments) => segments,
        }
    }
}

impl FromIterator<PathSegment> for Segments {
    fn from_iter<I: IntoIterator<Item = PathSegment>>(segments: I) -> Segments {
        let mut rest = segments.into_iter();
        Segments(match (rest.next(), rest.next()) {
            (Some(sole), None) => Held::One(sole),
            (first, second) => Held::Many(first.into_iter().chain(second).chain(rest).collect()),
        })
    }
}

impl From<&[PathSegment]> for Segments {
    fn from(segments: &[PathSegment]) -> Segments {
        segments.iter().cloned().collect()
    }
}

impl From<Vec<PathSegment>> for Segments {
    fn from(segments: Vec<PathSegment>) -> Segments {
        segments.into_iter().collect()
    }
}

impl From<PathSegment> for Segments {
    fn from(segment: PathSegment) -> Segments {
        Segments(Held::One(segment))
    }
}

impl<'a> IntoIterator for &'a Segments {
    type Item = &'a PathSegment;
    type IntoIter = std::slice::Iter<'a, PathSegment>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a> IntoIterator for &'a mut Segments {
    type Item = &'a mut PathSegment;
    type IntoIter = std::slice::IterMut<'a, PathSegment>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}
