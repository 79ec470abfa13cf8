//! Textual scope of `macro_rules!`: what a macro's bare name means depends on what stands above it.
//!
//! A scope is a chain that leads back from a place in the text to the definitions above it. A macro call
//! in item position is a link of its own, which later leads through the definitions of its expansion.

use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{defs::DefId, local_macros::with_local_macros};
use crate::{
    hir::{CrateId, Lazy, Name},
    macros::{MacroRules, rules},
    span::Span,
    syntax::tt::{Ctx, Tt},
};

/// A place in [`TextScopes`]; zero is the start of every crate.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub(super) struct TextId(pub u32);

#[derive(Debug)]
pub(super) struct TextScopes {
    links: Vec<Link>,
    /// Every name that some `macro_rules!` of a crate defines: most calls need no walk.
    names: FxHashSet<(CrateId, Name)>,
    /// Names that got a definition since somebody last asked.
    new_names: FxHashSet<Name>,
}

/// What [`TextScopes::find_again`] found so far, valid until a link changes.
pub(super) type Found = FxHashMap<(TextId, Name), Option<DefId>>;

#[derive(Clone, Copy, Debug)]
enum Link {
    Start,
    Def {
        before: TextId,
        name: Name,
        def: DefId,
        span: Span,
    },
    /// An item-position macro call: leads to the end of its expansion once there is one.
    Call {
        before: TextId,
        end: Option<TextId>,
    },
}

/// What `macro_rules!` items hold, apart from their files.
#[derive(Debug, Default)]
pub(super) struct MacroDefs {
    pub by_def: FxHashMap<DefId, MacroSource>,
}

#[derive(Debug)]
pub(super) struct MacroSource {
    pub krate: CrateId,
    pub kind: MacroKind,
}

#[derive(Debug)]
pub(super) enum MacroKind {
    /// `#[rustc_builtin_macro = "key"]`
    Builtin(Name),
    Rules(LazyRules),
}

/// Rules that are read when somebody first calls them.
#[derive(Debug)]
pub(super) struct LazyRules {
    tokens: Lazy<Arc<[Tt]>>,
    has_local_macros: bool,
    read: OnceLock<MacroRules>,
}

impl LazyRules {
    pub fn new(tokens: Lazy<Arc<[Tt]>>, has_local_macros: bool) -> LazyRules {
        LazyRules { tokens, has_local_macros, read: OnceLock::new() }
    }

    pub fn get(&self) -> &MacroRules {
        self.read.get_or_init(|| match self.has_local_macros {
            true => rules::parse(&with_local_macros(&self.tokens)),
            false => rules::parse(&self.tokens),
        })
    }

    /// Which expansion wrote the definition.
    pub fn ctx(&self) -> Ctx {
        first_ctx(&self.tokens).unwrap_or(Ctx::USER)
    }
}

fn first_ctx(trees: &[Tt]) -> Option<Ctx> {
    trees.iter().find_map(|tree| match tree {
        Tt::Ident { ctx, .. } => Some(*ctx),
        Tt::Group(group) => first_ctx(&group.trees),
        Tt::Punct { .. } | Tt::Literal { .. } => None,
    })
}

impl Default for TextScopes {
    fn default() -> TextScopes {
        TextScopes {
            links: vec![Link::Start],
            names: FxHashSet::default(),
            new_names: FxHashSet::default(),
        }
    }
}

impl TextScopes {
    pub fn define(
        &mut self,
        before: TextId,
        (krate, name): (CrateId, Name),
        def: DefId,
        span: Span,
    ) -> TextId {
        self.names.insert((krate, name));
        self.new_names.insert(name);
        self.push(Link::Def { before, name, def, span })
    }

    pub fn len(&self) -> usize {
        self.links.len()
    }

    /// Takes back all but the first links, and the names in all but the first crates.
    pub fn forget(&mut self, n_links: usize, n_crates: usize) {
        self.links.truncate(n_links);
        self.names.retain(|(krate, _)| (krate.0 as usize) < n_crates);
        self.new_names.clear();
    }

    pub fn call(&mut self, before: TextId) -> TextId {
        self.push(Link::Call { before, end: None })
    }

    /// Says where the expansion of a call ends; that of a call without one is what is above it.
    pub fn set_expansion(&mut self, call: TextId, expansion_end: TextId) {
        let end = self.skip_calls(expansion_end);
        if let Link::Call { before, .. } = self.links[call.0 as usize]
            && end != call
        {
            self.links[call.0 as usize] = Link::Call { before, end: Some(end) };
        }
    }

    fn push(&mut self, link: Link) -> TextId {
        self.links.push(link);
        TextId(self.links.len() as u32 - 1)
    }

    /// Past calls that have their expansion. Each of them leads to one that has none, or to no call, so
    /// that this is a step or two where calls are expanded in their order.
    fn skip_calls(&self, mut at: TextId) -> TextId {
        while let Link::Call { end: Some(end), .. } = self.links[at.0 as usize] {
            at = end;
        }
        at
    }

    /// The last definition of `name` above the place; one that stands below `before` in the same file
    /// does not count.
    pub fn find(
        &self,
        from: TextId,
        (krate, name): (CrateId, Name),
        before: Option<Span>,
    ) -> Option<DefId> {
        if !self.names.contains(&(krate, name)) {
            return None;
        }
        let mut at = from;
        loop {
            at = match self.links[at.0 as usize] {
                Link::Start => return None,
                Link::Def { name: found, def, span, .. }
                    if found == name
                        && before.is_none_or(|b| b.file != span.file || span.lo <= b.lo) =>
                {
                    return Some(def);
                }
                Link::Def { before, .. } => before,
                Link::Call { before, end } => end.unwrap_or(before),
            };
        }
    }

    /// As [`TextScopes::find`], for many places of which each leads to the one before: a walk ends where an
    /// earlier one began.
    pub fn find_again(
        &self,
        from: TextId,
        (krate, name): (CrateId, Name),
        found: &mut Found,
    ) -> Option<DefId> {
        if !self.names.contains(&(krate, name)) {
            return None;
        }
        let mut at = from;
        let result = loop {
            if let Some(known) = found.get(&(at, name)) {
                break *known;
            }
            at = match self.links[at.0 as usize] {
                Link::Start => break None,
                Link::Def { name: found, def, .. } if found == name => break Some(def),
                Link::Def { before, .. } => before,
                Link::Call { before, end } => end.unwrap_or(before),
            };
        };
        found.insert((from, name), result);
        result
    }

    /// The names that got a definition since the last call.
    pub fn take_new_names(&mut self) -> FxHashSet<Name> {
        std::mem::take(&mut self.new_names)
    }

    pub fn is_new(&self, name: Name) -> bool {
        self.new_names.contains(&name)
    }

    /// Takes out links that lead to no definition, so that walks cost what there is to find.
    pub fn compress(&mut self) {
        for i in 0..self.links.len() {
            let target = |links: &[Link], mut at: TextId| {
                while let Link::Call { before, end } = links[at.0 as usize] {
                    at = end.unwrap_or(before);
                }
                at
            };
            match self.links[i] {
                Link::Start => {}
                Link::Def { before, name, def, span } => {
                    let before = target(&self.links, before);
                    self.links[i] = Link::Def { before, name, def, span };
                }
                Link::Call { before, end } => {
                    let to = target(&self.links, end.unwrap_or(before));
                    self.links[i] = Link::Call { before: to, end: None };
                }
            }
        }
    }
}
