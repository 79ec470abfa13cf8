//! What an expansion in a body is read as, and what is made of a call that has none.

use super::{
    body_expand::{BodyCx, CallId, CallInfo, Scope},
    expand::{self, Reading},
    input::{OpaqueMacro, Unexpanded},
};
use crate::{
    hir::{
        Block, BlockKind, BodyMacroCall, Expr, ExprId, Format, FormatPiece, FormatTrait, Name,
        Origin, Pat, PatId, Place, Stmt, lower,
    },
    macros::{
        format::Shows,
        format_args::{CallArg, CallPiece, FormatCall},
        readable::{self, Readable},
        scratch,
    },
    span::Span,
    syntax::tt::Tt,
};

impl BodyCx<'_> {
    pub(super) fn format(
        &mut self,
        expr: ExprId,
        call: CallId,
        format: FormatCall,
        info: CallInfo,
    ) {
        let span = self.body.macro_calls[call].span;
        let unshown: Vec<usize> = format.unshown().collect();
        let args: Vec<ExprId> =
            format.args.into_iter().map(|arg| self.format_arg(arg, span, info)).collect();
        let pieces = format.pieces.into_iter().map(|piece| match piece {
            CallPiece::Text(text) => FormatPiece::Text(text),
            CallPiece::Arg { arg, shows } => {
                let shows = match shows {
                    Shows::Display => FormatTrait::Display,
                    Shows::Debug => FormatTrait::Debug,
                    Shows::Other => FormatTrait::Other,
                };
                FormatPiece::Arg { expr: args[arg], shows }
            }
        });
        let pieces = pieces.collect();
        let unshown = unshown.into_iter().map(|i| args[i]).collect();
        self.body.exprs[expr] = Expr::Format(Box::new(Format { pieces, unshown }));
    }

    fn format_arg(&mut self, arg: CallArg, span: Span, info: CallInfo) -> ExprId {
        match self.read_expr(&arg.into_tokens(), span, info) {
            Some(expr) => expr,
            None => self.alloc(Expr::Missing, span),
        }
    }

    /// An expression of no text of its own.
    fn alloc(&mut self, expr: Expr, span: Span) -> ExprId {
        let place = Place { span, origin: Origin::Expansion };
        self.body.places.exprs.push(place);
        self.body.exprs.alloc(expr)
    }

    /// Reads the expression that the tokens are; a trailing semicolon counts for nothing, and statements are
    /// a block.
    pub(super) fn read_expr(&mut self, trees: &[Tt], span: Span, info: CallInfo) -> Option<ExprId> {
        let trees = match trees {
            [rest @ .., Tt::Punct { ch: ';', .. }] => rest,
            _ => trees,
        };
        if let Some(expr) = self.read_plain_expr(trees, span, info) {
            return Some(expr);
        }
        let (stmts, tail) = self.read_stmts(trees, span, info)?;
        let has_items = stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(_)));
        let block = Block { kind: BlockKind::Plain, label: None, stmts, tail, has_items };
        Some(self.alloc(Expr::Block(Box::new(block)), span))
    }

    fn read_plain_expr(&mut self, trees: &[Tt], span: Span, info: CallInfo) -> Option<ExprId> {
        let Reading { cfg, edition, .. } = self.reading;
        let scratch = scratch::print(trees, span);
        let read = lower::lower_expr(&scratch, &mut self.body, self.file, cfg, edition);
        self.note_calls(info);
        read.ok()
    }

    pub(super) fn read_stmts(
        &mut self,
        trees: &[Tt],
        span: Span,
        info: CallInfo,
    ) -> Option<(Vec<Stmt>, Option<ExprId>)> {
        let Reading { cfg, edition, .. } = self.reading;
        let scratch = scratch::print(trees, span);
        let read = lower::lower_stmts(&scratch, &mut self.body, self.file, cfg, edition);
        self.note_calls(info);
        read.ok()
    }

    pub(super) fn expanded_pat(
        &mut self,
        pat: PatId,
        call: CallId,
        trees: &[Tt],
        info: CallInfo,
        scope: Scope,
    ) {
        let Reading { cfg, edition, .. } = self.reading;
        let scratch = scratch::print(trees, self.body.macro_calls[call].span);
        let read = lower::lower_pat(&scratch, &mut self.body, self.file, cfg, edition);
        self.note_calls(info);
        let Ok(new) = read else { return self.give_up_pat(pat, call, Unexpanded::Syntax) };
        self.body.pats[pat] = std::mem::replace(&mut self.body.pats[new], Pat::Missing);
        self.body.places.pats[pat.as_usize()] = self.body.places.pats[new.as_usize()];
        self.pat(pat, scope);
    }

    pub(super) fn give_up_pat(&mut self, pat: PatId, call: CallId, why: Unexpanded) {
        self.body.pats[pat] = Pat::Missing;
        self.count_opaque(call, why);
    }

    fn count_opaque(&mut self, call: CallId, why: Unexpanded) {
        let data = &self.body.macro_calls[call];
        self.opaque.push(OpaqueMacro { span: data.span, name: expand::written(&data.path), why });
    }

    /// A call without expansion uses what its arguments can be read as.
    pub(super) fn give_up(&mut self, expr: ExprId, call: CallId, why: Unexpanded) {
        self.count_opaque(call, why);
        let CallInfo { depth, root } = self.job.calls[call.as_usize()];
        let info = CallInfo { depth: depth + 1, root };
        let BodyMacroCall { tokens, span, .. } = &mut self.body.macro_calls[call];
        let (tokens, span) = (std::mem::take(tokens), *span);
        let candidates =
            if depth < self.recursion_limit { readable::exprs(&tokens, span) } else { Vec::new() };
        let mut exprs = Vec::new();
        for candidate in candidates {
            let trees = match candidate {
                Readable::Expr(trees) => trees,
                Readable::Capture(name, trees) if self.binds(name) => trees,
                Readable::Capture(..) => continue,
            };
            exprs.extend(self.read_plain_expr(&trees, span, info));
        }
        self.body.exprs[expr] = Expr::Opaque(exprs.into());
    }

    fn binds(&self, name: Name) -> bool {
        let mut pats = self.body.pats.values().iter();
        pats.any(|pat| matches!(pat, Pat::Bind { name: bound, .. } if *bound == name))
    }
}
