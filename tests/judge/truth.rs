//! What the compiler says of each path, method call and field access that stands in the source: the rows
//! that `debug resolution` should have.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    fmt,
};

use serde::{Deserialize, Serialize};

use super::{
    defs::Defs,
    hir::{Head, Hir, Meaning, MemberKind, MemberUse, PathUse, Position},
    place::{HirId, Place, Pos},
    printed::PARAM,
    source::Source,
    thir::{Callee, Fact, Thir},
};

/// One crate as it was compiled.
#[derive(Debug)]
pub struct Krate {
    pub name: String,
    pub hir: Hir,
    pub thir: Thir,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Truth {
    /// The whole path or expression.
    pub place: Place,
    /// Where the method's or field's name begins; unknown of paths.
    pub name_pos: Option<Pos>,
    pub text: String,
    pub column: Column,
    pub target: Told,
    /// Of trait methods and constants: the type that the trait's item is used for. Of fields: the type that holds it.
    pub owner: Option<Told>,
    /// The expression's type as the compiler prints it, before adjustments.
    pub ty: Option<String>,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Told {
    Is(String),
    /// The compiler's output does not say, and why.
    Untold(String),
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Told::Is(path) => write!(f, "{path}"),
            Told::Untold(why) => write!(f, "? {why}"),
        }
    }
}

/// `src/main.rs:3:5 S TypePath main::m::S`, with `for` and the owner, `:` and the type where there is one.
impl fmt::Display for Truth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Truth { place, text, column, target, .. } = self;
        write!(f, "{place} {text} {column:?} {target}")?;
        if let Some(owner) = &self.owner {
            write!(f, " for {owner}")?;
        }
        match &self.ty {
            Some(ty) => write!(f, ": {ty}"),
            None => Ok(()),
        }
    }
}

/// What is counted on its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Column {
    TypePath,
    BoundPath,
    ExprPath,
    PathCall,
    PatPath,
    Local,
    Method,
    Field,
    /// Apart from the score: the type before `::name`, captures in format strings, a tuple's fields.
    TypeBefore,
    Capture,
    TupleField,
}

/// Everything of the program that is in its own files and in no attribute, once for each place and answer.
pub fn tell(crates: &[Krate], defs: &Defs, sources: &HashMap<String, Source>) -> Vec<Truth> {
    let mut all = BTreeSet::new();
    for (idx, krate) in crates.iter().enumerate() {
        let cx = Cx { idx, krate, defs, sources, adts: adt_places(krate) };
        let paths = krate.hir.paths.iter().filter(|path| cx.counts(path));
        all.extend(paths.map(|path| cx.path(path)));
        all.extend(krate.hir.members.iter().filter_map(|member| cx.member(member)));
    }
    all.into_iter().collect()
}

struct Cx<'a> {
    idx: usize,
    krate: &'a Krate,
    defs: &'a Defs,
    sources: &'a HashMap<String, Source>,
    /// By file, sorted.
    adts: HashMap<&'a str, Vec<(&'a Place, &'a str)>>,
}

fn adt_places(krate: &Krate) -> HashMap<&str, Vec<(&Place, &str)>> {
    let mut adts: HashMap<&str, Vec<(&Place, &str)>> = HashMap::new();
    for (raw, place) in &krate.hir.adts {
        if let Some(place) = place {
            adts.entry(&place.file).or_default().push((place, raw));
        }
    }
    adts.values_mut().for_each(|places| places.sort());
    adts
}

