//! Which traits' methods a scope can call.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::{
    defs::{DefId, Names, Ns},
    scope::{ModIdx, ModuleKind},
};

impl Names {
    /// Every trait that is in scope in a module or a block: its own, imported ones (`as _` too), those
    /// of the scopes around a block, and the prelude's. Computed once per scope; look-up only, for
    /// the order of a set is no order.
    pub fn traits_in_scope(&self, scope: DefId) -> &FxHashSet<DefId> {
        static NONE: OnceLock<FxHashSet<DefId>> = OnceLock::new();
        match self.scope_module(scope) {
            Some(module) => self.module_traits(module),
            None => NONE.get_or_init(FxHashSet::default),
        }
    }

    fn module_traits(&self, idx: ModIdx) -> &FxHashSet<DefId> {
        let module = self.scopes.module(idx);
        module.traits.get_or_init(|| {
            let mut traits = FxHashSet::default();
            let mut at = Some(idx);
            while let Some(scope) = at {
                self.add_bound_traits(scope, &mut traits);
                let module = self.scopes.module(scope);
                at = match module.kind {
                    ModuleKind::Block | ModuleKind::Enum => module.parent,
                    ModuleKind::Mod => None,
                };
            }
            let prelude = self.scopes.crates[module.krate.0 as usize].prelude;
            traits.extend(prelude.into_iter().flat_map(|prelude| self.bound_traits(prelude)));
            traits
        })
    }

    /// Those of the modules around it that it imports whole too.
    fn add_bound_traits(&self, idx: ModIdx, to: &mut FxHashSet<DefId>) {
        to.extend(self.bound_traits(idx));
        for source in self.scopes.outer_sources(idx) {
            self.add_bound_traits(source, to);
        }
    }

    fn bound_traits(&self, idx: ModIdx) -> impl Iterator<Item = DefId> + '_ {
        let slots = self.scopes.module(idx).slots.iter();
        slots.filter_map(|(_, slot)| self.is_trait(slot.get(Ns::Types)?.res))
    }
}
