//! Patterns: what they bind, with default binding modes.

use super::Infer;
use crate::{
    hir::{FieldPat, Lit, Name, Pat, PatId, Path, PathRoot, PathSegment, Shape},
    names::{DefId, DefKind, Ns, Res},
    syntax::tt::Ctx,
    types::{Interned, Ty, ValueRes},
};

/// How a plain binding binds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Move,
    Ref { mutable: bool },
}

impl Infer<'_, '_> {
    /// Binds the pattern's variables to parts of a value of type `ty`.
    pub(super) fn bind_pat(&mut self, pat: PatId, ty: &Ty) {
        self.pat(pat, ty, Mode::Move);
    }

    fn pat(&mut self, id: PatId, ty: &Ty, mode: Mode) {
        let node = &self.body.pats[id];
        let (ty, mode) = match node {
            Pat::Tuple(_)
            | Pat::TupleStruct { .. }
            | Pat::Struct { .. }
            | Pat::Slice(_)
            | Pat::Path(_)
            | Pat::Range => self.peel(ty, mode),
            Pat::Lit(lit) if !self.is_text(*lit) => self.peel(ty, mode),
            Pat::Missing
            | Pat::Wild
            | Pat::Rest
            | Pat::Bind { .. }
            | Pat::Or(_)
            | Pat::Ref { .. }
            | Pat::Lit(_)
            | Pat::MacroCall(_) => (*ty, mode),
        };
        self.out.pats[id.as_usize()] = ty;
        match node {
            Pat::Missing | Pat::Wild | Pat::Rest | Pat::Range | Pat::MacroCall(_) => {}
            Pat::Bind { name, ctx, by_ref, mutable, sub } => {
                let is_plain = !by_ref && !mutable && sub.is_none();
                if is_plain && self.is_constant(id, *name, &ty, mode) {
                    return;
                }
                let mode = if *by_ref { Mode::Ref { mutable: *mutable } } else { mode };
                self.bind(id, *name, *ctx, &ty, mode);
                if let Some(sub) = sub {
                    self.pat(*sub, &ty, mode);
                }
            }
            Pat::Path(path) => self.path_pat(id, path, &ty),
            Pat::Tuple(pats) => self.tuple_pat(pats, &ty, mode),
            Pat::TupleStruct { path, pats } => {
                let fields = self.variant_pat(id, path, &ty);
                self.elements(pats, &fields, mode);
            }
            Pat::Struct { path, fields, .. } => self.struct_pat(id, path, fields, &ty, mode),
            Pat::Or(pats) => self.or_pat(pats, &ty, mode),
            Pat::Ref { mutable, pat } => {
                let inner = match self.settled(&ty) {
                    Ty::Ref { ty, .. } => *ty.as_ref(),
                    Ty::Infer(_) => {
                        let inner = self.any();
                        self.unify(&ty, &Ty::reference(*mutable, inner));
                        inner
                    }
                    _ => Ty::Unknown,
                };
                self.pat(*pat, &inner, Mode::Move);
            }
            Pat::Slice(pats) => self.slice_pat(pats, &ty, mode),
            Pat::Lit(lit) => {
                self.coerce_expr(*lit, &ty);
            }
        }
    }

    fn is_text(&self, lit: crate::hir::ExprId) -> bool {
        use crate::hir::Expr::Lit as Node;
        matches!(self.expr_node(lit), Node(Lit::Str(_) | Lit::ByteStr | Lit::CStr))
    }

    /// Through references, which make the bindings below references.
    fn peel(&mut self, ty: &Ty, mut mode: Mode) -> (Ty, Mode) {
        let mut ty = self.settled(ty);
        while let Ty::Ref { mutable, ty: inner } = &ty {
            mode = match mode {
                Mode::Ref { mutable: false } => mode,
                Mode::Move | Mode::Ref { mutable: true } => Mode::Ref { mutable: *mutable },
            };
            ty = self.settled(&inner.as_ref().clone());
        }
        (ty, mode)
    }

    fn bind(&mut self, id: PatId, name: Name, ctx: Ctx, ty: &Ty, mode: Mode) {
        let ty = match mode {
            Mode::Move => *ty,
            Mode::Ref { mutable } => Ty::reference(mutable, *ty),
        };
        self.out.pats[id.as_usize()] = ty;
        let declared = self.locals.alternatives.and_then(|(start, end)| {
            let declared = self.locals.declared.get(start..end)?;
            declared.iter().find(|known| known.key == (name, ctx)).map(|known| known.local)
        });
        let local = match declared {
            Some(local) => {
                let first = self.out.locals[local.0 as usize].ty;
                self.unify(&first, &ty);
                local
            }
            None => self.declare_local(name, ctx, id, ty),
        };
        self.out.pat_paths.insert(id, ValueRes::Local(local));
    }

    /// Whether the plain binding names a constant, a unit struct or a unit variant.
    fn is_constant(&mut self, id: PatId, name: Name, ty: &Ty, mode: Mode) -> bool {
        let names = self.types.names;
        let found = self.types.resolve_name(self.scope, name, Ns::Values);
        let Res::Def(def) = found.res else { return false };
        let is_constant = match names.def(def).kind {
            DefKind::Const | DefKind::Static => true,
            DefKind::Struct | DefKind::Variant => self.types.shape(def) == Some(Shape::Unit),
            _ => false,
        };
        if is_constant {
            let span = self.body.places.pats[id.as_usize()].span;
            let segments = PathSegment { name, span, args: None }.into();
            let (root, ctx) = (PathRoot::Plain, Ctx::USER);
            let path = Path { root, span, segments, qself: None, ctx };
            let (ty, _) = self.peel(ty, mode);
            self.out.pats[id.as_usize()] = ty;
            self.path_pat(id, &path, &ty);
        }
        is_constant
    }

