//! Cargo's answers, kept as long as everything that cargo looked at is the same.
//!
//! That is: its options, the environment and the programs; the configuration files above the current folder and
//! in cargo's own; the manifests of members and path dependencies and of all folders above them; which members
//! the workspace's patterns name; which files are targets; the lockfile. Where any of it can't be told, or
//! has changed while cargo ran, nothing is kept, and cargo is asked again.

use std::env;
use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::cache::{DiskCache, file_stamp};
use super::cfg::TargetCfg;
use super::manifests::member_dirs;
use super::metadata::Found;
use super::select::{FeatureSelection, Selection};
use super::toolchain::Toolchain;

/// Reads and keeps the answers to one question.
pub(super) struct Answers<'a> {
    cache: &'a DiskCache,
    manifest: &'a Path,
    current: PathBuf,
    cargo_home: PathBuf,
    /// What is asked, of whom, in which environment.
    question: String,
    /// The part of it that a compiler hears.
    compiler_question: String,
}

#[derive(Serialize, Deserialize)]
struct Answer {
    looked_at: LookedAt,
    found: Found,
}

/// What the answer was made of.
#[derive(PartialEq, Eq, Debug, Serialize, Deserialize)]
struct LookedAt {
    /// By their contents; none where there is no such file.
    texts: Vec<(PathBuf, Option<String>)>,
    /// Manifests that cargo has unpacked, by their stamps.
    unpacked: Vec<Option<(u64, u64)>>,
    members: Option<Vec<PathBuf>>,
    /// Files that are targets by where they stand, or could not be.
    targets: Vec<PathBuf>,
}

/// How long before the question everything must have been as it is, as clocks of files are coarse.
const QUIET: Duration = Duration::from_secs(2);

impl<'a> Answers<'a> {
    /// `None` where an answer can't be told from another.
    pub fn new(
        cache: &'a DiskCache,
        selection: &Selection,
        manifest: &'a Path,
        toolchain: &Toolchain,
    ) -> Option<Answers<'a>> {
        let current = env::current_dir().ok()?;
        let home = env::var_os("CARGO_HOME").filter(|home| !home.is_empty()).map(PathBuf::from);
        let cargo_home = home.or_else(|| Some(env::home_dir()?.join(".cargo")))?;
        let cargo_home = current.join(cargo_home);
        let mut programs = String::new();
        for program in [&toolchain.cargo, toolchain.rustc()] {
            // One that is looked for on the `PATH` may be another the next time.
            let (len, changed) = program.is_absolute().then(|| file_stamp(program))??;
            programs.push_str(&format!("{}\n{len} {changed}\n", program.to_str()?));
        }
        let Selection { features, target, locked, offline, frozen, cargo_config, .. } = selection;
        let features = match features {
            FeatureSelection::All => "all".to_owned(),
            FeatureSelection::Some { features, default } => format!("{features:?} {default}"),
        };
        let options = format!("{target:?} {locked} {offline} {frozen} {cargo_config:?}");
        let environment = environment();
        let places = format!("{}\n{}", manifest.to_str()?, current.to_str()?);
        let asked = format!("{programs}{environment}");
        let question = format!("packages\n{asked}\n{features}\n{options}\n{places}");
        let compiler_question = format!("target\n{asked}\n{target:?}");
        // Files that the command line names are not looked at.
        let names_files = cargo_config.iter().any(|config| !config.contains('='));
        let answers = Answers { cache, manifest, current, cargo_home, question, compiler_question };
        (!names_files).then_some(answers)
    }

    pub fn packages(&self) -> Option<Found> {
        let answer: Answer = serde_json::from_slice(&self.cache.read(&self.question)?).ok()?;
        let (looked_at, _) = self.look_at(&answer.found)?;
        (looked_at == answer.looked_at).then_some(answer.found)
    }

    /// Keeps an answer that cargo has given since then.
    pub fn keep_packages(&self, found: Found, since: SystemTime) -> Found {
        let quiet = since.checked_sub(QUIET);
        if let Some((looked_at, last_change)) = self.look_at(&found)
            && quiet.is_some_and(|quiet| last_change < quiet)
        {
            let answer = Answer { looked_at, found };
            if let Ok(content) = serde_json::to_vec(&answer) {
                self.cache.write(&self.question, &content);
            }
            return answer.found;
        }
        found
    }

    /// What a compiler says of the target depends on nothing else.
    pub fn target_cfg(&self, ask: impl FnOnce() -> TargetCfg) -> TargetCfg {
        let kept = self.cache.read(&self.compiler_question);
        let kept = kept.as_deref().and_then(|kept| str::from_utf8(kept).ok());
        if let Some((triple, lines)) = kept.and_then(|text| text.split_once('\n')) {
            return TargetCfg::from_lines(triple.to_owned(), lines.lines());
        }
        let answer = ask();
        self.cache.write(&self.compiler_question, answer.text().as_bytes());
        answer
    }

    /// With the time of the last change to any of it.
    fn look_at(&self, found: &Found) -> Option<(LookedAt, SystemTime)> {
        let mut look = Look { last_change: SystemTime::UNIX_EPOCH };
        let is_own = |id: &str| id.contains("path+file:");
        let (own, others): (Vec<_>, Vec<_>) =
            found.packages.iter().partition(|package| is_own(&package.id));
        let own: Vec<&Path> =
            own.iter().filter_map(|package| package.manifest_path.parent()).collect();
        let mut paths = vec![found.root.join("Cargo.lock"), found.root.join("Cargo.toml")];
        let above = self.manifest.ancestors().skip(1);
        let above = above.chain(own.iter().flat_map(|dir| dir.ancestors()));
        paths.extend(above.map(|dir| dir.join("Cargo.toml")));
        let config = self.current.ancestors().map(|dir| dir.join(".cargo"));
        for dir in config.chain([self.cargo_home.clone()]) {
            paths.extend(["config", "config.toml"].map(|name| dir.join(name)));
        }
        paths.sort_unstable();
        paths.dedup();
        let mut texts = Vec::with_capacity(paths.len());
        for path in paths {
            let text = look.text(&path)?;
            let is_config = path.file_stem().is_some_and(|stem| stem == "config");
            if is_config && text.as_deref().is_some_and(names_others) {
                return None;
            }
            texts.push((path, text.map(|text| digest(&text))));
        }
        let mut targets = Vec::new();
        own.iter().for_each(|dir| look.targets(dir, &mut targets));
        let others = others.iter();
        let unpacked = others.map(|package| file_stamp(&package.manifest_path)).collect();
        let members = member_dirs(&found.root.join("Cargo.toml"));
        for dir in members.iter().flatten() {
            look.note(&dir.join("Cargo.toml"))?;
        }
        Some((LookedAt { texts, unpacked, members, targets }, look.last_change))
    }
}

