//! What a crate's source declares: items by module, members by type, functions with their receivers.
//!
//! Items within a macro's braces count where they read as items; of any other macro's tokens the
//! identifiers are kept, since what such a macro declares under which name can't be told.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

/// A module's path, the type or trait in it that owns the name where one does, and the name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Where {
    module: Vec<String>,
    owner: Option<String>,
    name: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FnShape {
    /// Without lifetimes; empty where there is none.
    receiver: String,
    n_params: usize,
}

#[derive(Default, Debug)]
pub struct Surface {
    /// With the keyword that declares them.
    pub items: BTreeMap<Where, &'static str>,
    /// Variants, public fields, associated types and constants. Their module is left out: an `impl` may
    /// stand anywhere.
    pub members: BTreeSet<Where>,
    pub fns: BTreeMap<Where, Vec<FnShape>>,
    macro_names: BTreeSet<String>,
    /// Modules that import everything from somewhere.
    globs: BTreeSet<Vec<String>>,
}

impl Surface {
    pub fn add_file(&mut self, module: &[String], text: &str) {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{module:?}: {error}"));
        self.add_items(module, &file.items);
    }

    /// What a module imports with `*` may be anything, so that a re-export in it is taken for real.
    pub fn has_item(&self, at: &Where, what: &str) -> bool {
        self.items.contains_key(at)
            || self.is_in_macro(at)
            || what == "use" && self.globs.contains(&at.module)
    }

    /// Whether a macro that can't be read as items mentions the name.
    pub fn is_in_macro(&self, at: &Where) -> bool {
        self.is_declared_by_macro(&at.name)
    }

    pub fn is_declared_by_macro(&self, name: &str) -> bool {
        self.macro_names.contains(name)
    }

    fn add_items(&mut self, module: &[String], items: &[syn::Item]) {
        for item in items {
            self.add_item(module, item);
        }
    }

    fn add_item(&mut self, module: &[String], item: &syn::Item) {
        match item {
            syn::Item::Mod(inner) => {
                if let Some((_, items)) = &inner.content {
                    let mut path = module.to_vec();
                    path.push(inner.ident.to_string());
                    self.add_items(&path, items);
                }
            }
            syn::Item::Struct(item) => {
                self.declare(module, &item.vis, &item.ident, "struct");
                self.add_fields(&item.ident.to_string(), &item.fields);
            }
            syn::Item::Enum(item) => {
                self.declare(module, &item.vis, &item.ident, "enum");
                for variant in &item.variants {
                    self.add_member(&item.ident.to_string(), &variant.ident);
                }
            }
            syn::Item::Trait(item) => {
                self.declare(module, &item.vis, &item.ident, "trait");
                self.add_trait_items(&item.ident.to_string(), &item.items);
            }
            syn::Item::Type(item) => self.declare(module, &item.vis, &item.ident, "type"),
            syn::Item::Const(item) => self.declare(module, &item.vis, &item.ident, "const"),
            syn::Item::Static(item) => self.declare(module, &item.vis, &item.ident, "static"),
            syn::Item::Fn(item) if is_pub(&item.vis) => {
                let at = Where::new(module, None, &item.sig.ident);
                self.fns.entry(at.clone()).or_default().push(FnShape::of(&item.sig));
                self.items.insert(at, "fn");
            }
            syn::Item::Impl(item) if item.trait_.is_none() => {
                if let Some(owner) = type_name(&item.self_ty) {
                    self.add_impl_items(&owner, &item.items);
                }
            }
            syn::Item::Use(item) if is_pub(&item.vis) => self.add_use(module, &item.tree),
            syn::Item::Macro(item) => self.add_macro(module, item),
            _ => {}
        }
    }

    fn declare(
        &mut self,
        module: &[String],
        vis: &syn::Visibility,
        name: &syn::Ident,
        what: &'static str,
    ) {
        if is_pub(vis) {
            self.items.insert(Where::new(module, None, name), what);
        }
    }

    fn add_member(&mut self, owner: &str, name: &syn::Ident) {
        self.members.insert(Where::new(&[], Some(owner), name));
    }

    fn add_fields(&mut self, owner: &str, fields: &syn::Fields) {
        for field in fields.iter().filter(|field| is_pub(&field.vis)) {
            if let Some(name) = &field.ident {
                self.add_member(owner, name);
            }
        }
    }

    fn add_trait_items(&mut self, owner: &str, items: &[syn::TraitItem]) {
        for item in items {
            match item {
                syn::TraitItem::Fn(item) => self.add_fn(owner, &item.sig),
                syn::TraitItem::Type(item) => self.add_member(owner, &item.ident),
                syn::TraitItem::Const(item) => self.add_member(owner, &item.ident),
                syn::TraitItem::Macro(item) => self.add_idents(item.mac.tokens.clone()),
                _ => {}
            }
        }
    }

    fn add_impl_items(&mut self, owner: &str, items: &[syn::ImplItem]) {
        for item in items {
            match item {
                syn::ImplItem::Fn(item) if is_pub(&item.vis) => self.add_fn(owner, &item.sig),
                syn::ImplItem::Const(item) if is_pub(&item.vis) => {
                    self.add_member(owner, &item.ident);
                }
                syn::ImplItem::Macro(item) => self.add_impl_macro(owner, &item.mac.tokens),
                _ => {}
            }
        }
    }

