//! How long each stage takes, and, on a terminal and past half a second, which one is running.

use std::io::IsTerminal;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::analysis::{Stage, Watch};

/// Nothing is shown of what is over sooner.
const PATIENCE: Duration = Duration::from_millis(500);

pub(super) struct StageClock {
    started: Instant,
    begun: Mutex<Vec<(Stage, Instant)>>,
    ended: OnceLock<Instant>,
    bar: ProgressBar,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    OnTerminal,
    Never,
}

impl StageClock {
    pub(super) fn start(progress: Progress) -> StageClock {
        let is_shown = progress == Progress::OnTerminal && std::io::stderr().is_terminal();
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if is_shown {
            show_later(bar.clone());
        }
        StageClock { started: Instant::now(), begun: Mutex::default(), ended: OnceLock::new(), bar }
    }

    pub(super) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// The last stage is over: takes the progress line away.
    pub(super) fn finish(&self) {
        self.ended.get_or_init(Instant::now);
        self.bar.finish_and_clear();
    }

    pub(super) fn running(&self) -> Option<Stage> {
        self.begun().last().map(|(stage, _)| *stage)
    }

    /// What has passed since the last stage was over.
    pub(super) fn since_end(&self) -> Duration {
        self.ended.get().map_or(Duration::ZERO, Instant::elapsed)
    }

    /// The time of each stage; one that ran twice counts together.
    pub(super) fn stages(&self) -> Vec<(Stage, Duration)> {
        let begun = self.begun();
        let ends = begun.iter().skip(1).map(|(_, at)| *at).chain([self
            .ended
            .get()
            .copied()
            .unwrap_or_else(Instant::now)]);
        let mut stages: Vec<(Stage, Duration)> = Vec::new();
        for ((stage, at), end) in begun.iter().zip(ends) {
            let took = end.duration_since(*at);
            match stages.iter_mut().find(|(known, _)| known == stage) {
                Some((_, sum)) => *sum += took,
                None => stages.push((*stage, took)),
            }
        }
        stages
    }

    fn begun(&self) -> std::sync::MutexGuard<'_, Vec<(Stage, Instant)>> {
        self.begun.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watch for StageClock {
    fn begin(&self, stage: Stage) {
        self.begun().push((stage, Instant::now()));
        self.bar.set_message(stage.name());
    }
}

fn show_later(bar: ProgressBar) {
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if !bar.is_finished() {
            let style = ProgressStyle::with_template("{spinner} {msg} ({elapsed})");
            bar.set_style(style.expect("invariant: the template is well formed"));
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.enable_steady_tick(Duration::from_millis(100));
        }
    });
}

/// The most memory that the process has held at once, where the system tells.
pub(super) fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(format!("{} MiB", kib / 1024))
}
