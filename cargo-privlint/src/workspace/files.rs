//! Texts and paths: sources, module files, the configuration, the date, the cache folder.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::error::{LoadError, Place, ReadProblem};
use super::manifests::normalize;

/// The text of a source file, byte-order mark and line ends as they are.
pub fn read_source(path: &Path) -> Result<Arc<str>, ReadProblem> {
    let problem = |line, reason: String| ReadProblem { path: path.to_path_buf(), line, reason };
    let bytes = std::fs::read(path).map_err(|error| problem(None, error.to_string()))?;
    if u32::try_from(bytes.len()).is_err() {
        return Err(problem(None, "the file is larger than 4 GiB".to_owned()));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.into()),
        Err(error) => {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = valid.iter().filter(|&&b| b == b'\n').count() as u32 + 1;
            Err(problem(Some(line), "the file is not valid UTF-8".to_owned()))
        }
    }
}

/// The file that says `mod name;`.
#[derive(Clone, Copy, Debug)]
pub struct ModuleOwner<'a> {
    pub file: &'a Path,
    /// The file is a crate root or a `mod.rs`, or was itself named by `#[path]`: its modules lie beside it.
    pub is_mod_rs: bool,
    /// The inline modules around the declaration, outermost first; each may have a `#[path]` of its own.
    pub inline: &'a [(&'a str, Option<&'a str>)],
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ModuleProblem {
    /// None of these exists.
    Missing(Vec<PathBuf>),
    /// Both exist.
    Ambiguous(PathBuf, PathBuf),
}

/// The file of `mod name;` and whether its own modules lie beside it.
pub fn module_file(
    owner: ModuleOwner<'_>,
    name: &str,
    path_attr: Option<&str>,
) -> Result<(PathBuf, bool), ModuleProblem> {
    module_file_among(&|path| path.is_file(), owner, name, path_attr)
}

/// As [`module_file`], where these files exist.
pub fn module_file_among(
    is_file: &dyn Fn(&Path) -> bool,
    owner: ModuleOwner<'_>,
    name: &str,
    path_attr: Option<&str>,
) -> Result<(PathBuf, bool), ModuleProblem> {
    let dir = owner.file.parent().unwrap_or(Path::new(""));
    if let Some(path_attr) = path_attr {
        let base = if owner.inline.is_empty() { dir.to_path_buf() } else { module_dir(owner) };
        let path = normalize(&base.join(path_attr.replace('\\', "/")));
        return if is_file(&path) {
            Ok((path, true))
        } else {
            Err(ModuleProblem::Missing(vec![path]))
        };
    }
    let dir = module_dir(owner);
    let name = name.strip_prefix("r#").unwrap_or(name);
    let flat = normalize(&dir.join(format!("{name}.rs")));
    let nested = normalize(&dir.join(name).join("mod.rs"));
    match (is_file(&flat), is_file(&nested)) {
        (true, false) => Ok((flat, false)),
        (false, true) => Ok((nested, true)),
        (true, true) => Err(ModuleProblem::Ambiguous(flat, nested)),
        (false, false) => Err(ModuleProblem::Missing(vec![flat, nested])),
    }
}

/// The folder in which the modules of the innermost inline module lie.
fn module_dir(owner: ModuleOwner<'_>) -> PathBuf {
    let dir = owner.file.parent().unwrap_or(Path::new(""));
    let own = || dir.join(owner.file.file_stem().unwrap_or_default());
    let mut folder = if owner.is_mod_rs { dir.to_path_buf() } else { own() };
    for (depth, (name, path_attr)) in owner.inline.iter().enumerate() {
        folder = match path_attr {
            Some(path) if depth == 0 => dir.join(path),
            Some(path) => folder.join(path),
            None => folder.join(name.strip_prefix("r#").unwrap_or(name)),
        };
    }
    folder
}

/// A file that a build script of the package has left in its `OUT_DIR`: that of the newest build.
pub fn build_output(root: &Path, package: &str, relative: &str) -> Option<PathBuf> {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let relative = relative.trim_start_matches('/');
    let mut found = Vec::new();
    for profile in ["debug", "release"] {
        let entries = std::fs::read_dir(target.join(profile).join("build"));
        for entry in entries.into_iter().flatten().flatten() {
            let name = entry.file_name();
            let hash = name.to_str().and_then(|name| name.strip_prefix(package)?.strip_prefix('-'));
            // A hash: `a-b`'s builds are none of `a`'s.
            if hash.is_some_and(|hash| hash.chars().all(|c| c.is_ascii_hexdigit())) {
                let path = entry.path().join("out").join(relative);
                if let Ok(modified) = std::fs::metadata(&path).and_then(|data| data.modified()) {
                    found.push((modified, path));
                }
            }
        }
    }
    found.into_iter().max().map(|(_, path)| path)
}

/// The path with symbolic links resolved, to see whether two names mean one file.
pub fn canonical_path(path: &Path) -> PathBuf {
    std::fs::canonicalize(path).unwrap_or_else(|_| normalize(path))
}

/// Without `.` and `..`; nothing is looked up.
pub fn plain_path(path: &Path) -> PathBuf {
    normalize(path)
}

/// Relative to the workspace root with `/`, or as it is where the file lies elsewhere.
pub fn display_path(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The text that holds the configuration.
#[derive(Clone, Debug)]
pub enum ConfigSource {
    /// `privlint.toml` or what `--config` names.
    File { path: PathBuf, text: Arc<str> },
    /// The root manifest; it may hold `[workspace.metadata.privlint]`.
    Manifest { path: PathBuf, text: Arc<str> },
}

/// The configuration's text: `--config`, else `privlint.toml` at the root, with the root manifest beside it.
///
/// `--config` replaces both places, so the manifest is then left out.
pub fn find_config(root: &Path, given: Option<&Path>) -> Result<Vec<ConfigSource>, LoadError> {
    let read = |path: &Path| {
        read_source(path).map_err(|problem| {
            let place = Place { position: problem.line.map(|l| (l, 1)), ..Place::of_file(path) };
            LoadError::new("the configuration can't be read").at(place).note(problem.reason)
        })
    };
    if let Some(path) = given {
        return Ok(vec![ConfigSource::File { path: path.to_path_buf(), text: read(path)? }]);
    }
    let mut sources = Vec::new();
    let path = root.join("privlint.toml");
    if path.exists() {
        sources.push(ConfigSource::File { text: read(&path)?, path });
    }
    let path = root.join("Cargo.toml");
    if path.is_file() {
        sources.push(ConfigSource::Manifest { text: read(&path)?, path });
    }
    Ok(sources)
}

/// The local date.
pub fn today() -> Date {
    ZonedDateTime::now().date()
}

/// `PRIVLINT_CACHE_DIR`, else `privlint` in the user's cache folder; `None` where there is no such folder.
pub fn user_cache_dir() -> Option<PathBuf> {
    let dir = |name: &str| env::var_os(name).filter(|dir| !dir.is_empty()).map(PathBuf::from);
    if let Some(own) = dir("PRIVLINT_CACHE_DIR") {
        return Some(own);
    }
    let base = dir("XDG_CACHE_HOME").filter(|dir| dir.is_absolute()).or_else(|| {
        if cfg!(windows) {
            dir("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            dir("HOME").map(|home| home.join("Library/Caches"))
        } else {
            dir("HOME").map(|home| home.join(".cache"))
        }
    });
    base.map(|base| base.join("privlint"))
}
