//! The workspace as its manifests describe it, where cargo can't be asked.
//!
//! Members by glob and by path dependency, values inherited from `[workspace]`, targets by cargo's folder
//! conventions (`discover`). Lenient on purpose: what cargo would call wrong matters less here than going on.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use globset::GlobBuilder;
use toml::{Table, Value};

use super::discover::discover_targets;
use super::error::{LoadError, Place};
use super::metadata::{Found, RawDependency, RawPackage};
use super::package::{DependencyKind, Edition, MetadataMode};

/// Packages of the workspace and of the path dependencies outside it.
#[derive(Debug)]
pub(super) struct Manifests {
    root: PathBuf,
    packages: Vec<RawPackage>,
    /// Folders that a path dependency names and that hold no manifest.
    pub(super) missing_paths: Vec<PathBuf>,
}

impl Manifests {
    pub(super) fn into_found(self, notes: Vec<String>) -> Found {
        let Manifests { root, packages, .. } = self;
        Found { root, packages, resolved: None, mode: MetadataMode::Manifests, notes }
    }
}

/// From the manifest that the user means; the workspace root is looked for above it.
pub(super) fn read_manifests(manifest: &Path) -> Result<Manifests, LoadError> {
    let own = read_table(manifest)?;
    if own.contains_key("workspace") {
        return read_workspace(manifest, &own);
    }
    for dir in manifest.ancestors().skip(2) {
        let above = dir.join("Cargo.toml");
        if !above.is_file() {
            continue;
        }
        let table = read_table(&above)?;
        if table.contains_key("workspace") {
            let read = read_workspace(&above, &table)?;
            if read.packages.iter().any(|p| p.is_member && p.manifest_path == manifest) {
                return Ok(read);
            }
        }
    }
    read_workspace(manifest, &own)
}

pub(super) fn read_table(path: &Path) -> Result<Table, LoadError> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        LoadError::new("a manifest can't be read").at(Place::of_file(path)).note(error.to_string())
    })?;
    text.parse::<Table>().map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        LoadError::new("a manifest is no valid TOML")
            .at(Place::at(path, &text, offset))
            .note(error.message())
    })
}

/// The folders that a root manifest's `members` name.
pub(super) fn member_dirs(manifest: &Path) -> Option<Vec<PathBuf>> {
    let table = read_table(manifest).ok()?;
    let workspace = table.get("workspace").and_then(Value::as_table).cloned().unwrap_or_default();
    let root = manifest.parent()?;
    let reader = Reader { root, workspace, packages: Vec::new(), missing_paths: Vec::new() };
    Some(reader.member_dirs())
}

/// What has been read so far, and what members inherit from.
struct Reader<'a> {
    root: &'a Path,
    workspace: Table,
    packages: Vec<RawPackage>,
    missing_paths: Vec<PathBuf>,
}

fn read_workspace(manifest: &Path, table: &Table) -> Result<Manifests, LoadError> {
    let root = manifest.parent().unwrap_or(Path::new("/"));
    let workspace = table.get("workspace").and_then(Value::as_table).cloned().unwrap_or_default();
    let mut reader = Reader { root, workspace, packages: Vec::new(), missing_paths: Vec::new() };
    let mut queue: Vec<PathBuf> = Vec::new();
    if table.contains_key("package") {
        queue.push(root.to_path_buf());
    }
    let members = reader.member_dirs();
    let (present, absent): (Vec<_>, Vec<_>) =
        members.into_iter().partition(|dir| dir.join("Cargo.toml").is_file());
    queue.extend(present);
    let mut next = 0;
    while let Some(dir) = queue.get(next).cloned() {
        next += 1;
        if !queue[..next - 1].contains(&dir) {
            queue.extend(reader.read_package(&dir)?);
        }
    }
    let Reader { packages, missing_paths, .. } = reader;
    // What others depend on too, like a submodule that is not checked out, is missed as their dependency.
    if let Some(dir) = absent.iter().find(|dir| !missing_paths.contains(dir)) {
        return Err(LoadError::new("a workspace member has no manifest")
            .at(Place::of_file(manifest))
            .note(format!("`{}` is listed in `members`", dir.display())));
    }
    Ok(Manifests { root: root.to_path_buf(), packages, missing_paths })
}

