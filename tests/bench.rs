//! How long each stage takes, against what parsing the same files with `syn` takes on the same threads in the same
//! run, and how much memory the whole takes.
//!
//! `cargo bench -p cargo-privlint -- path/to/Cargo.toml…`; without a manifest it takes `examples/shop`. The analysis
//! runs first, so that its peak of memory is its own; files are in the system's cache for both.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench reads the clock and prints"
)]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use privlint::analysis::{Input, Outcome, Stage, Watch, analyse};
use privlint::workspace::Selection;
use rayon::prelude::*;

const STACK: usize = 256 << 20;

struct Clock(Mutex<Vec<(Stage, Instant)>>);

impl Watch for Clock {
    fn begin(&self, stage: Stage) {
        let mut begun = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        begun.push((stage, Instant::now()));
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
    let input = Input {
        selection: Selection {
            manifest_path: Some(manifest.clone()),
            offline: true,
            ..Selection::default()
        },
        config: None,
        flags: Vec::new(),
        today: "2026-11-25".parse().expect("a date"),
    };
    let clock = Clock(Mutex::default());
    let outcome = analyse(&input, &clock);
    let end = Instant::now();
    let memory = peak_memory();
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(failure) => {
            println!("\n{}: {failure:?}", manifest.display());
            return;
        }
    };
    let syn = parse_all(&outcome);
    report(&manifest, &outcome, &clock, end, syn);
    println!("{:>12}  peak memory", memory.unwrap_or_default());
}

fn report(manifest: &Path, outcome: &Outcome, clock: &Clock, end: Instant, syn: Duration) {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let summary = &outcome.summary;
    let (n_files, n_lines) = (summary.n_files, summary.n_lines);
    let n_findings = outcome.findings.list.len();
    println!("\n{}: {n_files} files, {n_lines} lines, {n_findings} findings", manifest.display());
    println!("{:>9.1} ms  parsing with syn alone", ms(syn));
    let begun = clock.0.lock().unwrap_or_else(PoisonError::into_inner);
    let ends = begun.iter().skip(1).map(|(_, at)| *at).chain([end]);
    let mut total = Duration::ZERO;
    for ((stage, at), end) in begun.iter().zip(ends) {
        let took = end.duration_since(*at);
        if *stage != Stage::Metadata {
            total += took;
        }
        println!("{:>9.1} ms  {}", ms(took), stage.name());
    }
    let times = total.as_secs_f64() / syn.as_secs_f64().max(f64::EPSILON);
    println!("{:>9.1} ms  in all without cargo, {times:.1} x syn", ms(total));
}

/// The time for `syn` to parse and drop every analysed file; the best of three.
fn parse_all(outcome: &Outcome) -> Duration {
    let texts: Vec<&str> = outcome
        .sources
        .files()
        .filter(|(id, _)| outcome.owners.contains_key(id))
        .map(|(_, file)| &*file.text)
        .collect();
    let once = || {
        let start = Instant::now();
        texts.par_iter().for_each(|text| {
            drop(black_box(syn::parse_file(text)));
            proc_macro2::extra::invalidate_current_thread_spans();
        });
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(format!("{} MiB", kib / 1024))
}
