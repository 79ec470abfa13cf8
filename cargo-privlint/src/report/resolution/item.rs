//! Paths in declarations, and in any type that is written in one place.

use super::{Out, RowKind, answer, answer::Answer};
use crate::{
    hir::{
        Adt, Bound, Expr, Func, GenericArg, GenericArgs, GenericParamKind, Generics, Impl, Item,
        ItemKind, Path, SelfParam, Trait, TypeAlias, TypeRef,
    },
    names::{DefId, DefKind, DefSource, Ns, Res, Unresolved},
    span::Span,
    types::{TypePath, Types, WhyUnresolved},
};

/// Rows of the declaration itself, without its body and without the declarations in it.
pub(super) fn item_rows(types: &Types<'_>, def: DefId, out: &mut Out<'_>) {
    let data = types.names.def(def);
    if !matches!(data.source, DefSource::Item(..)) || data.kind == DefKind::Block {
        return;
    }
    let Some(item) = types.names.item(def) else { return };
    let mut written = Written { types, owner: def, scope: data.scope, out };
    match &item.kind {
        ItemKind::Func(func) => written.func(func),
        ItemKind::Adt(adt) => written.adt(adt),
        ItemKind::Impl(imp) => written.imp(imp),
        ItemKind::Trait(data) => written.trait_(data),
        ItemKind::TypeAlias(alias) => written.alias(alias),
        ItemKind::Const(konst) => written.ty(&konst.ty),
        ItemKind::Mod { .. }
        | ItemKind::Use(_)
        | ItemKind::ExternCrate { .. }
        | ItemKind::MacroDef(_)
        | ItemKind::MacroCall(_) => {}
    }
    written.constants(item);
}

/// Types and bounds written where `owner`'s parameters and the names of `scope` are visible.
pub(super) struct Written<'w, 'n, 'o> {
    pub types: &'w Types<'n>,
    pub owner: DefId,
    pub scope: DefId,
    pub out: &'w mut Out<'o>,
}