    fn add_impl_macro(&mut self, owner: &str, tokens: &TokenStream) {
        let wrapped = quote::quote! { impl Wrapped { #tokens } };
        match syn::parse2::<syn::ItemImpl>(wrapped) {
            Ok(item) => self.add_impl_items(owner, &item.items),
            Err(_) => self.add_idents(tokens.clone()),
        }
    }

    fn add_fn(&mut self, owner: &str, sig: &syn::Signature) {
        let at = Where::new(&[], Some(owner), &sig.ident);
        self.fns.entry(at).or_default().push(FnShape::of(sig));
    }

    fn add_use(&mut self, module: &[String], tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => self.add_use(module, &path.tree),
            syn::UseTree::Name(name) => {
                self.items.insert(Where::new(module, None, &name.ident), "use");
            }
            syn::UseTree::Rename(name) => {
                self.items.insert(Where::new(module, None, &name.rename), "use");
            }
            syn::UseTree::Glob(_) => {
                self.globs.insert(module.to_vec());
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_use(module, tree);
                }
            }
        }
    }

    /// A `macro_rules!` is an item of the crate's root where it is exported.
    fn add_macro(&mut self, module: &[String], item: &syn::ItemMacro) {
        if let Some(name) = &item.ident {
            if item.attrs.iter().any(|attr| attr.path().is_ident("macro_export")) {
                self.items.insert(Where::new(&[], None, name), "macro");
            }
            self.add_declared(item.mac.tokens.clone());
            return;
        }
        match syn::parse2::<syn::File>(item.mac.tokens.clone()) {
            Ok(file) if !file.items.is_empty() => {
                // What wraps a macro's rules may export them.
                for name in file.items.iter().filter_map(macro_name) {
                    self.items.insert(Where::new(&[], None, name), "macro");
                }
                self.add_items(module, &file.items);
            }
            Ok(_) | Err(_) => self.add_idents(item.mac.tokens.clone()),
        }
    }

    /// Names that a macro's own rules declare: those after a keyword, and in a public `use`.
    fn add_declared(&mut self, tokens: TokenStream) {
        const KEYWORDS: [&str; 7] = ["fn", "struct", "enum", "trait", "type", "const", "mod"];
        let mut queue = vec![tokens];
        while let Some(tokens) = queue.pop() {
            let mut before = String::new();
            let mut in_use = false;
            for tree in tokens {
                let text = tree.to_string();
                match tree {
                    TokenTree::Ident(_) if in_use || KEYWORDS.contains(&before.as_str()) => {
                        self.macro_names.insert(text.clone());
                    }
                    TokenTree::Ident(_) => in_use = text == "use" && before == "pub",
                    TokenTree::Group(group) if in_use => self.add_idents(group.stream()),
                    TokenTree::Group(group) => queue.push(group.stream()),
                    TokenTree::Punct(punct) => in_use = in_use && punct.as_char() != ';',
                    TokenTree::Literal(_) => {}
                }
                before = text;
            }
        }
    }

    fn add_idents(&mut self, tokens: TokenStream) {
        let mut queue = vec![tokens];
        while let Some(tokens) = queue.pop() {
            for tree in tokens {
                match tree {
                    TokenTree::Ident(ident) => {
                        self.macro_names.insert(ident.to_string());
                    }
                    TokenTree::Group(group) => queue.push(group.stream()),
                    TokenTree::Punct(_) | TokenTree::Literal(_) => {}
                }
            }
        }
    }
}

impl Where {
    fn new(module: &[String], owner: Option<&str>, name: &syn::Ident) -> Where {
        Where { module: module.to_vec(), owner: owner.map(str::to_owned), name: name.to_string() }
    }

    /// Names with `__` are those that models give to what has none: the targets of macros.
    pub fn is_own(&self) -> bool {
        self.name.starts_with("__")
    }
}

impl fmt::Display for Where {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let module = self.module.iter().chain(&self.owner);
        for segment in module {
            write!(f, "{segment}::")?;
        }
        f.write_str(&self.name)
    }
}

impl FnShape {
    fn of(sig: &syn::Signature) -> FnShape {
        let receiver = sig.receiver().map(receiver_text).unwrap_or_default();
        let is_typed = |arg: &&syn::FnArg| matches!(arg, syn::FnArg::Typed(_));
        FnShape { receiver, n_params: sig.inputs.iter().filter(is_typed).count() }
    }
}

impl fmt::Display for FnShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({}; {} parameters)", self.receiver, self.n_params)
    }
}

/// `self`, `&self`, `&mut self` or the type as written, without lifetimes and leading paths.
fn receiver_text(receiver: &syn::Receiver) -> String {
    match &receiver.kind {
        syn::ReceiverKind::Value => "self".to_owned(),
        syn::ReceiverKind::Reference(_, _, Some(_)) => "&mut self".to_owned(),
        syn::ReceiverKind::Reference(_, _, None) => "&self".to_owned(),
        syn::ReceiverKind::Typed(_, ty) => type_text(&ty.to_token_stream()),
        _ => receiver.to_token_stream().to_string(),
    }
}

fn type_text(tokens: &TokenStream) -> String {
    let mut words = Vec::new();
    let mut trees = tokens.clone().into_iter();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                trees.next();
            }
            tree => words.push(tree.to_string()),
        }
    }
    let text = words.concat();
    text.rsplit("::").next().unwrap_or(&text).to_owned()
}

fn macro_name(item: &syn::Item) -> Option<&syn::Ident> {
    match item {
        syn::Item::Macro(item) => item.ident.as_ref(),
        _ => None,
    }
}

fn is_pub(vis: &syn::Visibility) -> bool {
    !matches!(vis, syn::Visibility::Inherited)
}

/// The last segment of a path type; of a reference, what it refers to.
fn type_name(ty: &syn::Type) -> Option<String> {
    match ty {
        syn::Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        syn::Type::Reference(reference) => type_name(&reference.elem),
        syn::Type::TraitObject(object) => object.bounds.iter().find_map(|bound| match bound {
            syn::TypeParamBound::Trait(bound) => {
                Some(bound.path.segments.last()?.ident.to_string())
            }
            _ => None,
        }),
        _ => None,
    }
}
