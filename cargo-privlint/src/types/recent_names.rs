//! What names mean in scopes, as far as a thread has asked of late: the same few are asked for again and again
//! while a thread is in one module.

use std::{
    hash::BuildHasher,
    sync::{Mutex, TryLockError},
};

use rustc_hash::FxBuildHasher;

use crate::{
    hir::Name,
    names::{DefId, Ns, PathRes},
};

/// By thread.
#[derive(Debug)]
pub(super) struct RecentNames(Box<[Mutex<Vec<Option<Met>>>]>);

#[derive(Clone, Copy, Debug)]
struct Met {
    name: Name,
    scope: DefId,
    ns: Ns,
    means: PathRes,
}

/// A power of two: a thread's places fit into a near cache.
const N_PLACES: usize = 4096;

impl RecentNames {
    pub fn new() -> RecentNames {
        let n_threads = rayon::current_num_threads();
        RecentNames((0..n_threads).map(|_| Mutex::default()).collect())
    }

    /// What `find` finds, if it has not done so of late.
    pub fn get_or(
        &self,
        (scope, name, ns): (DefId, Name, Ns),
        find: impl FnOnce() -> PathRes,
    ) -> PathRes {
        let own = rayon::current_thread_index().and_then(|thread| self.0.get(thread));
        let mut places = match own.map(Mutex::try_lock) {
            Some(Ok(places)) => places,
            // Somebody's panic between two look-ups leaves them as they were.
            Some(Err(TryLockError::Poisoned(places))) => places.into_inner(),
            Some(Err(TryLockError::WouldBlock)) | None => return find(),
        };
        let at = FxBuildHasher.hash_one((scope, name, ns)) as usize % N_PLACES;
        if let Some(Some(met)) = places.get(at)
            && (met.scope, met.name, met.ns) == (scope, name, ns)
        {
            return met.means;
        }
        let means = find();
        if places.is_empty() {
            places.resize(N_PLACES, None);
        }
        places[at] = Some(Met { name, scope, ns, means });
        means
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::{Res, Unresolved};

    fn found(n_resolved: usize) -> PathRes {
        PathRes { res: Res::Unknown(Unresolved::NoSuchName), n_resolved }
    }

    #[test]
    fn each_key_has_its_own_answer_and_is_asked_for_once() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
        pool.install(|| {
            let recent = RecentNames::new();
            let keys = [
                (DefId(1), Name::new("a"), Ns::Types),
                (DefId(2), Name::new("a"), Ns::Types),
                (DefId(1), Name::new("b"), Ns::Types),
                (DefId(1), Name::new("a"), Ns::Values),
            ];
            for (n, key) in keys.into_iter().enumerate() {
                assert_eq!(recent.get_or(key, || found(n)), found(n));
                assert_eq!(recent.get_or(key, || panic!("known")), found(n));
            }
        });
    }

    #[test]
    fn a_place_taken_by_another_is_no_answer() {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
        pool.install(|| {
            let recent = RecentNames::new();
            let key = |n| (DefId(n), Name::new("a"), Ns::Types);
            for _ in 0..2 {
                for n in 0..5 * N_PLACES as u32 {
                    assert_eq!(recent.get_or(key(n), || found(n as usize)), found(n as usize));
                }
            }
        });
    }
}
