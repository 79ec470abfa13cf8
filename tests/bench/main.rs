//! How long each stage takes, against what parsing the same files with `syn` takes on the same threads in the same
//! run, and how much memory the whole takes.
//!
//! `cargo bench -p cargo-privlint --bench bench -- path/to/Cargo.toml…`; without a manifest it takes `examples/shop`. The analysis
//! runs first with an index of dependencies' declarations that is empty, then three times with what that left, and before
//! `syn` does, so that its peak of memory is its own; files are in the system's cache for all. Of those three, and of three
//! by `syn`, the quickest counts. Of each stage it shows the time that passed and the time that processors spent, which
//! says more on a machine that does other work.
//!
//! Here `syn` has the program's allocator, under which it takes less time than in a program of its own, with the
//! system's. `cargo bench -p cargo-privlint --bench syn_alone -- path/to/Cargo.toml…` measures that.
#![expect(clippy::disallowed_methods, reason = "a bench reads files and the clock")]
#![expect(clippy::print_stdout, reason = "its figures go there")]

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use mimalloc::MiMalloc;
use privlint::analysis::{Outcome, Stage, Watch, analyse};

use common::{Moment, Took, between, input, now, parse_all, threads};

mod common;

/// How often what is measured runs, of which the quickest counts.
const N_RUNS: usize = 3;

/// As the program has it; `syn` gets the same.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

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
    let pool = threads();
    println!("{} threads", pool.current_num_threads());
    for manifest in manifests {
        pool.install(|| measure(&manifest));
    }
}

fn measure(manifest: &Path) {
    let manifest = std::fs::canonicalize(manifest).expect("the manifest exists");
    let index = tempfile::tempdir().expect("a folder");
    let input = input(&manifest, index.path());
    let mut memory = Vec::new();
    let mut runs = Vec::new();
    let mut last = None;
    for _ in 0..=N_RUNS {
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
    let syn = parse_all(&outcome, N_RUNS);
    let first = runs.remove(0);
    let best = runs.into_iter().min_by_key(|run| total(run).passed).unwrap_or_default();
    report(&manifest, &outcome, &[first, best], syn);
    memory.truncate(2);
    println!("{:>50}  peak memory of the first run, of the first two", memory.join(", "));
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
    let totals: Vec<Took> = runs.iter().map(|run| total(run)).collect();
    println!("{}  in all without cargo", shown(&totals));
    let times = |time: fn(&Took) -> Duration| -> String {
        let syn = time(&syn).as_secs_f64().max(1e-9);
        let shown = |took: &Took| format!("{:>20.1} x syn", time(took).as_secs_f64() / syn);
        totals.iter().map(shown).collect()
    };
    println!("{}  by the time that passed", times(|took| took.passed));
    println!("{}  by the time that processors spent", times(|took| took.spent));
}

/// Without asking cargo.
fn total(run: &[(Stage, Took)]) -> Took {
    let own = run.iter().filter(|(stage, _)| *stage != Stage::Metadata);
    own.fold(Took::default(), |sum, (_, took)| plus(sum, *took))
}

fn shown(all: &[Took]) -> String {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let one = |took: &Took| format!("{:>9.1} ms, cpu {:>6.0}", ms(took.passed), ms(took.spent));
    all.iter().map(one).collect::<Vec<_>>().join("  ")
}

fn plus(a: Took, b: Took) -> Took {
    Took { passed: a.passed + b.passed, spent: a.spent + b.spent }
}

fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(format!("{} MiB", kib / 1024))
}
