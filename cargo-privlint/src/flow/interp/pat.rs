//! Patterns: what they take apart and bind.

use super::{Frame, Lv};
use crate::{
    flow::place::{Place, Proj, Slot},
    hir::{Origin, Pat, PatId},
    names::{DefId, FieldId},
    span::Span,
    types::{LangAdt, LocalId, Ty, ValueRes},
};

impl Frame<'_> {
    /// A plain parameter is its slot; others are taken apart.
    pub(super) fn bind_param(&mut self, pat: PatId, slot: Slot) {
        if let Pat::Bind { sub: None, mutable, .. } = &self.body.pats[pat]
            && let Some(ValueRes::Local(local)) = self.tys.pat_paths.get(&pat)
            // One that can be made to point elsewhere is a place of its own.
            && !(*mutable && matches!(self.local_ty(*local), Ty::Ref { .. } | Ty::Ptr { .. }))
        {
            self.aliases.push((*local, slot));
            self.declare(*local);
            return;
        }
        let span = self.pat_span(pat);
        let places = vec![Place::slot(slot)];
        self.bind(pat, Lv { value: self.state.slot(slot).clone(), places }, span);
    }

    /// Binds the pattern to a value; `from` is where the value comes from.
    pub(super) fn bind(&mut self, pat: PatId, lv: Lv, from: Span) {
        match &self.body.pats[pat] {
            Pat::Missing
            | Pat::Wild
            | Pat::Rest
            | Pat::Path(_)
            | Pat::Lit(_)
            | Pat::Range
            | Pat::MacroCall(_) => {}
            Pat::Bind { sub, .. } => {
                let Some(ValueRes::Local(local)) = self.tys.pat_paths.get(&pat) else { return };
                self.bind_local(*local, pat, &lv, from);
                if let Some(sub) = sub {
                    self.bind(*sub, lv, from);
                }
            }
            Pat::Tuple(pats) => {
                let n_elems = match self.pat_ty(pat).peel_refs() {
                    Ty::Tuple(elems) => elems.len(),
                    _ => pats.len(),
                };
                self.bind_elements(pats, n_elems, &lv, from, &|i| Proj::Tuple(i as u32));
            }
            Pat::TupleStruct { pats, .. } => {
                let Some(owner) = self.pat_variant(pat) else {
                    return self.bind_all(pats, &lv, from);
                };
                let n_fields = self.engine.types.variant(owner).map_or(0, |v| v.fields.len());
                self.bind_elements(pats, n_fields, &lv, from, &|i| {
                    Proj::Field(FieldId { owner, idx: i as u32 })
                });
            }
            Pat::Struct { fields, .. } => {
                let owner = self.pat_variant(pat);
                for field in fields {
                    let id = owner.and_then(|def| self.engine.names.field_named(def, field.name));
                    match id {
                        Some(id) => self.bind_part(field.pat, &lv, Proj::Field(id), from),
                        None => self.bind(field.pat, lv.clone(), from),
                    }
                }
            }
            Pat::Or(pats) => self.bind_alternatives(pats, &lv, from),
            Pat::Ref { pat, .. } => {
                let target = self.follow(lv, from);
                self.bind(*pat, target, from);
            }
            Pat::Slice(pats) => {
                for &pat in pats {
                    match self.is_rest(pat) {
                        true => self.bind(pat, lv.clone(), from),
                        false => self.bind_part(pat, &lv, Proj::Elem, from),
                    }
                }
            }
        }
    }

    /// Each alternative binds the same variables.
    fn bind_alternatives(&mut self, pats: &[PatId], lv: &Lv, from: Span) {
        let before = self.state.clone();
        let mut after = None;
        for &pat in pats {
            self.state = before.clone();
            self.bind(pat, lv.clone(), from);
            let here = std::mem::take(&mut self.state);
            after = Some(match after {
                Some(after) => self.joined(after, &here),
                None => here,
            });
        }
        self.state = after.unwrap_or(before);
    }

    fn is_rest(&self, pat: PatId) -> bool {
        match &self.body.pats[pat] {
            Pat::Rest => true,
            Pat::Bind { sub: Some(sub), .. } => matches!(self.body.pats[*sub], Pat::Rest),
            _ => false,
        }
    }

    fn pat_variant(&self, pat: PatId) -> Option<DefId> {
        match self.tys.pat_paths.get(&pat) {
            Some(ValueRes::Def(def, _)) => Some(*def),
            _ => None,
        }
    }

    fn bind_all(&mut self, pats: &[PatId], lv: &Lv, from: Span) {
        pats.iter().for_each(|&pat| self.bind(pat, lv.clone(), from));
    }

    fn bind_elements(
        &mut self,
        pats: &[PatId],
        n_all: usize,
        lv: &Lv,
        from: Span,
        proj: &dyn Fn(usize) -> Proj,
    ) {
        let rest = pats.iter().position(|&pat| matches!(self.body.pats[pat], Pat::Rest));
        for (i, &pat) in pats.iter().enumerate() {
            let at = match rest {
                Some(rest) if i > rest => (n_all + i).saturating_sub(pats.len()),
                _ => i,
            };
            self.bind_part(pat, lv, proj(at), from);
        }
    }

    /// A part that no pattern names is not read.
    fn bind_part(&mut self, pat: PatId, lv: &Lv, proj: Proj, from: Span) {
        if matches!(self.body.pats[pat], Pat::Wild | Pat::Rest) {
            return;
        }
        let span = self.written_span(pat).unwrap_or(from);
        let part = self.project(lv.clone(), proj, span);
        self.bind(pat, part, from);
    }

    fn written_span(&self, pat: PatId) -> Option<Span> {
        let place = self.body.places.pats[pat.as_usize()];
        (place.origin != Origin::Expansion).then_some(place.span)
    }

    fn declare(&mut self, local: LocalId) {
        if self.instance.closure.is_some() {
            self.declared.insert(local);
        }
    }

    fn bind_local(&mut self, local: LocalId, pat: PatId, lv: &Lv, from: Span) {
        self.declare(local);
        let ty = self.local_ty(local);
        let value = self.moved(lv.clone(), &ty);
        let value = self.shed(value, &ty);
        let span = self.written_span(pat).unwrap_or(from);
        let value = self.assigned(value, span);
        let place = self.local_place(local);
        self.note_anew(place.slot);
        self.state.set_slot(place.slot, value);
    }

    /// Whether what the pattern matches is the good case of a check: `true`, `Ok`, `Some`.
    pub(super) fn pat_holds(&self, pat: PatId) -> Option<bool> {
        match &self.body.pats[pat] {
            Pat::Lit(expr) => match &self.body.exprs[*expr] {
                crate::hir::Expr::Lit(crate::hir::Lit::Bool(value)) => Some(*value),
                _ => None,
            },
            Pat::TupleStruct { .. } | Pat::Path(_) | Pat::Bind { .. } => {
                let variant = self.pat_variant(pat)?;
                let def = self.engine.names.def(variant);
                let lang = &self.engine.types.lang;
                let adt = def.parent?;
                if !lang.is_adt(adt, LangAdt::Result) && !lang.is_adt(adt, LangAdt::Option) {
                    return None;
                }
                Some(def.name == "Ok" || def.name == "Some")
            }
            _ => None,
        }
    }
}
