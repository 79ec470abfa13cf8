//! Macro calls that stand for types, in signatures and in bodies.

use super::{
    defs::{HirFileId, Names},
    expand::{self, Expansion, Invocation, MAX_TOKENS, Reading, Site},
    scope::ModIdx,
};
use crate::{
    hir::{
        Bound, Expr, GenericArg, GenericArgs, GenericParamKind, Generics, HirFile, Item, ItemId,
        ItemKind, MacroCallType, Path, SelfParam, Stmt, TypeRef, lower,
    },
    macros,
    span::FileId,
    syntax::tt::Ctx,
};

/// How often a type may stand for a macro call again.
const MAX_DEPTH: u32 = 32;

/// Replaces every macro call in the types of a file that has an expansion.
pub(super) fn expand_types(names: &Names, reading: Reading<'_>, id: HirFileId, file: &mut HirFile) {
    if !file.has_type_macros {
        return;
    }
    let root = names.scopes.crates[reading.krate.0 as usize].root;
    for i in 0..file.items.len() as u32 {
        let item = ItemId::from_raw(i);
        let def = names.scopes.def_of_item(id, item);
        let scope = def.and_then(|def| names.scope_module(names.def(def).scope)).or(root);
        let Some(module) = scope else { continue };
        let mut cx = TypeCx { names, reading, module, file: file.file };
        cx.item(&mut file.items[item]);
        let body = match &file.items[item].kind {
            ItemKind::Func(func) => func.body,
            ItemKind::Const(konst) => konst.body,
            _ => None,
        };
        if let Some(body) = body {
            file.bodies[body].exprs.values_mut().iter_mut().for_each(|expr| cx.expr(expr));
        }
    }
}

struct TypeCx<'a> {
    names: &'a Names,
    reading: Reading<'a>,
    module: ModIdx,
    file: FileId,
}

