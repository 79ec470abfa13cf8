//! derive_more: conversions, accessors of variants, and what a wrapper hands on.

use super::{
    Field, Generator, Header, Input,
    attrs::{self, Arg},
    construct, fields, joined, more_ops, taken_apart, text,
};
use crate::hir::Variant;

pub(super) fn of(derive: &str) -> Option<Generator> {
    Some(match derive {
        "From" => from,
        "Into" => into,
        "TryInto" => try_into,
        "FromStr" => from_str,
        "Constructor" => constructor,
        "IsVariant" => is_variant,
        "Unwrap" => |input| unwrap(input, ""),
        "TryUnwrap" => |input| unwrap(input, "try_"),
        "Deref" => deref,
        "DerefMut" => deref_mut,
        "AsRef" => |input| as_ref(input, AS_REF),
        "AsMut" => |input| as_ref(input, AS_MUT),
        "IntoIterator" => into_iterator,
        "Index" => index,
        "IndexMut" => index_mut,
        _ => return more_ops::of(derive),
    })
}

/// The one field, or the one that is marked.
fn main_field<'a>(input: &Input<'a>, marker: &str) -> Option<Field<'a>> {
    let mut all = input.fields();
    let is_marked = |field: &Field<'_>| {
        let args = attrs::args(field.attrs, marker);
        attrs::has(field.attrs, marker) && !is_left_out(&args)
    };
    if let Some(at) = all.iter().position(is_marked) {
        return Some(all.swap_remove(at));
    }
    all.retain(|field| !is_left_out(&attrs::args(field.attrs, marker)));
    if all.len() == 1 { all.pop() } else { None }
}

fn is_left_out(args: &[Arg<'_>]) -> bool {
    args.iter().any(|arg| arg.is("ignore") || arg.is("skip"))
}

fn is_forwarded(input: &Input<'_>, field: &Field<'_>, marker: &str) -> bool {
    let args = [attrs::args(input.attrs, marker), attrs::args(field.attrs, marker)];
    args.iter().flatten().any(|arg| arg.is("forward"))
}

fn from(input: &Input<'_>) -> String {
    let marked = |variant: &&Variant| {
        attrs::has(&variant.attrs, "from") && !is_left_out(&attrs::args(&variant.attrs, "from"))
    };
    let is_any_marked = input.is_enum() && input.variants().iter().any(|variant| marked(&variant));
    let mut text = String::new();
    for variant in input.variants() {
        let own = if input.is_enum() { &variant.attrs } else { input.attrs };
        let args = attrs::args(own, "from");
        let is_asked = if is_any_marked { marked(&variant) } else { !is_left_out(&args) };
        let is_empty = input.is_enum() && variant.fields.is_empty() && !is_any_marked;
        if is_asked && !is_empty {
            text.push_str(&from_variant(input, variant, &args));
        }
    }
    text
}

fn from_variant(input: &Input<'_>, variant: &Variant, args: &[Arg<'_>]) -> String {
    let path = if input.is_enum() {
        format!("Self::{}", text::ident(variant.name))
    } else {
        "Self".to_owned()
    };
    let own = fields(variant);
    let part = |i: usize| if own.len() == 1 { "value".to_owned() } else { format!("value.{i}") };
    let with = |into: &str| {
        let values: Vec<_> =
            own.iter().enumerate().map(|(i, field)| (field.name.clone(), part(i) + into)).collect();
        construct(&path, variant.shape, &values)
    };
    let imp = |header: &Header<'_>, ty: &str, value: &str| {
        let item = format!("fn from(value: {ty}) -> Self {{ {value} }}");
        input.implement_with(header, &format!("::core::convert::From<{ty}>"), &item)
    };
    if let ([field], true) = (own.as_slice(), args.iter().any(|arg| arg.is("forward"))) {
        let wheres = [format!("{}: ::core::convert::From<DeriveT>", field.ty)];
        let header = Header { params: &["DeriveT"], wheres: &wheres, for_ty: None };
        return imp(&header, "DeriveT", &with(".into()"));
    }
    let tys: Vec<String> = args.iter().filter(|arg| !arg.is("types")).map(Arg::written).collect();
    let listed = attrs::find(args, "types").map(Arg::list).unwrap_or_default();
    let listed = listed.iter().map(Arg::written);
    let plain = imp(&Header::default(), &joined(&own), &with(""));
    let others: String = tys
        .iter()
        .cloned()
        .chain(listed)
        .map(|ty| imp(&Header::default(), &ty, &with(".into()")))
        .collect();
    if tys.is_empty() { plain + &others } else { others }
}

