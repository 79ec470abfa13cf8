//! `check`: runs the analysis in a pool of threads with large stacks, writes what was found, says how it went.

use std::time::Duration;

use crate::{
    analysis::{Failure, Input, Memory, Outcome, analyse},
    findings::{LevelFlag, Severity, check_flags},
    flow::Stats,
    program,
    render::{self, Format},
    workspace::{self, DiskCache, Workspace},
};

use super::{
    Exit,
    args::{CheckArgs, Jobs, MessageFormat},
    color, internal, stream, usage,
    watch::{self, Progress, StageClock},
};

pub(super) fn check(args: &CheckArgs) -> Exit {
    let Analysed { outcome, clock, pool } = match analysed(args) {
        Ok(done) => done,
        Err(exit) => return exit,
    };
    let elapsed = clock.elapsed();
    let exit = exit_of(args, &outcome);
    let write = || pool.install(|| write_findings(args, &outcome, elapsed, exit));
    let written = internal::catch(write);
    let exit = written.unwrap_or_else(|panic| {
        stream::error(&format!("internal error while writing findings: {panic}"));
        Exit::Broken
    });
    let writing = clock.since_end();
    if !is_quiet(args) {
        close(args, &outcome, elapsed);
    }
    if args.output.timings {
        timings(&clock, writing, &outcome.summary.work);
    }
    exit
}

/// A run that came to its end.
pub(super) struct Analysed {
    pub outcome: Outcome,
    pub clock: StageClock,
    /// The threads that it ran on.
    pub pool: rayon::ThreadPool,
}

/// The outcome, or how the run has ended; an error has then been told.
pub(super) fn analysed(args: &CheckArgs) -> Result<Analysed, Exit> {
    color::set(args.output.color.color);
    let input = input(args)?;
    let progress = if is_quiet(args) { Progress::Never } else { Progress::OnTerminal };
    let clock = StageClock::start(progress);
    let pool = pool(args)?;
    let outcome = internal::catch(|| pool.install(|| analyse(&input, &clock)));
    clock.finish();
    match outcome {
        Ok(Ok(outcome)) => Ok(Analysed { outcome, clock, pool }),
        Ok(Err(failure)) => {
            tell(&failure);
            Err(Exit::Broken)
        }
        Err(panic) => {
            let stage = clock.running().map_or("starting", |stage| stage.name());
            stream::error(&format!(
                "internal error while {stage}: {panic}\n  note: this is a bug in privlint; the run is incomplete, nothing is reported"
            ));
            Err(Exit::Broken)
        }
    }
}

fn pool(args: &CheckArgs) -> Result<rayon::ThreadPool, Exit> {
    program::workers(n_threads(args)).map_err(|error| {
        stream::error(&format!("can't start threads: {error}"));
        Exit::Broken
    })
}

/// For the views that need no findings.
pub(super) fn in_workspace<R: Send>(
    args: &CheckArgs,
    view: impl FnOnce(&Workspace) -> R + Send,
) -> Result<R, Exit> {
    let input = input(args)?;
    let pool = pool(args)?;
    let run = || pool.install(|| Ok(view(&workspace::load(&input.selection, None)?)));
    match internal::catch(run) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(failure)) => {
            tell(&Failure::Load(failure));
            Err(Exit::Broken)
        }
        Err(panic) => {
            stream::error(&format!("internal error: {panic}"));
            Err(Exit::Broken)
        }
    }
}

fn input(args: &CheckArgs) -> Result<Input, Exit> {
    let flags = args.level_flags().map_err(|error| usage(&error))?;
    check_levels(&flags)?;
    let config = args.rules.config_file().map_err(|problem| {
        stream::error(&problem);
        Exit::Broken
    })?;
    let is_offline = std::env::var("CARGO_NET_OFFLINE").is_ok_and(|value| value == "true");
    Ok(Input {
        selection: args.select.selection(&args.rules, is_offline),
        config,
        flags,
        today: args.rules.today.unwrap_or_else(workspace::today),
        cache: workspace::user_cache_dir().map(|dir| DiskCache::new(&dir.join("declarations"))),
        memory: Memory::Left,
    })
}

fn check_levels(flags: &[LevelFlag]) -> Result<(), Exit> {
    check_flags(flags).map_err(|problem| {
        let help = problem.help.map(|help| format!("\n  help: {help}")).unwrap_or_default();
        stream::error(&format!("{}{help}", problem.headline));
        Exit::Broken
    })
}

