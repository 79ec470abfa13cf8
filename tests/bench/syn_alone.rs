//! How long `syn` takes in a program of its own, with the system's allocator, for the files that the analysis reads.
//!
//! `cargo bench -p cargo-privlint --bench syn_alone -- path/to/Cargo.toml…`: the quickest of three, on as many threads
//! as [`bench`](main.rs) has.
#![expect(clippy::disallowed_methods, reason = "a bench reads files and the clock")]
#![expect(clippy::print_stdout, reason = "its figures go there")]

use std::path::Path;
use std::time::Duration;

use privlint::analysis::{Stage, Watch, analyse};

mod common;

struct NoWatch;

impl Watch for NoWatch {
    fn begin(&self, _: Stage) {}
}

fn main() {
    let manifests = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let pool = common::threads();
    println!("{} threads", pool.current_num_threads());
    for manifest in manifests {
        pool.install(|| measure(Path::new(&manifest)));
    }
}

fn measure(manifest: &Path) {
    let manifest = std::fs::canonicalize(manifest).expect("the manifest exists");
    let index = tempfile::tempdir().expect("a folder");
    match analyse(&common::input(&manifest, index.path()), &NoWatch) {
        Ok(outcome) => {
            let syn = common::parse_all(&outcome, 3);
            let ms = |time: Duration| time.as_secs_f64() * 1000.0;
            let (passed, spent) = (ms(syn.passed), ms(syn.spent));
            let n_lines = outcome.summary.n_lines;
            println!("{}: {n_lines} lines, {passed:.1} ms, cpu {spent:.0}", manifest.display());
        }
        Err(failure) => println!("{}: {failure:?}", manifest.display()),
    }
}
