//! `proc_macro2`'s tokens to our own, for attributes and macro calls.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use super::Source;
use crate::{
    hir::Name,
    syntax::tt::{Delim, Group, Tt},
};

impl Source<'_> {
    pub fn trees(&self, stream: TokenStream) -> Vec<Tt> {
        stream.into_iter().map(|tree| self.tree(tree)).collect()
    }

    fn tree(&self, tree: TokenTree) -> Tt {
        match tree {
            TokenTree::Ident(ident) => {
                let (name, ext) = self.ident(&ident);
                let (span, ctx) = self.token(ext);
                let raw = self.text[ext.lo as usize..].starts_with("r#");
                Tt::Ident { name, raw, span, ctx }
            }
            TokenTree::Punct(punct) => {
                let ext = self.short(punct.span(), punct.as_char().len_utf8() as u32);
                let joint = punct.spacing() == Spacing::Joint;
                Tt::Punct { ch: punct.as_char(), joint, span: self.token(ext).0 }
            }
            TokenTree::Literal(lit) => {
                let text = Name::new(&lit.to_string());
                Tt::Literal { text, span: self.token(self.ext(lit.span())).0 }
            }
            TokenTree::Group(group) => {
                let delim = match group.delimiter() {
                    Delimiter::Parenthesis => Delim::Paren,
                    Delimiter::Bracket => Delim::Bracket,
                    Delimiter::Brace => Delim::Brace,
                    Delimiter::None => Delim::None,
                };
                let open = self.token(self.ext(group.span_open())).0;
                let close = self.token(self.ext(group.span_close())).0;
                let trees = self.trees(group.stream());
                Tt::Group(Box::new(Group { delim, open, close, trees }))
            }
        }
    }
}
