//! Items of modules, blocks, traits, impls and `extern` blocks.

use super::{Attrs, Cx, Ext, ItemList, Mark, Parse, path::PathStyle};
use crate::{
    hir::{
        Const, Generics, Impl, Item, ItemId, ItemKind, Lazy, MacroCall, MacroDef, Name, PathRoot,
        Trait, TypeAlias, TypeRef, Visibility,
    },
    syntax::{
        Kind, Kw,
        tt::{Delim, Tt},
    },
};

/// An item whose attributes and visibility have been read.
pub(super) struct Begun {
    pub attrs: Attrs,
    vis: Visibility,
    /// From its visibility on.
    pub lo: u32,
    mark: Mark,
}

/// What an item comes to.
pub(super) struct Made {
    /// Nothing where it has none.
    name: Option<(Name, Ext)>,
    kind: ItemKind,
}

impl Made {
    pub fn named(name: (Name, Ext), kind: ItemKind) -> Made {
        Made { name: Some(name), kind }
    }

    fn is_func_without_body(&self) -> bool {
        matches!(&self.kind, ItemKind::Func(func) if func.body.is_none())
    }
}

impl ItemList {
    /// Whether a function stands here with its body alone.
    fn needs_bodies(self) -> bool {
        match self {
            ItemList::Module | ItemList::Impl => true,
            ItemList::Trait | ItemList::Foreign => false,
        }
    }
}