fn into(input: &Input<'_>) -> String {
    let args = attrs::args(input.attrs, "into");
    let own: Vec<Field<'_>> = input
        .fields()
        .into_iter()
        .filter(|field| !is_left_out(&attrs::args(field.attrs, "into")))
        .collect();
    let self_ty = input.self_ty();
    let parts: Vec<String> = own.iter().map(|field| format!("value.{}", field.name)).collect();
    let value = if let [only] = parts.as_slice() {
        only.clone()
    } else {
        format!("({})", parts.join(", "))
    };
    let imp = |ty: &str, from: &str, value: &str| {
        let header = Header { for_ty: Some(ty), ..Header::default() };
        let item = format!("fn from(value: {from}) -> {ty} {{ {value} }}");
        input.implement_with(&header, &format!("::core::convert::From<{from}>"), &item)
    };
    let is_mode =
        |arg: &&Arg<'_>| ["owned", "ref", "ref_mut", "types"].iter().any(|mode| arg.is(mode));
    let mut text = String::new();
    if args.iter().all(|arg| arg.is("owned") || arg.is("types")) {
        text.push_str(&imp(&joined(&own), &self_ty, &value));
    }
    for (mode, sign) in [("ref", "&"), ("ref_mut", "&mut ")] {
        if let ([only], Some(_)) = (own.as_slice(), attrs::find(&args, mode)) {
            let ty = format!("{sign}{}", only.ty);
            text.push_str(&imp(&ty, &format!("{sign}{self_ty}"), &format!("{sign}{value}")));
        }
    }
    let listed = args.iter().filter(is_mode).flat_map(Arg::list);
    let plain = args.iter().filter(|arg| !is_mode(arg)).copied();
    for ty in listed.chain(plain).map(|arg| arg.written()) {
        text.push_str(&imp(&ty, &self_ty, &format!("({value}).into()")));
    }
    text
}

fn try_into(input: &Input<'_>) -> String {
    let self_ty = input.self_ty();
    let mut text = String::new();
    let mut tys: Vec<String> = Vec::new();
    let asked = input.variants().iter();
    for variant in asked.filter(|variant| !is_left_out(&attrs::args(&variant.attrs, "try_into"))) {
        let ty = joined(&fields(variant));
        if tys.contains(&ty) {
            continue;
        }
        let (pat, value) =
            taken_apart(&format!("{}::{}", input.name, text::ident(variant.name)), variant);
        let error = "::derive_more::TryIntoError";
        let item = format!(
            "type Error = {error}<{self_ty}>; fn try_from(value: {self_ty}) -> ::core::result::Result<{ty}, Self::Error> {{
                 match value {{ {pat} => ::core::result::Result::Ok({value}), _ => ::core::result::Result::Err(::core::privlint::opaque()) }} }}"
        );
        let header = Header { for_ty: Some(&ty), ..Header::default() };
        text.push_str(&input.implement_with(
            &header,
            &format!("::core::convert::TryFrom<{self_ty}>"),
            &item,
        ));
        tys.push(ty);
    }
    text
}

fn from_str(input: &Input<'_>) -> String {
    let (error, value) = match input.fields().as_slice() {
        [only] => {
            let (name, ty) = (only.name.clone(), &only.ty);
            let parse = format!("<{ty} as ::core::str::FromStr>::from_str(s)?");
            (
                format!("<{ty} as ::core::str::FromStr>::Err"),
                construct("Self", input.shape(), &[(name, parse)]),
            )
        }
        _ => ("::derive_more::FromStrError".to_owned(), "::core::privlint::opaque()".to_owned()),
    };
    let item = format!(
        "type Err = {error}; fn from_str(s: &str) -> ::core::result::Result<Self, Self::Err> {{ ::core::result::Result::Ok({value}) }}"
    );
    input.implement("::core::str::FromStr", &item)
}

