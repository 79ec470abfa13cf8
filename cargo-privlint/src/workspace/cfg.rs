//! What `cfg(…)` is true in a package: the target's facts, the enabled features, `test`.
//!
//! The target's facts come from `rustc --print cfg`, or from the triple where no compiler answers.

use std::sync::Arc;

use cargo_platform::{Cfg, CfgExpr, Platform};
use rustc_hash::{FxHashMap, FxHashSet};

/// The active configuration of one package.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CfgSet {
    target: Arc<TargetCfg>,
    features: FxHashSet<String>,
    test: bool,
}

impl CfgSet {
    pub(super) fn new(target: Arc<TargetCfg>, features: &[String], test: bool) -> CfgSet {
        CfgSet { target, features: features.iter().cloned().collect(), test }
    }

    /// A text that is the same for sets that are.
    pub fn key(&self) -> String {
        let mut features: Vec<&str> = self.features.iter().map(String::as_str).collect();
        features.sort_unstable();
        format!("{} {features:?} {}", self.target.text, self.test)
    }

    /// `cfg(unix)`, `cfg(test)`, …
    pub fn is_set(&self, name: &str) -> bool {
        match name {
            "test" => self.test,
            "debug_assertions" => true,
            _ => self.target.names.contains(name),
        }
    }

    /// `cfg(feature = "x")`, `cfg(target_os = "linux")`, …
    pub fn has(&self, key: &str, value: &str) -> bool {
        if key == "feature" {
            return self.features.contains(value);
        }
        self.target.pairs.get(key).is_some_and(|values| values.iter().any(|v| v == value))
    }

    /// An expression as manifests write it.
    pub fn eval(&self, expr: &CfgExpr) -> bool {
        match expr {
            CfgExpr::Not(inner) => !self.eval(inner),
            CfgExpr::All(parts) => parts.iter().all(|part| self.eval(part)),
            CfgExpr::Any(parts) => parts.iter().any(|part| self.eval(part)),
            CfgExpr::Value(Cfg::Name(name)) => self.is_set(name.as_str()),
            CfgExpr::Value(Cfg::KeyPair(key, value)) => self.has(key.as_str(), value),
            CfgExpr::True => true,
            CfgExpr::False => false,
        }
    }
}

/// What holds for every package built for one target.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct TargetCfg {
    pub(super) triple: String,
    names: FxHashSet<String>,
    pairs: FxHashMap<String, Vec<String>>,
    list: Vec<Cfg>,
    /// The triple, and the lines that it is made from.
    text: String,
}

impl TargetCfg {
    /// From lines such as `unix` and `target_os="linux"`; a line that is neither is left out.
    pub(super) fn from_lines<'a>(
        triple: String,
        lines: impl Iterator<Item = &'a str>,
    ) -> TargetCfg {
        let list: Vec<Cfg> = lines.filter_map(|line| line.trim().parse().ok()).collect();
        let mut names = FxHashSet::default();
        let mut pairs: FxHashMap<String, Vec<String>> = FxHashMap::default();
        for cfg in &list {
            match cfg {
                Cfg::Name(name) => drop(names.insert(name.as_str().to_owned())),
                Cfg::KeyPair(key, value) => {
                    pairs.entry(key.as_str().to_owned()).or_default().push(value.clone());
                }
            }
        }
        let lines = list.iter().map(|cfg| format!("\n{cfg}"));
        let text = format!("{triple}{}", lines.collect::<String>());
        TargetCfg { triple, names, pairs, list, text }
    }

    /// The triple, and the lines that it is made from.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What the parts of a triple say by themselves.
    pub(super) fn from_triple(triple: &str) -> TargetCfg {
        let lines = lines_of_triple(triple);
        TargetCfg::from_lines(triple.to_owned(), lines.iter().map(String::as_str))
    }

    /// A dependency's `[target.…]` header holds here.
    pub(super) fn matches(&self, platform: Option<&Platform>) -> bool {
        platform.is_none_or(|platform| platform.matches(&self.triple, &self.list))
    }
}

