//! What a plain name means, in two steps: what the scopes around it bind, which differs from module to module, and
//! what the preludes of a crate hold, which does not.

use super::{
    defs::{DefId, Names, Ns, PrimTy, Res, Unresolved},
    lookup::Query,
    scope::ModuleKind,
};
use crate::hir::{CrateId, Name};

/// What the scopes around a name say of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InScopes {
    Bound(Res),
    /// Nothing, so that the preludes of the crate are to be asked. There may be more to an obscured scope than
    /// anybody knows.
    Unbound {
        krate: CrateId,
        is_obscured: bool,
    },
}

impl Names {
    /// What the module or the block `scope` and what is around it bind; `None` for what is no scope.
    pub fn in_scopes(&self, scope: DefId, name: Name, ns: Ns) -> Option<InScopes> {
        let from = self.scope_module(scope)?;
        if let Some(binding) = self.scopes.module(from).get(name, ns) {
            return Some(InScopes::Bound(binding.res));
        }
        Some(self.bound(&mut Query { from, import: None, seen: None }, name, ns))
    }

    /// What the preludes of a crate hold under a name.
    pub fn in_preludes(&self, krate: CrateId, name: Name, ns: Ns) -> Option<Res> {
        let scope = self.scopes.crates.get(krate.0 as usize)?;
        let from = scope.root.or(scope.prelude)?;
        self.preludes(&mut Query { from, import: None, seen: None }, krate, name, ns)
    }

    /// A plain first segment: scopes from the inside out to the module, then the preludes.
    pub(super) fn lexical(
        &self,
        query: &mut Query<'_>,
        name: Name,
        ns: Ns,
    ) -> Result<Res, Unresolved> {
        let (krate, is_obscured) = match self.bound(query, name, ns) {
            InScopes::Bound(res) => return Ok(res),
            InScopes::Unbound { krate, is_obscured } => (krate, is_obscured),
        };
        if let Some(res) = self.preludes(query, krate, name, ns) {
            return Ok(res);
        }
        let macros_obscured =
            ns == Ns::Macros && self.scopes.crates[krate.0 as usize].macro_use_obscured;
        Err(if is_obscured || macros_obscured {
            Unresolved::Obscured
        } else {
            Unresolved::NoSuchName
        })
    }

    /// From the inside out to the module.
    fn bound(&self, query: &mut Query<'_>, name: Name, ns: Ns) -> InScopes {
        let mut at = query.from;
        let mut is_obscured = false;
        loop {
            if let Some(binding) = self.slot(query, at, name, ns) {
                return InScopes::Bound(binding.res);
            }
            let module = self.scopes.module(at);
            is_obscured |= module.is_obscured;
            match (module.kind, module.parent) {
                (ModuleKind::Block | ModuleKind::Enum, Some(parent)) => at = parent,
                (ModuleKind::Block | ModuleKind::Enum, None) | (ModuleKind::Mod, _) => {
                    return InScopes::Unbound { krate: module.krate, is_obscured };
                }
            }
        }
    }

    fn preludes(&self, query: &mut Query<'_>, krate: CrateId, name: Name, ns: Ns) -> Option<Res> {
        let scope = &self.scopes.crates[krate.0 as usize];
        match ns {
            Ns::Types => {
                if let Some(res) = self.extern_prelude(krate, name) {
                    return Some(res);
                }
            }
            Ns::Macros => {
                if let Some(&res) = scope.macro_use.get(&name) {
                    return Some(res);
                }
            }
            Ns::Values => {}
        }
        let prelude = scope.prelude.and_then(|prelude| self.slot(query, prelude, name, ns));
        if let Some(binding) = prelude {
            return Some(binding.res);
        }
        match ns {
            Ns::Types => PrimTy::from_name(name).map(Res::Prim),
            Ns::Macros => scope
                .std_root
                .and_then(|root| self.slot(query, root, name, ns))
                .map(|binding| binding.res),
            Ns::Values => None,
        }
    }
}
