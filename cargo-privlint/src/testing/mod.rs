//! Programs for tests: one string describes the crates and files, and is read without a disk.
//!
//! ```text
//! //- /lib.rs crate:model
//! pub struct Customer { pub email: String }
//! //- /main.rs crate:shop deps:model edition:2018 cfg:unix,feature="mail" missing:redis
//! mod orders;
//! //- /orders.rs
//! use model::Customer;
//! ```
//!
//! A file with `crate:` is the root of a crate; the others are found by `mod`. Text without such a line is the
//! root of the one crate `main`. `deps:` names other crates of the text or models, `a=b` renames;
//! `missing:` names dependencies that nothing is known of, `macros:` those of them that hold macros alone; `library` makes a crate one whose code is
//! read but not judged. The models of `core`, `alloc` and `std` are always there.

mod print;

pub(crate) use print::show_body;

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, LazyLock, Mutex},
};

use globset::GlobSet;
use rayon::ThreadPool;

use crate::{
    hir::{
        CrateId, Name,
        lower::{self, Cfg},
    },
    names::{CrateCfg, CrateOrigin, DefId, Edition, Names, NamesProblem},
    program::{self, Expansions, InMemory, Loaded, LoadedModels, Models, Plan, Program},
    span::{FileId, Span},
    syntax::tt::Tt,
};

/// Threads as a run has them.
static WORKERS: LazyLock<ThreadPool> =
    LazyLock::new(|| program::workers(Some(2)).expect("threads can be made"));

/// A resolved program.
#[derive(Debug)]
pub(crate) struct Fixture {
    pub program: Program,
    pub names: Names,
    pub problems: Vec<NamesProblem>,
}

/// Reads, lowers and resolves the program.
pub(crate) fn fixture(text: &str) -> Fixture {
    let plans = plans(&parse(text));
    in_workers(|| {
        let models = models(&plans);
        let Loaded { mut program, inputs, begun, dependencies } =
            program::load_plans(models, PathBuf::from("/"), GlobSet::empty(), plans);
        let mut files = Expansions::new(&mut program, None, dependencies, &[]);
        let (names, problems) = begun.resolve(inputs, &mut files);
        Fixture { program, names, problems }
    })
}

/// Models are read once for each set of them that tests ask for.
fn models(plans: &[Plan]) -> LoadedModels {
    static READ: Mutex<BTreeMap<Vec<Name>, LoadedModels>> = Mutex::new(BTreeMap::new());
    let models = plans.iter().take_while(|plan| plan.origin == CrateOrigin::Model);
    let key: Vec<Name> = models.map(|plan| plan.name).collect();
    let known = READ.lock().ok().and_then(|read| read.get(&key).cloned());
    known.unwrap_or_else(|| {
        let loaded = program::load_models(plans);
        if let Ok(mut read) = READ.lock() {
            read.insert(key, loaded.clone());
        }
        loaded
    })
}

/// Runs on threads whose stacks the syntax needs.
pub(crate) fn in_workers<R: Send>(f: impl FnOnce() -> R + Send) -> R {
    WORKERS.install(f)
}

impl Fixture {
    /// The definition with this path (`model::Customer`).
    pub fn def(&self, path: &str) -> DefId {
        self.names.find(path).unwrap_or_else(|| panic!("no `{path}`"))
    }

    pub fn krate(&self, name: &str) -> CrateId {
        self.names.crate_named(name).unwrap_or_else(|| panic!("no crate `{name}`"))
    }

    /// The file with this path (`/main.rs`).
    pub fn file(&self, path: &str) -> FileId {
        let path = path.trim_start_matches('/');
        let mut files = self.program.sources.files();
        let found = files.find(|(_, file)| file.path.trim_start_matches('/') == path);
        found.unwrap_or_else(|| panic!("no file `{path}`")).0
    }

    /// The body of a definition, as [`show_body`] prints it.
    pub fn body(&self, path: &str) -> String {
        let def = self.def(path);
        let (file, body) = self.names.body_id(def).unwrap_or_else(|| panic!("no body of `{path}`"));
        let file = self.names.file(file);
        show_body(file, &file.bodies[body])
    }

    /// `/main.rs:3:7: the text`
    pub fn show(&self, span: Span) -> String {
        let sources = &self.program.sources;
        let start = sources.start(span);
        let path = sources.file(span.file).path.trim_start_matches('/');
        format!("/{path}:{}:{}: {}", start.line, start.column, sources.text(span))
    }

    /// What was not read, and what names could not make out in the fixture's own crates, a line each.
    pub fn show_problems(&self) -> String {
        let mut lines: Vec<String> =
            self.program.skipped.iter().map(|skipped| format!("{skipped:?}")).collect();
        for problem in &self.problems {
            lines.push(format!("{} {:?}", self.show(problem.span), problem.kind));
        }
        for opaque in &self.names.opaque_macros {
            lines.push(format!("{} {} {:?}", self.show(opaque.span), opaque.name, opaque.why));
        }
        lines.join("\n")
    }
}

/// What one string says.
struct Text {
    files: InMemory,
    crates: Vec<CrateText>,
}

struct CrateText {
    root: PathBuf,
    name: String,
    edition: Edition,
    cfg: FixtureCfg,
    origin: CrateOrigin,
    /// As the crate calls it, and its own name.
    deps: Vec<(String, String)>,
    missing: Vec<String>,
    macros: Vec<String>,
    /// The model of the library whose source this is.
    completes: Option<String>,
}

