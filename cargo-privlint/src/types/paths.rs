//! What a path written as a type means, kept as it is written: an alias is its own target, an associated
//! type the trait's, `Self` the impl's type.

use super::{Ty, Types, WhyUnresolved, lower::LowerCx};
use crate::{
    hir::{Name, Path, PathRoot},
    names::{DefId, DefKind, Ns, PrimTy, Res, Unresolved},
};

#[derive(Clone, PartialEq, Debug)]
pub enum TypePath {
    Def(DefId),
    Prim(PrimTy),
    /// A generic parameter, and `Self` in a trait.
    Param,
    /// `Self` in an impl.
    SelfTy(Ty),
    /// An associated type as the trait declares it, and the type that it belongs to.
    Assoc {
        trait_: DefId,
        name: Name,
        base: Ty,
    },
}

impl Types<'_> {
    /// For a path in the declaration of `owner`, or in a body of it that stands in `scope`.
    pub fn type_path(
        &self,
        owner: DefId,
        scope: DefId,
        path: &Path,
    ) -> Result<TypePath, WhyUnresolved> {
        let n = path.segments.len();
        let cx = LowerCx::new(self, scope, owner, Ty::Unknown);
        if let Some(qself) = &path.qself {
            let base = cx.ty(&qself.ty);
            let n_trait = qself.n_trait_segments as usize;
            if n_trait == 0 || n != n_trait + 1 {
                let base = if n == 1 { base } else { cx.path(&shorter(path)) };
                return self.assoc_path(&cx, base, path);
            }
            let named = prefix(path, n_trait);
            let Some(trait_) = self.resolve_trait(scope, &named) else {
                return Err(self.why_not(scope, &named));
            };
            let name = path.segments[n_trait].name;
            let bound = self.assoc_ty(trait_, name).map(|_| trait_);
            let trait_ = bound.ok_or(WhyUnresolved::NoSuchMember)?;
            return Ok(TypePath::Assoc { trait_, name, base });
        }
        if let Some(local) = self.local_type(owner, path) {
            return if n == 1 {
                Ok(local)
            } else {
                self.assoc_path(&cx, cx.path(&shorter(path)), path)
            };
        }
        let found = self.resolve(scope, path, Ns::Types);
        match found.res {
            Res::Unknown(why) => Err(WhyUnresolved::Name(why)),
            Res::Def(def) if found.n_resolved == n => Ok(self.type_or_module(def, path)),
            Res::Prim(prim) if found.n_resolved == n => Ok(TypePath::Prim(prim)),
            Res::Def(_) | Res::Prim(_) => self.assoc_path(&cx, cx.path(&shorter(path)), path),
        }
    }

    /// `use std::str;` leaves the type `str` as it is.
    fn type_or_module(&self, def: DefId, path: &Path) -> TypePath {
        let prim = match &*path.segments {
            [only] if self.names.def(def).kind == DefKind::Mod => PrimTy::from_name(only.name),
            _ => None,
        };
        prim.map_or(TypePath::Def(def), TypePath::Prim)
    }

    /// A first segment that names no item.
    fn local_type(&self, owner: DefId, path: &Path) -> Option<TypePath> {
        let first = path.segments.first().filter(|_| path.root == PathRoot::Plain)?;
        if self.find_param(owner, first.name).is_some() {
            return Some(TypePath::Param);
        }
        if first.name != "Self" {
            return None;
        }
        let in_trait =
            self.generic_owners(owner).any(|def| self.names.def(def).kind == DefKind::Trait);
        match self.self_ty(owner) {
            _ if in_trait => Some(TypePath::Param),
            Some(ty) => Some(TypePath::SelfTy(ty)),
            None => None,
        }
    }

    fn assoc_path(
        &self,
        cx: &LowerCx<'_, '_>,
        base: Ty,
        path: &Path,
    ) -> Result<TypePath, WhyUnresolved> {
        let name = path.segments.last().ok_or(WhyUnresolved::NoSuchMember)?.name;
        if let Ty::Adt(adt, _) = &base
            && let Some(variant) = self.member(*adt, name)
            && self.names.def(variant).kind == DefKind::Variant
        {
            return Ok(TypePath::Def(variant));
        }
        match cx.assoc_bound(&base, name) {
            Some(bound) => Ok(TypePath::Assoc { trait_: bound.trait_, name, base }),
            None if base == Ty::Unknown => Err(WhyUnresolved::UnknownReceiver),
            None => Err(WhyUnresolved::NoSuchMember),
        }
    }

    fn why_not(&self, scope: DefId, path: &Path) -> WhyUnresolved {
        match self.resolve(scope, path, Ns::Types).res {
            Res::Unknown(why) => WhyUnresolved::Name(why),
            Res::Def(_) | Res::Prim(_) => WhyUnresolved::Name(Unresolved::NoSuchName),
        }
    }
}

/// Without the last segment.
fn shorter(path: &Path) -> Path {
    let n = path.segments.len().saturating_sub(1);
    Path { segments: path.segments[..n].into(), ..path.clone() }
}

/// The path of the first `n` segments.
pub(super) fn prefix(path: &Path, n: usize) -> Path {
    Path { segments: path.segments[..n].into(), qself: None, ..path.clone() }
}
