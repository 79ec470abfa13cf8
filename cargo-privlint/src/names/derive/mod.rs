//! What derives declare beyond an impl of the trait that they are named after: inherent methods, types, impls
//! of other traits.
//!
//! Computed from an item and the derive's attributes, as source text that is lowered in the item's scope. A
//! derive is known by its definition, which a model of the procedural-macro crate gives; `types` reads the
//! others as impls of their trait. Lifetimes and the values of constants are left out, as everywhere.

mod attrs;
mod builders;
mod getters;
mod more;
mod more_ops;
mod num;
mod sea_orm;
mod strum;
mod text;

use super::defs::{DefId, Names, Ns, Res};
use crate::hir::{Adt, AdtKind, Attr, FieldDecl, Item, Path, Shape, Variant, Visibility};

/// Writes what a derive declares.
pub(super) type Generator = fn(&Input<'_>) -> String;

impl Names {
    /// The derive that a path means, by its crate and its own name; none for one that no model declares.
    pub fn known_derive(&self, scope: DefId, path: &Path) -> Option<DefId> {
        let found = self.resolve_path(scope, path, Ns::Macros);
        match found.res {
            Res::Def(def) if found.n_resolved == path.segments.len() => {
                self.is_derive_macro(def).then_some(def)
            }
            Res::Def(_) | Res::Prim(_) | Res::Unknown(_) => None,
        }
    }

    /// Whether what the derive stands for has been declared as items.
    pub fn is_expanded_derive(&self, derive: DefId) -> bool {
        generator(self, derive).is_some()
    }
}

pub(super) fn generator(names: &Names, derive: DefId) -> Option<Generator> {
    let def = names.def(derive);
    let krate = names.krate(def.krate).name;
    let name = def.name;
    Some(match (krate.as_str(), name.as_str()) {
        ("getset", _) => return getters::of_getset(name.as_str()),
        ("derive_getters", "Getters") => getters::getters,
        ("derive_new", "new") => getters::new,
        ("derive_builder_macro", "Builder") => builders::derive_builder,
        ("typed_builder_macro", "TypedBuilder") => builders::typed_builder,
        ("bon_macros", "Builder") => builders::bon,
        ("derive_more_impl", _) => return more::of(name.as_str()),
        ("num_derive", _) => return num::of(name.as_str()),
        ("strum_macros", _) => return strum::of(name.as_str()),
        ("sea_orm_macros", _) => return sea_orm::of(name.as_str()),
        _ => return None,
    })
}

/// A struct, a union or an enum as derives see it.
pub(super) struct Input<'a> {
    /// As an identifier.
    pub name: String,
    pub attrs: &'a [Attr],
    pub vis: String,
    adt: &'a Adt,
    params: Vec<String>,
    args: Vec<String>,
    wheres: Vec<String>,
}

/// A field, in text.
pub(super) struct Field<'a> {
    /// An identifier or a number.
    pub name: String,
    pub ty: String,
    pub attrs: &'a [Attr],
    decl: &'a FieldDecl,
}

/// An impl's header beyond the parameters of the type.
#[derive(Default)]
pub(super) struct Header<'a> {
    pub params: &'a [&'a str],
    pub wheres: &'a [String],
    /// Instead of the type itself.
    pub for_ty: Option<&'a str>,
}

