//! Types one after the other, before they become a list; a few take no memory of their own.

use std::ops::Deref;

use super::Ty;

const N_FEW: usize = 6;

pub(super) struct Gathered {
    few: [Ty; N_FEW],
    /// Of the few.
    n: usize,
    /// All of them, once they are more.
    many: Vec<Ty>,
}

impl Gathered {
    #[inline]
    pub fn new() -> Gathered {
        Gathered { few: [Ty::Unknown; N_FEW], n: 0, many: Vec::new() }
    }

    #[inline]
    pub fn push(&mut self, ty: Ty) {
        match self.few.get_mut(self.n) {
            Some(place) => {
                *place = ty;
                self.n += 1;
            }
            None => self.push_to_many(ty),
        }
    }

    #[cold]
    fn push_to_many(&mut self, ty: Ty) {
        if self.many.is_empty() {
            self.many.extend_from_slice(&self.few);
        }
        self.many.push(ty);
    }
}

impl FromIterator<Ty> for Gathered {
    #[inline]
    fn from_iter<I: IntoIterator<Item = Ty>>(tys: I) -> Gathered {
        let mut all = Gathered::new();
        tys.into_iter().for_each(|ty| all.push(ty));
        all
    }
}

impl From<&[Ty]> for Gathered {
    #[inline]
    fn from(tys: &[Ty]) -> Gathered {
        tys.iter().copied().collect()
    }
}

impl Deref for Gathered {
    type Target = [Ty];

    #[inline]
    fn deref(&self) -> &[Ty] {
        if self.many.is_empty() { &self.few[..self.n] } else { &self.many }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::InferVar;

    #[test]
    fn all_are_kept_in_their_order() {
        for n in [0, 1, N_FEW, N_FEW + 1, 3 * N_FEW] {
            let tys: Vec<Ty> = (0..n as u32).map(|i| Ty::Infer(InferVar(i))).collect();
            let mut all = Gathered::from(&tys[..n / 2]);
            tys[n / 2..].iter().for_each(|ty| all.push(*ty));
            assert_eq!(*all, *tys);
        }
    }
}
