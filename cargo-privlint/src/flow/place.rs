//! Places in one function's memory: a slot (parameter, local variable, temporary) and a path below it.

use std::{
    cmp::Ordering,
    hash::{Hash, Hasher},
    sync::Arc,
};

use crate::{names::FieldId, types::LocalId};

/// How many projections a path may have.
const MAX_PATH: usize = 9;

#[derive(Clone, Copy, Eq, Debug)]
pub(super) enum Proj {
    /// Of a struct, or of an enum's variant.
    Field(FieldId),
    Tuple(u32),
    /// Any element of an array or slice.
    Elem,
    /// What a closure holds of a variable of its owner.
    Capture(LocalId),
}

impl Proj {
    /// As numbers in the same order, since projections are compared more than anything else.
    #[inline]
    fn key(self) -> (u8, u64) {
        match self {
            Proj::Field(field) => (0, u64::from(field.owner.0) << 32 | u64::from(field.idx)),
            Proj::Tuple(idx) => (1, u64::from(idx)),
            Proj::Elem => (2, 0),
            Proj::Capture(local) => (3, u64::from(local.0)),
        }
    }
}

impl PartialEq for Proj {
    #[inline]
    fn eq(&self, other: &Proj) -> bool {
        self.key() == other.key()
    }
}

impl PartialOrd for Proj {
    fn partial_cmp(&self, other: &Proj) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Proj {
    #[inline]
    fn cmp(&self, other: &Proj) -> Ordering {
        let ((kind, a), (other_kind, b)) = (self.key(), other.key());
        if kind == other_kind { a.cmp(&b) } else { kind.cmp(&other_kind) }
    }
}

impl Hash for Proj {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

#[derive(Clone, Eq, Debug)]
pub(super) struct Path(Option<Arc<[Proj]>>);

impl PartialEq for Path {
    fn eq(&self, other: &Path) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
            _ => false,
        }
    }
}

impl Hash for Path {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.projs().hash(state);
    }
}

impl PartialOrd for Path {
    fn partial_cmp(&self, other: &Path) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Path {
    fn cmp(&self, other: &Path) -> Ordering {
        match (&self.0, &other.0) {
            (Some(a), Some(b)) if Arc::ptr_eq(a, b) => Ordering::Equal,
            (Some(a), Some(b)) => {
                let differing = a.iter().zip(b.iter()).find(|(a, b)| a != b);
                differing.map_or_else(|| a.len().cmp(&b.len()), |(a, b)| a.cmp(b))
            }
            (a, b) => a.is_some().cmp(&b.is_some()),
        }
    }
}

/// Parameters come first, then locals, then temporaries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Slot(pub u32);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Place {
    pub slot: Slot,
    pub path: Path,
}

impl Path {
    pub const EMPTY: Path = Path(None);

    pub fn projs(&self) -> &[Proj] {
        self.0.as_deref().unwrap_or(&[])
    }

    /// Its first projections.
    pub fn prefix(&self, len: usize) -> Path {
        match self.projs().get(..len) {
            None => self.clone(),
            Some([]) => Path::EMPTY,
            Some(projs) => Path(Some(projs.into())),
        }
    }

    /// How long it is before it goes through a field more often than types that are not recursive make it: those that
    /// hold one value may stand in each other. `None` where it does not.
    pub fn recurs_at(&self) -> Option<usize> {
        const N_IN_EACH_OTHER: usize = 2;
        let projs = self.projs();
        (N_IN_EACH_OTHER..projs.len()).find(|&at| {
            let n_before = projs[..at].iter().filter(|proj| **proj == projs[at]).count();
            matches!(projs[at], Proj::Field(_)) && n_before >= N_IN_EACH_OTHER
        })
    }

    /// `None` where it would be too long.
    pub fn push(&self, proj: Proj) -> Option<Path> {
        let projs = self.projs();
        if projs.len() >= MAX_PATH {
            return None;
        }
        Some(Path(Some(projs.iter().copied().chain([proj]).collect())))
    }
}

impl Place {
    pub fn slot(slot: Slot) -> Place {
        Place { slot, path: Path::EMPTY }
    }

    /// The place itself where the path would be too long.
    #[must_use]
    pub fn project(&self, proj: Proj) -> Place {
        match self.path.push(proj) {
            Some(path) => Place { slot: self.slot, path },
            None => self.clone(),
        }
    }
}
