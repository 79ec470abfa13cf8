//! derive_builder, typed-builder, bon: a builder type with a setter for each field and a function that ends it.
//!
//! Where no program can look into the builder, it holds the value that it builds, whether or not all of it is set
//! yet: what goes in is written to the field itself. States in types are left out, since no path names them.

use super::{
    Field, Input,
    attrs::{self, Arg},
    construct, text,
};

/// How a setter takes the builder and what it returns.
#[derive(Clone, Copy)]
struct Receiver {
    taken: &'static str,
    ret: &'static str,
}

const OWNED: Receiver = Receiver { taken: "mut self", ret: "Self" };
const MUTABLE: Receiver = Receiver { taken: "&mut self", ret: "&mut Self" };

struct Setter {
    name: String,
    param: String,
    /// Of the parameter `value`.
    value: String,
}

impl Setter {
    fn new(name: String, ty: &str, is_into: bool) -> Setter {
        let (param, value) = if is_into {
            (format!("impl ::core::convert::Into<{ty}>"), "value.into()".to_owned())
        } else {
            (ty.to_owned(), "value".to_owned())
        };
        Setter { name, param, value }
    }

    fn write(&self, place: &str, receiver: Receiver) -> String {
        let Setter { name, param, value } = self;
        let Receiver { taken, ret } = receiver;
        let body = format!("self.{place} = {value}; self");
        format!("pub fn {name}({taken}, value: {param}) -> {ret} {{ {body} }}\n")
    }
}

/// A setter of what the field's `Option` holds.
fn stripped(field: &Field<'_>, name: String, is_into: bool) -> Option<Setter> {
    let mut setter = Setter::new(name, &field.option_of()?, is_into);
    setter.value = format!("::core::option::Option::Some({})", setter.value);
    Some(setter)
}

fn declare(input: &Input<'_>, builder: &str) -> String {
    let (params, wheres) = (input.declared_params(), input.declared_wheres());
    let (vis, ty) = (&input.vis, input.self_ty());
    format!("{vis} struct {builder}{params}({ty}){wheres};\n")
}

fn implement(input: &Input<'_>, builder: &str, items: &str) -> String {
    let (params, wheres) = (input.declared_params(), input.declared_wheres());
    format!("impl{params} {}{wheres} {{ {items} }}\n", input.with_args(builder))
}

const BUILT: &str = "self.0";

/// `FooBuilder`, whose `build` may fail with a `FooBuilderError`.
pub(super) fn derive_builder(input: &Input<'_>) -> String {
    let args = attrs::args(input.attrs, "builder");
    let bare = input.name.trim_start_matches("r#");
    let builder = attrs::name(&args, "name").unwrap_or_else(|| format!("{bare}Builder"));
    let receiver = pattern(&args).unwrap_or(MUTABLE);
    let of_all = attrs::find(&args, "setter").map(Arg::list).unwrap_or_default();
    let mut items = String::new();
    for field in &input.fields() {
        let own = attrs::args(field.attrs, "builder");
        let how = attrs::find(&own, "setter").map(Arg::list).unwrap_or_default();
        let flag =
            |name| attrs::find(&how, name).or(attrs::find(&of_all, name)).is_some_and(Arg::is_set);
        if flag("skip") || flag("custom") {
            continue;
        }
        let prefix = attrs::name(&how, "prefix").or_else(|| attrs::name(&of_all, "prefix"));
        let name = attrs::name(&how, "name").unwrap_or_else(|| match prefix {
            Some(prefix) => format!("{prefix}_{}", field.name.trim_start_matches("r#")),
            None => field.name.clone(),
        });
        let is_into = flag("into");
        let plain = || Setter::new(name.clone(), &field.ty, is_into);
        let strip = flag("strip_option").then(|| stripped(field, name.clone(), is_into)).flatten();
        let mut setter = strip.unwrap_or_else(plain);
        setter.value = format!("::core::option::Option::Some({})", setter.value);
        items.push_str(&setter.write(&field.name, pattern(&own).unwrap_or(receiver)));
    }
    let build = attrs::find(&args, "build_fn").map(Arg::list).unwrap_or_default();
    let own_error =
        attrs::find(&build, "error").filter(|arg| !matches!(arg.value, attrs::ArgValue::List(_)));
    let error = own_error.and_then(Arg::text).unwrap_or_else(|| format!("{builder}Error"));
    if !attrs::is_set(&build, "skip") {
        let name = attrs::name(&build, "name").unwrap_or_else(|| "build".to_owned());
        let fields = input.fields().into_iter();
        let value =
            |field: &Field<'_>| format!("::core::option::Option::unwrap(self.{})", field.name);
        let values: Vec<_> = fields.map(|field| (field.name.clone(), value(&field))).collect();
        let (ty, value) = (input.self_ty(), construct(&input.name, input.shape(), &values));
        items.push_str(&format!(
            "pub fn {name}(&self) -> ::core::result::Result<{ty}, {error}> {{ ::core::result::Result::Ok({value}) }}\n"
        ));
    }
    let own_error = if own_error.is_some() { String::new() } else { builder_error(input, &error) };
    declare_optional(input, &builder)
        + &implement(input, &builder, &items)
        + &derived(input, &builder)
        + &own_error
}

