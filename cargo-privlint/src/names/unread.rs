//! Declarations of dependencies that are read while others are resolved.
//!
//! Names are resolved crate by crate on one thread. Meanwhile a second reads ahead; whoever comes to a crate first
//! reads it, so that nobody waits as long as there is something to read.

use std::{
    fmt,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::hir::{CrateId, HirFile};

/// Files that crates declare, each read when its turn comes.
pub struct Unread {
    /// In order.
    crates: Vec<CrateId>,
    /// In all files.
    n_items: usize,
    read: Box<dyn Fn(usize) -> Option<HirFile> + Send + Sync>,
}

impl fmt::Debug for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unread").field("crates", &self.crates).finish_non_exhaustive()
    }
}

/// What has become of a crate's file.
enum Slot {
    Unread,
    Read(Box<HirFile>),
    /// Handed out, or its reader is gone.
    Gone,
}

/// The state of reading all.
struct Reading<'a> {
    of: &'a Unread,
    next: AtomicUsize,
    slots: Vec<Mutex<Slot>>,
}

/// Says of a file, whatever happens, that nobody has to wait for it any longer.
struct Outcome<'a> {
    slot: &'a Mutex<Slot>,
    file: Slot,
}

impl Drop for Outcome<'_> {
    fn drop(&mut self) {
        let mut slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
        *slot = std::mem::replace(&mut self.file, Slot::Gone);
    }
}

impl Unread {
    /// `crates` in order, which have so many items; `read` gets a place in that list.
    pub fn new(
        crates: Vec<CrateId>,
        n_items: usize,
        read: impl Fn(usize) -> Option<HirFile> + Send + Sync + 'static,
    ) -> Unread {
        Unread { crates, n_items, read: Box::new(read) }
    }

    pub fn none() -> Unread {
        Unread::new(Vec::new(), 0, |_| unreachable!("no crate has a file"))
    }

    pub(super) fn n_items(&self) -> usize {
        self.n_items
    }

    pub(super) fn crates(&self) -> &[CrateId] {
        &self.crates
    }

    /// Does work that takes the files, each once and best in order.
    pub(super) fn with<R>(&self, work: impl FnOnce(&dyn Fn(CrateId) -> Option<HirFile>) -> R) -> R {
        let slots = self.crates.iter().map(|_| Mutex::new(Slot::Unread)).collect();
        let reading = Reading { of: self, next: AtomicUsize::new(0), slots };
        rayon::in_place_scope(|scope| {
            scope.spawn(|_| while reading.step() {});
            work(&|krate| reading.take(krate))
        })
    }
}

impl Reading<'_> {
    /// Reads the next file; `false` where none is left.
    fn step(&self) -> bool {
        let idx = self.next.fetch_add(1, Ordering::Relaxed);
        let Some(slot) = self.slots.get(idx) else { return false };
        let mut outcome = Outcome { slot, file: Slot::Gone };
        if let Some(file) = (self.of.read)(idx) {
            outcome.file = Slot::Read(Box::new(file));
        }
        true
    }

    fn take(&self, krate: CrateId) -> Option<HirFile> {
        let idx = self.of.crates.binary_search(&krate).ok()?;
        loop {
            let mut slot = self.slots[idx].lock().unwrap_or_else(PoisonError::into_inner);
            match std::mem::replace(&mut *slot, Slot::Unread) {
                Slot::Read(file) => {
                    *slot = Slot::Gone;
                    return Some(*file);
                }
                Slot::Gone => {
                    *slot = Slot::Gone;
                    return None;
                }
                Slot::Unread => drop(slot),
            }
            if !self.step() {
                thread::yield_now();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Unread;
    use crate::{
        hir::{CrateId, HirFile},
        span::FileId,
    };

    #[test]
    fn each_file_comes_once_whoever_reads_it() {
        for n_threads in [1, 2, 4] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
            let crates: Vec<CrateId> = (0..100).map(|n| CrateId(2 * n)).collect();
            let unread = Unread::new(crates, 0, |idx| Some(HirFile::empty(FileId(idx as u32))));
            pool.expect("threads").install(|| {
                unread.with(|take| {
                    for n in 0..100 {
                        let file = take(CrateId(2 * n)).map(|hir| hir.file);
                        assert_eq!(file, Some(FileId(n)));
                        assert!(take(CrateId(2 * n)).is_none(), "once");
                        assert!(take(CrateId(2 * n + 1)).is_none(), "no such crate");
                    }
                });
            });
        }
    }

    #[test]
    #[should_panic(expected = "unreadable")]
    fn a_reader_that_fails_keeps_nobody_waiting() {
        let unread = Unread::new(vec![CrateId(0), CrateId(1)], 0, |_| panic!("unreadable"));
        unread.with(|take| take(CrateId(1)).is_some());
    }
}
