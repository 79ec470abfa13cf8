//! getset, derive-getters, derive-new: methods by the fields.

use super::{
    Field, Generator, Input,
    attrs::{self, Arg},
    construct, fields, text,
};

pub(super) fn of_getset(derive: &str) -> Option<Generator> {
    Some(match derive {
        "Getters" => |input| getset(input, Mode::Get),
        "CopyGetters" => |input| getset(input, Mode::GetCopy),
        "CloneGetters" => |input| getset(input, Mode::GetClone),
        "MutGetters" => |input| getset(input, Mode::GetMut),
        "Setters" => |input| getset(input, Mode::Set),
        "WithSetters" => |input| getset(input, Mode::SetWith),
        _ => return None,
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Get,
    GetCopy,
    GetClone,
    GetMut,
    Set,
    SetWith,
}

impl Mode {
    fn attr(self) -> &'static str {
        match self {
            Mode::Get => "get",
            Mode::GetCopy => "get_copy",
            Mode::GetClone => "get_clone",
            Mode::GetMut => "get_mut",
            Mode::Set => "set",
            Mode::SetWith => "set_with",
        }
    }
}

fn getset(input: &Input<'_>, mode: Mode) -> String {
    let of_all = asked(input.attrs, mode);
    let mut items = String::new();
    for field in input.fields() {
        let own = attrs::args(field.attrs, "getset");
        if attrs::find(&own, "skip").is_some() || attrs::has(field.attrs, "skip") {
            continue;
        }
        if let Some(how) = asked(field.attrs, mode).or_else(|| of_all.clone()) {
            items.push_str(&getset_method(&field, mode, &how));
        }
    }
    input.inherent(&items)
}

/// `#[getset(get = "pub")]`, `#[get = "pub"]`: what the string says.
fn asked(on: &[crate::hir::Attr], mode: Mode) -> Option<String> {
    let args = attrs::args(on, "getset");
    match attrs::find(&args, mode.attr()) {
        Some(arg) => Some(arg.text().unwrap_or_default()),
        None => attrs::value(on, mode.attr()),
    }
}

fn getset_method(field: &Field<'_>, mode: Mode, how: &str) -> String {
    let vis: Vec<&str> = how.split_whitespace().filter(|word| *word != "with_prefix").collect();
    let vis = vis.join(" ");
    let has_prefix = how.split_whitespace().any(|word| word == "with_prefix");
    let is_bare = field.name.starts_with(|ch: char| ch.is_ascii_digit());
    let bare = field.name.trim_start_matches("r#");
    let (prefix, suffix) = match mode {
        Mode::Get | Mode::GetCopy | Mode::GetClone => (if has_prefix { "get_" } else { "" }, ""),
        Mode::GetMut => (if has_prefix { "get_" } else { "" }, "_mut"),
        Mode::Set => ("set_", ""),
        Mode::SetWith => ("with_", ""),
    };
    let name = if is_bare { mode.attr().to_owned() } else { format!("{prefix}{bare}{suffix}") };
    let name = text::raw(&name);
    let (at, ty) = (&field.name, &field.ty);
    let rest = match mode {
        Mode::Get => format!("(&self) -> &{ty} {{ &self.{at} }}"),
        Mode::GetCopy => format!("(&self) -> {ty} {{ self.{at} }}"),
        Mode::GetClone => format!("(&self) -> {ty} {{ self.{at} }}"),
        Mode::GetMut => format!("(&mut self) -> &mut {ty} {{ &mut self.{at} }}"),
        Mode::Set => format!("(&mut self, val: {ty}) -> &mut Self {{ self.{at} = val; self }}"),
        Mode::SetWith => format!("(mut self, val: {ty}) -> Self {{ self.{at} = val; self }}"),
    };
    format!("{vis} fn {name}{rest}\n")
}

/// derive-getters: `pub fn name(&self) -> &Type`.
pub(super) fn getters(input: &Input<'_>) -> String {
    let mut items = String::new();
    for field in input.fields() {
        let args = attrs::args(field.attrs, "getter");
        if attrs::is_set(&args, "skip") {
            continue;
        }
        let name = attrs::name(&args, "rename").unwrap_or_else(|| field.name.clone());
        let (at, ty) = (&field.name, &field.ty);
        items.push_str(&if attrs::is_set(&args, "copy") {
            format!("pub fn {name}(&self) -> {ty} {{ self.{at} }}\n")
        } else {
            format!("pub fn {name}(&self) -> &{ty} {{ &self.{at} }}\n")
        });
    }
    input.inherent(&items)
}

/// derive-new: `new`, of an enum `new_variant` each.
pub(super) fn new(input: &Input<'_>) -> String {
    let vis = attrs::args(input.attrs, "new");
    let vis = attrs::find(&vis, "visibility").and_then(Arg::text);
    let vis = vis.unwrap_or_else(|| "pub".to_owned());
    let mut items = String::new();
    for variant in input.variants() {
        let (name, path) = if input.is_enum() {
            let name = format!("new_{}", text::snake(variant.name.as_str()));
            (name, format!("Self::{}", text::ident(variant.name)))
        } else {
            ("new".to_owned(), "Self".to_owned())
        };
        let mut params = Vec::new();
        let mut values = Vec::new();
        for (i, field) in fields(variant).iter().enumerate() {
            let args = attrs::args(field.attrs, "new");
            let is_fixed = attrs::is_set(&args, "default") || attrs::find(&args, "value").is_some();
            let param =
                if i.to_string() == field.name { format!("_{i}") } else { field.name.clone() };
            let ty = &field.ty;
            let value = if is_fixed {
                "::core::default::Default::default()".to_owned()
            } else if attrs::is_set(&args, "into") {
                params.push(format!("{param}: impl ::core::convert::Into<{ty}>"));
                format!("{param}.into()")
            } else {
                params.push(format!("{param}: {ty}"));
                param
            };
            values.push((field.name.clone(), value));
        }
        let value = construct(&path, variant.shape, &values);
        items.push_str(&format!("{vis} fn {name}({}) -> Self {{ {value} }}\n", params.join(", ")));
    }
    input.inherent(&items)
}
