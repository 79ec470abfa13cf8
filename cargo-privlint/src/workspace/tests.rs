use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::answers::Answers;
use super::load::{find_manifest, load_with};
use super::toolchain::{Toolchain, find_toolchain};
use super::*;

/// A folder with these files; `Cargo.toml` first.
struct Project {
    dir: TempDir,
}

impl Project {
    fn new(files: &[(&str, &str)]) -> Project {
        let dir = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            let path = dir.path().join(path);
            fs::create_dir_all(path.parent().expect("has a parent")).expect("writes");
            fs::write(path, text).expect("writes");
        }
        Project { dir }
    }

    fn path(&self) -> PathBuf {
        self.dir.path().canonicalize().expect("exists")
    }

    fn load(&self, selection: Selection) -> Result<Workspace, LoadError> {
        self.load_by(selection, &find_toolchain())
    }

    fn load_by(&self, selection: Selection, with: &Toolchain) -> Result<Workspace, LoadError> {
        let selection = Selection { offline: true, ..selection };
        load_with(&selection, &self.path().join("Cargo.toml"), with, None)
    }

    fn load_without_cargo(&self, selection: Selection) -> Workspace {
        let nowhere = Toolchain::of_cargo(self.path().join("no/such/cargo"));
        self.load_by(selection, &nowhere).expect("loads")
    }
}

const SHOP: &[(&str, &str)] = &[
    (
        "Cargo.toml",
        "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n\
         [workspace.package]\nedition = \"2021\"\nversion = \"0.2.0\"\n\
         [workspace.dependencies]\nmodel = { path = \"crates/shop-model\", package = \"shop-model\" }\n",
    ),
    (
        "crates/shop-model/Cargo.toml",
        "[package]\nname = \"shop-model\"\nversion.workspace = true\nedition.workspace = true\n\
         [lib]\nname = \"the_model\"\n\
         [features]\ndefault = [\"mail\"]\nmail = []\nsms = []\n",
    ),
    ("crates/shop-model/src/lib.rs", ""),
    (
        "crates/web/Cargo.toml",
        "[package]\nname = \"web\"\nversion = \"1.0.0\"\nedition = \"2024\"\n\
         [features]\nadmin = [\"dep:tools\"]\n\
         [dependencies]\nmodel.workspace = true\n\
         tools = { path = \"../tools\", optional = true }\n\
         [target.'cfg(windows)'.dependencies]\nwin = { path = \"../win\" }\n\
         [dev-dependencies]\ntools = { path = \"../tools\" }\n",
    ),
    ("crates/web/src/main.rs", "fn main() {}"),
    ("crates/web/src/bin/admin.rs", "fn main() {}"),
    ("crates/web/examples/one.rs", "fn main() {}"),
    ("crates/web/tests/all.rs", ""),
    (
        "crates/tools/Cargo.toml",
        "[package]\nname = \"tools\"\nversion = \"1.0.0\"\nedition = \"2021\"\n",
    ),
    (
        "crates/win/Cargo.toml",
        "[package]\nname = \"win\"\nversion = \"1.0.0\"\nedition = \"2018\"\n",
    ),
    ("crates/win/src/lib.rs", ""),
    ("crates/tools/src/lib.rs", ""),
];

/// What a workspace says, without ids and paths: packages with features, externs and selected targets.
fn summary(workspace: &Workspace) -> String {
    let mut lines = vec![workspace.mode.name().to_owned()];
    for package in &workspace.packages {
        let externs = package.externs.iter().map(|e| {
            let to = e.package.map_or("?", |idx| &workspace.package(idx).name);
            format!("{} {:?} {to}", e.name, e.kind)
        });
        let targets = package.targets.iter().filter(|target| target.is_selected);
        let mut targets: Vec<_> =
            targets.map(|t| format!("{:?} {}", t.kind, t.crate_name)).collect();
        targets.sort();
        lines.push(format!(
            "{} {} {} features [{}] externs [{}] targets [{}]",
            package.name,
            package.version,
            package.edition.name(),
            package.features.join(", "),
            externs.collect::<Vec<_>>().join(", "),
            targets.join(", "),
        ));
    }
    lines.sort();
    lines.join("\n")
}

