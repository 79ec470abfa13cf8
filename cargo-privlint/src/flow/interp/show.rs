//! Whole values as their readers see them: all fields, or what `Debug`, `Display` and `Serialize` show.
//!
//! In a model nothing is looked into: which type stands behind a parameter is known to the workspace's
//! code that calls it, and the labels belong there.

use super::{Arg, Frame};
use crate::{
    flow::{
        engine::Shown,
        flows::Source,
        node::settled,
        place::{Place, Proj},
        spec::FieldRole,
        value::{Atom, CopyOf, Elem, Value, View},
    },
    hir::ExprId,
    names::{DefId, FieldId},
    span::Span,
    types::{LangAdt, Substs, Target, Ty},
};

/// Values are looked into this deep.
const MAX_DEPTH: u32 = 8;
/// Types in types, over all impls that are asked what they show.
const MAX_SHOWN: usize = 24;

impl Frame<'_> {
    /// The labels that somebody gets who looks at the value in this view.
    pub(super) fn seen(
        &mut self,
        value: &Value,
        ty: &Ty,
        view: View,
        span: Span,
        depth: u32,
    ) -> Vec<Elem> {
        if view == View::Carried || depth > MAX_DEPTH {
            return self.deep_elems(value, span);
        }
        if !self.is_user {
            return self.put_off(value, view, span);
        }
        // Where the type makes no labels, only those that are there already can show: if none is known
        // yet, the caller may know.
        if !self.engine.may_hold(ty) && !ty.contains(&mut is_unknown) {
            let carried = self.deep_elems(value, span);
            if !carried.iter().any(|elem| matches!(elem.atom, Atom::Source(_))) {
                return if carried.is_empty() { carried } else { self.put_off(value, view, span) };
            }
        }
        // A type below itself shows the same fields again.
        let shown = (view, *ty.peel_refs());
        if self.showing.contains(&shown) || self.showing.len() > MAX_SHOWN {
            return self.deep_elems(value, span);
        }
        self.showing.push(shown);
        let elems = match view {
            View::Whole => self.whole(value, ty, span, depth),
            View::Debug | View::Display | View::Serialize => {
                self.shown(value, ty, view, span, depth)
            }
            View::Carried => Vec::new(),
        };
        self.showing.pop();
        elems
    }

    /// Labels, and parameters' parts for the caller to look at.
    fn put_off(&self, value: &Value, view: View, span: Span) -> Vec<Elem> {
        if !value.carries() && !value.refers() {
            return Vec::new();
        }
        let mut elems = self.deep_elems(value, span);
        let whole = self.deref(value, span);
        let copies = whole.node().map_or(&[][..], |node| &node.copies);
        let in_view = |copy: &CopyOf| copy.as_elem(view);
        elems.retain(|elem| {
            !copies.iter().any(|copy| copy.as_elem(View::Carried).atom == elem.atom)
        });
        elems.extend(copies.iter().map(in_view));
        if let Some(node) = whole.node() {
            for (_, kid) in node.kids.iter().filter(|(_, kid)| !kid.is_nothing()) {
                let below = self.put_off(kid, view, span);
                elems.retain(|elem| {
                    !matches!(&elem.atom, Atom::Param { view: View::Carried, .. })
                        || below.iter().all(|b| !same_part(b, elem))
                });
                elems.extend(below);
            }
        }
        settled(elems)
    }

    /// Every tracked field below, and every label.
    fn whole(&mut self, value: &Value, ty: &Ty, span: Span, depth: u32) -> Vec<Elem> {
        let ty = ty.peel_refs();
        if is_unknown(ty) {
            return self.put_off(value, View::Whole, span);
        }
        if !self.engine.may_hold(ty) {
            return self.deep_elems(value, span);
        }
        self.parts_seen(value, ty, View::Whole, span, depth)
    }

    fn parts_seen(
        &mut self,
        value: &Value,
        ty: &Ty,
        view: View,
        span: Span,
        depth: u32,
    ) -> Vec<Elem> {
        let value = self.deref(value, span);
        let mut elems = value.elems().to_vec();
        for (proj, ty) in self.parts(ty) {
            elems.extend(self.part_seen(&value, proj, &ty, view, span, depth));
        }
        elems
    }

    /// The parts of a value of a type, over all its variants.
    fn parts(&self, ty: &Ty) -> Vec<(Proj, Ty)> {
        match ty {
            Ty::Adt(adt, substs) => {
                let owners = self.engine.field_owners(*adt).into_iter();
                let fields = owners.flat_map(|owner| {
                    let n = self.engine.types.field_tys(owner).len() as u32;
                    (0..n).map(move |idx| FieldId { owner, idx })
                });
                fields.map(|field| (Proj::Field(field), self.field_ty(field, substs))).collect()
            }
            Ty::Tuple(elems) => {
                let elems = elems.iter().enumerate();
                elems.map(|(i, ty)| (Proj::Tuple(i as u32), *ty)).collect()
            }
            Ty::Array(elem) | Ty::Slice(elem) => vec![(Proj::Elem, *elem.as_ref())],
            _ => Vec::new(),
        }
    }

    fn part_seen(
        &mut self,
        value: &Value,
        proj: Proj,
        ty: &Ty,
        view: View,
        span: Span,
        depth: u32,
    ) -> Vec<Elem> {
        let role = match proj {
            Proj::Field(field) => self.engine.role(field),
            Proj::Tuple(_) | Proj::Elem | Proj::Capture(_) => None,
        };
        match (role, proj) {
            (Some(FieldRole::Source), Proj::Field(field)) => {
                let part = self.labelled_part(value, field, span);
                let elems = match view {
                    View::Whole => part.elems().to_vec(),
                    _ => self.seen(&part, ty, view, span, depth + 1),
                };
                if elems.iter().any(|elem| is_label_of(elem, field)) {
                    self.note_read(Source::Field(field), span);
                }
                elems
            }
            (Some(FieldRole::Fallback), Proj::Field(field)) => {
                let part = self.fallen_back(value, field, span);
                match view {
                    View::Whole => part.elems().to_vec(),
                    _ => self.seen(&part, ty, view, span, depth + 1),
                }
            }
            (Some(FieldRole::Silent), _) => Vec::new(),
            _ => {
                let part = value.kid(proj);
                self.seen(&part, ty, view, span, depth + 1)
            }
        }
    }

    fn shown(&mut self, value: &Value, ty: &Ty, view: View, span: Span, depth: u32) -> Vec<Elem> {
        let ty = ty.peel_refs();
        match ty {
            Ty::Prim(_) | Ty::Never | Ty::FnDef(..) | Ty::FnPtr { .. } | Ty::Closure { .. } => {
                self.deep_elems(value, span)
            }
            Ty::Tuple(_) | Ty::Array(_) | Ty::Slice(_) => {
                self.parts_seen(value, ty, view, span, depth)
            }
            Ty::Adt(adt, _) if self.is_text(*adt) => self.deep_elems(value, span),
            Ty::Adt(adt, substs) => self.shown_adt(value, ty, *adt, substs, view, span, depth),
            Ty::Unknown
            | Ty::Infer(_)
            | Ty::Ref { .. }
            | Ty::Ptr { .. }
            | Ty::Param { .. }
            | Ty::Proj { .. }
            | Ty::Dyn(_)
            | Ty::Opaque(_) => {
                let held = self.deref(value, span);
                let tys = held.tys().to_vec();
                if tys.is_empty() {
                    return self.put_off(value, view, span);
                }
                let by_ty = tys.iter().map(|ty| self.seen(&held, ty, view, span, depth + 1));
                by_ty.flatten().collect()
            }
        }
    }

    fn is_text(&self, adt: DefId) -> bool {
        let lang = &self.engine.types.lang;
        lang.is_adt(adt, LangAdt::String) || lang.is_adt(adt, LangAdt::Arguments)
    }

    #[expect(clippy::too_many_arguments, reason = "a type taken apart, and where it is looked at")]
    fn shown_adt(
        &mut self,
        value: &Value,
        ty: &Ty,
        adt: DefId,
        substs: &Substs,
        view: View,
        span: Span,
        depth: u32,
    ) -> Vec<Elem> {
        let Some(method) = self.engine.show_method(view) else {
            return self.whole(value, ty, span, depth);
        };
        let mut all = vec![*ty];
        let n = self.engine.types.generics(method).params.len();
        all.extend(std::iter::repeat_n(Ty::Unknown, n));
        let (target, found) = self.resolved(method, &Substs::from(all));
        match target {
            Target::Derived { .. } => self.shown_derived(value, adt, substs, view, span, depth),
            Target::Impl { .. } | Target::Fn(_) => self.shown_by(target, found, value, ty, span),
            Target::Trait(_) | Target::Ctor(_) | Target::Value => match view {
                // A type of which only the parts are known.
                View::Serialize => self.parts_seen(value, ty, view, span, depth),
                View::Carried | View::Whole | View::Debug | View::Display => {
                    self.deep_elems(value, span)
                }
            },
        }
    }

    /// What an impl writes to its formatter or hands to its serializer.
    fn shown_by(
        &mut self,
        target: Target,
        substs: Substs,
        value: &Value,
        ty: &Ty,
        span: Span,
    ) -> Vec<Elem> {
        let slot = self.temp(ExprId::from_raw(u32::MAX - self.n_shown));
        self.n_shown += 1;
        self.state.set_slot(slot, Value::NOTHING);
        let formatter = Value::reference(vec![Place::slot(slot)]);
        let args = vec![
            Arg { value: value.clone(), ty: Ty::reference(false, *ty), span, expr: None },
            Arg { value: formatter, ty: Ty::reference(true, Ty::Unknown), span, expr: None },
        ];
        let result = self.call_resolved(target, substs, args, &Ty::Unknown, span);
        self.n_shown -= 1;
        let written = self.state.slot(slot).clone();
        self.state.set_slot(slot, Value::NOTHING);
        let mut elems = self.deep_elems(&written, span);
        elems.extend(self.deep_elems(&result, span));
        elems
    }

    fn shown_derived(
        &mut self,
        value: &Value,
        adt: DefId,
        substs: &Substs,
        view: View,
        span: Span,
        depth: u32,
    ) -> Vec<Elem> {
        let value = self.deref(value, span);
        let mut elems = value.elems().to_vec();
        for owner in self.engine.field_owners(adt) {
            let named = match view {
                View::Display => Some(self.engine.displayed_fields(adt, owner)),
                _ => None,
            };
            for idx in 0..self.engine.types.field_tys(owner).len() as u32 {
                let field = FieldId { owner, idx };
                let view = match &named {
                    Some(named) => match named.iter().find(|(shown, _)| *shown == field) {
                        Some((_, view)) => *view,
                        None => continue,
                    },
                    None => view,
                };
                let ty = self.field_ty(field, substs);
                match self.engine.derived_shows(field, view) {
                    Shown::No => {}
                    Shown::Yes => {
                        let proj = Proj::Field(field);
                        elems.extend(self.part_seen(&value, proj, &ty, view, span, depth));
                    }
                    Shown::By(func) => {
                        let part = match self.engine.role(field) {
                            Some(FieldRole::Source) => self.labelled_part(&value, field, span),
                            Some(FieldRole::Fallback) => self.fallen_back(&value, field, span),
                            Some(FieldRole::Silent) => Value::NOTHING,
                            None => value.kid(Proj::Field(field)),
                        };
                        let n = self.engine.types.generics(func).n_all();
                        let substs = std::iter::repeat_n(Ty::Unknown, n).collect();
                        let shown = self.shown_by(Target::Fn(func), substs, &part, &ty, span);
                        if shown.iter().any(|elem| is_label_of(elem, field)) {
                            self.note_read(Source::Field(field), span);
                        }
                        elems.extend(shown);
                    }
                }
            }
        }
        elems
    }
}

fn is_label_of(elem: &Elem, field: FieldId) -> bool {
    elem.atom == Atom::Source(Source::Field(field))
}

fn same_part(a: &Elem, b: &Elem) -> bool {
    match (&a.atom, &b.atom) {
        (Atom::Param { idx: i, path: p, .. }, Atom::Param { idx: j, path: q, .. }) => {
            i == j && p == q
        }
        _ => false,
    }
}

/// Who stands behind it is known to the caller, if at all.
fn is_unknown(ty: &Ty) -> bool {
    matches!(ty, Ty::Unknown | Ty::Param { .. } | Ty::Proj { .. } | Ty::Dyn(_) | Ty::Opaque(_))
}
