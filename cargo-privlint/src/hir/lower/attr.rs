//! Attributes: `cfg` is evaluated, `cfg_attr` applied, documentation dropped, the rest held unread.

use super::{BodyCx, BodyMark, Cx, Ext, Mark, Parse, SyntaxProblem, cfg::split_commas};
use crate::{
    hir::{Attr, AttrInput, Name, Origin},
    span::Span,
    syntax::{
        Kind,
        tt::{Ctx, Delim, Tt},
    },
};

/// The attributes of one node, as far as they are read.
pub(super) struct Attrs {
    pub list: Vec<Attr>,
    /// Where the first one before the node begins.
    pub lo: Option<u32>,
    /// Every `cfg` holds.
    pub is_active: bool,
}

impl Attrs {
    pub const NONE: Attrs = Attrs { list: Vec::new(), lo: None, is_active: true };
}

/// Reads nodes that may have attributes.
pub(super) trait Reader<'a> {
    type Mark;

    fn cx(&mut self) -> &mut Cx<'a>;

    fn mark(&self) -> Self::Mark;

    /// Forgets what was read since and notes it as left out.
    fn leave_out(&mut self, mark: Self::Mark, lo: u32);

    /// Reads a node with its attributes: gone again where the active cfg leaves it out.
    fn attributed<T>(&mut self, read: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<Option<T>> {
        let lo = self.cx().lo();
        let attrs = self.cx().outer_attrs()?;
        let mark = self.mark();
        let node = read(self)?;
        if attrs.is_active {
            return Ok(Some(node));
        }
        self.leave_out(mark, lo);
        Ok(None)
    }
}

impl<'a> Reader<'a> for Cx<'a> {
    type Mark = Mark;

    fn cx(&mut self) -> &mut Cx<'a> {
        self
    }

    fn mark(&self) -> Mark {
        Cx::mark(self)
    }

    fn leave_out(&mut self, mark: Mark, lo: u32) {
        Cx::leave_out(self, mark, lo);
    }
}

impl<'a> Reader<'a> for BodyCx<'_, 'a> {
    type Mark = BodyMark;

    fn cx(&mut self) -> &mut Cx<'a> {
        self.cx
    }

    fn mark(&self) -> BodyMark {
        BodyCx::mark(self)
    }

    fn leave_out(&mut self, mark: BodyMark, lo: u32) {
        BodyCx::leave_out(self, mark, lo);
    }
}

