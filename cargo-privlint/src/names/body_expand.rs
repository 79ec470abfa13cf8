//! Macro calls in bodies: each is replaced, in place, by what it expands to.
//!
//! A body is walked from its root, so that a call's scope is that of the blocks around it. Items that an
//! expansion declares get their definitions between two rounds, for definitions are made in order and
//! bodies are worked on in parallel; a body that declared some is walked again. A file's bodies are one
//! task, because all of them may add items to it.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{
    body_include::Included,
    collect::{At, BodyWork},
    defs::{HirFileId, Names},
    expand::{self, EXPANSION_COST, Expansion, Invocation, MAX_TOKENS, Reading, Site},
    input::{OpaqueMacro, PathPiece, Unexpanded},
    macro_scope::{MacroKind, TextId},
    resolve::Resolver,
    scope::ModIdx,
    type_expand, walk,
};
use crate::{
    hir::{
        Body, BodyMacroCall, CrateId, Expr, ExprId, HirFile, Idx, MacroPosition, Pat, PatId, Stmt,
    },
    macros,
    span::Span,
    syntax::tt::{Ctx, Tt},
};

pub(super) type CallId = Idx<BodyMacroCall>;

/// A body with what is kept of it between rounds.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) work: BodyWork,
    /// By [`CallId`]: how deep, and whose budget it takes from.
    pub(super) calls: Vec<CallInfo>,
    budgets: Vec<usize>,
    n_tokens: usize,
    next_ctx: u32,
    /// What the files hold that calls of `include!` name; nothing of one that is not at hand.
    pub(super) included: FxHashMap<CallId, Option<Vec<Tt>>>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct CallInfo {
    pub(super) depth: u32,
    pub(super) root: u32,
}

/// A job after its round.
pub(super) struct Done {
    pub(super) job: Job,
    has_new_items: bool,
    /// Files that calls of `include!` name, with the places of the calls.
    pub(super) wanted: Vec<(CallId, Vec<PathPiece>, Span)>,
    opaque: Vec<OpaqueMacro>,
}

impl Resolver<'_> {
    /// Expands the macro calls of every body, and what these declare, until nothing changes.
    pub fn expand_bodies(&mut self) {
        self.expand_bodies_from(CrateId(0), HirFileId(0));
    }

    /// As [`Resolver::expand_bodies`], for a crate and those after it, whose files begin there.
    pub fn expand_bodies_from(&mut self, first: CrateId, first_file: HirFileId) {
        let mut again = Vec::new();
        loop {
            let jobs = self.jobs(first, std::mem::take(&mut again));
            if jobs.is_empty() {
                break;
            }
            for mut done in self.round(jobs) {
                self.n_ctx = self.n_ctx.max(done.job.next_ctx);
                self.names.opaque_macros.extend(&done.opaque);
                self.include_in_body(&mut done);
                again.extend(self.take_items(done));
            }
            for krate in first.0..self.crates.len() as u32 {
                self.expand_items(CrateId(krate));
                self.give_up_calls(CrateId(krate));
            }
        }
        let (names, crates, files) = (&self.names, &self.crates, &mut self.files);
        let files = files.par_iter_mut().zip(&self.file_crates).enumerate();
        files.skip(first_file.0 as usize).for_each(|(i, (file, &krate))| {
            let cx = &crates[krate.0 as usize];
            if cx.is_expanded {
                return;
            }
            let reading = Reading { krate, cfg: &*cx.cfg.0, edition: names.krate(krate).edition };
            type_expand::expand_types(names, reading, HirFileId(i as u32), file);
            for body in file.bodies.lowered_mut() {
                let calls = body.macro_calls.values_mut().iter_mut();
                calls.for_each(|call| call.tokens = Vec::new());
                body.trim();
            }
            file.nodes.sort_unstable_by_key(|span| (span.lo, std::cmp::Reverse(span.hi)));
            file.inactive.sort_unstable();
        });
    }

    /// Bodies that are new, where they hold a macro call, after those that go on.
    fn jobs(&mut self, first: CrateId, mut jobs: Vec<Job>) -> Vec<Job> {
        for job in &mut jobs {
            job.next_ctx = self.n_ctx;
        }
        for cx in &mut self.crates[first.0 as usize..] {
            for work in std::mem::take(&mut cx.pending.bodies) {
                let n_calls =
                    self.files[work.at.file.0 as usize].bodies[work.body].macro_calls.len();
                if n_calls > 0 {
                    jobs.push(Job::new(work, n_calls, &self.budgets, self.n_ctx));
                }
            }
        }
        jobs
    }

    fn round(&mut self, jobs: Vec<Job>) -> Vec<Done> {
        let mut by_file: Vec<Vec<Job>> = Vec::new();
        by_file.resize_with(self.files.len(), Vec::new);
        for job in jobs {
            by_file[job.work.at.file.0 as usize].push(job);
        }
        let (names, crates, files) = (&self.names, &self.crates, &mut self.files);
        let done: Vec<Vec<Done>> = files
            .par_iter_mut()
            .zip(by_file)
            .map(|(file, jobs)| {
                let run = |job: Job| {
                    let krate = job.work.at.krate;
                    let cx = &crates[krate.0 as usize];
                    let edition = names.krate(krate).edition;
                    let reading = Reading { krate, cfg: &*cx.cfg.0, edition };
                    expand_body(names, reading, cx.recursion_limit, file, job)
                };
                jobs.into_iter().map(run).collect()
            })
            .collect();
        done.into_iter().flatten().collect()
    }

    /// Gives new items of a body their definitions; the job, where it has to go on.
    fn take_items(&mut self, done: Done) -> Option<Job> {
        let Done { mut job, has_new_items, wanted, .. } = done;
        let at = &mut job.work.at;
        if at.root != 0 {
            let budget = &mut self.budgets[at.root as usize];
            *budget = budget.saturating_sub(job.n_tokens);
        } else if has_new_items {
            at.root = self.budgets.len() as u32;
            self.budgets.push(MAX_TOKENS.saturating_sub(job.n_tokens));
        }
        job.n_tokens = 0;
        if !has_new_items {
            return (!wanted.is_empty()).then_some(job);
        }
        // An expansion wrote them.
        at.depth += 1;
        let BodyWork { at, owner, body, text } = job.work;
        self.collect(at.krate).blocks(at, owner, body, text);
        Some(job)
    }
}