fn check(workspace: &Workspace, expected: expect_test::Expect) {
    expected.assert_eq(&summary(workspace));
}

#[test]
fn a_virtual_workspace_with_everything_on() {
    let workspace = Project::new(SHOP).load(Selection::default()).expect("loads");
    check(
        &workspace,
        expect_test::expect![[r#"
            full
            shop-model 0.2.0 2021 features [default, mail, sms] externs [] targets [Lib the_model]
            tools 1.0.0 2021 features [] externs [] targets [Lib tools]
            web 1.0.0 2024 features [admin] externs [model Normal shop-model, tools Normal tools, tools Development tools] targets [Bin admin, Bin web]
            win 1.0.0 2018 features [] externs [] targets [Lib win]"#]],
    );
    let (idx, web) = workspace.packages().find(|(_, p)| p.name == "web").expect("is there");
    assert!(web.cfg.has("feature", "admin") && !web.cfg.is_set("test"));
    assert_eq!(workspace.package(idx).name, "web");
}

#[test]
fn the_manifests_alone_say_the_same() {
    let project = Project::new(SHOP);
    let cargo = summary(&project.load(Selection::default()).expect("loads"));
    let own = summary(&project.load_without_cargo(Selection::default()));
    assert_eq!(own, cargo.replace("full", "manifests"));
}

#[test]
fn feature_flags_replace_all_features() {
    let of = |features: &[&str], no_default| {
        let features: Vec<String> = features.iter().map(|&f| f.to_owned()).collect();
        Selection {
            features: FeatureSelection::from_flags(&features, false, no_default),
            ..Selection::default()
        }
    };
    let project = Project::new(SHOP);
    let features = |workspace: &Workspace| {
        let features =
            workspace.packages.iter().map(|p| format!("{}:{}", p.name, p.features.join("+")));
        let mut features: Vec<_> = features.collect();
        features.sort();
        features.join(" ")
    };
    for (selection, expected) in [
        (of(&["default"], false), "shop-model:default+mail tools: web: win:"),
        (of(&[], true), "shop-model:default+mail tools: web: win:"),
        (of(&["admin sms"], false), "shop-model:default+mail+sms tools: web:admin win:"),
        (of(&["shop-model/sms"], false), "shop-model:default+mail+sms tools: web: win:"),
    ] {
        assert_eq!(features(&project.load(selection.clone()).expect("loads")), expected);
        assert_eq!(features(&project.load_without_cargo(selection)), expected);
    }
    let wrong = project.load(of(&["amdin"], false)).expect_err("is unknown");
    assert!(wrong.to_string().contains("amdin"), "{wrong}");
}

#[test]
fn dependencies_that_cannot_be_had_leave_the_members() {
    let project = Project::new(&[
        (
            "Cargo.toml",
            "[package]\nname = \"app\"\nversion = \"1.0.0\"\nedition = \"2021\"\n\
             [dependencies]\nlog = { package = \"no-such-crate-at-all\", version = \"1\" }\n\
             no-such-other = \"1\"\n[features]\nx = []\n",
        ),
        ("src/lib.rs", ""),
    ]);
    let workspace = project.load(Selection::default()).expect("loads");
    check(
        &workspace,
        expect_test::expect![[r#"
        app 1.0.0 2021 features [x] externs [log Normal ?, no_such_other Normal ?] targets [Lib app]
        no_deps"#]],
    );
    assert!(workspace.notes[0].contains("can't be resolved"), "{:?}", workspace.notes);
    let features = FeatureSelection::from_flags(&["xx".to_owned()], false, false);
    let wrong = project.load(Selection { features, ..Selection::default() });
    let wrong = wrong.expect_err("no such feature");
    assert_eq!(wrong.help.as_deref(), Some("did you mean `x`?"));
}

#[test]
fn a_missing_path_dependency_leaves_the_manifests() {
    let project = Project::new(&[
        (
            "Cargo.toml",
            "[package]\nname = \"app\"\nversion = \"1.0.0\"\n[workspace]\nmembers = [\"gone\"]\n\
             [dependencies]\ngone = { path = \"gone\" }\n",
        ),
        ("src/lib.rs", ""),
        ("src/main.rs", ""),
    ]);
    let workspace = project.load(Selection::default()).expect("loads");
    check(
        &workspace,
        expect_test::expect![[r#"
            app 1.0.0 2015 features [] externs [gone Normal ?] targets [Bin app, Lib app]
            manifests"#]],
    );
}

#[test]
fn packages_and_targets_are_selected_as_by_cargo() {
    let project = Project::new(SHOP);
    let targets = |selection: Selection| {
        let workspace = project.load(selection)?;
        let targets =
            workspace.selected_targets().map(|(_, p, t)| format!("{}:{}", p.name, t.name));
        let mut targets: Vec<String> = targets.collect();
        targets.sort();
        Ok::<_, LoadError>(targets.join(" "))
    };
    let packages = |specs: &[&str]| Selection {
        packages: specs.iter().map(|&spec| spec.to_owned()).collect(),
        ..Selection::default()
    };
    assert_eq!(
        targets(packages(&["shop-*", "tools@1"])).expect("loads"),
        "shop-model:the_model tools:tools"
    );
    let id = format!("path+file://{}/crates/tools#1.0.0", project.path().display());
    assert_eq!(targets(packages(&[&id])).expect("loads"), "tools:tools");
    let wrong = targets(packages(&["wbe"])).expect_err("is unknown");
    assert_eq!(wrong.help.as_deref(), Some("did you mean `web`?"));

    let exclude =
        Selection { exclude: vec!["w*".into(), "nothing".into()], ..Selection::default() };
    assert_eq!(targets(exclude).expect("loads"), "shop-model:the_model tools:tools");
    let tests = Selection { tests: true, ..packages(&["web"]) };
    assert_eq!(targets(tests).expect("loads"), "web:admin web:all web:web");
    let bin = |name: &str| TargetSelection { bin: vec![name.into()], ..TargetSelection::default() };
    let one = Selection { targets: bin("admin"), ..Selection::default() };
    assert_eq!(targets(one).expect("loads"), "web:admin");
    let none = Selection { targets: bin("amdin"), ..Selection::default() };
    let wrong = targets(none).expect_err("is unknown");
    assert_eq!(wrong.help.as_deref(), Some("did you mean `admin`?"));
    let lib = TargetSelection { lib: true, examples: true, ..TargetSelection::default() };
    let lib = Selection { targets: lib, ..packages(&["web"]) };
    assert_eq!(targets(lib).expect("loads"), "web:one");
}

#[test]
fn what_is_no_workspace_is_an_input_error() {
    let empty = Project::new(&[("a/b/note.txt", "")]);
    let missing = find_manifest(None, &empty.path().join("a/b")).expect_err("none above");
    assert!(missing.headline.contains("no `Cargo.toml`"));
    let given = find_manifest(Some(Path::new("Cargo.toml")), &empty.path()).expect_err("none");
    assert_eq!(given.headline, "the manifest does not exist");

    let broken = Project::new(&[("Cargo.toml", "[package]\nname = \n")]);
    let error = broken.load(Selection::default()).expect_err("is broken");
    assert_eq!(error.place.expect("has a place").position.expect("a line").0, 2);
    assert!(error.note.expect("cargo's words").contains("Cargo.toml"));

    let no_target =
        Project::new(&[("Cargo.toml", "[package]\nname = \"a\"\nversion = \"1.0.0\"\n")]);
    let error = no_target.load(Selection::default()).expect_err("cargo refuses it");
    assert!(error.note.expect("cargo's words").contains("no targets"));

    let lost = Project::new(&[("Cargo.toml", "[workspace]\nmembers = [\"gone\"]\n")]);
    let error = lost.load(Selection::default()).expect_err("cargo refuses it");
    assert!(error.note.expect("cargo's words").contains("gone"));

    let nobody = Project::new(&[("Cargo.toml", "[workspace]\nmembers = []\nresolver = \"3\"\n")]);
    assert!(nobody.load(Selection::default()).expect("loads").packages.is_empty());
}

#[test]
fn module_files_are_found_as_rustc_does() {
    let project = Project::new(&[
        ("src/lib.rs", ""),
        ("src/a.rs", ""),
        ("src/a/b/mod.rs", ""),
        ("src/both.rs", ""),
        ("src/both/mod.rs", ""),
        ("src/a/inner/c.rs", ""),
        ("src/odd/d.rs", ""),
    ]);
    let src = project.path().join("src");
    let find = |file: &str, is_mod_rs, inline: &[(&str, Option<&str>)], name, path| {
        let file = src.join(file);
        let found = module_file(ModuleOwner { file: &file, is_mod_rs, inline }, name, path);
        found.map(|(path, is_mod_rs)| (display_path(&src, &path), is_mod_rs))
    };
    assert_eq!(find("lib.rs", true, &[], "a", None), Ok(("a.rs".into(), false)));
    assert_eq!(find("a.rs", false, &[], "b", None), Ok(("a/b/mod.rs".into(), true)));
    assert_eq!(
        find("a.rs", false, &[("inner", None)], "c", None),
        Ok(("a/inner/c.rs".into(), false))
    );
    assert_eq!(find("a.rs", false, &[], "x", Some("odd/d.rs")), Ok(("odd/d.rs".into(), true)));
    assert_eq!(
        find("lib.rs", true, &[("m", Some("odd"))], "d", None),
        Ok(("odd/d.rs".into(), false))
    );
    let both = find("lib.rs", true, &[], "both", None);
    assert!(matches!(both, Err(ModuleProblem::Ambiguous(..))));
    let none = find("a.rs", false, &[], "none", None);
    assert_eq!(
        none,
        Err(ModuleProblem::Missing(vec![src.join("a/none.rs"), src.join("a/none/mod.rs")]))
    );
}

#[test]
fn a_source_that_is_no_text_names_its_line() {
    let project = Project::new(&[]);
    let path = project.path().join("x.rs");
    fs::write(&path, b"fn a() {}\n// \xff\n").expect("writes");
    assert_eq!(read_source(&path).expect_err("is no UTF-8").line, Some(2));
    assert_eq!(read_source(&project.path().join("y.rs")).expect_err("is missing").line, None);
}

/// A workspace that nothing has touched for long, and a cache.
struct Quiet {
    project: Project,
    cache_dir: TempDir,
    cache: DiskCache,
}

impl Quiet {
    fn new() -> Quiet {
        let files = [
            ("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n"),
            (
                "crates/a/Cargo.toml",
                "[package]\nname = \"a\"\nedition = \"2021\"\n[features]\nx = []\n",
            ),
            ("crates/a/src/lib.rs", ""),
        ];
        let cache_dir = tempfile::tempdir().expect("a folder");
        let cache = DiskCache::new(cache_dir.path());
        let quiet = Quiet { project: Project::new(&files), cache_dir, cache };
        // The lockfile is there before anything is kept.
        quiet.project.load(Selection::default()).expect("loads");
        quiet.age();
        quiet
    }

    /// Makes everything look old.
    fn age(&self) {
        let then = std::time::SystemTime::now() - std::time::Duration::from_secs(3600);
        for entry in walkdir::WalkDir::new(self.project.path()).into_iter().flatten() {
            let file = fs::File::open(entry.path()).expect("opens");
            file.set_modified(then).expect("can be set");
        }
    }

    fn manifest(&self) -> PathBuf {
        self.project.path().join("Cargo.toml")
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.project.path().join(path);
        fs::create_dir_all(path.parent().expect("has a parent")).expect("writes");
        fs::write(path, text).expect("writes");
    }

    fn selection(&self) -> Selection {
        Selection { offline: true, ..Selection::default() }
    }

    /// Loads with what is kept, and holds it against cargo's own answer.
    fn check(&self) -> Workspace {
        let toolchain = find_toolchain();
        let load = |cache| {
            load_with(&self.selection(), &self.manifest(), &toolchain, cache).expect("loads")
        };
        let (kept, asked) = (load(Some(&self.cache)), load(None));
        assert_eq!(format!("{kept:?}"), format!("{asked:?}"));
        kept
    }

    fn is_known(&self) -> bool {
        let (manifest, toolchain) = (self.manifest(), find_toolchain());
        let answers = Answers::new(&self.cache, &self.selection(), &manifest, &toolchain);
        answers.expect("a toolchain with a place").packages().is_some()
    }
}

#[test]
fn an_answer_is_kept_as_long_as_it_is_the_same() {
    let quiet = Quiet::new();
    assert!(!quiet.is_known());
    quiet.check();
    assert!(quiet.is_known(), "nothing has changed");
    quiet.check();

    let changes: [(&str, &str); 7] = [
        ("crates/a/src/bin/tool.rs", "fn main() {}"),
        ("crates/a/src/bin/big/main.rs", "fn main() {}"),
        ("crates/a/build.rs", "fn main() {}"),
        (
            "crates/b/Cargo.toml",
            "[package]\nname = \"b\"\nedition = \"2021\"\n[lib]\npath = \"l.rs\"\n",
        ),
        (
            "crates/a/Cargo.toml",
            "[package]\nname = \"a\"\nedition = \"2021\"\n[features]\ny = []\n",
        ),
        ("Cargo.lock", "version = 4\n"),
        ("crates/Cargo.toml", ""),
    ];
    for (path, text) in changes {
        quiet.write(path, text);
        if path == "crates/b/Cargo.toml" {
            quiet.write("crates/b/l.rs", "");
        }
        assert!(!quiet.is_known(), "{path}");
        if path != "crates/Cargo.toml" {
            quiet.check();
            // Cargo writes the lockfile as it was.
            assert_eq!(quiet.is_known(), path == "Cargo.lock", "{path} has just changed");
            quiet.age();
            quiet.check();
            assert!(quiet.is_known(), "{path} has been the same for long");
        }
    }
}

#[test]
fn another_question_has_another_answer() {
    let quiet = Quiet::new();
    quiet.check();
    let (manifest, toolchain) = (quiet.manifest(), find_toolchain());
    let is_known = |selection: &Selection| {
        let answers = Answers::new(&quiet.cache, selection, &manifest, &toolchain);
        answers.is_some_and(|answers| answers.packages().is_some())
    };
    let same = quiet.selection();
    assert!(is_known(&Selection { tests: true, packages: vec!["a".to_owned()], ..same.clone() }));
    let no_default = FeatureSelection::Some { features: Vec::new(), default: false };
    assert!(!is_known(&Selection { features: no_default, ..same.clone() }));
    assert!(!is_known(&Selection { locked: true, ..same.clone() }));
    assert!(!is_known(&Selection {
        target: Some("x86_64-pc-windows-msvc".to_owned()),
        ..same.clone()
    }));
    assert!(!is_known(&Selection {
        cargo_config: vec!["net.offline=true".to_owned()],
        ..same.clone()
    }));
    let elsewhere = Toolchain::of_cargo(PathBuf::from("cargo"));
    assert!(Answers::new(&quiet.cache, &same, &manifest, &elsewhere).is_none(), "any cargo");
    for entry in fs::read_dir(quiet.cache_dir.path()).expect("there").flatten() {
        fs::write(entry.path(), "damaged").expect("writes");
    }
    assert!(!is_known(&same));
    quiet.check();
}