/// A builder whose fields are those of the type, set or not, for a program may look at them.
fn declare_optional(input: &Input<'_>, builder: &str) -> String {
    let (params, wheres) = (input.declared_params(), input.declared_wheres());
    let decl = |field: &Field<'_>| {
        let (attrs, name, ty) = (attrs::kept(field.attrs, "builder"), &field.name, &field.ty);
        format!("{attrs} {name}: ::core::option::Option<{ty}>")
    };
    let fields: Vec<String> = input.fields().iter().map(decl).collect();
    let vis = &input.vis;
    format!("{vis} struct {builder}{params}{wheres} {{ {} }}\n", fields.join(", "))
}

fn pattern(args: &[Arg<'_>]) -> Option<Receiver> {
    match attrs::find(args, "pattern")?.text()?.as_str() {
        "owned" => Some(OWNED),
        "immutable" => Some(Receiver { taken: "&self", ret: "Self" }),
        _ => Some(MUTABLE),
    }
}

/// `Default` and `Clone` of the builder.
fn derived(input: &Input<'_>, builder: &str) -> String {
    let ty = input.with_args(builder);
    let header = super::Header { for_ty: Some(&ty), ..super::Header::default() };
    let new = "fn default() -> Self { ::core::privlint::opaque() }";
    let clone = "fn clone(&self) -> Self { *self }";
    input.implement_with(&header, "::core::default::Default", new)
        + &input.implement_with(&header, "::core::clone::Clone", clone)
}

fn builder_error(input: &Input<'_>, error: &str) -> String {
    let vis = &input.vis;
    format!(
        "#[derive(Debug)] {vis} enum {error} {{ UninitializedField(&'static str), ValidationError(::std::string::String) }}
         impl ::core::fmt::Display for {error} {{ fn fmt(&self, f: &mut ::core::fmt::Formatter) -> ::core::fmt::Result {{
             match self {{ Self::UninitializedField(name) => f.write_str(name), Self::ValidationError(why) => f.write_str(why) }} }} }}
         impl ::core::error::Error for {error} {{}}
         impl ::core::convert::From<::std::string::String> for {error} {{ fn from(why: ::std::string::String) -> Self {{ Self::ValidationError(why) }} }}\n"
    )
}

/// `Foo::builder()`, which makes `FooBuilder`.
pub(super) fn typed_builder(input: &Input<'_>) -> String {
    let args = attrs::args(input.attrs, "builder");
    let list = |name| attrs::find(&args, name).map(Arg::list).unwrap_or_default();
    let (start, ty, end, of_all) = (
        list("builder_method"),
        list("builder_type"),
        list("build_method"),
        list("field_defaults"),
    );
    let bare = input.name.trim_start_matches("r#");
    let builder = attrs::name(&ty, "name").unwrap_or_else(|| format!("{bare}Builder"));
    let of_all = attrs::find(&of_all, "setter").map(Arg::list).unwrap_or_default();
    let mut items = String::new();
    for field in &input.fields() {
        let own = attrs::args(field.attrs, "builder");
        let how = attrs::find(&own, "setter").map(Arg::list).unwrap_or_default();
        if attrs::is_set(&how, "skip") {
            continue;
        }
        let find = |name| attrs::find(&how, name).or(attrs::find(&of_all, name));
        let flag = |name| find(name).is_some_and(Arg::is_set);
        let affix = |name| find(name).and_then(Arg::text).unwrap_or_default();
        let bare = field.name.trim_start_matches("r#");
        let name = text::raw(&format!("{}{bare}{}", affix("prefix"), affix("suffix")));
        let is_into = flag("into");
        let plain = || Setter::new(name.clone(), &field.ty, is_into);
        let strip = flag("strip_option").then(|| stripped(field, name.clone(), is_into)).flatten();
        let mut setter = strip.unwrap_or_else(plain);
        if flag("transform") {
            transformed(find("transform"), &mut setter);
        }
        items.push_str(&setter.write(&format!("0.{}", field.name), OWNED));
    }
    let (ret, value) = match attrs::find(&end, "into") {
        Some(into) => match into.text() {
            Some(ty) => (ty, format!("{BUILT}.into()")),
            None => ("impl Sized".to_owned(), BUILT.to_owned()),
        },
        None => (input.self_ty(), BUILT.to_owned()),
    };
    let build = attrs::name(&end, "name").unwrap_or_else(|| "build".to_owned());
    items.push_str(&format!("pub fn {build}(self) -> {ret} {{ {value} }}\n"));
    let start = attrs::name(&start, "name").unwrap_or_else(|| "builder".to_owned());
    started(input, &builder, &start, &[])
        + &declare(input, &builder)
        + &implement(input, &builder, &items)
}

/// A closure's one parameter and body instead of the field's value.
fn transformed(transform: Option<&Arg<'_>>, setter: &mut Setter) {
    let Some(text) = transform.and_then(Arg::text) else { return };
    let head = text.strip_prefix('|').and_then(|text| text.split_once('|'));
    let Some((param, _)) = head else { return };
    if let Some((_, ty)) = param.split_once(':') {
        setter.param = ty.trim().to_owned();
    }
    setter.value = format!("({text})(value)");
}

fn started(input: &Input<'_>, builder: &str, name: &str, params: &[(String, String)]) -> String {
    let ty = input.with_args(builder);
    let list: Vec<String> = params.iter().map(|(name, ty)| format!("{name}: {ty}")).collect();
    let set = |(name, _): &(String, String)| format!("builder.0.{name} = {name}; ");
    let set: String = params.iter().map(set).collect();
    let value = format!("let mut builder: {ty} = ::core::privlint::opaque(); {set}builder");
    input.inherent(&format!("pub fn {name}({}) -> {ty} {{ {value} }}", list.join(", ")))
}

/// `Foo::builder()`; an optional field has a second setter, `maybe_name`.
pub(super) fn bon(input: &Input<'_>) -> String {
    let args = attrs::args(input.attrs, "builder");
    let bare = input.name.trim_start_matches("r#");
    let builder = attrs::name(&args, "builder_type").unwrap_or_else(|| format!("{bare}Builder"));
    let into_tys: Vec<String> = args
        .iter()
        .filter(|arg| arg.is("on") && arg.list().iter().any(|how| how.is("into")))
        .filter_map(|arg| arg.list().first().map(Arg::written))
        .collect();
    let (mut items, mut first, mut last) = (String::new(), Vec::new(), Vec::new());
    for field in &input.fields() {
        let own = attrs::args(field.attrs, "builder");
        let has = |name| attrs::find(&own, name).is_some();
        if has("skip") || has("field") {
            continue;
        }
        let (name, ty) = (&field.name, &field.ty);
        if has("start_fn") || has("finish_fn") {
            let list = if has("start_fn") { &mut first } else { &mut last };
            list.push((name.clone(), ty.clone()));
            continue;
        }
        let name = attrs::name(&own, "name").unwrap_or_else(|| name.clone());
        let inner = if has("required") { None } else { field.option_of() };
        let set = inner.as_ref().unwrap_or(ty);
        let is_into = has("into") || into_tys.iter().any(|on| on == "_" || on == set);
        let is_optional = inner.is_some() || has("default");
        if is_optional {
            let maybe = format!("maybe_{}", name.trim_start_matches("r#"));
            let param = format!(
                "::core::option::Option<{}>",
                Setter::new(String::new(), set, is_into).param
            );
            let value = if inner.is_some() && !is_into {
                "value"
            } else {
                "::core::privlint::any_of((value,))"
            };
            items.push_str(
                &Setter { name: maybe, param, value: value.to_owned() }
                    .write(&format!("0.{}", field.name), OWNED),
            );
        }
        let strip = inner.is_some().then(|| stripped(field, name.clone(), is_into)).flatten();
        items.push_str(
            &strip
                .unwrap_or_else(|| Setter::new(name, ty, is_into))
                .write(&format!("0.{}", field.name), OWNED),
        );
    }
    let end = attrs::name(&args, "finish_fn").unwrap_or_else(|| "build".to_owned());
    items.push_str(&ended(input, &end, &last));
    let start = attrs::name(&args, "start_fn").unwrap_or_else(|| "builder".to_owned());
    started(input, &builder, &start, &first)
        + &declare(input, &builder)
        + &implement(input, &builder, &items)
}

/// The function that hands out what was built, with what it takes itself.
fn ended(input: &Input<'_>, name: &str, params: &[(String, String)]) -> String {
    let set = |(name, _): &(String, String)| format!("self.0.{name} = {name}; ");
    let set: String = params.iter().map(set).collect();
    let list = params.iter().map(|(name, ty)| format!("{name}: {ty}"));
    let list: Vec<String> = std::iter::once("mut self".to_owned()).chain(list).collect();
    let (list, ty) = (list.join(", "), input.self_ty());
    format!("pub fn {name}({list}) -> {ty} {{ {set}{BUILT} }}\n")
}
