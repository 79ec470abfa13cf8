//! From what rustc prints to the paths of `debug resolution`: impls by their types, closures and blocks
//! left out, public paths of types replaced by those of their definitions.

use std::collections::{HashMap, HashSet};

use super::{
    hir::{Head, ImplFact, Meaning},
    printed::{self, PARAM, Printed},
    truth::Krate,
};

/// What is known of all judged crates of one program.
#[derive(Debug, Default)]
pub struct Defs {
    impls: HashMap<String, ImplFact>,
    aliases: HashMap<String, Head>,
    enums: HashMap<String, Vec<String>>,
    /// Public path to the definition's, both with the crate's name, by crate that printed it.
    public: HashMap<(usize, String), String>,
    /// Types of each crate as it prints them itself: without its name.
    own: Vec<HashSet<String>>,
    names: Vec<String>,
}

const MAX_DEPTH: usize = 8;

impl Defs {
    /// `crates` are those of the program with their names, in a fixed order.
    pub fn new(crates: &[Krate]) -> Defs {
        let mut defs = Defs::default();
        for Krate { name, hir, .. } in crates {
            let copy = hir.impls.iter().map(|(key, imp)| {
                let fact = ImplFact { trait_: imp.trait_.clone(), self_ty: imp.self_ty.clone() };
                (key.clone(), fact)
            });
            defs.impls.extend(copy);
            defs.aliases.extend(hir.aliases.iter().map(|(k, v)| (k.clone(), v.clone())));
            defs.enums.extend(hir.enums.iter().map(|(k, v)| (k.clone(), v.clone())));
            let own = hir.adts.iter().map(|(raw, _)| raw).chain(&hir.traits).filter_map(|raw| {
                let tail = raw.split_once("::")?.1;
                Some(plain_segments(tail).join("::"))
            });
            defs.own.push(own.collect());
            defs.names.push(name.clone());
        }
        defs
    }

    pub fn add_public(&mut self, krate: usize, public: String, raw: &str) {
        if let Some(path) = self.path(raw) {
            self.public.insert((krate, public), path);
        }
    }

    /// Whether the crate itself defines what it prints so.
    fn is_own(&self, krate: usize, printed: &str) -> bool {
        self.own[krate].contains(&plain_segments(printed).join("::"))
    }

    /// The path of a definition; `None` below an impl that no judged crate holds.
    pub fn path(&self, raw: &str) -> Option<String> {
        self.path_at(raw, 0)
    }

    fn path_at(&self, raw: &str, depth: usize) -> Option<String> {
        let mut out: Vec<String> = Vec::new();
        let mut at = 0;
        for segment in raw.split("::") {
            let end = at + segment.len();
            if segment.starts_with("{impl#") {
                let imp = self.impls.get(&raw[..end])?;
                let prefix = match &imp.trait_ {
                    Some(trait_) => self.path_at(trait_, depth + 1)?,
                    None => self.head_at(&imp.self_ty, depth + 1)?,
                };
                out = vec![prefix];
            } else if !segment.starts_with('{') {
                out.push(plain_segment(segment).to_owned());
            }
            at = end + 2;
        }
        Some(out.join("::"))
    }

    /// The outermost constructor of a written type, aliases of judged crates looked through.
    pub fn head(&self, head: &Head) -> Option<String> {
        self.head_at(head, 0)
    }

    fn head_at(&self, head: &Head, depth: usize) -> Option<String> {
        if depth > MAX_DEPTH {
            return None;
        }
        let plain = match head {
            Head::Named(meaning) => return self.named_at(meaning, depth),
            Head::Dyn(raw) => return self.path_at(raw, depth),
            Head::Reference => "reference",
            Head::Pointer => "pointer",
            Head::Slice => "slice",
            Head::Array => "array",
            Head::Tuple => "tuple",
            Head::FnPointer => "fn",
            Head::Never => "never",
            Head::Other => return None,
        };
        Some(plain.to_owned())
    }

    fn named_at(&self, meaning: &Meaning, depth: usize) -> Option<String> {
        match meaning {
            Meaning::Prim(name) => Some(name.clone()),
            Meaning::Param => Some(PARAM.to_owned()),
            Meaning::SelfOf(imp) => self.head_at(&self.impls.get(imp)?.self_ty, depth + 1),
            Meaning::Def(kind, raw) if kind == "TyAlias" => {
                self.head_at(self.aliases.get(raw)?, depth + 1)
            }
            Meaning::Def(kind, _) if kind == "AssocTy" => None,
            Meaning::Def(_, raw) => self.path_at(raw, depth),
            Meaning::Local | Meaning::Relative(_) | Meaning::Untold => None,
        }
    }

    /// The enum behind a written type, if it has that variant; of a foreign enum any name may be one.
    pub fn variant(&self, head: &Head, name: &str) -> Option<String> {
        let raw = self.enum_at(head, 0)?;
        let is_known = self.enums.get(raw).is_none_or(|names| names.iter().any(|n| n == name));
        if !is_known {
            return None;
        }
        Some(format!("{}::{name}", self.path(raw)?))
    }