/// The triple that this program was built for, as far as the standard library tells.
pub(super) fn own_triple() -> String {
    let arch = std::env::consts::ARCH;
    match std::env::consts::OS {
        "macos" => format!("{arch}-apple-darwin"),
        "windows" => format!("{arch}-pc-windows-msvc"),
        "linux" => format!("{arch}-unknown-linux-gnu"),
        os => format!("{arch}-unknown-{os}"),
    }
}

fn lines_of_triple(triple: &str) -> Vec<String> {
    let parts: Vec<&str> = triple.split('-').collect();
    let has = |part: &str| parts.contains(&part);
    let starts = |prefix: &str| parts.iter().any(|part| part.starts_with(prefix));
    let (arch, width) = arch_of(parts.first().copied().unwrap_or_default());
    let os = if starts("darwin") {
        "macos"
    } else if starts("ios") {
        "ios"
    } else if has("android") || starts("android") {
        "android"
    } else {
        ["windows", "linux", "freebsd", "netbsd", "openbsd", "dragonfly", "illumos", "solaris"]
            .into_iter()
            .find(|os| has(os))
            .unwrap_or(if starts("wasi") { "wasi" } else { "unknown" })
    };
    let env = ["gnu", "musl", "msvc"].into_iter().find(|env| starts(env)).unwrap_or_default();
    let family = match os {
        "windows" => Some("windows"),
        "unknown" | "wasi" => arch.starts_with("wasm").then_some("wasm"),
        _ => Some("unix"),
    };
    let vendor = parts.get(1).filter(|_| parts.len() > 2).copied().unwrap_or("unknown");
    let mut lines = vec![
        format!("target_arch=\"{arch}\""),
        format!("target_pointer_width=\"{width}\""),
        format!("target_os=\"{os}\""),
        format!("target_env=\"{env}\""),
        format!("target_vendor=\"{vendor}\""),
        "target_endian=\"little\"".to_owned(),
        "panic=\"unwind\"".to_owned(),
    ];
    lines.extend(["8", "16", "32", "64", "ptr"].map(|w| format!("target_has_atomic=\"{w}\"")));
    if let Some(family) = family {
        lines.push(format!("target_family=\"{family}\""));
        lines.extend((family != "wasm").then(|| family.to_owned()));
    }
    lines
}

fn arch_of(part: &str) -> (&str, &'static str) {
    match part {
        "i386" | "i586" | "i686" => ("x86", "32"),
        "wasm32" => ("wasm32", "32"),
        "riscv64gc" => ("riscv64", "64"),
        "powerpc64le" => ("powerpc64", "64"),
        arm if arm.starts_with("arm") || arm.starts_with("thumb") => ("arm", "32"),
        other => (other, "64"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_triple_alone_tells_the_family() {
        let of = |triple| CfgSet::new(Arc::new(TargetCfg::from_triple(triple)), &[], false);
        assert!(of("x86_64-unknown-linux-gnu").is_set("unix"));
        assert!(of("x86_64-pc-windows-msvc").has("target_os", "windows"));
        assert!(of("aarch64-apple-darwin").has("target_os", "macos"));
        assert!(of("aarch64-linux-android").has("target_os", "android"));
        assert!(!of("wasm32-unknown-unknown").is_set("unix"));
    }

    #[test]
    fn expressions_see_features_and_test() {
        let target = Arc::new(TargetCfg::from_triple("x86_64-unknown-linux-gnu"));
        let set = CfgSet::new(target, &["mail".to_owned()], true);
        let eval = |text: &str| set.eval(&text.parse().expect("parses"));
        assert!(eval("all(test, feature = \"mail\", not(windows))"));
        assert!(!eval("any(feature = \"sms\", target_os = \"macos\")"));
    }
}