fn constructor(input: &Input<'_>) -> String {
    let own = input.fields();
    let params: Vec<String> =
        own.iter().enumerate().map(|(i, field)| format!("f{i}: {}", field.ty)).collect();
    let values: Vec<_> =
        own.iter().enumerate().map(|(i, field)| (field.name.clone(), format!("f{i}"))).collect();
    let value = construct("Self", input.shape(), &values);
    input.inherent(&format!("pub const fn new({}) -> Self {{ {value} }}", params.join(", ")))
}

pub(super) fn is_variant(input: &Input<'_>) -> String {
    let asked = input.variants().iter();
    let asked = asked.filter(|variant| !is_left_out(&attrs::args(&variant.attrs, "is_variant")));
    let item = |variant: &Variant| {
        let name = text::snake(variant.name.as_str());
        format!("pub const fn is_{name}(&self) -> bool {{ ::core::privlint::opaque() }}\n")
    };
    input.inherent(&asked.map(item).collect::<String>())
}

fn unwrap(input: &Input<'_>, prefix: &str) -> String {
    let marker = format!("{prefix}unwrap");
    let of_all = attrs::args(input.attrs, &marker);
    let mut items = String::new();
    for variant in input.variants() {
        let own = attrs::args(&variant.attrs, &marker);
        if is_left_out(&own) {
            continue;
        }
        let has = |mode: &str| own.iter().chain(&of_all).any(|arg| arg.is(mode));
        let is_only_asked = has("ref") || has("ref_mut");
        for (mode, sign) in [("owned", ""), ("ref", "&"), ("ref_mut", "&mut ")] {
            if has(mode) || mode == "owned" && !is_only_asked {
                items.push_str(&unwrap_method(variant, prefix, mode, sign));
            }
        }
    }
    input.inherent(&items)
}

fn unwrap_method(variant: &Variant, prefix: &str, mode: &str, sign: &str) -> String {
    let suffix = if mode == "owned" { String::new() } else { format!("_{mode}") };
    let name = format!("{prefix}unwrap_{}{suffix}", text::snake(variant.name.as_str()));
    let mut parts = fields(variant);
    parts.iter_mut().for_each(|field| field.ty = format!("{sign}{}", field.ty));
    let ty = joined(&parts);
    let (pat, value) = taken_apart(&format!("Self::{}", text::ident(variant.name)), variant);
    let other = "_ => ::core::privlint::opaque()";
    if prefix.is_empty() {
        return format!(
            "pub fn {name}({sign}self) -> {ty} {{ match self {{ {pat} => {value}, {other} }} }}\n"
        );
    }
    format!(
        "pub fn {name}({sign}self) -> ::core::result::Result<{ty}, ::derive_more::TryUnwrapError<{sign}Self>> {{
             match self {{ {pat} => ::core::result::Result::Ok({value}), {other} }} }}\n"
    )
}

fn deref(input: &Input<'_>) -> String {
    let Some(field) = main_field(input, "deref") else { return String::new() };
    let (name, ty) = (&field.name, &field.ty);
    let item = if is_forwarded(input, &field, "deref") {
        format!(
            "type Target = <{ty} as ::core::ops::Deref>::Target; fn deref(&self) -> &Self::Target {{ ::core::ops::Deref::deref(&self.{name}) }}"
        )
    } else {
        format!("type Target = {ty}; fn deref(&self) -> &Self::Target {{ &self.{name} }}")
    };
    input.implement("::core::ops::Deref", &item)
}

fn deref_mut(input: &Input<'_>) -> String {
    let Some(field) = main_field(input, "deref_mut") else { return String::new() };
    let name = &field.name;
    let value = if is_forwarded(input, &field, "deref_mut") {
        format!("::core::ops::DerefMut::deref_mut(&mut self.{name})")
    } else {
        format!("&mut self.{name}")
    };
    let item = format!("fn deref_mut(&mut self) -> &mut Self::Target {{ {value} }}");
    input.implement("::core::ops::DerefMut", &item)
}

struct AsWhat {
    marker: &'static str,
    trait_: &'static str,
    sign: &'static str,
}

const AS_REF: AsWhat = AsWhat { marker: "as_ref", trait_: "AsRef", sign: "&" };
const AS_MUT: AsWhat = AsWhat { marker: "as_mut", trait_: "AsMut", sign: "&mut " };

