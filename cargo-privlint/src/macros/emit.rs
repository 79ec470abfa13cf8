//! Writing tokens for the built-in macros, as if their definition had been a `macro_rules!` body.

use super::{Call, token};
use crate::{
    hir::Name,
    syntax::tt::{Delim, Tt},
};

/// Collects the tokens of one group of an expansion.
pub(super) struct Emit<'c> {
    call: &'c Call,
    trees: Vec<Tt>,
}

impl<'c> Emit<'c> {
    pub(super) fn new(call: &'c Call) -> Emit<'c> {
        Emit { call, trees: Vec::new() }
    }

    pub(super) fn finish(self) -> Vec<Tt> {
        self.trees
    }

    /// Tokens set apart by blanks; `$crate` is one.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        let Call { span, ctx, krate, .. } = *self.call;
        for word in text.split_whitespace() {
            if word == "$crate" {
                self.trees.push(token::ident(token::dollar_crate(krate).as_str(), span, ctx));
            } else if let Some(lifetime) = word.strip_prefix('\'') {
                self.trees.push(Tt::Punct { ch: '\'', joint: true, span });
                self.trees.push(token::ident(lifetime, span, ctx));
            } else if word.starts_with(|c: char| c.is_alphabetic() || c == '_') {
                self.trees.push(token::ident(word, span, ctx));
            } else if word.starts_with(|c: char| c == '"' || c.is_ascii_digit()) {
                self.trees.push(Tt::Literal { text: Name::new(word), span });
            } else {
                token::push_op(&mut self.trees, word, span);
            }
        }
        self
    }

    /// As [`Emit::text`], with delimiters among the words; those that start with `%` stand for tokens of the call.
    pub(super) fn source(&mut self, text: &str, own: &[(&str, &[Tt])]) -> &mut Self {
        let mut open: Vec<(Delim, Emit<'c>)> = Vec::new();
        for word in text.split_whitespace() {
            let delim = match word {
                "(" | ")" => Some(Delim::Paren),
                "[" | "]" => Some(Delim::Bracket),
                "{" | "}" => Some(Delim::Brace),
                _ => None,
            };
            match (delim, word) {
                (Some(delim), "(" | "[" | "{") => open.push((delim, Emit::new(self.call))),
                (Some(_), _) => {
                    let Some((delim, inner)) = open.pop() else { continue };
                    let group = token::group(delim, inner.trees, self.call.span);
                    self.innermost(&mut open).trees.push(group);
                }
                (None, word) => {
                    let own = own.iter().find(|(name, _)| *name == word);
                    let to = self.innermost(&mut open);
                    match own {
                        Some((_, trees)) => to.own(trees),
                        None => to.text(word),
                    };
                }
            }
        }
        self
    }

    fn innermost<'a>(&'a mut self, open: &'a mut [(Delim, Emit<'c>)]) -> &'a mut Emit<'c> {
        match open.last_mut() {
            Some((_, inner)) => inner,
            None => self,
        }
    }

    /// A literal, whatever it holds.
    pub(super) fn literal(&mut self, text: &str) -> &mut Self {
        self.trees.push(Tt::Literal { text: Name::new(text), span: self.call.span });
        self
    }

    /// The call's own tokens.
    pub(super) fn own(&mut self, trees: &[Tt]) -> &mut Self {
        self.trees.extend_from_slice(trees);
        if let Some(Tt::Punct { joint, .. }) = self.trees.last_mut() {
            *joint = false;
        }
        self
    }

    /// The call's own tokens as one expression.
    pub(super) fn expr(&mut self, trees: &[Tt]) -> &mut Self {
        let (open, close) = match trees {
            [first, .., last] => (first.span(), last.span()),
            [only] => (only.span(), only.span()),
            [] => (self.call.span, self.call.span),
        };
        let trees = trees.to_vec();
        let group = crate::syntax::tt::Group { delim: Delim::None, open, close, trees };
        self.trees.push(Tt::Group(Box::new(group)));
        self
    }

    pub(super) fn group(&mut self, delim: Delim, fill: impl FnOnce(&mut Emit<'c>)) -> &mut Self {
        let mut inner = Emit::new(self.call);
        fill(&mut inner);
        self.trees.push(token::group(delim, inner.trees, self.call.span));
        self
    }

    /// `format_args!("…", value)`
    pub(super) fn format(&mut self, template: &str, value: &[Tt]) -> &mut Self {
        self.text("format_args !").group(Delim::Paren, |args| {
            args.text(template).text(",").expr(value);
        })
    }
}