struct Look {
    last_change: SystemTime,
}

impl Look {
    /// `None` where it can't be told.
    fn text(&mut self, path: &Path) -> Option<Option<Vec<u8>>> {
        match std::fs::read(path) {
            Ok(text) => {
                self.note(path)?;
                Some(Some(text))
            }
            Err(error) => {
                use std::io::ErrorKind::{NotADirectory, NotFound};
                matches!(error.kind(), NotFound | NotADirectory).then_some(None)
            }
        }
    }

    fn note(&mut self, path: &Path) -> Option<()> {
        let changed = std::fs::metadata(path).and_then(|data| data.modified()).ok()?;
        self.last_change = self.last_change.max(changed);
        Some(())
    }

    /// Files that cargo takes for targets without being told.
    fn targets(&mut self, package: &Path, found: &mut Vec<PathBuf>) {
        // A file that has come or gone has changed its folder.
        let _ = (self.note(package), self.note(&package.join("src")));
        for path in ["build.rs", "src/lib.rs", "src/main.rs"].map(|path| package.join(path)) {
            if path.exists() {
                found.push(path);
            }
        }
        for folder in ["src/bin", "examples", "tests", "benches"] {
            let dir = package.join(folder);
            let Ok(entries) = std::fs::read_dir(&dir) else { continue };
            let _ = self.note(&dir);
            let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
            files.sort_unstable();
            for path in files {
                let main = path.join("main.rs");
                if path.extension().is_some_and(|extension| extension == "rs") {
                    found.push(path);
                } else if main.is_file() {
                    found.push(main);
                }
            }
        }
    }
}

/// A configuration that brings in other files, or other sources of packages.
fn names_others(config: &[u8]) -> bool {
    let text = String::from_utf8_lossy(config);
    ["include", "paths"].iter().any(|word| text.contains(word))
}

/// Everything in the environment that cargo or the compiler may heed. Some of it is secret.
fn environment() -> String {
    let is_heeded = |name: &OsString| {
        let name = name.to_string_lossy();
        ["CARGO", "RUST", "HOME", "USERPROFILE"].iter().any(|start| name.starts_with(start))
    };
    let mut variables: Vec<(OsString, OsString)> =
        env::vars_os().filter(|(name, _)| is_heeded(name)).collect();
    variables.sort_unstable();
    digest(&variables)
}

fn digest<T: Hash + ?Sized>(value: &T) -> String {
    let of = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, value).hash(&mut hasher);
        hasher.finish()
    };
    format!("{:016x}{:016x}", of(0), of(1))
}
