//! strum: what enums are as text and as lists, where the trait has another name than the derive.

use super::{
    Generator, Header, Input,
    attrs::{self, Arg},
    fields, joined, more, taken_apart, text,
};
use crate::hir::Variant;

pub(super) fn of(derive: &str) -> Option<Generator> {
    Some(match derive {
        "EnumIter" => enum_iter,
        "EnumString" => enum_string,
        "AsRefStr" => as_ref_str,
        "IntoStaticStr" => into_static_str,
        "EnumIs" => more::is_variant,
        "EnumTryAs" => try_as,
        "FromRepr" => from_repr,
        "EnumVariantNames" => variant_names,
        "EnumDiscriminants" => discriminants,
        _ => return None,
    })
}

fn enum_iter(input: &Input<'_>) -> String {
    iter_of(input, "::strum::IntoEnumIterator")
}

/// The trait that lists all variants, and the iterator.
pub(super) fn iter_of(input: &Input<'_>, trait_: &str) -> String {
    let bare = input.name.trim_start_matches("r#");
    let iter = format!("{bare}Iter");
    let (vis, self_ty) = (&input.vis, input.self_ty());
    let iter_ty = input.with_args(&iter);
    let (params, wheres) = (input.declared_params(), input.declared_wheres());
    let item = format!(
        "type Iterator = {iter_ty}; fn iter() -> {iter_ty} {{ ::core::privlint::opaque() }}"
    );
    let header = Header { for_ty: Some(&iter_ty), ..Header::default() };
    let next = format!(
        "type Item = {self_ty}; fn next(&mut self) -> ::core::option::Option<{self_ty}> {{ ::core::privlint::opaque() }}"
    );
    let back = format!(
        "fn next_back(&mut self) -> ::core::option::Option<{self_ty}> {{ ::core::privlint::opaque() }}"
    );
    let clone = "fn clone(&self) -> Self { *self }";
    format!("{vis} struct {iter}{params}({self_ty}){wheres};\n")
        + &input.implement(trait_, &item)
        + &input.implement_with(&header, "::core::iter::Iterator", &next)
        + &input.implement_with(&header, "::core::iter::DoubleEndedIterator", &back)
        + &input.implement_with(&header, "::core::iter::ExactSizeIterator", "")
        + &input.implement_with(&header, "::core::clone::Clone", clone)
}

fn enum_string(input: &Input<'_>) -> String {
    let args = attrs::args(input.attrs, "strum");
    let error = attrs::find(&args, "parse_err_ty").and_then(Arg::text);
    let error = error.unwrap_or_else(|| "::strum::ParseError".to_owned());
    let result = "::core::result::Result";
    let from_str = format!(
        "type Err = {error}; fn from_str(s: &str) -> {result}<Self, {error}> {{ {result}::Ok(::core::privlint::any_of((s,))) }}"
    );
    let try_from = format!(
        "type Error = {error}; fn try_from(s: &str) -> {result}<Self, {error}> {{ ::core::str::FromStr::from_str(s) }}"
    );
    input.implement("::core::str::FromStr", &from_str)
        + &input.implement("::core::convert::TryFrom<&str>", &try_from)
}

fn as_ref_str(input: &Input<'_>) -> String {
    let item = "fn as_ref(&self) -> &str { ::core::privlint::opaque() }";
    input.implement("::core::convert::AsRef<str>", item)
}

fn into_static_str(input: &Input<'_>) -> String {
    let self_ty = input.self_ty();
    let imp = |from: &str| {
        let header = Header { for_ty: Some("&'static str"), ..Header::default() };
        let item =
            format!("fn from(value: {from}) -> &'static str {{ ::core::privlint::opaque() }}");
        input.implement_with(&header, &format!("::core::convert::From<{from}>"), &item)
    };
    imp(&self_ty) + &imp(&format!("&{self_ty}"))
}

fn try_as(input: &Input<'_>) -> String {
    let tuples = input.variants().iter().filter(|variant| !variant.fields.is_empty());
    let mut items = String::new();
    for variant in tuples {
        let (pat, value) = taken_apart(&format!("Self::{}", text::ident(variant.name)), variant);
        let name = text::snake(variant.name.as_str());
        for (suffix, sign) in [("", ""), ("_ref", "&"), ("_mut", "&mut ")] {
            let mut parts = fields(variant);
            parts.iter_mut().for_each(|field| field.ty = format!("{sign}{}", field.ty));
            let (ty, some) = (joined(&parts), "::core::option::Option::Some");
            items.push_str(&format!(
                "pub fn try_as_{name}{suffix}({sign}self) -> ::core::option::Option<{ty}> {{
                     match self {{ {pat} => {some}({value}), _ => ::core::option::Option::None }} }}\n"
            ));
        }
    }
    input.inherent(&items)
}

fn from_repr(input: &Input<'_>) -> String {
    let repr = attrs::args(input.attrs, "repr");
    let ints =
        ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];
    let repr = ints.iter().find(|int| attrs::find(&repr, int).is_some()).unwrap_or(&"usize");
    input.inherent(&format!(
        "pub const fn from_repr(discriminant: {repr}) -> ::core::option::Option<Self> {{ ::core::privlint::opaque() }}"
    ))
}

fn variant_names(input: &Input<'_>) -> String {
    input.implement("::strum::VariantNames", "const VARIANTS: &'static [&'static str] = &[];")
}

/// An enum of the variants' names alone.
fn discriminants(input: &Input<'_>) -> String {
    let args = attrs::args(input.attrs, "strum_discriminants");
    let bare = input.name.trim_start_matches("r#");
    let name = attrs::name(&args, "name")
        .or_else(|| attrs::find(&args, "name")?.list().first().map(Arg::written));
    let name = name.unwrap_or_else(|| format!("{bare}Discriminants"));
    let derives: Vec<String> = args
        .iter()
        .filter(|arg| arg.is("derive"))
        .flat_map(Arg::list)
        .map(|derive| derive.written())
        .chain(["Clone", "Copy", "Debug", "PartialEq", "Eq"].map(str::to_owned))
        .collect();
    let variant = |variant: &Variant| text::ident(variant.name);
    let variants: Vec<String> = input.variants().iter().map(variant).collect();
    let (vis, self_ty) = (&input.vis, input.self_ty());
    let imp = |from: &str| {
        let header = Header { for_ty: Some(&name), ..Header::default() };
        let item = format!("fn from(value: {from}) -> {name} {{ ::core::privlint::opaque() }}");
        input.implement_with(&header, &format!("::core::convert::From<{from}>"), &item)
    };
    let declared = format!(
        "#[derive({})] {vis} enum {name} {{ {} }}\n",
        derives.join(", "),
        variants.join(", ")
    );
    declared + &imp(&self_ty) + &imp(&format!("&{self_ty}"))
}
