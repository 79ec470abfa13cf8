//! Runs cargo and rustc: records how each member of a workspace is compiled and plays it again for its trees.
//!
//! `RUSTC_BOOTSTRAP` is set for the replay alone, so that build scripts and dependencies see a stable compiler.

use std::{
    collections::{BTreeSet, HashSet},
    fs,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use anyhow::{Context, Result, bail, ensure};

use super::{
    defs::{self, Defs},
    hir::{self, Hir},
    place::parse_def,
    thir::{self, Thir},
    tree::Tree,
    truth::{self, Krate},
};

/// One call of rustc.
#[derive(Clone, Debug)]
pub struct Call {
    pub dir: PathBuf,
    pub env: Vec<(String, String)>,
    pub args: Vec<String>,
}

/// Later calls for the same crate replace earlier ones.
const RECORDER: &str = r#"#!/bin/sh
for arg in "$@"; do
    case "$arg" in
    extra-filename=*)
        dir="$JUDGE_RECORDS/call${arg#extra-filename=}" && mkdir -p "$dir" && pwd > "$dir/cwd" &&
        env -0 > "$dir/env" && printf '%s\0' "$@" > "$dir/args" || exit 1 ;;
    esac
done
exec "$@"
"#;

/// Checks the workspace with cargo and returns the calls for its members' libraries and binaries.
pub fn record(manifest: &Path, target_dir: &Path, flags: &[String]) -> Result<Vec<Call>> {
    let records = target_dir.join("records");
    fs::create_dir_all(&records)?;
    let recorder = target_dir.join("recorder.sh");
    fs::write(&recorder, RECORDER)?;
    make_executable(&recorder)?;
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args([
            "check",
            "--workspace",
            "--message-format=json-render-diagnostics",
            "--manifest-path",
        ])
        .arg(manifest)
        .arg("--target-dir")
        .arg(target_dir)
        .args(flags)
        .env("RUSTC_WORKSPACE_WRAPPER", &recorder)
        .env("JUDGE_RECORDS", &records)
        .stderr(Stdio::inherit())
        .output()
        .context("cargo does not run")?;
    ensure!(output.status.success(), "`cargo check` fails on {}", manifest.display());
    let current = artifact_hashes(&output.stdout)?;
    let mut calls = Vec::new();
    let mut folders: Vec<PathBuf> =
        fs::read_dir(&records)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    folders.sort();
    for folder in folders {
        let call = read_call(&folder)?;
        let hash = call.codegen("extra-filename").unwrap_or_default();
        let kind = call.flag("--crate-type").unwrap_or("bin".to_owned());
        let is_ours = current.contains(&hash) && kind != "proc-macro";
        if is_ours && call.flag("--crate-name").as_deref() != Some("build_script_build") {
            calls.push(call);
        }
    }
    calls.sort_by_key(|call| (call.flag("--crate-name"), call.codegen("extra-filename")));
    Ok(calls)
}

#[cfg(unix)]
fn make_executable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

/// `-1234abcd` of every artifact that this run of cargo made or found fresh.
fn artifact_hashes(stdout: &[u8]) -> Result<BTreeSet<String>> {
    let mut hashes = BTreeSet::new();
    for message in cargo_metadata::Message::parse_stream(stdout) {
        if let cargo_metadata::Message::CompilerArtifact(artifact) = message? {
            let names = artifact.filenames.iter().filter_map(|name| name.file_stem());
            hashes.extend(names.filter_map(|stem| Some(format!("-{}", stem.rsplit_once('-')?.1))));
        }
    }
    Ok(hashes)
}

fn read_call(folder: &Path) -> Result<Call> {
    let split = |name: &str| -> Result<Vec<String>> {
        let text = fs::read_to_string(folder.join(name))?;
        Ok(text.split_terminator('\0').map(str::to_owned).collect())
    };
    let env = split("env")?.into_iter().filter_map(|line| {
        let (key, value) = line.split_once('=')?;
        Some((key.to_owned(), value.to_owned()))
    });
    let dir = PathBuf::from(fs::read_to_string(folder.join("cwd"))?.trim_end());
    Ok(Call { dir, env: env.collect(), args: split("args")? })
}

impl Call {
    /// `--flag value` or `--flag=value`.
    pub fn flag(&self, name: &str) -> Option<String> {
        let at = self.args.iter().position(|arg| {
            arg == name || arg.strip_prefix(name).is_some_and(|rest| rest.starts_with('='))
        })?;
        match self.args[at].split_once('=') {
            Some((_, value)) => Some(value.to_owned()),
            None => self.args.get(at + 1).cloned(),
        }
    }

    /// `-C name=value`
    fn codegen(&self, name: &str) -> Option<String> {
        let value = |arg: &String| Some(arg.strip_prefix(name)?.strip_prefix('=')?.to_owned());
        self.args.iter().find_map(value)
    }

    fn name(&self) -> String {
        self.flag("--crate-name").unwrap_or_default()
    }