impl<'a> Input<'a> {
    pub fn new(item: &'a Item, adt: &'a Adt) -> Input<'a> {
        let generics = &adt.generics;
        Input {
            name: text::ident(item.name),
            attrs: &item.attrs,
            vis: vis(&item.vis),
            adt,
            params: text::params(generics),
            args: generics.params.iter().map(|param| text::ident(param.name)).collect(),
            wheres: text::wheres(generics),
        }
    }

    pub fn is_enum(&self) -> bool {
        self.adt.kind == AdtKind::Enum
    }

    pub fn variants(&self) -> &'a [Variant] {
        &self.adt.variants
    }

    /// Of a struct or a union.
    pub fn fields(&self) -> Vec<Field<'a>> {
        match self.adt.variants.first() {
            Some(variant) if !self.is_enum() => fields(variant),
            Some(_) | None => Vec::new(),
        }
    }

    pub fn shape(&self) -> Shape {
        self.adt.variants.first().map_or(Shape::Unit, |variant| variant.shape)
    }

    pub fn self_ty(&self) -> String {
        self.with_args(&self.name)
    }

    /// Another type of the same parameters.
    pub fn with_args(&self, name: &str) -> String {
        if self.args.is_empty() {
            name.to_owned()
        } else {
            format!("{name}<{}>", self.args.join(", "))
        }
    }

    /// `<T: A>` of a declaration.
    pub fn declared_params(&self) -> String {
        if self.params.is_empty() { String::new() } else { format!("<{}>", self.params.join(", ")) }
    }

    pub fn declared_wheres(&self) -> String {
        if self.wheres.is_empty() {
            String::new()
        } else {
            format!(" where {}", self.wheres.join(", "))
        }
    }

    pub fn inherent(&self, items: &str) -> String {
        let (params, wheres) = (self.declared_params(), self.declared_wheres());
        format!("impl{params} {}{wheres} {{ {items} }}\n", self.self_ty())
    }

    pub fn implement(&self, trait_: &str, items: &str) -> String {
        self.implement_with(&Header::default(), trait_, items)
    }

    pub fn implement_with(&self, header: &Header<'_>, trait_: &str, items: &str) -> String {
        let extra = header.params.iter().map(|&param| param.to_owned());
        let params: Vec<String> = extra.chain(self.params.iter().cloned()).collect();
        let params =
            if params.is_empty() { String::new() } else { format!("<{}>", params.join(", ")) };
        let wheres: Vec<String> = self.wheres.iter().chain(header.wheres).cloned().collect();
        let wheres =
            if wheres.is_empty() { String::new() } else { format!(" where {}", wheres.join(", ")) };
        let self_ty = self.self_ty();
        let for_ty = header.for_ty.unwrap_or(&self_ty);
        format!("impl{params} {trait_} for {for_ty}{wheres} {{ {items} }}\n")
    }
}

impl Field<'_> {
    /// `T` of an `Option<T>`.
    pub fn option_of(&self) -> Option<String> {
        let crate::hir::TypeRef::Path(path) = &self.decl.ty else { return None };
        let last = path.segments.last().filter(|last| last.name == "Option")?;
        match &*last.args.as_ref()?.args {
            [crate::hir::GenericArg::Type(ty)] => Some(text::ty(ty)),
            _ => None,
        }
    }
}

pub(super) fn fields(variant: &Variant) -> Vec<Field<'_>> {
    let field = |decl| field(decl);
    variant.fields.iter().map(field).collect()
}

fn field(decl: &FieldDecl) -> Field<'_> {
    Field { name: text::ident(decl.name), ty: text::ty(&decl.ty), attrs: &decl.attrs, decl }
}

fn vis(vis: &Visibility) -> String {
    match vis {
        Visibility::Inherited => String::new(),
        Visibility::Public => "pub".to_owned(),
        Visibility::In(path) => {
            let path = text::path(path);
            format!("pub(in {})", path.trim_end_matches("::"))
        }
    }
}

/// The types of fields as one: none is `()`, one is itself.
pub(super) fn joined(fields: &[Field<'_>]) -> String {
    text::joined_tys(&fields.iter().map(|field| field.ty.clone()).collect::<Vec<_>>())
}

/// A value of a struct or a variant, each field from a text.
pub(super) fn construct(path: &str, shape: Shape, fields: &[(String, String)]) -> String {
    match shape {
        Shape::Unit => path.to_owned(),
        Shape::Tuple => {
            let values: Vec<&str> = fields.iter().map(|(_, value)| value.as_str()).collect();
            format!("{path}({})", values.join(", "))
        }
        Shape::Named => {
            let inits: Vec<String> =
                fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
            format!("{path} {{ {} }}", inits.join(", "))
        }
    }
}

/// A pattern of a variant that binds `f0`, `f1`, …, and the bindings as one value.
pub(super) fn taken_apart(path: &str, variant: &Variant) -> (String, String) {
    let bound: Vec<(String, String)> = variant
        .fields
        .iter()
        .enumerate()
        .map(|(i, field)| (text::ident(field.name), format!("f{i}")))
        .collect();
    let values: Vec<String> = bound.iter().map(|(_, value)| value.clone()).collect();
    let value = match values.as_slice() {
        [only] => only.clone(),
        _ => format!("({})", values.join(", ")),
    };
    (construct(path, variant.shape, &bound), value)
}
