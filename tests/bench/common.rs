//! What both benches do.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use privlint::analysis::{Input, Memory, Outcome};
use privlint::workspace::{DiskCache, Selection};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

const STACK: usize = 256 << 20;

/// When something happened, and what processors had spent by then.
#[derive(Clone, Copy)]
pub struct Moment {
    pub at: Instant,
    spent: Duration,
}

/// The time between two moments.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct Took {
    pub passed: Duration,
    pub spent: Duration,
}

pub fn threads() -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().stack_size(STACK).build().expect("threads")
}

pub fn input(manifest: &Path, index: &Path) -> Input {
    Input {
        selection: Selection {
            manifest_path: Some(manifest.to_owned()),
            offline: true,
            ..Selection::default()
        },
        config: None,
        flags: Vec::new(),
        today: "2026-11-25".parse().expect("a date"),
        cache: Some(DiskCache::new(index)),
        // As the program does.
        memory: Memory::Left,
    }
}

/// The time for `syn` to parse and drop every analysed file; the best of so many.
pub fn parse_all(outcome: &Outcome, n_runs: usize) -> Took {
    let texts: Vec<&str> = outcome
        .sources
        .files()
        .filter(|(id, _)| outcome.owners.contains_key(id))
        .map(|(_, file)| &*file.text)
        .collect();
    let once = || {
        let start = now();
        texts.par_iter().for_each(|text| {
            drop(black_box(syn::parse_file(text)));
            proc_macro2::extra::invalidate_current_thread_spans();
        });
        between(start, now())
    };
    (0..n_runs).map(|_| once()).min_by_key(|took| took.passed).unwrap_or_default()
}

pub fn now() -> Moment {
    Moment { at: Instant::now(), spent: spent().unwrap_or_default() }
}

pub fn between(start: Moment, end: Moment) -> Took {
    Took { passed: end.at - start.at, spent: end.spent.saturating_sub(start.spent) }
}

/// What processors have spent on this process, to a hundredth of a second, where the system tells.
fn spent() -> Option<Duration> {
    const TICK: Duration = Duration::from_millis(10);
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program, which may hold blanks, ends with the last parenthesis.
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks = |i: usize| fields.get(i)?.parse::<u32>().ok();
    Some(TICK * (ticks(11)? + ticks(12)?))
}
