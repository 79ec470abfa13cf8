//! Something for each definition, made when first asked for; most definitions never are.

use std::{fmt, iter, sync::OnceLock};

use crate::names::DefId;

/// So many definitions in a row have their places made together.
const N_TOGETHER: usize = 32;

type Places<T> = [OnceLock<T>; N_TOGETHER];

pub struct ByDef<T>(Vec<OnceLock<Box<Places<T>>>>);

impl<T> ByDef<T> {
    pub fn new(n_defs: usize) -> ByDef<T> {
        ByDef(iter::repeat_with(OnceLock::new).take(n_defs.div_ceil(N_TOGETHER)).collect())
    }

    #[inline]
    pub fn get_or_init(&self, def: DefId, make: impl FnOnce() -> T) -> &T {
        let at = def.0 as usize;
        let places = self.0[at / N_TOGETHER]
            .get_or_init(|| Box::new([const { OnceLock::new() }; N_TOGETHER]));
        places[at % N_TOGETHER].get_or_init(make)
    }
}

impl<T> fmt::Debug for ByDef<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let n_made = self.0.iter().filter_map(OnceLock::get);
        let n_made = n_made.flat_map(|places| places.iter()).filter(|place| place.get().is_some());
        write!(f, "ByDef({})", n_made.count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_definition_has_its_own_which_is_made_once() {
        let n = 3 * N_TOGETHER as u32 + 1;
        let known: ByDef<u32> = ByDef::new(n as usize);
        for i in (0..n).rev() {
            assert_eq!(*known.get_or_init(DefId(i), || 2 * i), 2 * i);
        }
        for i in 0..n {
            assert_eq!(*known.get_or_init(DefId(i), || panic!("{i} is made")), 2 * i);
        }
    }
}
