//! What all variables of a body have come to be, written out; what is still open is unknown.

use super::{Substs, Ty, fold, intern::Flags, unify::Table};

/// From when it is made on, nothing more becomes known of the table's variables but through it.
pub(super) struct WriteOut<'t> {
    table: &'t Table,
    /// Lists that were written out last, each with what it came to: expressions in a row are often of one type, and
    /// a call's arguments are those of its path.
    recent: [(Substs, Substs); N_RECENT],
}

/// A power of two.
const N_RECENT: usize = 32;

impl<'t> WriteOut<'t> {
    pub fn new(table: &'t mut Table) -> WriteOut<'t> {
        let none = Substs::from([]);
        WriteOut { table, recent: [(none, none); N_RECENT] }
    }

    pub fn ty(&mut self, ty: &Ty) -> Ty {
        if !ty.has_infer() {
            return *ty;
        }
        match ty {
            Ty::Infer(_) => self.var(ty).unwrap_or(*ty),
            Ty::Adt(def, substs) => Ty::Adt(*def, self.substs(substs)),
            Ty::FnDef(def, substs) => Ty::FnDef(*def, self.substs(substs)),
            Ty::Tuple(elems) => Ty::Tuple(self.substs(elems)),
            _ => fold::fold(ty, Flags::INFER, &mut |ty| self.var(ty)),
        }
    }

    pub fn substs(&mut self, substs: &Substs) -> Substs {
        if !substs.has_infer() {
            return *substs;
        }
        let place = substs.hash_code() as usize % N_RECENT;
        if self.recent[place].0 == *substs {
            return self.recent[place].1;
        }
        let written = fold::fold_substs(substs, Flags::INFER, &mut |ty| self.var(ty));
        self.recent[place] = (*substs, written);
        written
    }

    fn var(&mut self, ty: &Ty) -> Option<Ty> {
        let Ty::Infer(var) = ty else { return None };
        let written = match self.table.shallow(ty) {
            known if !known.has_infer() => return Some(known),
            Ty::Infer(_) => Ty::Unknown,
            known => self.ty(&known),
        };
        self.table.settle(*var, written);
        Some(written)
    }
}
