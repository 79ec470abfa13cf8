//! Which cargo and rustc are called, and how, so that nothing of the project's runs and nothing is installed.
//!
//! `.cargo/config.toml` may name a compiler and wrappers, and a `rust-toolchain.toml` a toolchain folder inside the
//! project: so the compiler is the toolchain's own, both wrappers are empty, and where rustup's proxies would
//! have to choose, the toolchain is chosen outside the project.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::cfg::{TargetCfg, own_triple};

#[derive(Clone, Debug)]
pub(super) struct Toolchain {
    pub(super) cargo: PathBuf,
    rustc: PathBuf,
}

/// From `CARGO` as cargo sets it for its subcommands, else from the `PATH`.
pub(super) fn find_toolchain() -> Toolchain {
    match env::var_os("CARGO").filter(|cargo| !cargo.is_empty()) {
        Some(cargo) => Toolchain::of_cargo(PathBuf::from(cargo)),
        None => toolchain_on_path(),
    }
}

impl Toolchain {
    pub(super) fn of_cargo(cargo: PathBuf) -> Toolchain {
        let sibling = cargo.with_file_name(format!("rustc{}", env::consts::EXE_SUFFIX));
        let rustc = if sibling.is_file() { sibling } else { PathBuf::from("rustc") };
        Toolchain { cargo, rustc }
    }

    pub(super) fn rustc(&self) -> &PathBuf {
        &self.rustc
    }

    /// `program` with an environment in which only this toolchain runs.
    pub(super) fn harden(&self, command: &mut Command) {
        command
            .env("RUSTC", &self.rustc)
            .env("RUSTC_WRAPPER", "")
            .env("RUSTC_WORKSPACE_WRAPPER", "")
            .env("RUSTUP_AUTO_INSTALL", "0")
            .env("CARGO_TERM_COLOR", "never")
            .stdin(Stdio::null());
    }

    pub(super) fn cargo_runs(&self) -> bool {
        let mut command = Command::new(&self.cargo);
        self.harden(&mut command);
        command.arg("-V").output().is_ok_and(|output| output.status.success())
    }

    /// The facts of the target, asked of the compiler or read off the triple.
    pub(super) fn target_cfg(&self, target: Option<&str>) -> TargetCfg {
        self.ask_rustc(target)
            .unwrap_or_else(|| TargetCfg::from_triple(target.unwrap_or(&own_triple())))
    }

    fn ask_rustc(&self, target: Option<&str>) -> Option<TargetCfg> {
        let mut command = Command::new(&self.rustc);
        self.harden(&mut command);
        command.current_dir(neutral_dir()).args(["--print", "host-tuple", "--print", "cfg"]);
        if let Some(target) = target {
            command.args(["--target", target]);
        }
        command.args(cfgs_of_rustflags().iter().flat_map(|cfg| ["--cfg", cfg.as_str()]));
        let output = command.output().ok().filter(|output| output.status.success())?;
        let text = String::from_utf8(output.stdout).ok()?;
        let (host, cfgs) = text.split_once('\n')?;
        let triple = target.unwrap_or(host.trim()).to_owned();
        Some(TargetCfg::from_lines(triple, cfgs.lines()))
    }
}

/// Rustup's proxies obey the project's toolchain file, so the toolchain's folder is asked for elsewhere; what the
/// user chose by `RUSTUP_TOOLCHAIN` is in the environment and holds there too.
fn toolchain_on_path() -> Toolchain {
    let plain = Toolchain { cargo: PathBuf::from("cargo"), rustc: PathBuf::from("rustc") };
    let mut command = Command::new(&plain.rustc);
    plain.harden(&mut command);
    let output = command.current_dir(neutral_dir()).args(["--print", "sysroot"]).output();
    let Some(output) = output.ok().filter(|output| output.status.success()) else {
        return plain;
    };
    let sysroot = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let cargo = Path::new(&sysroot).join("bin").join(format!("cargo{}", env::consts::EXE_SUFFIX));
    if cargo.is_file() { Toolchain::of_cargo(cargo) } else { plain }
}

fn neutral_dir() -> PathBuf {
    let current = env::current_dir().unwrap_or_default();
    current.ancestors().last().map_or_else(env::temp_dir, Path::to_path_buf)
}

/// The `--cfg` flags that the user hands to every compiler call.
fn cfgs_of_rustflags() -> Vec<String> {
    let flags: Vec<String> = match env::var("CARGO_ENCODED_RUSTFLAGS") {
        Ok(encoded) => encoded.split('\u{1f}').map(str::to_owned).collect(),
        Err(_) => {
            let plain = env::var("RUSTFLAGS").unwrap_or_default();
            plain.split_whitespace().map(str::to_owned).collect()
        }
    };
    cfgs_of_flags(&flags)
}

fn cfgs_of_flags(flags: &[String]) -> Vec<String> {
    let mut cfgs = Vec::new();
    let mut flags = flags.iter();
    while let Some(flag) = flags.next() {
        if flag == "--cfg" {
            cfgs.extend(flags.next().cloned());
        } else if let Some(cfg) = flag.strip_prefix("--cfg=") {
            cfgs.push(cfg.to_owned());
        }
    }
    cfgs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cfg_flags_are_taken_from_rustflags() {
        let flags = ["-D", "warnings", "--cfg", "tokio_unstable", "--cfg=loom"].map(str::to_owned);
        assert_eq!(cfgs_of_flags(&flags), ["tokio_unstable", "loom"]);
    }

    #[test]
    fn the_compiler_tells_the_target() {
        let cfg = find_toolchain().target_cfg(Some("x86_64-pc-windows-msvc"));
        assert!(cfg.matches(Some(&"cfg(windows)".parse().expect("parses"))));
        assert!(!cfg.matches(Some(&"cfg(unix)".parse().expect("parses"))));
    }
}