impl Job {
    fn new(work: BodyWork, n_calls: usize, budgets: &[usize], next_ctx: u32) -> Job {
        let At { depth, root, .. } = work.at;
        let (budgets, calls) = if root == 0 {
            let info = |root| CallInfo { depth, root };
            (vec![MAX_TOKENS; n_calls], (0..n_calls as u32).map(info).collect())
        } else {
            (vec![budgets[root as usize]], vec![CallInfo { depth, root: 0 }; n_calls])
        };
        let included = FxHashMap::default();
        Job { work, calls, budgets, n_tokens: 0, next_ctx, included }
    }
}

fn expand_body(
    names: &Names,
    reading: Reading<'_>,
    recursion_limit: u32,
    file: &mut HirFile,
    job: Job,
) -> Done {
    let id = job.work.body;
    let body = std::mem::replace(&mut file.bodies[id], Body::empty());
    let mut cx = BodyCx {
        names,
        reading,
        recursion_limit,
        file,
        body,
        job,
        stack: Vec::new(),
        stuck: Vec::new(),
        has_new_items: false,
        wanted: Vec::new(),
        opaque: Vec::new(),
    };
    cx.run();
    let BodyCx { file, body, job, has_new_items, wanted, opaque, .. } = cx;
    file.bodies[id] = body;
    Done { job, has_new_items, wanted, opaque }
}

/// What names mean at a place of the body.
#[derive(Clone, Copy)]
pub(super) struct Scope {
    module: ModIdx,
    text: TextId,
}

#[derive(Clone, Copy)]
enum Node {
    Expr(ExprId),
    Pat(PatId),
}

pub(super) struct BodyCx<'a> {
    names: &'a Names,
    pub(super) reading: Reading<'a>,
    pub(super) recursion_limit: u32,
    pub(super) file: &'a mut HirFile,
    pub(super) body: Body,
    pub(super) job: Job,
    /// Expressions to look at.
    stack: Vec<(ExprId, Scope)>,
    /// Calls whose macro is not known, or not yet.
    stuck: Vec<(Node, CallId, Scope)>,
    has_new_items: bool,
    pub(super) wanted: Vec<(CallId, Vec<PathPiece>, Span)>,
    pub(super) opaque: Vec<OpaqueMacro>,
}

/// What came of a call.
enum Outcome {
    /// With what the calls in it take over.
    Expansion(Expansion, CallInfo),
    UnknownMacro,
    Failed(Unexpanded),
}

