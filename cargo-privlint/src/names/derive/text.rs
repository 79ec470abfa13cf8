//! Types, paths and generics as source text that is lowered again, for what derives declare.

use crate::{
    hir::{
        Bound, GenericArg, GenericArgs, GenericParamKind, Generics, Name, Path, PathRoot, TypeRef,
    },
    macros::{scratch, token},
};

pub(super) fn ty(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Never => "!".to_owned(),
        TypeRef::Infer | TypeRef::Error => "_".to_owned(),
        TypeRef::Tuple(tys) => tuple(&tys.iter().map(self::ty).collect::<Vec<_>>()),
        TypeRef::Path(path) => self::path(path),
        TypeRef::Ref { mutable: false, ty } => format!("&{}", self::ty(ty)),
        TypeRef::Ref { mutable: true, ty } => format!("&mut {}", self::ty(ty)),
        TypeRef::Ptr { mutable: false, ty } => format!("*const {}", self::ty(ty)),
        TypeRef::Ptr { mutable: true, ty } => format!("*mut {}", self::ty(ty)),
        TypeRef::Slice(ty) => format!("[{}]", self::ty(ty)),
        TypeRef::Array(ty) => format!("[{}; 0]", self::ty(ty)),
        TypeRef::FnPtr { params, ret } => format!("fn({}) -> {}", list(params), self::ty(ret)),
        TypeRef::Impl(bounds) => format!("(impl {})", self::bounds(bounds)),
        TypeRef::Dyn(bounds) => format!("(dyn {})", self::bounds(bounds)),
        TypeRef::Macro(call) => {
            let args = scratch::print(&call.tokens, call.span).text;
            format!("{}!({args})", path(&call.path))
        }
    }
}

/// One type stands for itself.
pub(super) fn tuple(tys: &[String]) -> String {
    match tys {
        [only] => format!("({only},)"),
        _ => format!("({})", tys.join(", ")),
    }
}

/// One type is itself.
pub(super) fn joined_tys(tys: &[String]) -> String {
    match tys {
        [only] => only.clone(),
        _ => tuple(tys),
    }
}

fn list(tys: &[TypeRef]) -> String {
    tys.iter().map(ty).collect::<Vec<_>>().join(", ")
}

/// A name where an identifier stands: what is a keyword was written raw.
pub(super) fn ident(name: Name) -> String {
    raw(name.as_str())
}

pub(super) fn raw(name: &str) -> String {
    let is_path_word = matches!(name, "crate" | "self" | "super" | "Self" | "_");
    if !is_path_word && syn::parse_str::<syn::Ident>(name).is_err() && is_word(name) {
        return format!("r#{name}");
    }
    name.to_owned()
}

fn is_word(name: &str) -> bool {
    name.starts_with(|ch: char| ch.is_alphabetic() || ch == '_')
}

pub(super) fn path(path: &Path) -> String {
    let n_trait = path.qself.as_ref().map_or(0, |qself| qself.n_trait_segments as usize);
    let mut text = match &path.qself {
        Some(qself) if n_trait > 0 => format!("<{} as ", ty(&qself.ty)),
        Some(qself) => format!("<{}>::", ty(&qself.ty)),
        None => String::new(),
    };
    text.push_str(&match path.root {
        PathRoot::Plain => String::new(),
        PathRoot::Global => "::".to_owned(),
        PathRoot::Crate => "crate::".to_owned(),
        PathRoot::Super(0) => "self::".to_owned(),
        PathRoot::Super(n) => "super::".repeat(n.into()),
        PathRoot::DollarCrate(krate) => format!("{}::", token::dollar_crate(krate)),
    });
    for (i, segment) in path.segments.iter().enumerate() {
        if i > 0 {
            text.push_str(if i == n_trait { ">::" } else { "::" });
        }
        text.push_str(&ident(segment.name));
        text.push_str(&segment.args.as_deref().map(args).unwrap_or_default());
    }
    text
}

fn args(args: &GenericArgs) -> String {
    if args.is_fn_sugar {
        let inputs = match args.args.first() {
            Some(GenericArg::Type(TypeRef::Tuple(tys))) => list(tys),
            Some(GenericArg::Type(_) | GenericArg::Const) | None => String::new(),
        };
        let output = args.bindings.first().and_then(|binding| binding.ty.as_ref());
        let output = output.map(|ty| format!(" -> {}", self::ty(ty)));
        return format!("({inputs}){}", output.unwrap_or_default());
    }
    let mut parts: Vec<String> = args
        .args
        .iter()
        .map(|arg| match arg {
            GenericArg::Type(ty) => self::ty(ty),
            GenericArg::Const => "0".to_owned(),
        })
        .collect();
    parts.extend(args.bindings.iter().map(|binding| match &binding.ty {
        Some(ty) => format!("{} = {}", binding.name, self::ty(ty)),
        None => format!("{}: {}", binding.name, bounds(&binding.bounds)),
    }));
    format!("<{}>", parts.join(", "))
}

fn bounds(bounds: &[Bound]) -> String {
    bounds.iter().map(|bound| path(&bound.path)).collect::<Vec<_>>().join(" + ")
}

/// Parameters as an `impl` declares them.
pub(super) fn params(generics: &Generics) -> Vec<String> {
    let param = |param: &crate::hir::GenericParam| match &param.kind {
        GenericParamKind::Type { bounds, .. } if bounds.is_empty() => ident(param.name),
        GenericParamKind::Type { bounds, .. } => {
            format!("{}: {}", param.name, self::bounds(bounds))
        }
        GenericParamKind::Const { ty } => format!("const {}: {}", param.name, self::ty(ty)),
    };
    generics.params.iter().map(param).collect()
}

pub(super) fn wheres(generics: &Generics) -> Vec<String> {
    let wheres = generics.wheres.iter().filter(|predicate| !predicate.bounds.is_empty());
    wheres
        .map(|predicate| format!("{}: {}", ty(&predicate.ty), bounds(&predicate.bounds)))
        .collect()
}

/// `FooBar2` as `foo_bar2`.
pub(super) fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, &ch) in chars.iter().enumerate() {
        let before = i.checked_sub(1).map(|at| chars[at]);
        let starts = ch.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase() && before != '_'
                    || before.is_uppercase() && chars.get(i + 1).is_some_and(|ch| ch.is_lowercase())
            });
        if starts {
            out.push('_');
        }
        out.extend(ch.to_lowercase());
    }
    out
}

/// `foo_bar` as `FooBar`.
pub(super) fn pascal(name: &str) -> String {
    let mut out = String::new();
    for word in name.split('_') {
        let mut chars = word.chars();
        out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        out.push_str(chars.as_str());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{pascal, snake};

    #[test]
    fn words_are_told_apart() {
        for (camel, words) in
            [("Foo", "foo"), ("FooBar", "foo_bar"), ("HTTPError", "http_error"), ("A1b", "a1b")]
        {
            assert_eq!(snake(camel), words);
        }
        assert_eq!(pascal("user_id"), "UserId");
    }
}
