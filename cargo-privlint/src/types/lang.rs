//! The items of the standard library that the language itself refers to: operators' traits, `Future`,
//! `Option`, ranges.
//!
//! Found by their names in the models of `core`, `alloc` and `std`; one that no model declares is
//! absent, and what needs it stays unknown.

use crate::{
    hir::Name,
    names::{DefId, DefKind, Names},
};

macro_rules! lang_items {
    ($(#[$doc:meta])* $Enum:ident: $($name:ident in $module:literal,)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $Enum { $($name,)* }

        impl $Enum {
            const ALL: &'static [($Enum, &'static str, &'static str)] =
                &[$(($Enum::$name, stringify!($name), $module),)*];
        }
    };
}

lang_items! {
    /// A trait that the language knows.
    LangTrait:
    Deref in "ops", DerefMut in "ops", Index in "ops", IndexMut in "ops", Drop in "ops",
    Add in "ops", Sub in "ops", Mul in "ops", Div in "ops", Rem in "ops",
    BitAnd in "ops", BitOr in "ops", BitXor in "ops", Shl in "ops", Shr in "ops",
    AddAssign in "ops", SubAssign in "ops", MulAssign in "ops", DivAssign in "ops",
    RemAssign in "ops", BitAndAssign in "ops", BitOrAssign in "ops", BitXorAssign in "ops",
    ShlAssign in "ops", ShrAssign in "ops", Neg in "ops", Not in "ops",
    Fn in "ops", FnMut in "ops", FnOnce in "ops",
    AsyncFn in "ops", AsyncFnMut in "ops", AsyncFnOnce in "ops",
    Iterator in "iter", IntoIterator in "iter", Future in "future", IntoFuture in "future",
    From in "convert", Clone in "clone", Copy in "marker", Sized in "marker", Send in "marker",
    Sync in "marker", Unpin in "marker", UnwindSafe in "panic", RefUnwindSafe in "panic",
    Debug in "fmt", Display in "fmt", Default in "default", PartialEq in "cmp", Eq in "cmp",
    PartialOrd in "cmp", Ord in "cmp", Hash in "hash", Error in "error", Any in "any",
}

lang_items! {
    /// A type that the language knows.
    LangAdt:
    Option in "option", Result in "result", Vec in "vec", String in "string", Box in "boxed",
    Rc in "rc", Arc in "sync", Pin in "pin", Poll in "task", ControlFlow in "ops",
    Range in "ops", RangeFrom in "ops", RangeTo in "ops", RangeFull in "ops",
    RangeInclusive in "ops", RangeToInclusive in "ops", Arguments in "fmt", CStr in "ffi",
}

#[derive(Debug)]
pub struct Lang {
    traits: Vec<Option<DefId>>,
    adts: Vec<Option<DefId>>,
}

impl Lang {
    pub(super) fn new(names: &Names) -> Lang {
        let mut lang =
            Lang { traits: vec![None; LangTrait::ALL.len()], adts: vec![None; LangAdt::ALL.len()] };
        let is_std: Vec<bool> =
            names.crates.iter().map(|krate| is_std_family(krate.name)).collect();
        let traits: Vec<_> = LangTrait::ALL.iter().map(|e| (Name::new(e.1), e.2)).collect();
        let adts: Vec<_> = LangAdt::ALL.iter().map(|e| (Name::new(e.1), e.2)).collect();
        for (i, def) in names.defs.iter().enumerate() {
            if !is_std[def.krate.0 as usize] {
                continue;
            }
            let (wanted, slots) = match def.kind {
                DefKind::Trait => (&traits, &mut lang.traits),
                DefKind::Struct | DefKind::Enum => (&adts, &mut lang.adts),
                _ => continue,
            };
            let Some(at) = wanted.iter().position(|(name, _)| *name == def.name) else { continue };
            let id = DefId(i as u32);
            if slots[at].is_none() || is_in_module(names, id, wanted[at].1) {
                slots[at] = Some(id);
            }
        }
        lang
    }

    pub fn trait_(&self, item: LangTrait) -> Option<DefId> {
        self.traits[item as usize]
    }

    pub(super) fn trait_named(&self, name: Name) -> Option<DefId> {
        let at = LangTrait::ALL.iter().position(|item| name == item.1)?;
        self.traits[at]
    }

    pub fn adt(&self, item: LangAdt) -> Option<DefId> {
        self.adts[item as usize]
    }

    pub fn is_trait(&self, def: DefId, item: LangTrait) -> bool {
        self.trait_(item) == Some(def)
    }

    pub fn is_adt(&self, def: DefId, item: LangAdt) -> bool {
        self.adt(item) == Some(def)
    }

    /// Traits that hold of types by their structure; assumed to hold of all.
    pub(super) fn is_auto(&self, def: DefId) -> bool {
        use LangTrait::{RefUnwindSafe, Send, Sized, Sync, Unpin, UnwindSafe};
        [Sized, Send, Sync, Unpin, UnwindSafe, RefUnwindSafe].iter().any(|&t| self.is_trait(def, t))
    }

    pub(super) fn is_fn_family(&self, def: DefId) -> bool {
        use LangTrait::{Fn, FnMut, FnOnce};
        [Fn, FnMut, FnOnce].iter().any(|&t| self.is_trait(def, t))
    }

    pub(super) fn is_async_fn_family(&self, def: DefId) -> bool {
        use LangTrait::{AsyncFn, AsyncFnMut, AsyncFnOnce};
        [AsyncFn, AsyncFnMut, AsyncFnOnce].iter().any(|&t| self.is_trait(def, t))
    }
}

pub(super) fn is_std_family(krate: Name) -> bool {
    matches!(krate.as_str(), "core" | "alloc" | "std")
}

fn is_in_module(names: &Names, def: DefId, module: &str) -> bool {
    let mut at = names.def(def).parent;
    while let Some(parent) = at {
        if names.def(parent).name == module {
            return true;
        }
        at = names.def(parent).parent;
    }
    false
}