impl Cx<'_> {
    /// The attributes before a node.
    pub fn outer_attrs(&mut self) -> Parse<Attrs> {
        let mut attrs = Attrs::NONE;
        loop {
            let token = *self.peek();
            let is_doc = token.kind == Kind::OuterDoc;
            let is_attr = is_doc || self.at_op(b"#") && self.nth_open(1, b'[');
            if !is_attr {
                return Ok(attrs);
            }
            attrs.lo = attrs.lo.or(Some(token.lo));
            self.at += 1;
            if !is_doc {
                self.attr(token.lo, &mut attrs)?;
            }
        }
    }

    /// Adds the attributes at a node's inner beginning.
    pub fn inner_attrs(&mut self, attrs: &mut Attrs) -> Parse<()> {
        loop {
            let token = *self.peek();
            if token.kind == Kind::InnerDoc {
                self.at += 1;
            } else if self.at_op(b"#") && self.nth_op(1, b"!") && self.nth_open(2, b'[') {
                self.at += 2;
                self.attr(token.lo, attrs)?;
            } else {
                return Ok(());
            }
        }
    }

    /// Goes past inner attributes.
    pub fn skip_inner_attrs(&mut self) {
        loop {
            if self.peek().kind == Kind::InnerDoc {
                self.at += 1;
            } else if self.at_op(b"#") && self.nth_op(1, b"!") && self.nth_open(2, b'[') {
                self.at += 2;
                self.skip_group();
            } else {
                return;
            }
        }
    }

    /// Goes past attributes of a node that stays whatever they say.
    pub fn skip_outer_attrs(&mut self) {
        loop {
            if self.peek().kind == Kind::OuterDoc {
                self.at += 1;
            } else if self.at_op(b"#") && self.nth_open(1, b'[') {
                self.at += 1;
                self.skip_group();
            } else {
                return;
            }
        }
    }

    /// Forgets what was read since and notes it as left out.
    pub fn leave_out(&mut self, mark: Mark, lo: u32) {
        self.forget(mark);
        self.inactive(self.since(lo));
    }

    /// `[…]`, whose `#` is taken and stands at `lo`.
    fn attr(&mut self, lo: u32, attrs: &mut Attrs) -> Parse<()> {
        self.open(b'[')?;
        let start = self.at;
        let (path, path_ext) = self.attr_path()?;
        let is_cfg = self.at_open(b'(') && (path == "cfg" || path == "cfg_attr");
        if path == "doc" {
            while !self.is_done() {
                self.at += self.tree_len(0);
            }
            self.close()?;
            return Ok(());
        }
        if is_cfg {
            let (trees, _) = self.group_trees();
            self.close()?;
            let at = self.since(lo);
            attrs.is_active &= if path == "cfg" {
                self.cfg_holds(&trees, at)
            } else {
                self.cfg_attr(&trees, at, &mut attrs.list)
            };
            return Ok(());
        }
        // Kept by rustc in test builds alone; runtimes' own attributes of that name come to the same.
        if self.tokens[self.at - 1].name == "test" && self.at > start {
            attrs.is_active &= self.is_test();
        }
        let input = self.attr_input(path)?;
        self.close()?;
        let span = self.src.span(self.since(lo));
        attrs.list.extend(match input {
            Input::Plain(input) => {
                Some(Attr { path, path_span: self.src.span(path_ext), span, input })
            }
            Input::Inner(inner) => inner.map(|inner| Attr { span, ..inner }),
        });
        Ok(())
    }

    fn attr_input(&mut self, path: Name) -> Parse<Input> {
        if self.is_done() {
            return Ok(Input::Plain(AttrInput::Empty));
        }
        if self.eat_op(b"=") {
            return Ok(Input::Plain(AttrInput::Value(self.rest_trees())));
        }
        if self.peek().kind != Kind::Open {
            return self.unexpected();
        }
        let (trees, ext) = self.group_trees();
        if path == "unsafe" {
            return Ok(Input::Inner(attr_of_trees(&trees)));
        }
        Ok(Input::Plain(AttrInput::Group(trees, self.src.span(ext))))
    }

    /// The path as written, with `::` between the segments.
    fn attr_path(&mut self) -> Parse<(Name, Ext)> {
        let lo = self.lo();
        let is_global = self.eat_op(b"::");
        if self.peek().kind != Kind::Ident {
            return self.expected("identifier");
        }
        let (first, ext) = self.word();
        if !is_global && !self.at_op(b"::") {
            return Ok((first, ext));
        }
        let mut text = if is_global { format!("::{first}") } else { first.to_string() };
        while self.eat_op(b"::") {
            if self.peek().kind != Kind::Ident {
                return self.expected("identifier");
            }
            text.push_str("::");
            text.push_str(self.word().0.as_str());
        }
        Ok((Name::new(&text), self.since(lo)))
    }

    fn is_test(&self) -> bool {
        let span = self.src.span(Ext { lo: 0, hi: 0 });
        let test = Tt::Ident { name: Name::new("test"), raw: false, span, ctx: Ctx::USER };
        self.cfg.holds(&[test]) == Some(true)
    }

    /// Notes code that the active cfg leaves out.
    pub fn inactive(&mut self, ext: Ext) {
        let place = self.src.place(ext);
        if place.origin != Origin::Expansion {
            self.hir.inactive.push(place.span);
        }
    }

    fn cfg_holds(&mut self, predicate: &[Tt], at: Ext) -> bool {
        let holds = self.cfg.holds(predicate);
        if holds.is_none() {
            let span = self.src.span(at);
            let reason = "a `cfg` predicate that can't be read counts as false".to_owned();
            self.hir.problems.push(SyntaxProblem { span, reason });
        }
        holds == Some(true)
    }

    /// `cfg_attr(predicate, attribute, …)`: adds what applies; tells whether a `cfg` in it holds.
    fn cfg_attr(&mut self, trees: &[Tt], at: Ext, list: &mut Vec<Attr>) -> bool {
        let parts = split_commas(trees);
        let Some((predicate, attrs)) = parts.split_first() else { return true };
        if !self.cfg_holds(predicate, at) {
            return true;
        }
        let mut is_active = true;
        for attr in attrs {
            let Some(read) = attr_of_trees(attr) else { continue };
            match (read.path.as_str(), &read.input) {
                ("cfg", AttrInput::Group(trees, _)) => {
                    is_active &= self.cfg_holds(trees, at);
                }
                ("cfg_attr", AttrInput::Group(trees, _)) => {
                    is_active &= self.cfg_attr(trees, at, list);
                }
                ("doc", _) => {}
                _ => list.push(read),
            }
        }
        is_active
    }
}

/// What stands behind an attribute's path.
enum Input {
    Plain(AttrInput),
    /// The attribute in `unsafe(…)`.
    Inner(Option<Attr>),
}

/// An attribute without its brackets.
fn attr_of_trees(trees: &[Tt]) -> Option<Attr> {
    let mut path = String::new();
    let mut n_path = 0;
    for tree in trees {
        match tree {
            Tt::Ident { name, .. } => path.push_str(name.as_str()),
            Tt::Punct { ch: ':', .. } => path.push(':'),
            Tt::Punct { .. } | Tt::Literal { .. } | Tt::Group(_) => break,
        }
        n_path += 1;
    }
    let (written, rest) = trees.split_at(n_path);
    let (first, last) = (written.first()?, written.last()?);
    let input = match rest {
        [] => AttrInput::Empty,
        [Tt::Punct { ch: '=', .. }, value @ ..] => AttrInput::Value(value.to_vec()),
        [Tt::Group(group)] if path == "unsafe" && group.delim == Delim::Paren => {
            let inner = attr_of_trees(&group.trees)?;
            return Some(Attr { span: first.span().to(group.close), ..inner });
        }
        [Tt::Group(group)] => AttrInput::Group(group.trees.clone(), group.open.to(group.close)),
        _ => return None,
    };
    let path_span: Span = first.span().to(last.span());
    let span = first.span().to(trees.last()?.span());
    Some(Attr { path: Name::new(&path), path_span, span, input })
}