fn as_ref(input: &Input<'_>, what: AsWhat) -> String {
    let AsWhat { marker, trait_, sign } = what;
    let marked: Vec<Field<'_>> = input
        .fields()
        .into_iter()
        .filter(|field| {
            attrs::has(field.attrs, marker) && !is_left_out(&attrs::args(field.attrs, marker))
        })
        .collect();
    let own =
        if marked.is_empty() { main_field(input, marker).into_iter().collect() } else { marked };
    let mut text = String::new();
    for field in &own {
        let (name, ty) = (&field.name, &field.ty);
        let imp = |header: &Header<'_>, to: &str, value: &str| {
            let item = format!("fn {marker}({sign}self) -> {sign}{to} {{ {value} }}");
            input.implement_with(header, &format!("::core::convert::{trait_}<{to}>"), &item)
        };
        let handed_on = format!("self.{name}.{marker}()");
        if is_forwarded(input, field, marker) {
            let wheres = [format!("{ty}: ::core::convert::{trait_}<DeriveT>")];
            let header = Header { params: &["DeriveT: ?Sized"], wheres: &wheres, for_ty: None };
            text.push_str(&imp(&header, "DeriveT", &handed_on));
            continue;
        }
        let args = [attrs::args(input.attrs, marker), attrs::args(field.attrs, marker)];
        let tys: Vec<String> = args.iter().flatten().map(Arg::written).collect();
        for to in &tys {
            let value = if to == ty { format!("{sign}self.{name}") } else { handed_on.clone() };
            text.push_str(&imp(&Header::default(), to, &value));
        }
        if tys.is_empty() {
            text.push_str(&imp(&Header::default(), ty, &format!("{sign}self.{name}")));
        }
    }
    text
}

fn into_iterator(input: &Input<'_>) -> String {
    let Some(field) = main_field(input, "into_iterator") else { return String::new() };
    let args =
        [attrs::args(input.attrs, "into_iterator"), attrs::args(field.attrs, "into_iterator")];
    let has = |mode: &str| args.iter().flatten().any(|arg| arg.is(mode));
    let is_only_asked = has("ref") || has("ref_mut");
    let (name, ty, self_ty) = (&field.name, &field.ty, input.self_ty());
    let mut text = String::new();
    for (mode, sign) in [("owned", ""), ("ref", "&"), ("ref_mut", "&mut ")] {
        if !has(mode) && (mode != "owned" || is_only_asked) {
            continue;
        }
        let of = format!("<{sign}{ty} as ::core::iter::IntoIterator>");
        let item = format!(
            "type Item = {of}::Item; type IntoIter = {of}::IntoIter;
             fn into_iter(self) -> Self::IntoIter {{ {of}::into_iter({sign}self.{name}) }}"
        );
        let for_ty = format!("{sign}{self_ty}");
        let header = Header { for_ty: Some(&for_ty), ..Header::default() };
        text.push_str(&input.implement_with(&header, "::core::iter::IntoIterator", &item));
    }
    text
}

fn index(input: &Input<'_>) -> String {
    let Some(field) = main_field(input, "index") else { return String::new() };
    let (name, ty) = (&field.name, &field.ty);
    let wheres = [format!("{ty}: ::core::ops::Index<DeriveT>")];
    let header = Header { params: &["DeriveT"], wheres: &wheres, for_ty: None };
    let item = format!(
        "type Output = <{ty} as ::core::ops::Index<DeriveT>>::Output;
         fn index(&self, index: DeriveT) -> &Self::Output {{ ::core::ops::Index::index(&self.{name}, index) }}"
    );
    input.implement_with(&header, "::core::ops::Index<DeriveT>", &item)
}

fn index_mut(input: &Input<'_>) -> String {
    let Some(field) = main_field(input, "index_mut") else { return String::new() };
    let (name, ty) = (&field.name, &field.ty);
    let wheres = [format!("{ty}: ::core::ops::IndexMut<DeriveT>")];
    let header = Header { params: &["DeriveT"], wheres: &wheres, for_ty: None };
    let item = format!(
        "fn index_mut(&mut self, index: DeriveT) -> &mut Self::Output {{ ::core::ops::IndexMut::index_mut(&mut self.{name}, index) }}"
    );
    input.implement_with(&header, "::core::ops::IndexMut<DeriveT>", &item)
}