impl Cx<'_> {
    fn counts(&self, path: &PathUse) -> bool {
        let Some(source) = self.sources.get(&path.place.file) else { return false };
        let is_whole = path.position == Position::Pat || path.position == Position::Expr;
        let is_written = source.find_word(&path.place, &path.text)
            || (is_whole && matches!(path.meaning, Meaning::Relative(_)));
        is_written && self.is_in_place(source, &path.place, &path.owner)
    }

    /// Not in an attribute, and in a type's definition only what belongs to that definition.
    fn is_in_place(&self, source: &Source, place: &Place, owner: &str) -> bool {
        if source.is_in_attribute(place.start) || source.is_declared_name(place.start) {
            return false;
        }
        let Some(adts) = self.adts.get(place.file.as_str()) else { return true };
        let n = adts.partition_point(|(adt, _)| adt.start <= place.start);
        let around = adts[..n].iter().rev().take(8).find(|(adt, _)| adt.contains(place));
        around.is_none_or(|(_, raw)| *raw == owner)
    }

    fn path(&self, path: &PathUse) -> Truth {
        let source = &self.sources[&path.place.file];
        let fact = path.id.as_ref().and_then(|id| self.krate.thir.facts.get(id));
        let target = self.path_target(path, fact);
        let owner = self.path_owner(path, fact, &target);
        let column = match path.position {
            _ if source.is_in_literal(path.place.start) => Column::Capture,
            Position::Before => Column::TypeBefore,
            Position::Type => Column::TypePath,
            Position::Bound => Column::BoundPath,
            _ if path.meaning == Meaning::Local => Column::Local,
            Position::Expr => Column::ExprPath,
            Position::Callee => Column::PathCall,
            Position::Pat => Column::PatPath,
        };
        let (place, text) = (path.place.clone(), path.text.clone());
        let ty = path.id.as_ref().and_then(|id| self.krate.thir.types.get(id)).cloned();
        Truth { place, name_pos: None, text, column, target, owner, ty }
    }

    fn path_target(&self, path: &PathUse, fact: Option<&Fact>) -> Told {
        match &path.meaning {
            Meaning::Local => Told::Is("local".to_owned()),
            Meaning::Param => Told::Is(PARAM.to_owned()),
            Meaning::Prim(name) => Told::Is(name.clone()),
            Meaning::SelfOf(imp) => {
                let meaning = Box::new(Meaning::SelfOf(imp.clone()));
                told(self.defs.head(&Head::Named(meaning)), "`Self` of a type without a name")
            }
            Meaning::Def(_, raw) => told(self.defs.path(raw), "an impl of another crate"),
            Meaning::Untold => untold("no resolution in the compiler's output"),
            Meaning::Relative(head) => self.relative(path, head, fact),
        }
    }

    /// `type::name`
    fn relative(&self, path: &PathUse, head: &Head, fact: Option<&Fact>) -> Told {
        let (raw, self_ty) = match fact {
            Some(Fact::Callee(callee)) => (&callee.def, &callee.self_ty),
            Some(Fact::Const { def, self_ty, .. }) => (def, self_ty),
            _ => {
                return match self.defs.variant(head, &path.text) {
                    Some(variant) => Told::Is(variant),
                    None => untold("an associated item that only types decide"),
                };
            }
        };
        if let Some(known) = self.defs.path(raw) {
            return Told::Is(known);
        }
        let kept = self_ty.as_ref().and_then(|ty| self.defs.printed(self.idx, ty).ok());
        let ty = self.defs.head(head).or(kept);
        told(ty.map(|ty| format!("{ty}::{}", path.text)), "an inherent item of an unnamed type")
    }

    fn path_owner(&self, path: &PathUse, fact: Option<&Fact>, target: &Told) -> Option<Told> {
        if let (Some(qself), None) = (&path.qself, fact) {
            return Some(told(self.defs.head(qself), "a type without a name"));
        }
        let is_trait_item = |raw: &str| !raw.contains("::{impl#");
        let is_assoc = match &path.meaning {
            Meaning::Def(kind, _) => matches!(kind.as_str(), "AssocFn" | "AssocConst"),
            Meaning::Relative(_) => matches!(target, Told::Is(_)),
            _ => false,
        };
        let first = match fact? {
            Fact::Callee(Callee { def, first, .. }) | Fact::Const { def, first, .. }
                if is_assoc && is_trait_item(def) =>
            {
                first.as_ref()?
            }
            _ => return None,
        };
        Some(self.printed(first))
    }

    fn printed(&self, ty: &str) -> Told {
        match self.defs.printed(self.idx, ty) {
            Ok(name) => Told::Is(name),
            Err(what) => untold(what),
        }
    }

    fn member(&self, member: &MemberUse) -> Option<Truth> {
        let source = self.sources.get(&member.place.file)?;
        if !self.is_in_place(source, &member.place, &member.owner) {
            return None;
        }
        let name_pos = match &member.name_place {
            Some(place) => place.start,
            None => {
                let end = member.place.end;
                let length = member.name.chars().count() as u32;
                Pos { line: end.line, column: end.column.checked_sub(length)? }
            }
        };
        let name_end =
            Pos { column: name_pos.column + member.name.chars().count() as u32, ..name_pos };
        let name_place = Place { file: member.place.file.clone(), start: name_pos, end: name_end };
        if source.text(&name_place) != member.name {
            return None;
        }
        let fact = self.krate.thir.facts.get(&member.id);
        let (column, target, owner) = match member.kind {
            MemberKind::Method => self.method(member, fact),
            MemberKind::Field => self.field(member, fact),
        };
        let (place, text) = (member.place.clone(), member.name.clone());
        let ty = self.krate.thir.types.get(&member.id).cloned();
        Some(Truth { place, name_pos: Some(name_pos), text, column, target, owner, ty })
    }

    fn method(&self, member: &MemberUse, fact: Option<&Fact>) -> (Column, Told, Option<Told>) {
        let Some(Fact::Callee(callee)) = fact else {
            return (Column::Method, untold("no call in the compiler's output"), None);
        };
        if !callee.def.contains("::{impl#") {
            let target = told(self.defs.path(&callee.def), "unnamed");
            return (
                Column::Method,
                target,
                callee.first.as_ref().map(|first| self.printed(first)),
            );
        }
        let known = self.defs.path(&callee.def).or_else(|| {
            let receiver = callee.receiver.as_ref()?;
            let ty = self.defs.receiver(self.idx, &callee.def, receiver)?;
            Some(format!("{ty}::{}", member.name))
        });
        (Column::Method, told(known, "an inherent method of an unnamed type"), None)
    }

    fn field(&self, member: &MemberUse, fact: Option<&Fact>) -> (Column, Told, Option<Told>) {
        let Some(Fact::Field { base }) = fact else {
            return (Column::Field, untold("no field in the compiler's output"), None);
        };
        let owner = self.printed(base);
        let column = match &owner {
            Told::Is(name) if name == "tuple" => Column::TupleField,
            _ => Column::Field,
        };
        let target = match &owner {
            Told::Is(name) => Told::Is(format!("{name}::{}", member.name)),
            Told::Untold(why) => untold(why),
        };
        (column, target, Some(owner))
    }
}

