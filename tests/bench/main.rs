//! How long each stage takes, against what parsing the same files with `syn` takes on the same threads in the same
//! run, and how much memory the whole takes.
//!
//! `cargo bench -p cargo-privlint --bench bench -- path/to/Cargo.toml…`; without a manifest it takes `examples/shop`. Each run is a
//! process of its own, as runs are, since one that goes on with the memory of another takes other memory: the first with an
//! index of dependencies' declarations that is empty, then three with what that left; files are in the system's cache for
//! all. In each, `syn` comes after the analysis, so that the peak of memory is the analysis' own. Of those three, and of
//! all times of `syn`, the quickest counts. Of each stage it shows the time that passed and the time that processors
//! spent, which says more on a machine that does other work.
//!
//! Here `syn` has the program's allocator, under which it takes less time than in a program of its own, with the
//! system's. `cargo bench -p cargo-privlint --bench syn_alone -- path/to/Cargo.toml…` measures that.
#![expect(clippy::disallowed_methods, reason = "a bench reads files and the clock")]
#![expect(clippy::print_stdout, reason = "its figures go there")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use mimalloc::MiMalloc;
use privlint::analysis::{Stage, Watch, analyse};
use serde::{Deserialize, Serialize};

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

/// What one process has measured.
#[derive(Serialize, Deserialize)]
struct Run {
    n_files: usize,
    n_lines: usize,
    n_findings: usize,
    stages: Vec<(String, Took)>,
    syn: Took,
    memory_kib: u64,
}

/// What makes a process measure one run: `--one INDEX MANIFEST`.
const ONE: &str = "--one";

fn main() {
    // Cargo hands its own flag to every bench.
    let given: Vec<PathBuf> =
        std::env::args().skip(1).filter(|arg| arg != "--bench").map(PathBuf::from).collect();
    if let [one, index, manifest] = &given[..]
        && one == Path::new(ONE)
    {
        return threads().install(|| measure(index, manifest));
    }
    let shop = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/shop/Cargo.toml");
    let manifests = if given.is_empty() { vec![shop] } else { given };
    println!("{} threads", threads().current_num_threads());
    for manifest in manifests {
        compare(&manifest);
    }
}

fn compare(manifest: &Path) {
    let manifest = std::fs::canonicalize(manifest).expect("the manifest exists");
    let index = tempfile::tempdir().expect("a folder");
    let runs: Option<Vec<Run>> = (0..=N_RUNS).map(|_| run_alone(index.path(), &manifest)).collect();
    let Some(mut runs) = runs else { return };
    let syn = runs.iter().map(|run| run.syn).min_by_key(|took| took.passed).unwrap_or_default();
    let first = runs.remove(0);
    let best = runs.into_iter().min_by_key(|run| total(run).passed).expect("one at least");
    report(&manifest, &[first, best], syn);
}

/// `None` where it has told why it could not measure.
fn run_alone(index: &Path, manifest: &Path) -> Option<Run> {
    let program = std::env::current_exe().expect("a program knows where it is");
    let mut command = Command::new(program);
    command.arg(ONE).args([index, manifest]).stderr(Stdio::inherit());
    let output = command.output().expect("it runs again");
    let run = serde_json::from_slice(&output.stdout).ok();
    if run.is_none() {
        println!("\n{}", String::from_utf8_lossy(&output.stdout).trim());
    }
    run
}

fn measure(index: &Path, manifest: &Path) {
    let clock = Clock(Mutex::default());
    let outcome = analyse(&input(manifest, index), &clock);
    let end = now();
    let memory_kib = peak_memory().unwrap_or_default();
    match outcome {
        Ok(outcome) => {
            let summary = &outcome.summary;
            let run = Run {
                n_files: summary.n_files,
                n_lines: summary.n_lines,
                n_findings: outcome.findings.list.len(),
                stages: stages(&clock, end),
                syn: parse_all(&outcome, N_RUNS),
                memory_kib,
            };
            println!("{}", serde_json::to_string(&run).expect("plain data"));
        }
        Err(failure) => println!("{}: {failure:?}", manifest.display()),
    }
}

/// The time of each stage; one that ran twice counts together.
fn stages(clock: &Clock, end: Moment) -> Vec<(String, Took)> {
    let begun = clock.0.lock().unwrap_or_else(PoisonError::into_inner);
    let ends = begun.iter().skip(1).map(|(_, at)| *at).chain([end]);
    let mut stages: Vec<(String, Took)> = Vec::new();
    for ((stage, start), end) in begun.iter().zip(ends) {
        let took = between(*start, end);
        match stages.iter_mut().find(|(known, _)| known == stage.name()) {
            Some((_, sum)) => *sum = plus(*sum, took),
            None => stages.push((stage.name().to_owned(), took)),
        }
    }
    stages
}

fn report(manifest: &Path, runs: &[Run; 2], syn: Took) {
    let Run { n_files, n_lines, n_findings, .. } = &runs[0];
    println!("\n{}: {n_files} files, {n_lines} lines, {n_findings} findings", manifest.display());
    println!("{:>24}  {:>24}", "first run", "index present");
    println!("{}  parsing with syn alone", shown(&[syn, syn]));
    for (i, (stage, _)) in runs[0].stages.iter().enumerate() {
        let took: Vec<Took> = runs.iter().filter_map(|run| Some(run.stages.get(i)?.1)).collect();
        println!("{}  {stage}", shown(&took));
    }
    let totals = runs.each_ref().map(total);
    println!("{}  in all without cargo", shown(&totals));
    let times = |time: fn(&Took) -> Duration| -> String {
        let syn = time(&syn).as_secs_f64().max(1e-9);
        let shown = |took: &Took| format!("{:>20.1} x syn", time(took).as_secs_f64() / syn);
        totals.iter().map(shown).collect()
    };
    println!("{}  by the time that passed", times(|took| took.passed));
    println!("{}  by the time that processors spent", times(|took| took.spent));
    let memory = runs.each_ref().map(|run| format!("{:>20} MiB", run.memory_kib / 1024));
    println!("{}  peak memory", memory.join("  "));
}

/// Without asking cargo.
fn total(run: &Run) -> Took {
    let own = run.stages.iter().filter(|(stage, _)| *stage != Stage::Metadata.name());
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

fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