impl Cx<'_> {
    /// The items up to the group's end.
    pub fn items(&mut self, among: ItemList) -> Parse<Vec<ItemId>> {
        let mut list = Vec::new();
        while !self.is_done() {
            self.item(among, &mut list)?;
        }
        list.shrink_to_fit();
        Ok(list)
    }

    /// Reads an item and adds it to a list; an `extern` block adds what it declares.
    pub fn item(&mut self, among: ItemList, list: &mut Vec<ItemId>) -> Parse<()> {
        let attrs = self.outer_attrs()?;
        let lo = self.lo();
        let vis = self.vis()?;
        let mark = self.mark();
        let mut begun = Begun { attrs, vis, lo, mark };
        if self.is_foreign_mod() {
            return self.foreign_mod(begun, list);
        }
        if self.at_kw(Kw::Macro) {
            return self.macro_2(begun, list);
        }
        let made = self.made(among, &mut begun)?;
        if begun.attrs.is_active && among.needs_bodies() && made.is_func_without_body() {
            self.unread(self.since(begun.attrs.lo.unwrap_or(begun.lo)));
        } else {
            self.finish(begun, made, list);
        }
        Ok(())
    }

    fn finish(&mut self, begun: Begun, made: Made, list: &mut Vec<ItemId>) {
        let ext = self.since(begun.lo);
        let start = begun.attrs.lo.unwrap_or(begun.lo);
        if !begun.attrs.is_active {
            return self.leave_out(begun.mark, start);
        }
        self.attributed_node(Ext { lo: start, hi: ext.hi }, ext);
        let span = self.src.span(ext);
        let (name, name_span) = match made.name {
            Some((name, at)) => (name, self.src.span(at)),
            None => (Name::new(""), span),
        };
        let attrs = begun.attrs.list.into();
        let item = Item { name, name_span, span, attrs, vis: begun.vis, kind: made.kind };
        list.push(self.hir.items.alloc(item));
    }

    fn made(&mut self, among: ItemList, begun: &mut Begun) -> Parse<Made> {
        if let Some(n_before) = self.fn_ahead() {
            return self.func(n_before, among, begun);
        }
        let ahead = usize::from(self.at_kw(Kw::Default) && self.nth(1).kw != Kw::None);
        match self.nth(ahead).kw {
            Kw::Use => {
                self.at += 1;
                let imports = self.imports()?;
                self.semicolon()?;
                Ok(Made { name: None, kind: ItemKind::Use(imports) })
            }
            Kw::Const if !self.nth_op(ahead + 1, b"|") => {
                self.at += ahead;
                self.konst()
            }
            Kw::Static => self.statik(),
            Kw::Type => {
                self.at += ahead;
                self.type_alias()
            }
            Kw::Struct => self.strukt(begun.lo),
            Kw::Enum => self.enumeration(),
            Kw::Union if self.nth_name(1) => self.union(begun.lo),
            Kw::Extern if self.nth_kw(1, Kw::Crate) => self.extern_crate(),
            Kw::Mod => self.module(begun),
            Kw::Trait | Kw::Auto if !self.nth_op(1, b"!") => self.trait_item(begun),
            Kw::Impl => self.impl_item(begun),
            Kw::Unsafe => match self.nth(ahead + 1).kw {
                Kw::Mod => self.module(begun),
                Kw::Trait | Kw::Auto => self.trait_item(begun),
                Kw::Impl => self.impl_item(begun),
                Kw::Static => self.statik(),
                _ => self.expected("item"),
            },
            Kw::Safe if self.nth_kw(1, Kw::Static) => self.statik(),
            _ if self.at_path() => self.macro_item(among, begun),
            _ => self.expected("item"),
        }
    }

    /// `pub`, `pub(crate)`, `pub(in path)`, or nothing.
    pub fn vis(&mut self) -> Parse<Visibility> {
        if !self.eat_kw(Kw::Pub) {
            return Ok(Visibility::Inherited);
        }
        let is_path = self.nth(1).kw == Kw::In
            || matches!(self.nth(1).kw, Kw::Crate | Kw::SelfValue | Kw::Super)
                && self.nth_kind(2, Kind::Close);
        if !self.at_open(b'(') || !is_path {
            return Ok(Visibility::Public);
        }
        self.open(b'(')?;
        self.eat_kw(Kw::In);
        let mut path = self.path(PathStyle::Plain)?;
        self.close()?;
        // `pub(self)`
        if path.root == PathRoot::Plain && matches!(&*path.segments, [only] if only.name == "self")
        {
            path.root = PathRoot::Super(0);
            path.segments = Vec::new().into();
        }
        Ok(Visibility::In(Box::new(path)))
    }

    fn konst(&mut self) -> Parse<Made> {
        self.expect_kw(Kw::Const, "const")?;
        let name = self.name_or_underscore()?;
        self.generics()?;
        self.expect_op(":")?;
        let ty = self.ty()?;
        let body = if self.eat_op(b"=") { Some(self.const_body()?) } else { None };
        self.wheres(&mut Generics::default())?;
        self.semicolon()?;
        Ok(Made::named(name, ItemKind::Const(Box::new(Const { ty, body, is_static: false }))))
    }

    fn statik(&mut self) -> Parse<Made> {
        while matches!(self.peek().kw, Kw::Unsafe | Kw::Safe) {
            self.at += 1;
        }
        self.expect_kw(Kw::Static, "static")?;
        self.eat_kw(Kw::Mut);
        let name = self.name_or_underscore()?;
        self.expect_op(":")?;
        let ty = self.ty()?;
        let body = if self.eat_op(b"=") { Some(self.const_body()?) } else { None };
        self.semicolon()?;
        Ok(Made::named(name, ItemKind::Const(Box::new(Const { ty, body, is_static: true }))))
    }

    /// A type alias, or an associated type.
    fn type_alias(&mut self) -> Parse<Made> {
        self.expect_kw(Kw::Type, "type")?;
        let name = self.name()?;
        let mut generics = self.generics()?;
        let bounds = if self.eat_op(b":") { self.bounds()? } else { Vec::new() };
        self.wheres(&mut generics)?;
        let ty = if self.eat_op(b"=") { Some(self.ty()?) } else { None };
        self.wheres(&mut generics)?;
        self.semicolon()?;
        let alias = Lazy::new(TypeAlias { generics, bounds, ty });
        Ok(Made::named(name, ItemKind::TypeAlias(Box::new(alias))))
    }

    fn extern_crate(&mut self) -> Parse<Made> {
        self.at += 2;
        if self.peek().kind != Kind::Ident {
            return self.expected("identifier");
        }
        let mut name = self.word();
        let krate = name.0;
        if self.eat_kw(Kw::As) {
            name = self.name_or_underscore()?;
        }
        self.semicolon()?;
        let alias = Some(name.0).filter(|alias| *alias != "_");
        Ok(Made::named(name, ItemKind::ExternCrate { krate, alias }))
    }

    fn module(&mut self, begun: &mut Begun) -> Parse<Made> {
        self.eat_kw(Kw::Unsafe);
        self.expect_kw(Kw::Mod, "mod")?;
        // `try` was a name once.
        let name = if self.at_kw(Kw::Try) { self.word() } else { self.name()? };
        if self.eat_op(b";") {
            return Ok(Made::named(name, ItemKind::Mod { items: None }));
        }
        self.open(b'{')?;
        self.inner_attrs(&mut begun.attrs)?;
        let items = Some(self.items(ItemList::Module)?);
        self.close()?;
        Ok(Made::named(name, ItemKind::Mod { items }))
    }

    fn trait_item(&mut self, begun: &mut Begun) -> Parse<Made> {
        self.eat_kw(Kw::Unsafe);
        self.eat_kw(Kw::Auto);
        self.expect_kw(Kw::Trait, "trait")?;
        let name = self.name()?;
        let mut generics = self.generics()?;
        if self.eat_op(b"=") {
            let supertraits = self.bounds()?;
            self.wheres(&mut generics)?;
            self.semicolon()?;
            let made = Trait { generics, supertraits, items: Vec::new(), is_alias: true };
            return Ok(Made::named(name, ItemKind::Trait(Box::new(made))));
        }
        let supertraits = if self.eat_op(b":") { self.bounds()? } else { Vec::new() };
        self.wheres(&mut generics)?;
        self.open(b'{')?;
        self.inner_attrs(&mut begun.attrs)?;
        let items = self.items(ItemList::Trait)?;
        self.close()?;
        let made = Trait { generics, supertraits, items, is_alias: false };
        Ok(Made::named(name, ItemKind::Trait(Box::new(made))))
    }

    fn impl_item(&mut self, begun: &mut Begun) -> Parse<Made> {
        self.eat_kw(Kw::Default);
        self.eat_kw(Kw::Unsafe);
        let lo = self.lo();
        self.expect_kw(Kw::Impl, "impl")?;
        let mut generics =
            if self.generics_follow() { self.generics()? } else { Generics::default() };
        self.eat_kw(Kw::Const);
        let is_negative = self.at_op(b"!") && !self.nth_open(1, b'{') && self.eat_op(b"!");
        let mut self_ty = self.ty()?;
        let mut trait_ref = None;
        if self.eat_kw(Kw::For) {
            let TypeRef::Path(path) = self_ty else {
                return self.error("expected a trait before `for`");
            };
            trait_ref = Some(*path);
            self_ty = self.ty()?;
        }
        self.wheres(&mut generics)?;
        let header = self.src.span(self.since(lo));
        self.open(b'{')?;
        self.inner_attrs(&mut begun.attrs)?;
        let items = self.items(ItemList::Impl)?;
        self.close()?;
        let made = Impl { generics, trait_ref, is_negative, self_ty, header, items };
        Ok(Made { name: None, kind: ItemKind::Impl(Box::new(made)) })
    }

    /// Whether `<` after `impl` opens parameters and no qualified path.
    fn generics_follow(&self) -> bool {
        if !self.at_op(b"<") {
            return false;
        }
        let ends = [&b":"[..], b",", b">", b"="].iter().any(|op| self.nth_op(2, op))
            && !self.nth_op(2, b"::");
        let is_param = matches!(self.nth(1).kind, Kind::Ident | Kind::Lifetime) && ends;
        is_param || self.nth_op(1, b">") || self.nth_op(1, b"#") || self.nth_kw(1, Kw::Const)
    }

    fn is_foreign_mod(&self) -> bool {
        let at = usize::from(self.at_kw(Kw::Unsafe));
        let literal = usize::from(self.nth_kind(at + 1, Kind::Literal));
        self.nth_kw(at, Kw::Extern) && self.nth_open(at + 1 + literal, b'{')
    }

    fn foreign_mod(&mut self, mut begun: Begun, list: &mut Vec<ItemId>) -> Parse<()> {
        while !self.at_open(b'{') {
            self.at += 1;
        }
        self.open(b'{')?;
        self.inner_attrs(&mut begun.attrs)?;
        let items = self.items(ItemList::Foreign)?;
        self.close()?;
        if begun.attrs.is_active {
            list.extend(items);
        } else {
            let start = begun.attrs.lo.unwrap_or(begun.lo);
            self.leave_out(begun.mark, start);
        }
        Ok(())
    }

    /// `macro_rules! name { … }`, or a call.
    fn macro_item(&mut self, among: ItemList, begun: &mut Begun) -> Parse<Made> {
        let is_rules = self.at_kw(Kw::MacroRules);
        let lo = self.lo();
        // Colons before the path belong to no item.
        begun.lo = if self.at_op(b"::") { lo + 2 } else { lo };
        let path = self.path(PathStyle::Plain)?;
        self.expect_op("!")?;
        let name = if self.peek().kind == Kind::Ident { Some(self.word()) } else { None };
        if self.peek().kind != Kind::Open {
            return self.expected("parentheses, square brackets or curly braces");
        }
        let is_brace = self.at_open(b'{');
        let (tokens, _) = self.group_trees();
        let span = self.src.span(self.since(lo));
        if !is_brace {
            self.semicolon()?;
        }
        let kind = match is_rules && name.is_some() {
            true => ItemKind::MacroDef(Box::new(MacroDef {
                is_item: false,
                rules: Lazy::new(tokens.into()),
            })),
            false => {
                let is_foreign = among == ItemList::Foreign;
                ItemKind::MacroCall(Box::new(MacroCall { path, tokens, span, is_foreign }))
            }
        };
        Ok(Made { name, kind })
    }

    /// `macro name(…) { … }` is a definition of one rule.
    fn macro_2(&mut self, begun: Begun, list: &mut Vec<ItemId>) -> Parse<()> {
        let start = self.at;
        while !self.is_done() && !self.at_open(b'{') {
            self.at += self.tree_len(0);
        }
        if !self.at_open(b'{') {
            return self.expected("curly braces");
        }
        self.skip_group();
        let trees = self.src.trees(self.tokens, start..self.at);
        let ext = self.since(begun.attrs.lo.unwrap_or(begun.lo));
        let span = self.src.span(ext);
        if !begun.attrs.is_active {
            self.inactive(ext);
        } else if let Some((name, name_span, rules)) = macro_2(&trees) {
            let def = MacroDef { is_item: true, rules: Lazy::new(rules.into()) };
            let (vis, attrs) = (Visibility::Public, begun.attrs.list.into());
            let kind = ItemKind::MacroDef(Box::new(def));
            let item = Item { name, name_span, span, attrs, vis, kind };
            list.push(self.hir.items.alloc(item));
        } else {
            self.unread(ext);
        }
        Ok(())
    }
}

/// The name and the rules of `macro name(…) { … }` and `macro name { (…) => { … }, … }`.
fn macro_2(trees: &[Tt]) -> Option<(Name, crate::span::Span, Vec<Tt>)> {
    let at =
        trees.iter().position(|tree| matches!(tree, Tt::Ident { name, .. } if *name == "macro"));
    let (name, span, rest) = match &trees[at? + 1..] {
        [Tt::Ident { name, span, .. }, rest @ ..] => (*name, *span, rest),
        _ => return None,
    };
    match rest {
        [Tt::Group(rules)] if rules.delim == Delim::Brace => {
            let mut rules = rules.trees.clone();
            for tree in &mut rules {
                if let Tt::Punct { ch, .. } = tree
                    && *ch == ','
                {
                    *ch = ';';
                }
            }
            Some((name, span, rules))
        }
        [matcher @ Tt::Group(_), body @ Tt::Group(_)] => {
            let arrow = ['=', '>'].map(|ch| Tt::Punct { ch, joint: ch == '=', span });
            let [equals, greater] = arrow;
            Some((name, span, vec![matcher.clone(), equals, greater, body.clone()]))
        }
        _ => None,
    }
}