impl TypeCx<'_> {
    fn expand(&self, call: &MacroCallType, depth: u32) -> Option<TypeRef> {
        // What stands above the end of the scope and above the call itself, within its file.
        let scopes = &self.names.scopes;
        let text = scopes.text_of.get(&scopes.module(self.module).def).copied();
        let text = text.unwrap_or_default();
        let site = Site { module: self.module, text, before: Some(call.span) };
        let def = expand::find_macro(self.names, site, &call.path)?;
        let invocation = Invocation {
            tokens: &call.tokens,
            span: call.span,
            ctx: Ctx::ANY,
            max_tokens: MAX_TOKENS,
        };
        let expansion = expand::expand(self.names, site, self.reading, def, invocation).ok()?;
        let Expansion::Tokens(trees) = expansion else { return None };
        let scratch = macros::scratch::print(&trees, call.span);
        let Reading { cfg, edition, .. } = self.reading;
        let mut ty = lower::lower_type(&scratch, self.file, cfg, edition).ok()?;
        self.ty(&mut ty, depth + 1);
        Some(ty)
    }

    fn ty(&self, ty: &mut TypeRef, depth: u32) {
        match ty {
            TypeRef::Never | TypeRef::Infer | TypeRef::Error => {}
            TypeRef::Tuple(types) => types.iter_mut().for_each(|ty| self.ty(ty, depth)),
            TypeRef::Path(path) => self.path(path, depth),
            TypeRef::Ref { ty, .. }
            | TypeRef::Ptr { ty, .. }
            | TypeRef::Slice(ty)
            | TypeRef::Array(ty) => self.ty(ty, depth),
            TypeRef::FnPtr { params, ret } => {
                params.iter_mut().for_each(|ty| self.ty(ty, depth));
                self.ty(ret, depth);
            }
            TypeRef::Impl(bounds) | TypeRef::Dyn(bounds) => self.bounds(bounds, depth),
            TypeRef::Macro(call) => {
                if depth < MAX_DEPTH
                    && let Some(new) = self.expand(call, depth)
                {
                    *ty = new;
                }
            }
        }
    }

    fn path(&self, path: &mut Path, depth: u32) {
        if let Some(qself) = &mut path.qself {
            self.ty(&mut qself.ty, depth);
        }
        for segment in &mut path.segments {
            if let Some(args) = &mut segment.args {
                self.args(args, depth);
            }
        }
    }

    fn args(&self, args: &mut GenericArgs, depth: u32) {
        for arg in &mut args.args {
            match arg {
                GenericArg::Type(ty) => self.ty(ty, depth),
                GenericArg::Const => {}
            }
        }
        for binding in &mut args.bindings {
            binding.ty.iter_mut().for_each(|ty| self.ty(ty, depth));
            self.bounds(&mut binding.bounds, depth);
        }
    }

    fn bounds(&self, bounds: &mut [Bound], depth: u32) {
        bounds.iter_mut().for_each(|bound| self.path(&mut bound.path, depth));
    }

    fn generics(&self, generics: &mut Generics) {
        for param in &mut generics.params {
            match &mut param.kind {
                GenericParamKind::Type { bounds, default } => {
                    self.bounds(bounds, 0);
                    default.iter_mut().for_each(|ty| self.ty(ty, 0));
                }
                GenericParamKind::Const { ty } => self.ty(ty, 0),
            }
        }
        for predicate in &mut generics.wheres {
            self.ty(&mut predicate.ty, 0);
            self.bounds(&mut predicate.bounds, 0);
        }
    }

    fn item(&mut self, item: &mut Item) {
        match &mut item.kind {
            ItemKind::Func(func) => {
                let sig = &mut *func.sig;
                self.generics(&mut sig.generics);
                if let Some(SelfParam::Typed(ty)) = &mut sig.self_param {
                    self.ty(ty, 0);
                }
                sig.params.iter_mut().for_each(|param| self.ty(&mut param.ty, 0));
                sig.ret.iter_mut().for_each(|ty| self.ty(ty, 0));
            }
            ItemKind::Adt(adt) => {
                self.generics(&mut adt.generics);
                let fields = adt.variants.iter_mut().flat_map(|variant| &mut variant.fields);
                fields.for_each(|field| self.ty(&mut field.ty, 0));
            }
            ItemKind::Impl(data) => {
                self.generics(&mut data.generics);
                data.trait_ref.iter_mut().for_each(|path| self.path(path, 0));
                self.ty(&mut data.self_ty, 0);
            }
            ItemKind::Trait(data) => {
                self.generics(&mut data.generics);
                self.bounds(&mut data.supertraits, 0);
            }
            ItemKind::TypeAlias(alias) => {
                self.generics(&mut alias.generics);
                self.bounds(&mut alias.bounds, 0);
                alias.ty.iter_mut().for_each(|ty| self.ty(ty, 0));
            }
            ItemKind::Const(konst) => self.ty(&mut konst.ty, 0),
            ItemKind::Mod { .. }
            | ItemKind::Use(_)
            | ItemKind::ExternCrate { .. }
            | ItemKind::MacroDef(_)
            | ItemKind::MacroCall(_) => {}
        }
    }

    fn expr(&mut self, expr: &mut Expr) {
        match expr {
            Expr::Path(path) => self.path(path, 0),
            Expr::MethodCall { generics, .. } => {
                generics.iter_mut().for_each(|args| self.args(args, 0));
            }
            Expr::Cast { ty, .. } => self.ty(ty, 0),
            Expr::Struct(data) => self.path(&mut data.path, 0),
            Expr::Block(block) => {
                for stmt in &mut block.stmts {
                    if let Stmt::Let { ty: Some(ty), .. } = stmt {
                        self.ty(ty, 0);
                    }
                }
            }
            Expr::Closure(closure) => {
                closure.params.iter_mut().flat_map(|(_, ty)| ty).for_each(|ty| self.ty(ty, 0));
                closure.ret.iter_mut().for_each(|ty| self.ty(ty, 0));
            }
            _ => {}
        }
    }
}
