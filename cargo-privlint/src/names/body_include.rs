//! Files that `include!` makes part of a body: between two rounds, for only the driver reads files, and bodies are
//! worked on in parallel.

use super::{
    body_expand::{BodyCx, CallId, CallInfo, Done},
    input::{PathPiece, Unexpanded, WantedInclude},
    resolve::Resolver,
};
use crate::{hir::ExprId, syntax::tt::Tt};

/// What is known of the file that a call of `include!` names.
pub(super) enum Included {
    Tokens(Vec<Tt>),
    /// Nobody has looked for it yet.
    Later,
    NoFile,
}

impl Resolver<'_> {
    /// Gets what the files hold that a body includes.
    pub fn include_in_body(&mut self, done: &mut Done) {
        let krate = done.job.work.at.krate;
        for (call, path, span) in &done.wanted {
            let wanted = WantedInclude { krate, file: span.file, path, span: *span };
            let tokens = self.source.include_tokens(&wanted);
            done.job.included.insert(*call, tokens);
        }
    }
}

impl BodyCx<'_> {
    /// As [`BodyCx::expand_expr`], for what a file holds; not known as long as nobody has read the file.
    pub(super) fn include_expr(
        &mut self,
        expr: ExprId,
        call: CallId,
        path: Vec<PathPiece>,
        info: CallInfo,
    ) -> bool {
        match self.included(call, path) {
            Included::Tokens(trees) => {
                match self.read_expr(&trees, self.body.macro_calls[call].span, info) {
                    Some(new) => self.splice(expr, new),
                    None => self.give_up(expr, call, Unexpanded::Syntax),
                }
                true
            }
            Included::Later => false,
            Included::NoFile => {
                self.give_up(expr, call, Unexpanded::NoFile);
                true
            }
        }
    }

    pub(super) fn included(&mut self, call: CallId, path: Vec<PathPiece>) -> Included {
        match self.job.included.remove(&call) {
            Some(Some(trees)) => Included::Tokens(trees),
            Some(None) => Included::NoFile,
            None => {
                if !self.wanted.iter().any(|(known, ..)| *known == call) {
                    let span = self.body.macro_calls[call].span;
                    self.wanted.push((call, path, span));
                }
                Included::Later
            }
        }
    }
}