impl Written<'_, '_, '_> {
    /// Paths in lengths, discriminants and bounds of patterns, each with the names of the innermost block around it.
    fn constants(&mut self, item: &Item) {
        let names = self.types.names;
        let Some(file) = names.hir_file(self.owner) else { return };
        let is_within = |path: &&Path| match &item.kind {
            ItemKind::Impl(imp) => imp.header.contains(path.span),
            ItemKind::Mod { .. } | ItemKind::Trait(_) => false,
            _ => item.span.contains(path.span),
        };
        let item_scope = self.scope;
        for path in file.const_paths.iter().filter(is_within) {
            self.scope = self.block_around(path.span).unwrap_or(item_scope);
            self.constant(path);
            self.type_before(path);
            self.inside(path);
        }
        self.scope = item_scope;
    }

    fn block_around(&self, span: Span) -> Option<DefId> {
        let names = self.types.names;
        let body = names.body(self.owner)?;
        let blocks = body.exprs.iter().filter(|(_, expr)| matches!(expr, Expr::Block(_)));
        let around = blocks.filter_map(|(id, _)| {
            let place = body.places.exprs[id.as_usize()].span;
            let scope = names.block_scope(self.owner, id)?;
            place.contains(span).then_some((place.hi - place.lo, scope))
        });
        around.min_by_key(|(len, _)| *len).map(|(_, scope)| scope)
    }

    fn func(&mut self, func: &Func) {
        self.generics(&func.sig.generics);
        if let Some(SelfParam::Typed(ty)) = &func.sig.self_param {
            self.ty(ty);
        }
        func.sig.params.iter().for_each(|param| self.ty(&param.ty));
        func.sig.ret.iter().for_each(|ty| self.ty(ty));
    }

    fn adt(&mut self, adt: &Adt) {
        self.generics(&adt.generics);
        adt.variants
            .iter()
            .flat_map(|variant| &variant.fields)
            .for_each(|field| self.ty(&field.ty));
    }

    fn imp(&mut self, imp: &Impl) {
        self.generics(&imp.generics);
        if let Some(path) = &imp.trait_ref {
            self.path(path);
        }
        self.ty(&imp.self_ty);
    }

    fn trait_(&mut self, data: &Trait) {
        self.generics(&data.generics);
        self.bounds(&data.supertraits);
    }

    fn alias(&mut self, alias: &TypeAlias) {
        self.generics(&alias.generics);
        self.bounds(&alias.bounds);
        alias.ty.iter().for_each(|ty| self.ty(ty));
    }

    fn generics(&mut self, generics: &Generics) {
        for param in &generics.params {
            match &param.kind {
                GenericParamKind::Type { bounds, default } => {
                    self.bounds(bounds);
                    default.iter().for_each(|ty| self.ty(ty));
                }
                GenericParamKind::Const { ty } => self.ty(ty),
            }
        }
        for predicate in &generics.wheres {
            self.ty(&predicate.ty);
            self.bounds(&predicate.bounds);
        }
    }

    fn bounds(&mut self, bounds: &[Bound]) {
        bounds.iter().for_each(|bound| self.path(&bound.path));
    }

    pub fn ty(&mut self, ty: &TypeRef) {
        match ty {
            TypeRef::Never | TypeRef::Infer | TypeRef::Macro(_) | TypeRef::Error => {}
            TypeRef::Tuple(tys) => tys.iter().for_each(|ty| self.ty(ty)),
            TypeRef::Path(path) => self.path(path),
            TypeRef::Ref { ty, .. }
            | TypeRef::Ptr { ty, .. }
            | TypeRef::Slice(ty)
            | TypeRef::Array(ty) => {
                self.ty(ty);
            }
            TypeRef::FnPtr { params, ret } => {
                params.iter().for_each(|ty| self.ty(ty));
                self.ty(ret);
            }
            TypeRef::Impl(bounds) | TypeRef::Dyn(bounds) => self.bounds(bounds),
        }
    }

    /// A path that names a type or a trait, and what is written in it.
    pub fn path(&mut self, path: &Path) {
        let answer = answer::type_path(self.types, self.owner, self.scope, path);
        self.push(path, answer);
        if path.qself.is_none() {
            self.type_before(path);
        }
        self.inside(path);
    }

    /// The self type and the generic arguments of a path.
    pub fn inside(&mut self, path: &Path) {
        if let Some(qself) = &path.qself {
            self.ty(&qself.ty);
        }
        path.segments
            .iter()
            .filter_map(|segment| segment.args.as_deref())
            .for_each(|args| self.args(args));
    }

    pub fn args(&mut self, args: &GenericArgs) {
        for arg in &args.args {
            match arg {
                GenericArg::Type(TypeRef::Path(path)) if self.is_constant(path) => {
                    self.constant(path);
                }
                GenericArg::Type(ty) => self.ty(ty),
                GenericArg::Const => {}
            }
        }
        for binding in &args.bindings {
            binding.ty.iter().for_each(|ty| self.ty(ty));
            self.bounds(&binding.bounds);
        }
    }

    /// A path in arguments is read as a type's, and names a constant where there is no such type.
    fn is_constant(&self, path: &Path) -> bool {
        let no_type = Err(WhyUnresolved::Name(Unresolved::NoSuchName));
        path.qself.is_none() && self.types.type_path(self.owner, self.scope, path) == no_type
    }

    fn constant(&mut self, path: &Path) {
        let found = self.types.names.resolve_path(self.scope, path, Ns::Values);
        let is_param = self.types.type_path(self.owner, self.scope, path) == Ok(TypePath::Param);
        let answer = match found.res {
            _ if is_param => Answer::named("param"),
            Res::Def(def) if found.n_resolved == path.segments.len() => {
                Answer::named(self.types.def_path(def))
            }
            Res::Unknown(why) => Answer::Unknown(answer::why(WhyUnresolved::Name(why))),
            Res::Def(_) | Res::Prim(_) => Answer::Unknown("no such member"),
        };
        self.push(path, answer);
    }

    /// The row of a path under its last segment.
    pub fn push(&mut self, path: &Path, answer: Answer) {
        if let Some(last) = path.segments.last() {
            self.out.push(RowKind::Path, last.name, last.span, path.span, answer);
        }
    }

    /// A row for what stands before the last `::`, where that is a type of its own.
    pub fn type_before(&mut self, path: &Path) {
        let n = path.segments.len();
        if n < 2 {
            return;
        }
        let mut before = Path { segments: path.segments[..n - 1].into(), ..path.clone() };
        before.span.hi = before.segments[n - 2].span.hi;
        let is_type = match self.types.type_path(self.owner, self.scope, &before) {
            Ok(TypePath::Def(def)) => matches!(
                self.types.names.def(def).kind,
                DefKind::Struct | DefKind::Union | DefKind::Enum | DefKind::TypeAlias
            ),
            Ok(
                TypePath::Prim(_) | TypePath::Param | TypePath::SelfTy(_) | TypePath::Assoc { .. },
            ) => true,
            Err(_) => false,
        };
        let is_whole = [Ns::Types, Ns::Values].into_iter().any(|ns| {
            let whole = self.types.names.resolve_path(self.scope, path, ns);
            matches!(whole.res, Res::Def(_)) && whole.n_resolved == n
        });
        if is_type && !is_whole {
            let answer = answer::type_path(self.types, self.owner, self.scope, &before);
            self.push(&before, answer);
        }
    }
}