    /// The arguments after the compiler's name, without what says where the output goes.
    fn kept_args(&self) -> Vec<&str> {
        let mut kept = Vec::new();
        let mut args = self.args.iter().skip(1).map(String::as_str).peekable();
        while let Some(arg) = args.next() {
            let is_output =
                ["--emit", "--error-format", "--json", "--out-dir", "--diagnostic-width"]
                    .iter()
                    .any(|name| arg.starts_with(name));
            let is_incremental =
                arg == "-C" && args.peek().is_some_and(|next| next.starts_with("incremental"));
            if is_output || is_incremental {
                if !arg.contains('=') {
                    args.next();
                }
                continue;
            }
            kept.push(arg);
        }
        kept
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.args[0]);
        command.args(args).current_dir(&self.dir).envs(self.env.iter().map(|(k, v)| (k, v)));
        command.env("RUSTC_BOOTSTRAP", "1").stdin(Stdio::null());
        command
    }

    /// Compiles again for one kind of tree, whose text is handed on in pieces that begin at the left margin.
    fn dump(&self, kind: &str, mut each: impl FnMut(&str)) -> Result<()> {
        let flag = format!("-Zunpretty={kind}");
        let mut args = self.kept_args();
        args.extend([flag.as_str(), "--cap-lints", "allow"]);
        let mut child = self
            .command(&args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("rustc does not run")?;
        let mut stderr = child.stderr.take().context("rustc's errors")?;
        let errors = thread::spawn(move || {
            let mut text = String::new();
            let _ = stderr.read_to_string(&mut text);
            text
        });
        let mut reader =
            BufReader::with_capacity(1 << 20, child.stdout.take().context("rustc's output")?);
        let mut piece = String::new();
        loop {
            let from = piece.len();
            if reader.read_line(&mut piece)? == 0 {
                break;
            }
            if &piece[from..] == "}\n" {
                each(&piece);
                piece.clear();
            }
        }
        each(&piece);
        let errors = errors.join().unwrap_or_default();
        let is_read = child.wait()?.success();
        ensure!(is_read, "rustc fails on {} for {kind}:\n{errors}", self.name());
        Ok(())
    }
}

/// Compiles one crate for both trees.
pub fn read_crate(call: &Call) -> Result<Krate> {
    let mut hir = Hir::default();
    let mut thir = Thir::default();
    call.dump("hir-tree", |piece| hir::read_owner(piece, &mut hir))?;
    call.dump("thir-flat", |piece| thir::read_body(piece, &mut thir))?;
    Ok(Krate { name: call.name(), hir, thir })
}

/// Asks by `use` items what the public paths that the crate prints are defined as.
pub fn probe(
    call: &Call,
    krate: &Krate,
    idx: usize,
    defs: &mut Defs,
    scratch: &Path,
) -> Result<()> {
    let is_plain = |path: &String| {
        path.split("::").all(|segment| !segment.is_empty() && segment.chars().all(is_word))
    };
    let printed = truth::printed_types(krate).into_iter().filter(is_plain);
    let kept = call.kept_args();
    let externs = kept.windows(2).filter(|pair| pair[0] == "--extern").filter_map(|pair| {
        let name = pair[1].split('=').next()?;
        Some(name.rsplit(':').next().unwrap_or(name))
    });
    let externs: HashSet<&str> = externs.collect();
    let of_extern = |path: &&str| externs.contains(path.split("::").next().unwrap_or_default());
    let mut wanted = BTreeSet::new();
    for path in printed {
        wanted.extend(defs::suffixes(&path).filter(of_extern).map(str::to_owned));
        wanted.insert(path);
    }
    let wanted: Vec<String> = wanted.into_iter().collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let file = scratch.join(format!("probe_{idx}.rs"));
    let mut text = "#![allow(warnings)]\n".to_owned();
    for (i, path) in wanted.iter().enumerate() {
        text += &format!("use ::{path} as _probe{i};\n");
    }
    fs::write(&file, text)?;
    let file = file.to_str().context("a path that is no text")?.to_owned();
    let mut args = vec![
        "--edition=2021",
        "--crate-type=lib",
        "--crate-name=probe",
        "-Zunpretty=hir-tree",
        &file,
    ];
    for pair in kept.windows(2).filter(|pair| matches!(pair[0], "--extern" | "-L")) {
        args.extend([pair[0], pair[1]]);
    }
    // Paths that nobody may name are errors here; the others are told all the same.
    let output = call.command(&args).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    if text.is_empty() {
        bail!("the probe says nothing: {}", String::from_utf8_lossy(&output.stderr));
    }
    for (i, raw) in probed(&text) {
        defs.add_public(idx, wanted[i].clone(), &raw);
    }
    Ok(())
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// The number of each probe and what its name means as a type.
fn probed(text: &str) -> Vec<(usize, String)> {
    let tree = Tree::parse(text);
    let uses = tree.all().filter(|node| node.text() == "Use" && node.name() == "kind");
    let found = uses.filter_map(|node| {
        let name = node.children().find(|child| child.text() == "Single")?.child(0)?;
        let idx = name.text().strip_prefix("_probe")?.split('#').next()?.parse().ok()?;
        let res = node.child(0)?.get("res")?.get("type_ns")?.child(0)?;
        let raw = parse_def(res.child(1)?.text())?;
        Some((idx, raw.to_owned()))
    });
    found.collect()
}
