//! Types of everything: signatures, generics, trait selection, method look-up, inference in bodies.
//!
//! Computed from `names`; a body is inferred on its own, so bodies run in parallel. What can't be told
//! is [`Ty::Unknown`], never a guess, and is counted with its reason.

mod builtin;
mod by_def;
mod by_node;
mod candidates;
mod declaring;
mod derive;
mod display;
mod env;
mod fold;
mod gathered;
mod generics;
mod impl_index;
mod impls;
mod infer;
mod intern;
mod items;
mod lang;
mod list;
mod lower;
mod member;
mod memo;
mod method;
mod normalize;
mod paths;
mod pool;
mod query;
mod recent_names;
mod select;
mod ty;
mod typed;
mod unify;
mod visible;
mod write_out;

use std::sync::{Arc, OnceLock};

pub use by_def::ByDef;
pub use by_node::ByNode;
pub use env::Env;
pub use generics::*;
pub use impls::ImplData;
pub use intern::{Bindings, Bounds, Interned, Substs};
pub use lang::{Lang, LangAdt, LangTrait};
pub use paths::TypePath;
pub use ty::*;
pub use typed::*;

use self::{
    derive::Derived, impl_index::ImplIndex, items::Members, memo::Memo, recent_names::RecentNames,
};
use crate::{
    hir::{self, CrateId, Name, PathRoot, PathSegment},
    names::{DefId, DefKind, InScopes, Names, Ns, PathRes, Res, Unresolved},
};

/// What the declarations of all crates say, computed where first asked for.
#[derive(Debug)]
pub struct Types<'n> {
    pub names: &'n Names,
    pub lang: Lang,
    members: Members,
    impls: ImplIndex,
    cells: ByDef<Box<DefCell>>,
    /// What is known of goals that no bound in scope bears on.
    memo: Memo,
    recent_names: RecentNames,
    /// Where nothing is assumed.
    no_env: Arc<Env>,
}

/// What is kept of one definition.
#[derive(Debug, Default)]
struct DefCell {
    generics: OnceLock<Generics>,
    predicates: OnceLock<Box<[Predicate]>>,
    env: OnceLock<Arc<Env>>,
    sig: OnceLock<Option<Box<FnSig>>>,
    /// The self type of an impl, the value of an associated type, the type of a constant.
    ty: OnceLock<Box<Ty>>,
    more: OnceLock<Box<MoreOfDef>>,
}

/// What is kept of a definition that is no function.
#[derive(Debug, Default)]
struct MoreOfDef {
    fields: OnceLock<Box<[Ty]>>,
    /// Supertraits of a trait, bounds of an associated type.
    bounds: OnceLock<Box<[TraitBound]>>,
    supertrait_defs: OnceLock<Box<[DefId]>>,
    /// Of an impl.
    header: OnceLock<Option<Box<ImplData>>>,
    /// Of a struct, an enum or a union, by trait.
    derives: OnceLock<Box<[(DefId, Derived)]>>,
}

/// `ty: bound`
#[derive(Clone, PartialEq, Debug)]
pub struct Predicate {
    pub ty: Ty,
    pub bound: TraitBound,
}

impl<'n> Types<'n> {
    pub fn new(names: &'n Names) -> Types<'n> {
        let (lang, members) = rayon::join(|| Lang::new(names), || Members::new(names));
        let mut types = Types {
            names,
            lang,
            members,
            impls: ImplIndex::default(),
            cells: ByDef::new(names.defs.len()),
            memo: Memo::default(),
            recent_names: RecentNames::new(),
            no_env: Arc::default(),
        };
        types.impls = ImplIndex::new(&types);
        types
    }

    #[inline]
    fn cell(&self, def: DefId) -> &DefCell {
        self.cells.get_or_init(def, Box::default)
    }

    #[inline]
    fn more(&self, def: DefId) -> &MoreOfDef {
        self.cell(def).more.get_or_init(Box::default)
    }

    fn resolve(&self, scope: DefId, path: &hir::Path, ns: Ns) -> PathRes {
        match &path.qself {
            None => self.resolve_segments(scope, path.root, &path.segments, ns),
            Some(_) => self.names.resolve_path(scope, path, ns),
        }
    }

    fn resolve_segments(
        &self,
        scope: DefId,
        root: PathRoot,
        segments: &[PathSegment],
        ns: Ns,
    ) -> PathRes {
        let resolve = |names: &[Name]| self.names.resolve_segments(scope, root, names, ns);
        match segments {
            [only] if root == PathRoot::Plain => self.resolve_name(scope, only.name, ns),
            [only] => resolve(&[only.name]),
            [first, below @ ..] if root == PathRoot::Plain => {
                let found = self.resolve_name(scope, first.name, Ns::Types);
                let below = below.iter().map(|segment| segment.name);
                self.names.resolve_below(scope, (first.name, found), below, ns)
            }
            [a, b] => resolve(&[a.name, b.name]),
            [a, b, c] => resolve(&[a.name, b.name, c.name]),
            all => resolve(&all.iter().map(|segment| segment.name).collect::<Vec<_>>()),
        }
    }

    fn resolve_name(&self, scope: DefId, name: Name, ns: Ns) -> PathRes {
        self.recent_names.get_or((scope, name, ns), || self.find_name(scope, name, ns))
    }

    fn find_name(&self, scope: DefId, name: Name, ns: Ns) -> PathRes {
        let unknown = |why| PathRes { res: Res::Unknown(why), n_resolved: 0 };
        match self.names.in_scopes(scope, name, ns) {
            Some(InScopes::Bound(res)) => PathRes { res, n_resolved: 1 },
            Some(InScopes::Unbound { krate, is_obscured }) => {
                match self.in_preludes(krate, name, ns) {
                    Some(res) => PathRes { res, n_resolved: 1 },
                    None if is_obscured => unknown(Unresolved::Obscured),
                    None => unknown(Unresolved::NoSuchName),
                }
            }
            None => unknown(Unresolved::NoSuchName),
        }
    }

    fn in_preludes(&self, krate: CrateId, name: Name, ns: Ns) -> Option<Res> {
        let key = (krate, name, ns);
        self.memo.preludes.get(&key).unwrap_or_else(|| {
            let found = self.names.in_preludes(krate, name, ns);
            self.memo.preludes.keep(key, found);
            found
        })
    }

    fn resolve_trait(&self, scope: DefId, path: &hir::Path) -> Option<DefId> {
        match self.resolve(scope, path, Ns::Types) {
            PathRes { res: Res::Def(def), n_resolved }
                if n_resolved == path.segments.len()
                    && self.names.def(def).kind == DefKind::Trait =>
            {
                Some(def)
            }
            _ => None,
        }
    }
}
