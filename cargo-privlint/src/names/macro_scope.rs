//! Textual scope of `macro_rules!`: what a macro's bare name means depends on what stands above it.
//!
//! A scope is a chain that leads back from a place in the text to the definitions above it. A macro call
//! in item position is a link of its own, which later leads through the definitions of its expansion.

use rustc_hash::{FxHashMap, FxHashSet};

use super::defs::DefId;
use crate::{
    hir::{CrateId, Name},
    span::Span,
    syntax::tt::Tt,
};

/// A place in [`TextScopes`]; zero is the start of every crate.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub(super) struct TextId(pub u32);

#[derive(Debug)]
pub(super) struct TextScopes {
    links: Vec<Link>,
    /// Every name that some `macro_rules!` defines: most calls need no walk.
    names: FxHashSet<Name>,
}

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
    Rules(Vec<Tt>),
}

impl Default for TextScopes {
    fn default() -> TextScopes {
        TextScopes { links: vec![Link::Start], names: FxHashSet::default() }
    }
}

impl TextScopes {
    pub fn define(&mut self, before: TextId, name: Name, def: DefId, span: Span) -> TextId {
        self.names.insert(name);
        self.push(Link::Def { before, name, def, span })
    }

    pub fn call(&mut self, before: TextId) -> TextId {
        self.push(Link::Call { before, end: None })
    }

    /// Says where the expansion of a call ends.
    pub fn set_expansion(&mut self, call: TextId, expansion_end: TextId) {
        if let Link::Call { before, end } = &mut self.links[call.0 as usize] {
            // An expansion without definitions makes the link a mere step back.
            *end = Some(expansion_end).filter(|end| end != before && *end != call);
        }
    }

    fn push(&mut self, link: Link) -> TextId {
        self.links.push(link);
        TextId(self.links.len() as u32 - 1)
    }

    /// The last definition of `name` above the place; one that stands below `before` in the same file
    /// does not count.
    pub fn find(&self, from: TextId, name: Name, before: Option<Span>) -> Option<DefId> {
        if !self.names.contains(&name) {
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