fn parse(text: &str) -> Text {
    let mut out = Text { files: InMemory::default(), crates: Vec::new() };
    let mut path = PathBuf::from("/main.rs");
    let mut files: BTreeMap<PathBuf, String> = BTreeMap::new();
    if !text.trim_start().starts_with("//-") {
        out.crates.push(CrateText::new(path.clone(), "main"));
    }
    for line in text.split_inclusive('\n') {
        let Some(header) = line.trim_start().strip_prefix("//- ") else {
            if files.contains_key(&path) || !line.trim().is_empty() {
                files.entry(path.clone()).or_default().push_str(line);
            }
            continue;
        };
        let mut words = header.split_whitespace();
        path = PathBuf::from(words.next().expect("a path"));
        files.insert(path.clone(), String::new());
        let words: Vec<&str> = words.collect();
        if let Some(name) = words.iter().find_map(|word| word.strip_prefix("crate:")) {
            let mut krate = CrateText::new(path.clone(), name);
            words.iter().for_each(|word| krate.read(word));
            out.crates.push(krate);
        }
    }
    out.files.files = files.into_iter().map(|(path, text)| (path, text.into())).collect();
    out
}

impl CrateText {
    fn new(root: PathBuf, name: &str) -> CrateText {
        CrateText {
            root,
            name: name.to_owned(),
            edition: Edition::E2024,
            cfg: FixtureCfg::default(),
            origin: CrateOrigin::Workspace,
            deps: Vec::new(),
            missing: Vec::new(),
            macros: Vec::new(),
            completes: None,
        }
    }

    fn read(&mut self, word: &str) {
        let (key, value) = word.split_once(':').unwrap_or((word, ""));
        let values = value.split(',').filter(|value| !value.is_empty());
        match key {
            "crate" => {}
            "edition" => self.edition = Edition::parse(value).expect("an edition"),
            "cfg" => self.cfg.0.extend(values.map(str::to_owned)),
            "completes" => self.completes = Some(value.to_owned()),
            "library" => self.origin = CrateOrigin::Library,
            "dependency" => self.origin = CrateOrigin::Dependency,
            "missing" => self.missing.extend(values.map(str::to_owned)),
            "macros" => {
                self.macros.extend(values.clone().map(str::to_owned));
                self.missing.extend(values.map(str::to_owned));
            }
            "deps" => self.deps.extend(values.map(|value| {
                let (name, krate) = value.split_once('=').unwrap_or((value, value));
                (name.to_owned(), krate.to_owned())
            })),
            _ => panic!("unknown word `{word}`"),
        }
    }
}

/// Crates in dependency order, models first.
fn plans(text: &Text) -> Vec<Plan> {
    let is_own = |name: &str| text.crates.iter().any(|krate| krate.name == name);
    let deps = text.crates.iter().flat_map(|krate| &krate.deps);
    let foreign: Vec<&str> =
        deps.map(|(_, krate)| krate.as_str()).filter(|name| !is_own(name)).collect();
    let mut plans = Vec::new();
    let mut models = Models::default();
    models.add(&foreign, &mut plans);
    let texts: Arc<InMemory> = Arc::new(InMemory { files: text.files.files.clone() });
    let mut left: Vec<&CrateText> = text.crates.iter().collect();
    let mut known: BTreeMap<&str, CrateId> = BTreeMap::new();
    while !left.is_empty() {
        let is_ready = |krate: &&CrateText| {
            let mut own = krate.deps.iter().filter(|(_, dep)| is_own(dep));
            own.all(|(_, dep)| known.contains_key(dep.as_str()))
        };
        let at = left.iter().position(is_ready).expect("dependencies without a circle");
        let krate = left.remove(at);
        let id = CrateId(plans.len() as u32);
        let extern_of = |(name, dep): &(String, String)| {
            let found = known.get(dep.as_str()).copied().or_else(|| models.get(dep));
            (Name::new(name), found.unwrap_or_else(|| panic!("no crate `{dep}`")))
        };
        plans.push(Plan {
            name: Name::new(&krate.name),
            origin: krate.origin,
            target: None,
            edition: krate.edition,
            cfg: CrateCfg(Arc::new(krate.cfg.clone())),
            texts: texts.clone(),
            root: krate.root.clone(),
            externs: krate.deps.iter().map(extern_of).collect(),
            missing_externs: krate.missing.iter().map(|name| Name::new(name)).collect(),
            macro_externs: krate.macros.iter().map(|name| Name::new(name)).collect(),
            completes: krate.completes.as_deref().and_then(|model| models.get(model)),
            model: None,
            key: None,
        });
        known.insert(&krate.name, id);
    }
    plans
}

/// `name` and `key="value"` as they are written.
#[derive(Clone, Debug, Default)]
struct FixtureCfg(Vec<String>);

impl Cfg for FixtureCfg {
    fn holds(&self, predicate: &[Tt]) -> Option<bool> {
        lower::eval(predicate, &|key, value| {
            let written = match value {
                Some(value) => format!("{key}=\"{value}\""),
                None => key.to_owned(),
            };
            self.0.contains(&written)
        })
    }
}