impl BodyCx<'_> {
    fn run(&mut self) {
        let BodyWork { at, text, .. } = self.job.work;
        let scope = Scope { module: at.module, text };
        for i in 0..self.body.params.len() {
            self.pat(self.body.params[i], scope);
        }
        self.stack.push((self.body.root, scope));
        loop {
            while let Some((expr, scope)) = self.stack.pop() {
                self.visit(expr, scope);
            }
            // What is declared now may be what the others wait for.
            if self.has_new_items || !self.wanted.is_empty() || self.stuck.is_empty() {
                return;
            }
            for (node, call, scope) in std::mem::take(&mut self.stuck) {
                match node {
                    Node::Expr(expr) => {
                        self.give_up(expr, call, Unexpanded::UnknownMacro);
                        self.stack.push((expr, scope));
                    }
                    Node::Pat(pat) => self.give_up_pat(pat, call, Unexpanded::UnknownMacro),
                }
            }
        }
    }

    fn visit(&mut self, expr: ExprId, mut scope: Scope) {
        while let Expr::MacroCall(call) = self.body.exprs[expr] {
            if !self.expand_expr(expr, call, scope) {
                self.stuck.push((Node::Expr(expr), call, scope));
                return;
            }
        }
        if let Expr::Block(_) = self.body.exprs[expr] {
            match self.block(expr, scope) {
                Some(inner) => scope = inner,
                None => {
                    self.has_new_items = true;
                    return;
                }
            }
        }
        let mut pats = Vec::new();
        walk::each_pat_below(&self.body, expr, &mut |pat| pats.push(pat));
        for pat in pats {
            self.pat(pat, scope);
        }
        let first = self.stack.len();
        let stack = &mut self.stack;
        walk::each_child(&self.body, expr, &mut |child| stack.push((child, scope)));
        self.stack[first..].reverse();
    }

    /// Expands the statements of a block; its scope, unless it has items without a definition.
    fn block(&mut self, expr: ExprId, mut scope: Scope) -> Option<Scope> {
        let Expr::Block(block) = &self.body.exprs[expr] else { return Some(scope) };
        let has_items = block.stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(_)));
        if has_items {
            let scopes = &self.names.scopes;
            let def = scopes.blocks.get(&(self.job.work.owner, expr))?;
            let text = scopes.text_of.get(def).copied().unwrap_or(scope.text);
            scope = Scope { module: scopes.module_of[def], text };
        }
        if !self.has_stmt_calls(expr) {
            return Some(scope);
        }
        let (stmts, mut tail) = match &mut self.body.exprs[expr] {
            Expr::Block(block) => (std::mem::take(&mut block.stmts), block.tail.take()),
            _ => return Some(scope),
        };
        let n_items = |stmts: &[Stmt]| stmts.iter().filter(|s| matches!(s, Stmt::Item(_))).count();
        let n_items_before = n_items(&stmts);
        let mut out = self.stmts(stmts, scope);
        while let Some(id) = tail
            && let Some((stmts, new_tail)) = self.expand_stmts(id, scope)
        {
            out.extend(self.stmts(stmts, scope));
            tail = new_tail;
        }
        let has_new_items = n_items(&out) > n_items_before;
        if let Expr::Block(block) = &mut self.body.exprs[expr] {
            block.has_items |= has_new_items;
            (block.stmts, block.tail) = (out, tail);
        }
        (!has_new_items).then_some(scope)
    }

    fn has_stmt_calls(&self, block: ExprId) -> bool {
        let Expr::Block(block) = &self.body.exprs[block] else { return false };
        let exprs = block.stmts.iter().filter_map(|stmt| match stmt {
            Stmt::Expr(expr) => Some(*expr),
            Stmt::Let { .. } | Stmt::Item(_) => None,
        });
        exprs.chain(block.tail).any(|expr| self.stmt_call(expr).is_some())
    }

    fn stmt_call(&self, expr: ExprId) -> Option<CallId> {
        match self.body.exprs[expr] {
            Expr::MacroCall(call)
                if self.body.macro_calls[call].position == MacroPosition::Stmt =>
            {
                Some(call)
            }
            _ => None,
        }
    }

    fn stmts(&mut self, stmts: Vec<Stmt>, scope: Scope) -> Vec<Stmt> {
        let mut out = Vec::with_capacity(stmts.len());
        let mut queue = stmts;
        queue.reverse();
        while let Some(stmt) = queue.pop() {
            match stmt {
                Stmt::Expr(expr) => match self.expand_stmts(expr, scope) {
                    Some((stmts, tail)) => {
                        queue.extend(tail.map(Stmt::Expr));
                        queue.extend(stmts.into_iter().rev());
                    }
                    None => out.push(stmt),
                },
                Stmt::Let { .. } | Stmt::Item(_) => out.push(stmt),
            }
        }
        out
    }

    /// The statements that a call in statement position stands for; `None` where it stays an expression.
    fn expand_stmts(&mut self, expr: ExprId, scope: Scope) -> Option<(Vec<Stmt>, Option<ExprId>)> {
        let call = self.stmt_call(expr)?;
        let (trees, info) = match self.expand_call(call, scope) {
            Outcome::Expansion(Expansion::Tokens(trees), info) => (trees, info),
            Outcome::Expansion(Expansion::Format(format), info) => {
                self.format(expr, call, format, info);
                return None;
            }
            Outcome::Expansion(Expansion::Include(path), info) => match self.included(call, path) {
                Included::Tokens(trees) => (trees, info),
                Included::Later => return None,
                Included::NoFile => {
                    self.give_up(expr, call, Unexpanded::NoFile);
                    return None;
                }
            },
            Outcome::UnknownMacro => return None,
            Outcome::Failed(why) => {
                self.give_up(expr, call, why);
                return None;
            }
        };
        let read = self.read_stmts(&trees, self.body.macro_calls[call].span, info);
        if read.is_none() {
            self.give_up(expr, call, Unexpanded::Syntax);
        }
        read
    }

    /// Replaces a call by what it stands for; tells whether its macro is known.
    fn expand_expr(&mut self, expr: ExprId, call: CallId, scope: Scope) -> bool {
        match self.expand_call(call, scope) {
            Outcome::Expansion(Expansion::Tokens(trees), info) => {
                match self.read_expr(&trees, self.body.macro_calls[call].span, info) {
                    Some(new) => self.splice(expr, new),
                    None => self.give_up(expr, call, Unexpanded::Syntax),
                }
            }
            Outcome::Expansion(Expansion::Format(format), info) => {
                self.format(expr, call, format, info);
            }
            Outcome::Expansion(Expansion::Include(path), info) => {
                return self.include_expr(expr, call, path, info);
            }
            Outcome::UnknownMacro => return false,
            Outcome::Failed(why) => self.give_up(expr, call, why),
        }
        true
    }

    pub(super) fn splice(&mut self, expr: ExprId, new: ExprId) {
        self.body.exprs[expr] = std::mem::replace(&mut self.body.exprs[new], Expr::Missing);
        self.body.places.exprs[expr.as_usize()] = self.body.places.exprs[new.as_usize()];
    }

    fn expand_call(&mut self, call: CallId, scope: Scope) -> Outcome {
        let data = &self.body.macro_calls[call];
        let span = data.span;
        let site = Site { module: scope.module, text: scope.text, before: Some(span) };
        let Some(def) = expand::find_macro(self.names, site, &data.path) else {
            return Outcome::UnknownMacro;
        };
        let CallInfo { depth, root } = self.job.calls[call.as_usize()];
        let budget = self.job.budgets[root as usize];
        if depth >= self.recursion_limit || budget == 0 {
            return Outcome::Failed(Unexpanded::Limit);
        }
        let ctx = Ctx(self.job.next_ctx);
        self.job.next_ctx += 1;
        let invocation = Invocation { tokens: &data.tokens, span, ctx, max_tokens: budget };
        match expand::expand(self.names, site, self.reading, def, invocation) {
            Ok(expansion) => {
                if let Expansion::Tokens(trees) = &expansion {
                    let n_tokens = macros::n_tokens(trees) + EXPANSION_COST;
                    self.job.budgets[root as usize] = budget.saturating_sub(n_tokens);
                    self.job.n_tokens += n_tokens;
                }
                if self.names.def(def).parent == Some(self.job.work.owner)
                    && let MacroKind::Rules(rules) = &self.names.scopes.macros.by_def[&def].kind
                {
                    self.body.places.outer_ctx.push((ctx, rules.ctx()));
                }
                Outcome::Expansion(expansion, CallInfo { depth: depth + 1, root })
            }
            Err(why) => Outcome::Failed(why),
        }
    }

    /// The calls that were just read come from this one.
    pub(super) fn note_calls(&mut self, info: CallInfo) {
        self.job.calls.resize(self.body.macro_calls.len(), info);
    }

    /// Expands the calls in a pattern.
    pub(super) fn pat(&mut self, pat: PatId, scope: Scope) {
        let mut calls = Vec::new();
        walk::each_pat(&self.body, pat, &mut |pat| {
            if let Pat::MacroCall(call) = self.body.pats[pat] {
                calls.push((pat, call));
            }
        });
        for (pat, call) in calls {
            match self.expand_call(call, scope) {
                Outcome::Expansion(Expansion::Tokens(trees), info) => {
                    self.expanded_pat(pat, call, &trees, info, scope);
                }
                Outcome::Expansion(Expansion::Format(_) | Expansion::Include(_), _) => {
                    self.give_up_pat(pat, call, Unexpanded::Syntax);
                }
                Outcome::UnknownMacro => self.stuck.push((Node::Pat(pat), call, scope)),
                Outcome::Failed(why) => self.give_up_pat(pat, call, why),
            }
        }
    }
}