impl Reader<'_> {
    /// The folders that `members` names, sorted within each glob.
    fn member_dirs(&self) -> Vec<PathBuf> {
        let mut dirs = Vec::new();
        for pattern in strings(self.workspace.get("members")) {
            if !pattern.contains(['*', '?', '[']) {
                dirs.push(normalize(&self.root.join(&pattern)));
                continue;
            }
            let Ok(glob) = GlobBuilder::new(&pattern).literal_separator(true).build() else {
                continue;
            };
            let matcher = glob.compile_matcher();
            let depth = pattern.split('/').count();
            let entries = walkdir::WalkDir::new(self.root).max_depth(depth).sort_by_file_name();
            let entries = entries.into_iter().filter_entry(|entry| {
                entry.depth() == 0 || !matches!(entry.file_name().to_str(), Some("target" | ".git"))
            });
            dirs.extend(entries.flatten().map(walkdir::DirEntry::into_path).filter(|dir| {
                dir.strip_prefix(self.root).is_ok_and(|relative| matcher.is_match(relative))
                    && dir.join("Cargo.toml").is_file()
            }));
        }
        dirs.retain(|dir| !self.is_excluded(dir));
        dirs
    }

    fn is_excluded(&self, dir: &Path) -> bool {
        let excluded = strings(self.workspace.get("exclude"));
        excluded.iter().any(|path| dir.starts_with(normalize(&self.root.join(path))))
    }

    /// Reads the package of a folder and returns the folders of its path dependencies.
    fn read_package(&mut self, dir: &Path) -> Result<Vec<PathBuf>, LoadError> {
        let manifest_path = dir.join("Cargo.toml");
        if !manifest_path.is_file() {
            self.missing_paths.push(dir.to_path_buf());
            return Ok(Vec::new());
        }
        let table = read_table(&manifest_path)?;
        let Some(package) = table.get("package").and_then(Value::as_table) else {
            return Ok(Vec::new());
        };
        let text = |key: &str| self.inherited(package, key);
        let Some(name) = package.get("name").and_then(Value::as_str).map(str::to_owned) else {
            return Err(LoadError::new("a package has no name").at(Place::of_file(manifest_path)));
        };
        let version = text("version").unwrap_or_else(|| "0.0.0".to_owned());
        let edition = text("edition").and_then(|text| Edition::parse(&text));
        let edition = edition.unwrap_or(Edition::E2015);
        let dependencies = self.dependencies(&table, dir);
        let paths = dependencies.iter().filter_map(|d| d.path.clone()).collect();
        self.packages.push(RawPackage {
            id: format!("path+file://{}#{name}@{version}", slashes(dir)),
            declared_features: declared_features(&table, &dependencies),
            targets: discover_targets(dir, &table, &name, edition),
            is_member: dir.starts_with(self.root) && !self.is_excluded(dir),
            name,
            version,
            edition,
            manifest_path,
            dependencies,
        });
        Ok(paths)
    }

    /// A value of `[package]`, or of `[workspace.package]` where that says `key.workspace = true`.
    fn inherited(&self, package: &Table, key: &str) -> Option<String> {
        match package.get(key)? {
            Value::Table(_) => self.workspace.get("package")?.get(key)?.as_str().map(str::to_owned),
            value => value.as_str().map(str::to_owned),
        }
    }

    fn dependencies(&self, table: &Table, dir: &Path) -> Vec<RawDependency> {
        let mut found = self.dependency_tables(table, dir, None);
        for (key, table) in table.get("target").and_then(Value::as_table).into_iter().flatten() {
            if let (Ok(platform), Some(table)) = (key.parse(), table.as_table()) {
                found.extend(self.dependency_tables(table, dir, Some(&platform)));
            }
        }
        found
    }

    fn dependency_tables(
        &self,
        table: &Table,
        dir: &Path,
        platform: Option<&cargo_platform::Platform>,
    ) -> Vec<RawDependency> {
        let kinds = [
            ("dependencies", DependencyKind::Normal),
            ("dev-dependencies", DependencyKind::Development),
            ("dev_dependencies", DependencyKind::Development),
            ("build-dependencies", DependencyKind::Build),
            ("build_dependencies", DependencyKind::Build),
        ];
        let mut found = Vec::new();
        for (key, kind) in kinds {
            for (name, value) in table.get(key).and_then(Value::as_table).into_iter().flatten() {
                let mut dependency = self.dependency(name, value, dir);
                dependency.kind = kind;
                dependency.platform = platform.cloned();
                found.push(dependency);
            }
        }
        found
    }

    fn dependency(&self, key: &str, value: &Value, dir: &Path) -> RawDependency {
        let own = value.as_table();
        let is_inherited = own.and_then(|t| t.get("workspace")?.as_bool()).unwrap_or(false);
        let shared = self.workspace.get("dependencies").and_then(|t| t.get(key)?.as_table());
        let shared = shared.filter(|_| is_inherited);
        let find = |name: &str| own.and_then(|t| t.get(name)).or(shared.and_then(|t| t.get(name)));
        let base = if shared.is_some() { self.root } else { dir };
        let package = find("package").and_then(Value::as_str);
        let mut features = strings(own.and_then(|t| t.get("features")));
        features.extend(strings(shared.and_then(|t| t.get("features"))));
        let default = find("default-features").or(find("default_features"));
        RawDependency {
            name: package.unwrap_or(key).to_owned(),
            rename: package.filter(|&package| package != key).map(|_| key.to_owned()),
            kind: DependencyKind::Normal,
            optional: own.and_then(|t| t.get("optional")?.as_bool()).unwrap_or(false),
            default_features: default.and_then(Value::as_bool).unwrap_or(true),
            features,
            platform: None,
            path: find("path").and_then(Value::as_str).map(|path| normalize(&base.join(path))),
        }
    }
}

/// `[features]`, and one for each optional dependency that no `dep:` hides.
fn declared_features(
    table: &Table,
    dependencies: &[RawDependency],
) -> BTreeMap<String, Vec<String>> {
    let declared = table.get("features").and_then(Value::as_table).into_iter().flatten();
    let mut features: BTreeMap<String, Vec<String>> =
        declared.map(|(name, value)| (name.clone(), strings(Some(value)))).collect();
    for dependency in dependencies.iter().filter(|dependency| dependency.optional) {
        let hidden = format!("dep:{}", dependency.key());
        if !features.values().flatten().any(|value| *value == hidden) {
            features.entry(dependency.key().to_owned()).or_insert_with(|| vec![hidden]);
        }
    }
    features
}

pub(super) fn strings(value: Option<&Value>) -> Vec<String> {
    let items = value.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The path without `.` and `..`, as cargo reads manifests' paths: symbolic links are not followed.
pub(super) fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => drop(normal.pop()),
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => {
                normal.push(component);
            }
        }
    }
    normal
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
