//! Expressions that name places: variables, fields, elements, dereferences.

use super::{Arg, Frame, Lv};
use crate::{
    flow::{
        instance::Instance,
        place::{Place, Proj},
        value::{Node, Value},
    },
    hir::{Expr, ExprId, Name, Origin, UnOp},
    names::{DefId, DefKind},
    span::Span,
    types::{AutoRef, FieldRef, LangTrait, Substs, Ty, ValueRes},
};

impl Frame<'_> {
    /// A value and, for what names a place, its places.
    pub(super) fn eval_place(&mut self, expr: ExprId) -> Lv {
        let lv = match &self.body.exprs[expr] {
            Expr::Path(_) => self.path(expr),
            Expr::Field { base, .. } => self.field(expr, *base),
            Expr::Index { base, index } => self.index(expr, *base, *index),
            Expr::Unary { op: UnOp::Deref, expr: inner } => self.deref_expr(expr, *inner),
            _ => return Lv::value(self.eval(expr)),
        };
        let value = self.shed_at(lv.value, expr);
        Lv { value, places: lv.places }
    }

    fn path(&mut self, expr: ExprId) -> Lv {
        let span = self.span(expr);
        match self.tys.paths.get(&expr) {
            Some(ValueRes::Local(local)) => {
                let place = self.local_place(*local);
                let mut value = self.named(self.read(&place, span), *local, span);
                if self.origin(expr) == Origin::MacroArg {
                    value = self.marked(value, span);
                }
                Lv { value, places: vec![place] }
            }
            Some(ValueRes::Def(def, substs)) => {
                let substs = self.mono_substs(substs);
                Lv::value(self.item_value(*def, &substs, span))
            }
            Some(ValueRes::Param | ValueRes::Unknown) | None => Lv::default(),
        }
    }

    fn item_value(&mut self, def: DefId, substs: &Substs, span: Span) -> Value {
        match self.engine.names.def(def).kind {
            DefKind::Const | DefKind::Static | DefKind::AssocConst => {
                let instance = Instance::new(def, substs);
                self.call_instance(&instance, &[], span)
            }
            DefKind::Fn | DefKind::AssocFn => Value::NOTHING.with_ty(Ty::FnDef(def, *substs)),
            DefKind::Struct | DefKind::Variant => {
                let is_unit = self.engine.types.shape(def) == Some(crate::hir::Shape::Unit);
                match is_unit {
                    true => self.tagged(Value::NOTHING, def, substs),
                    false => Value::NOTHING.with_ty(Ty::FnDef(def, *substs)),
                }
            }
            _ => Value::NOTHING,
        }
    }

    /// With the type that it is built as, where that may be asked for behind `dyn`.
    pub(super) fn tagged(&self, value: Value, owner: DefId, substs: &Substs) -> Value {
        if !self.engine.is_user(owner) {
            return value;
        }
        let def = self.engine.names.def(owner);
        let adt = match def.kind {
            DefKind::Variant => def.parent.unwrap_or(owner),
            _ => owner,
        };
        value.with_ty(Ty::Adt(adt, *substs))
    }

    fn field(&mut self, expr: ExprId, base: ExprId) -> Lv {
        let span = self.span(expr);
        let lv = self.eval_base(base);
        let Some(access) = self.tys.fields.get(&expr) else {
            // Of what is not known everything may be in the field.
            let elems = self.deep_elems(&lv.value, span);
            return Lv { value: Value::labelled(elems), places: lv.places };
        };
        let lv = match access.derefs {
            0 => lv,
            derefs => self.dereferenced(lv, self.ty(base).into_owned(), derefs, span).0,
        };
        match access.field {
            FieldRef::Field(field) => self.project(lv, Proj::Field(field), span),
            FieldRef::Tuple(idx) => self.project(lv, Proj::Tuple(idx), span),
        }
    }

    /// The base of an access is not read as a whole, and a write below it reads nothing of it.
    fn eval_base(&mut self, base: ExprId) -> Lv {
        self.eval_place(base)
    }

    /// After so many dereferences, built-in and overloaded ones, with the type then.
    pub(super) fn dereferenced(&mut self, mut lv: Lv, ty: Ty, derefs: u32, span: Span) -> (Lv, Ty) {
        let mut ty = ty;
        for _ in 0..derefs {
            (lv, ty) = self.dereferenced_once(lv, ty, span);
        }
        (lv, ty)
    }

    fn dereferenced_once(&mut self, lv: Lv, ty: Ty, span: Span) -> (Lv, Ty) {
        match &ty {
            Ty::Ref { ty: inner, .. } | Ty::Ptr { ty: inner, .. } => {
                (self.follow(lv, span), *inner.as_ref())
            }
            Ty::Adt(..) => {
                let target = self.lang_proj(LangTrait::Deref, "Target", &ty);
                let value = match lv.places.is_empty() {
                    true => lv.value,
                    false => {
                        let known = lv.value.known();
                        let elems = lv.value.elems().to_vec();
                        Value::reference(lv.places).with_elems(&elems).with_known(known)
                    }
                };
                let arg_ty = Ty::reference(false, ty);
                let arg = Arg { value, ty: arg_ty, span, expr: None };
                let substs = Substs::from([ty]);
                let value = self.call_lang(LangTrait::Deref, "deref", substs, vec![arg], span);
                (self.follow(Lv::value(value), span), target)
            }
            _ => {
                let value = lv.value.clone();
                let arg = Arg { value, ty, span, expr: None };
                self.decide([&ty], &[arg], &ty, span);
                (self.follow(lv, span), Ty::Unknown)
            }
        }
    }

    fn deref_expr(&mut self, expr: ExprId, inner: ExprId) -> Lv {
        let span = self.span(expr);
        let lv = self.eval_base(inner);
        let ty = self.ty(inner).into_owned();
        self.dereferenced_once(lv, ty, span).0
    }

    fn index(&mut self, expr: ExprId, base: ExprId, index: ExprId) -> Lv {
        let span = self.span(expr);
        let lv = self.eval_base(base);
        let index_arg = self.arg(index);
        let mut ty = self.ty(base).into_owned();
        let tys = self.tys;
        if let Some(callee) = tys.calls.get(&expr) {
            let (lv, ty) = self.dereferenced(lv, ty, callee.derefs, span);
            let value = self.borrowed(lv, callee.autoref == AutoRef::Mut, base);
            let arg = Arg { value, ty: Ty::reference(false, ty), span, expr: Some(base) };
            let value = self.call_of(expr, vec![arg, index_arg], span);
            return self.follow(Lv::value(value), span);
        }
        let mut lv = lv;
        for _ in 0..8 {
            match &ty {
                Ty::Array(_) | Ty::Slice(_) | Ty::Unknown => break,
                _ => (lv, ty) = self.dereferenced_once(lv, ty, span),
            }
        }
        // A range gives a part of the same kind.
        match self.ty(expr).as_ref() {
            Ty::Slice(_) => self.follow_all(lv, span),
            _ => self.project(lv, Proj::Elem, span),
        }
    }

    /// The places that an assignment writes to; nothing is read.
    pub(super) fn places_of(&mut self, expr: ExprId) -> Vec<Place> {
        self.quiet += 1;
        let lv = self.eval_place(expr);
        self.quiet -= 1;
        lv.places
    }

    /// `<ty as trait>::name`
    pub(super) fn lang_proj(&self, trait_: LangTrait, name: &str, ty: &Ty) -> Ty {
        match self.engine.types.lang.trait_(trait_) {
            Some(trait_) => {
                let substs = Substs::from([*ty]);
                let proj = Ty::proj(trait_, Name::new(name), substs);
                self.normalized(&proj)
            }
            None => Ty::Unknown,
        }
    }

    pub(super) fn shed_at(&self, value: Value, expr: ExprId) -> Value {
        if value.is_nothing() {
            return value;
        }
        let written = self.tys.exprs.get(expr.as_usize()).unwrap_or(&Ty::Unknown);
        match written.peel_refs() {
            // What these stand for decides.
            Ty::Param { .. } | Ty::Proj { .. } => self.shed(value, &self.ty(expr)),
            _ => self.shed(value, written),
        }
    }

    /// Flags and units carry nothing but what is known of them.
    pub(super) fn shed(&self, value: Value, ty: &Ty) -> Value {
        if value.is_nothing() || !self.engine.is_blank(ty) {
            return value;
        }
        let is_ref = matches!(ty, Ty::Ref { .. });
        let targets = if is_ref { value.targets().to_vec() } else { Vec::new() };
        Value::of(Node {
            targets,
            known: value.known(),
            tys: value.tys().to_vec(),
            ..Node::default()
        })
    }
}