    fn enum_at<'d>(&'d self, head: &'d Head, depth: usize) -> Option<&'d str> {
        let Head::Named(meaning) = head else { return None };
        match &**meaning {
            _ if depth > MAX_DEPTH => None,
            Meaning::SelfOf(imp) => self.enum_at(&self.impls.get(imp)?.self_ty, depth + 1),
            Meaning::Def(kind, raw) if kind == "TyAlias" => {
                self.enum_at(self.aliases.get(raw)?, depth + 1)
            }
            Meaning::Def(kind, raw) if kind == "Enum" => Some(raw),
            _ => None,
        }
    }

    /// What a printed type is called; an error says what it is instead of something with a name.
    pub fn printed(&self, krate: usize, ty: &str) -> Result<String, &'static str> {
        match printed::head(ty) {
            Printed::Plain(name) => Ok(name.to_owned()),
            Printed::Path(path, _) | Printed::Dyn(path) => Ok(self.public_path(krate, path)),
            Printed::Nameless(what) => Err(what),
        }
    }

    fn public_path(&self, krate: usize, path: &str) -> String {
        let plain = plain_segments(path).join("::");
        if self.own[krate].contains(&plain) {
            return format!("{}::{plain}", self.names[krate]);
        }
        let suffixes = std::iter::once(path).chain(suffixes(path));
        let mut known = suffixes.filter_map(|path| self.public.get(&(krate, path.to_owned())));
        known.next().cloned().unwrap_or(plain)
    }

    /// The type of the inherent impl around `raw`, told by the receiver that it was called with.
    pub fn receiver(&self, krate: usize, raw: &str, receiver: &str) -> Option<String> {
        let ty = printed::peel_refs(receiver);
        let found = self.printed(krate, ty).ok()?;
        let Printed::Path(path, args) = printed::head(ty) else { return Some(found) };
        let of = plain_segment(raw.split("::").next()?);
        if self.is_own(krate, path) && of != self.names[krate] {
            // A module of the crate is called as a dependency, and a type in it as the dependency's.
            let public = self.public.get(&(krate, path.to_owned()));
            return Some(public.cloned().unwrap_or_else(|| path.to_owned()));
        }
        let wrappers = ["Box", "Rc", "Arc", "Pin"];
        let last = found.rsplit("::").next().unwrap_or_default();
        let module = found.rsplit_once("::").map_or("", |(module, _)| module);
        let impl_module = raw.split("::{").next().map(plain_segments).unwrap_or_default();
        if wrappers.contains(&last) && impl_module.join("::") != module {
            return self.receiver(krate, raw, printed::first_arg(args)?);
        }
        Some(found)
    }
}

/// The path without its first segments, longest first: what stands below an `extern crate` in a module may be
/// printed through that module.
pub fn suffixes(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices("::").map(|(i, _)| &path[i + 2..]).filter(|rest| rest.contains("::"))
}

fn plain_segment(segment: &str) -> &str {
    let segment = segment.split('[').next().unwrap_or(segment);
    segment.split('#').next().unwrap_or(segment)
}

fn plain_segments(path: &str) -> Vec<&str> {
    path.split("::").filter(|s| !s.starts_with('{')).map(plain_segment).collect()
}

/// Whether both name the same: of std the family, and the last two segments.
pub fn same(a: &str, b: &str) -> bool {
    a == b || matches!((std_tail(a), std_tail(b)), (Some(a), Some(b)) if a == b)
}

fn std_tail(path: &str) -> Option<Vec<&str>> {
    let segments: Vec<&str> = path.split("::").collect();
    let is_std = matches!(segments[0], "core" | "alloc" | "std");
    let from = segments.len().saturating_sub(2).max(1);
    (is_std && segments.len() > 1).then(|| segments[from..].to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_extern_crate_brings_is_told_by_the_crate() {
        assert_eq!(suffixes("a::b::c::D").collect::<Vec<_>>(), ["b::c::D", "c::D"]);
        let mut defs = Defs { own: vec![HashSet::new()], ..Defs::default() };
        defs.add_public(0, "c::D".to_owned(), "c[1]::d::D");
        assert_eq!(defs.printed(0, "a::b::c::D<u8>"), Ok("c::d::D".to_owned()));
        assert_eq!(defs.printed(0, "a::D"), Ok("a::D".to_owned()));
    }

    #[test]
    fn std_is_one_family_and_its_last_two_segments_count() {
        assert!(same("std::collections::hash::map::HashMap", "std::hash::map::HashMap"));
        assert!(same("core::option::Option::Some", "std::prelude::Option::Some"));
        assert!(!same("core::option::Option::Some", "core::option::Option::None"));
        assert!(!same("axum::a::Router", "axum::b::Router"));
        assert!(!same("std::vec::Vec", "own::vec::Vec"));
    }
}
