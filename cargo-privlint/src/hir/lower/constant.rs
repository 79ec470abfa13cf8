//! Constant expressions outside of bodies: what is kept of them are the paths in them.

use std::ops::Range;

use super::{Cx, path::PathStyle};
use crate::syntax::{Kind, Kw};

impl Cx<'_> {
    /// Keeps the paths among the tokens of a length, a discriminant or a bound, which have been skipped.
    pub fn constant(&mut self, tokens: Range<usize>) {
        let after = std::mem::replace(&mut self.at, tokens.start);
        while self.at < tokens.end {
            let is_member = self.at > tokens.start && self.tokens[self.at - 1].ch == b'.';
            let is_path = self.peek().kind != Kind::Punct && self.at_path() && !is_member;
            if self.at_kw(Kw::As) {
                self.at += 1;
                // The type of a cast.
                let _ = self.qpath(PathStyle::Type);
            } else if is_path {
                let start = self.at;
                match self.qpath(PathStyle::Expr) {
                    Ok(path) if !self.at_op(b"!") && self.at <= tokens.end => {
                        self.hir.const_paths.push(path);
                    }
                    Ok(_) | Err(_) => self.at = self.at.max(start + 1),
                }
            } else {
                self.at += 1;
            }
        }
        self.at = after;
    }
}
