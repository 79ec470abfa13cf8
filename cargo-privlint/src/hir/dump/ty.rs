//! Types, paths and generics as text.

use crate::{
    hir::{
        Bound, GenericArg, GenericArgs, GenericParamKind, Generics, Path, PathRoot, SelfParam,
        TypeRef,
    },
    syntax::tt::Ctx,
};

pub(super) fn ty(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Never => "!".to_owned(),
        TypeRef::Infer => "_".to_owned(),
        TypeRef::Tuple(tys) => format!("({})", list(tys)),
        TypeRef::Path(path) => self::path(path),
        TypeRef::Ref { mutable: false, ty } => format!("&{}", self::ty(ty)),
        TypeRef::Ref { mutable: true, ty } => format!("&mut {}", self::ty(ty)),
        TypeRef::Ptr { mutable: false, ty } => format!("*const {}", self::ty(ty)),
        TypeRef::Ptr { mutable: true, ty } => format!("*mut {}", self::ty(ty)),
        TypeRef::Slice(ty) => format!("[{}]", self::ty(ty)),
        TypeRef::Array(ty) => format!("[{}; _]", self::ty(ty)),
        TypeRef::FnPtr { params, ret } => format!("fn({}) -> {}", list(params), self::ty(ret)),
        TypeRef::Impl(bounds) => self::bounds("impl ", bounds),
        TypeRef::Dyn(bounds) => self::bounds("dyn ", bounds),
        TypeRef::Macro(call) => format!("{}!({})", path(&call.path), super::tokens(&call.tokens)),
        TypeRef::Error => "{unread}".to_owned(),
    }
}

fn list(tys: &[TypeRef]) -> String {
    tys.iter().map(ty).collect::<Vec<_>>().join(", ")
}

pub(super) fn root(root: PathRoot) -> String {
    match root {
        PathRoot::Plain => String::new(),
        PathRoot::Global => "::".to_owned(),
        PathRoot::Crate => "crate::".to_owned(),
        PathRoot::Super(0) => "self::".to_owned(),
        PathRoot::Super(n) => "super::".repeat(n.into()),
        PathRoot::DollarCrate(krate) => format!("$crate{}::", krate.0),
    }
}

/// Nothing for what the user wrote.
pub(super) fn ctx(ctx: Ctx) -> String {
    match ctx {
        Ctx::USER => String::new(),
        Ctx::ANY => "#any".to_owned(),
        Ctx(n) => format!("#{n}"),
    }
}

pub(super) fn path(path: &Path) -> String {
    let mut text = String::new();
    let n_trait = path.qself.as_ref().map_or(0, |qself| qself.n_trait_segments as usize);
    if let Some(qself) = &path.qself {
        text = format!("<{}", ty(&qself.ty));
        text.push_str(if n_trait > 0 { " as " } else { ">::" });
    }
    text.push_str(&root(path.root));
    for (i, segment) in path.segments.iter().enumerate() {
        if i > 0 {
            text.push_str(if i == n_trait { ">::" } else { "::" });
        }
        text.push_str(segment.name.as_str());
        if i == 0 {
            text.push_str(&ctx(path.ctx));
        }
        text.push_str(&segment.args.as_deref().map(args).unwrap_or_default());
    }
    if path.segments.is_empty() {
        text.truncate(text.trim_end_matches("::").len());
    }
    text
}

pub(super) fn args(args: &GenericArgs) -> String {
    let mut parts: Vec<String> = args
        .args
        .iter()
        .map(|arg| match arg {
            GenericArg::Type(ty) => self::ty(ty),
            GenericArg::Const => "{const}".to_owned(),
        })
        .collect();
    parts.extend(args.bindings.iter().map(|binding| {
        let value = binding.ty.as_ref().map(|ty| format!(" = {}", self::ty(ty)));
        format!("{}{}{}", binding.name, value.unwrap_or_default(), bounds(": ", &binding.bounds))
    }));
    let sugar = if args.is_fn_sugar { "fn " } else { "" };
    format!("<{sugar}{}>", parts.join(", "))
}

/// Nothing where there is no bound.
pub(super) fn bounds(before: &str, bounds: &[Bound]) -> String {
    if bounds.is_empty() {
        return String::new();
    }
    let texts: Vec<String> = bounds.iter().map(|bound| path(&bound.path)).collect();
    format!("{before}{}", texts.join(" + "))
}

pub(super) fn params(generics: &Generics) -> String {
    let texts: Vec<String> = generics
        .params
        .iter()
        .map(|param| match &param.kind {
            GenericParamKind::Type { bounds, default } => {
                let default = default.as_ref().map(|ty| format!(" = {}", self::ty(ty)));
                let bounds = self::bounds(": ", bounds);
                format!("{}{bounds}{}", param.name, default.unwrap_or_default())
            }
            GenericParamKind::Const { ty } => format!("const {}: {}", param.name, self::ty(ty)),
        })
        .collect();
    if texts.is_empty() { String::new() } else { format!("<{}>", texts.join(", ")) }
}

pub(super) fn wheres(generics: &Generics) -> String {
    let texts: Vec<String> = generics
        .wheres
        .iter()
        .map(|predicate| format!("{}{}", ty(&predicate.ty), bounds(": ", &predicate.bounds)))
        .collect();
    if texts.is_empty() { String::new() } else { format!(" where {}", texts.join(", ")) }
}

pub(super) fn self_param(param: &SelfParam) -> String {
    match param {
        SelfParam::Value => "self".to_owned(),
        SelfParam::Ref { mutable: false } => "&self".to_owned(),
        SelfParam::Ref { mutable: true } => "&mut self".to_owned(),
        SelfParam::Typed(ty) => format!("self: {}", self::ty(ty)),
    }
}