/// `None` is rayon's own choice: `RAYON_NUM_THREADS`, else the number of processors.
fn n_threads(args: &CheckArgs) -> Option<usize> {
    match args.accepted.jobs {
        None | Some(Jobs::Default) => None,
        Some(Jobs::Threads(n)) => Some(n),
        Some(Jobs::AllBut(n)) => {
            let all = std::thread::available_parallelism().map_or(1, usize::from);
            Some(all.saturating_sub(n).max(1))
        }
    }
}

fn tell(failure: &Failure) {
    match failure {
        Failure::Load(error) => stream::error(&error.to_string()),
        Failure::Config(sources, problems) => {
            for problem in problems {
                let text = render::problem(sources, problem);
                stream::stderr(&String::from_utf8_lossy(&text));
            }
        }
    }
}

fn exit_of(args: &CheckArgs, outcome: &Outcome) -> Exit {
    if args.rules.deny_incomplete && !outcome.summary.skipped.is_empty() {
        return Exit::Broken;
    }
    match outcome.findings.count(Severity::Deny) {
        0 => Exit::Clean,
        _ if args.rules.exit_zero => Exit::Clean,
        _ => Exit::Findings,
    }
}

/// To the files first: whoever closes the pipe gets them all the same.
fn write_findings(args: &CheckArgs, outcome: &Outcome, elapsed: Duration, exit: Exit) -> Exit {
    let bytes = |format| render::findings(format_of(format), outcome, elapsed);
    let mut exit = exit;
    for (format, path) in &args.output.output {
        if stream::file(path, &bytes(*format)).is_err() {
            exit = Exit::Broken;
        }
    }
    stream::stdout(&bytes(args.output.message_format), exit)
}

fn format_of(format: MessageFormat) -> Format {
    match format {
        MessageFormat::Human => Format::Human,
        MessageFormat::Short => Format::Short,
        MessageFormat::Json => Format::Json,
    }
}

/// `CARGO_TERM_QUIET` and `CARGO_TERM_VERBOSE` hold where no flag says anything.
fn is_quiet(args: &CheckArgs) -> bool {
    let by_cargo = || std::env::var("CARGO_TERM_QUIET").is_ok_and(|value| value == "true");
    args.output.quiet || (args.output.verbose == 0 && by_cargo())
}

fn is_verbose(args: &CheckArgs) -> bool {
    let by_cargo = || std::env::var("CARGO_TERM_VERBOSE").is_ok_and(|value| value == "true");
    args.output.verbose > 0 || (!args.output.quiet && by_cargo())
}

/// Notes and the closing line.
fn close(args: &CheckArgs, outcome: &Outcome, elapsed: Duration) {
    outcome.workspace.notes.iter().for_each(|note| stream::note(note));
    if outcome.workspace.selected_targets().next().is_none() {
        stream::note("the selection has no targets, so there is nothing to analyse");
    }
    render::skipped_notes(outcome).iter().for_each(|note| stream::note(note));
    if is_verbose(args) {
        for (reason, n) in &outcome.summary.coverage.reasons {
            stream::note(&format!("unresolved: {reason} ({n} times)"));
        }
        let n_left_out = outcome.summary.work.n_left_out;
        if n_left_out > 0 {
            stream::note(&format!(
                "functions whose arguments may go more ways than are told apart, so that some are missed: {n_left_out}"
            ));
        }
    }
    if let Some(text) = render::likeliest(outcome) {
        stream::note(&text);
    }
    stream::status(&render::closing_line(outcome, elapsed));
}

fn timings(clock: &StageClock, writing: Duration, work: &Stats) {
    let stages = clock.stages().into_iter().map(|(stage, took)| (stage.name(), took));
    for (name, took) in stages.chain([("writing what was found", writing)]) {
        stream::stderr(&format!("{:>9.1} ms  {name}\n", took.as_secs_f64() * 1000.0));
    }
    let counted = [
        (work.n_instances, "functions followed, for their type arguments"),
        (work.n_bodies, "bodies interpreted"),
        (work.n_exprs, "expressions evaluated"),
        (work.n_reads, "places read"),
        (work.n_joins, "states joined"),
        (work.n_summary_updates, "summaries updated"),
    ];
    for (n, what) in counted {
        stream::stderr(&format!("{n:>9}     {what}\n"));
    }
    if let Some(peak) = watch::peak_memory() {
        stream::stderr(&format!("{peak:>9}     peak memory\n"));
    }
}