fn told(known: Option<String>, why: &'static str) -> Told {
    known.map_or_else(|| untold(why), Told::Is)
}

fn untold(why: &str) -> Told {
    Told::Untold(why.to_owned())
}

/// Printed paths of types, to be asked for by a probe; those of the crate itself find nothing there.
pub fn printed_types(krate: &Krate) -> BTreeSet<String> {
    let mut printed: HashSet<&str> = HashSet::new();
    let ids: HashSet<&HirId> = krate.hir.members.iter().map(|member| &member.id).collect();
    let path_ids: HashSet<&HirId> =
        krate.hir.paths.iter().filter_map(|path| path.id.as_ref()).collect();
    for (id, fact) in &krate.thir.facts {
        if !ids.contains(id) && !path_ids.contains(id) {
            continue;
        }
        match fact {
            Fact::Callee(Callee { first, self_ty, receiver, .. }) => {
                printed
                    .extend([first, self_ty, receiver].into_iter().flatten().map(String::as_str));
            }
            Fact::Const { first, self_ty, .. } => {
                printed.extend([first, self_ty].into_iter().flatten().map(String::as_str));
            }
            Fact::Field { base } => {
                printed.insert(base);
            }
            Fact::Ctor { adt } => {
                printed.insert(adt);
            }
        }
    }
    let mut found = BTreeSet::new();
    for ty in printed {
        let mut next = Some(super::printed::peel_refs(ty));
        while let Some(ty) = next {
            next = None;
            match super::printed::head(ty) {
                super::printed::Printed::Path(path, args) => {
                    found.insert(path.to_owned());
                    next = super::printed::first_arg(args).map(super::printed::peel_refs);
                }
                super::printed::Printed::Dyn(path) => {
                    found.insert(path.to_owned());
                }
                _ => {}
            }
        }
    }
    found
}