    fn path_pat(&mut self, id: PatId, path: &Path, ty: &Ty) {
        match self.value_path(path) {
            Ok((res, value)) => {
                self.out.pat_paths.insert(id, res);
                let (value, _) = self.peel(&value, Mode::Move);
                self.unify(&value, ty);
            }
            Err(_) => {
                self.out.pat_paths.insert(id, ValueRes::Unknown);
            }
        }
    }

    /// The fields' types of a tuple struct or tuple variant that matches a `ty`.
    fn variant_pat(&mut self, id: PatId, path: &Path, ty: &Ty) -> Vec<Ty> {
        let Some((variant, substs)) = self.matched_variant(id, path, ty) else { return Vec::new() };
        let types = self.types;
        let tys = types.field_tys(variant).iter();
        tys.map(|ty| self.solver.normalize(&ty.subst(&substs))).collect()
    }

    fn matched_variant(
        &mut self,
        id: PatId,
        path: &Path,
        ty: &Ty,
    ) -> Option<(DefId, crate::types::Substs)> {
        let (variant, adt) = self.struct_path(path);
        let variant = variant.or_else(|| self.variant_by_value(path));
        let (Some(variant), Ty::Adt(_, substs)) = (variant, &adt) else {
            self.out.pat_paths.insert(id, ValueRes::Unknown);
            return None;
        };
        self.unify(&adt, ty);
        self.out.pat_paths.insert(id, ValueRes::Def(variant, *substs));
        Some((variant, *substs))
    }

    /// A variant that only the namespace of values knows under this path.
    fn variant_by_value(&self, path: &Path) -> Option<DefId> {
        match self.types.resolve(self.scope, path, Ns::Values).res {
            Res::Def(def) if self.types.names.def(def).kind == DefKind::Variant => Some(def),
            _ => None,
        }
    }

    fn struct_pat(&mut self, id: PatId, path: &Path, fields: &[FieldPat], ty: &Ty, mode: Mode) {
        let matched = self.matched_variant(id, path, ty);
        for field in fields {
            let field_ty = matched.as_ref().and_then(|(variant, substs)| {
                let declared = self.types.field(*variant, field.name)?;
                Some(self.types.field_ty(declared).subst(substs))
            });
            let field_ty = field_ty.map_or(Ty::Unknown, |ty| self.solver.normalize(&ty));
            self.pat(field.pat, &field_ty, mode);
        }
    }

    fn tuple_pat(&mut self, pats: &[PatId], ty: &Ty, mode: Mode) {
        let has_rest = pats.iter().any(|&pat| matches!(self.body.pats[pat], Pat::Rest));
        let tys: Vec<Ty> = match ty {
            Ty::Tuple(tys) => tys.to_vec(),
            Ty::Infer(_) if !has_rest => {
                let tys: Vec<Ty> = pats.iter().map(|_| self.any()).collect();
                self.unify(ty, &Ty::Tuple(tys.clone().into()));
                tys
            }
            _ => Vec::new(),
        };
        self.elements(pats, &tys, mode);
    }

    /// Patterns against types in order; a `..` stands for as many as are left.
    fn elements(&mut self, pats: &[PatId], tys: &[Ty], mode: Mode) {
        let rest = pats.iter().position(|&pat| matches!(self.body.pats[pat], Pat::Rest));
        for (i, &pat) in pats.iter().enumerate() {
            let at = match rest {
                Some(rest) if i > rest => (tys.len() + i).checked_sub(pats.len()),
                _ => Some(i),
            };
            let ty = at.and_then(|at| tys.get(at)).copied().unwrap_or(Ty::Unknown);
            self.pat(pat, &ty, mode);
        }
    }

    fn slice_pat(&mut self, pats: &[PatId], ty: &Ty, mode: Mode) {
        let elem = match ty {
            Ty::Array(elem) | Ty::Slice(elem) => *elem.as_ref(),
            _ => Ty::Unknown,
        };
        let rest = match ty {
            Ty::Array(_) | Ty::Slice(_) => *ty,
            _ => Ty::Slice(Interned::new(Ty::Unknown)),
        };
        for &pat in pats {
            let is_rest = match &self.body.pats[pat] {
                Pat::Bind { sub: Some(sub), .. } => matches!(self.body.pats[*sub], Pat::Rest),
                Pat::Rest => true,
                _ => false,
            };
            self.pat(pat, if is_rest { &rest } else { &elem }, mode);
        }
    }

    /// Each alternative binds the variables of the first.
    fn or_pat(&mut self, pats: &[PatId], ty: &Ty, mode: Mode) {
        let outer = self.locals.alternatives;
        let start = self.locals.declared.len();
        for (i, &pat) in pats.iter().enumerate() {
            self.pat(pat, ty, mode);
            if i == 0 && outer.is_none() {
                self.locals.alternatives = Some((start, self.locals.declared.len()));
            }
        }
        self.locals.alternatives = outer;
    }
}
