//! How long each stage takes, against what parsing the same files with `syn` takes on the same threads in the same
//! run, and how much memory the whole takes.
//!
//! `cargo bench -p cargo-privlint --bench bench -- path/to/Cargo.toml…`; without a manifest it takes `examples/shop`. The analysis
//! runs twice, with an index of dependencies' declarations that is empty at first, and before `syn` does, so that its
//! peak of memory is its own; files are in the system's cache for all. Of each stage it shows the time that passed and
//! the time that processors spent, which says more on a machine that does other work.
#![expect(clippy::disallowed_methods, reason = "a bench reads files and the clock")]
#![expect(clippy::print_stdout, reason = "its figures go there")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use mimalloc::MiMalloc;
use privlint::analysis::{Input, Memory, Outcome, Stage, Watch, analyse};
use privlint::workspace::{DiskCache, Selection};
use rayon::prelude::*;

const STACK: usize = 256 << 20;

/// As the program has it; `syn` gets the same.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// When something happened, and what processors had spent by then.
#[derive(Clone, Copy)]
struct Moment {
    at: Instant,
    spent: Duration,
}

/// The time between two moments.
#[derive(Clone, Copy, Default)]
struct Took {
    passed: Duration,
    spent: Duration,
}

struct Clock(Mutex<Vec<(Stage, Moment)>>);

impl Watch for Clock {
    fn begin(&self, stage: Stage) {
        let mut begun = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        begun.push((stage, now()));
    }
}

fn main() {
    // Cargo hands its own flag to every bench.
    let given: Vec<PathBuf> =
        std::env::args().skip(1).filter(|arg| arg != "--bench").map(PathBuf::from).collect();
    let shop = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/shop/Cargo.toml");
    let manifests = if given.is_empty() { vec![shop] } else { given };
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).build().expect("threads");
    println!("{} threads", pool.current_num_threads());
    for manifest in manifests {
        pool.install(|| measure(&manifest));
    }
}

fn measure(manifest: &Path) {
    let manifest = std::fs::canonicalize(manifest).expect("the manifest exists");
    let index = tempfile::tempdir().expect("a folder");
    let input = Input {
        selection: Selection {
            manifest_path: Some(manifest.clone()),
            offline: true,
            ..Selection::default()
        },
        config: None,
        flags: Vec::new(),
        today: "2026-11-25".parse().expect("a date"),
        cache: Some(DiskCache::new(index.path())),
        // As the program does.
        memory: Memory::Left,
    };
    let mut memory = Vec::new();
    let mut runs = Vec::new();
    let mut last = None;
    for _ in 0..2 {
        drop(last.take());
        let clock = Clock(Mutex::default());
        let outcome = analyse(&input, &clock);
        let end = now();
        memory.push(peak_memory().unwrap_or_default());
        match outcome {
            Ok(outcome) => last = Some(outcome),
            Err(failure) => {
                println!("\n{}: {failure:?}", manifest.display());
                return;
            }
        }
        runs.push(stages(&clock, end));
    }
    let Some(outcome) = last else { return };
    let syn = parse_all(&outcome);
    report(&manifest, &outcome, &runs, syn);
    println!("{:>50}  peak memory of the first run, of both", memory.join(", "));
}

/// The time of each stage; one that ran twice counts together.
fn stages(clock: &Clock, end: Moment) -> Vec<(Stage, Took)> {
    let begun = clock.0.lock().unwrap_or_else(PoisonError::into_inner);
    let ends = begun.iter().skip(1).map(|(_, at)| *at).chain([end]);
    let mut stages: Vec<(Stage, Took)> = Vec::new();
    for ((stage, start), end) in begun.iter().zip(ends) {
        let took = between(*start, end);
        match stages.iter_mut().find(|(known, _)| known == stage) {
            Some((_, sum)) => *sum = plus(*sum, took),
            None => stages.push((*stage, took)),
        }
    }
    stages
}

fn report(manifest: &Path, outcome: &Outcome, runs: &[Vec<(Stage, Took)>], syn: Took) {
    let summary = &outcome.summary;
    let (n_files, n_lines) = (summary.n_files, summary.n_lines);
    let n_findings = outcome.findings.list.len();
    println!("\n{}: {n_files} files, {n_lines} lines, {n_findings} findings", manifest.display());
    println!("{:>24}  {:>24}", "first run", "index present");
    println!("{}  parsing with syn alone", shown(&[syn, syn]));
    for (i, (stage, _)) in runs[0].iter().enumerate() {
        let took: Vec<Took> = runs.iter().filter_map(|run| Some(run.get(i)?.1)).collect();
        println!("{}  {}", shown(&took), stage.name());
    }
    let total = |run: &Vec<(Stage, Took)>| {
        let own = run.iter().filter(|(stage, _)| *stage != Stage::Metadata);
        own.fold(Took::default(), |sum, (_, took)| plus(sum, *took))
    };
    let totals: Vec<Took> = runs.iter().map(total).collect();
    println!("{}  in all without cargo", shown(&totals));
    let times = |took: &Took| took.spent.as_secs_f64() / syn.spent.as_secs_f64().max(1e-9);
    let times: Vec<String> =
        totals.iter().map(|took| format!("{:>20.1} x syn", times(took))).collect();
    println!("{}", times.join(""));
}

fn shown(all: &[Took]) -> String {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let one = |took: &Took| format!("{:>9.1} ms, cpu {:>6.0}", ms(took.passed), ms(took.spent));
    all.iter().map(one).collect::<Vec<_>>().join("  ")
}

/// The time for `syn` to parse and drop every analysed file; the best of three.
fn parse_all(outcome: &Outcome) -> Took {
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
    (0..3).map(|_| once()).min_by_key(|took| took.spent).unwrap_or_default()
}

fn now() -> Moment {
    Moment { at: Instant::now(), spent: spent().unwrap_or_default() }
}

fn between(start: Moment, end: Moment) -> Took {
    Took { passed: end.at - start.at, spent: end.spent.saturating_sub(start.spent) }
}

fn plus(a: Took, b: Took) -> Took {
    Took { passed: a.passed + b.passed, spent: a.spent + b.spent }
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

fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(format!("{} MiB", kib / 1024))
}
