//! Writes out a rule's body with its variables replaced.
//!
//! An expression fragment comes in an invisible group, which keeps `$a * $b` from regrouping and tells the
//! next macro that this is an expression. Other fragments come bare; a type or a pattern with an operator
//! in it comes in parentheses.

use super::{
    Call, ExpandProblem,
    fragment::FragmentKind,
    matcher::Binding,
    rules::{Out, Rule},
    token,
};
use crate::syntax::tt::{Delim, Group, Tt};

/// The tokens that the call stands for.
pub fn transcribe(
    rule: &Rule,
    bindings: &[Binding<'_>],
    call: &Call,
) -> Result<Vec<Tt>, ExpandProblem> {
    let mut cx = Cx {
        call,
        bindings: bindings.iter().collect(),
        dollar_crate: token::ident(token::dollar_crate(call.krate).as_str(), call.span, call.ctx),
        n_tokens: 0,
    };
    let mut trees = Vec::new();
    cx.outs(&rule.body, &mut trees)?;
    Ok(trees)
}

struct Cx<'c, 'b> {
    call: &'c Call,
    /// Per variable; in a repetition that of the iteration.
    bindings: Vec<&'b Binding<'b>>,
    dollar_crate: Tt,
    n_tokens: usize,
}

impl<'b> Cx<'_, 'b> {
    fn outs(&mut self, outs: &[Out], to: &mut Vec<Tt>) -> Result<(), ExpandProblem> {
        to.reserve(outs.len());
        for out in outs {
            match out {
                Out::Token(token) => {
                    self.count(1)?;
                    to.push(self.own(token));
                }
                Out::DollarCrate => {
                    self.count(1)?;
                    to.push(self.dollar_crate.clone());
                }
                Out::Group { delim, outs } => {
                    self.count(1)?;
                    let mut trees = Vec::new();
                    self.outs(outs, &mut trees)?;
                    to.push(token::group(*delim, trees, self.call.span));
                }
                Out::Var(var) => self.fragment(self.bindings[*var as usize], to)?,
                Out::Repeat { outs, sep, vars } => self.repeat(outs, sep, vars, to)?,
            }
        }
        Ok(())
    }

    fn count(&mut self, n: usize) -> Result<(), ExpandProblem> {
        self.n_tokens += n;
        if self.n_tokens > self.call.max_tokens { Err(ExpandProblem::TooLarge) } else { Ok(()) }
    }

    /// A token of the definition.
    fn own(&self, token: &Tt) -> Tt {
        let mut token = token.clone();
        match &mut token {
            Tt::Ident { span, ctx, .. } => {
                *span = self.call.span;
                *ctx = self.call.ctx;
            }
            Tt::Punct { span, .. } | Tt::Literal { span, .. } => *span = self.call.span,
            Tt::Group(group) => (group.open, group.close) = (self.call.span, self.call.span),
        }
        token
    }

    fn fragment(&mut self, binding: &Binding<'_>, to: &mut Vec<Tt>) -> Result<(), ExpandProblem> {
        let Binding::Fragment { kind, trees } = binding else { return Err(ExpandProblem::Depth) };
        self.count(trees.iter().map(size).sum())?;
        match surrounding(*kind, trees) {
            Some(delim) => {
                let (open, close) = ends(trees, self.call);
                let trees = trees.to_vec();
                to.push(Tt::Group(Box::new(Group { delim, open, close, trees })));
            }
            None => {
                to.extend_from_slice(trees);
                end_token(to);
            }
        }
        Ok(())
    }

    fn repeat(
        &mut self,
        outs: &[Out],
        sep: &[Tt],
        vars: &[u32],
        to: &mut Vec<Tt>,
    ) -> Result<(), ExpandProblem> {
        // `$($x)*` over tokens as they came.
        if let ([Out::Var(var)], []) = (outs, sep)
            && let Binding::Tts(trees) = self.bindings[*var as usize]
        {
            self.count(trees.iter().map(size).sum())?;
            to.extend_from_slice(trees);
            end_token(to);
            return Ok(());
        }
        let mut drivers = Vec::new();
        for &var in vars {
            match self.bindings[var as usize] {
                Binding::Repeated(items) => drivers.push((var, Items::Bound(items))),
                Binding::Tts(trees) => drivers.push((var, Items::Tts(split_tokens(trees)))),
                Binding::Fragment { .. } | Binding::Unbound => {}
            }
        }
        let Some(n) = drivers.first().map(|(_, items)| items.get().len()) else {
            return Err(ExpandProblem::Repetition);
        };
        if drivers.iter().any(|(_, items)| items.get().len() != n) {
            return Err(ExpandProblem::Repetition);
        }
        self.iterations(outs, sep, n, &drivers, to)
    }

    fn iterations(
        &mut self,
        outs: &[Out],
        sep: &[Tt],
        n: usize,
        drivers: &[(u32, Items<'_>)],
        to: &mut Vec<Tt>,
    ) -> Result<(), ExpandProblem> {
        let mut inner = Cx {
            call: self.call,
            bindings: self.bindings.clone(),
            dollar_crate: self.dollar_crate.clone(),
            n_tokens: self.n_tokens,
        };
        for i in 0..n {
            if i > 0 {
                inner.count(sep.len())?;
                to.extend(sep.iter().map(|token| self.own(token)));
            }
            for (var, items) in drivers {
                inner.bindings[*var as usize] = &items.get()[i];
            }
            // An empty iteration counts too, or nested ones could run for ever.
            inner.count(1)?;
            inner.outs(outs, to)?;
        }
        self.n_tokens = inner.n_tokens;
        Ok(())
    }
}

/// What a repetition runs over.
enum Items<'b> {
    Bound(&'b [Binding<'b>]),
    Tts(Vec<Binding<'b>>),
}

impl<'b> Items<'b> {
    fn get(&self) -> &[Binding<'b>] {
        match self {
            Items::Bound(items) => items,
            Items::Tts(items) => items,
        }
    }
}

fn split_tokens(trees: &[Tt]) -> Vec<Binding<'_>> {
    let mut items = Vec::new();
    let mut rest = trees;
    while !rest.is_empty() {
        let (token, after) = rest.split_at(token::first_len(rest));
        items.push(Binding::Fragment { kind: FragmentKind::Tt, trees: token });
        rest = after;
    }
    items
}

/// How many tokens the tree holds.
pub(super) fn size(tree: &Tt) -> usize {
    match tree {
        Tt::Group(group) => 1 + group.trees.iter().map(size).sum::<usize>(),
        Tt::Ident { .. } | Tt::Punct { .. } | Tt::Literal { .. } => 1,
    }
}

/// A fragment's last punctuation doesn't join what the definition writes next.
fn end_token(trees: &mut [Tt]) {
    if let Some(Tt::Punct { joint, .. }) = trees.last_mut() {
        *joint = false;
    }
}

/// What keeps a fragment together.
fn surrounding(kind: FragmentKind, trees: &[Tt]) -> Option<Delim> {
    let is_invisible = |tree: &Tt| matches!(tree, Tt::Group(group) if group.delim == Delim::None);
    let has_op = |ops: &[char]| {
        trees.iter().any(|tree| matches!(tree, Tt::Punct { ch, .. } if ops.contains(ch)))
    };
    match kind {
        FragmentKind::Expr => match trees {
            [tree] if is_invisible(tree) => None,
            _ => Some(Delim::None),
        },
        FragmentKind::Ty => has_op(&['+']).then_some(Delim::Paren),
        FragmentKind::Pat => has_op(&['|']).then_some(Delim::Paren),
        FragmentKind::Block
        | FragmentKind::Ident
        | FragmentKind::Item
        | FragmentKind::Lifetime
        | FragmentKind::Literal
        | FragmentKind::Meta
        | FragmentKind::PatParam
        | FragmentKind::Path
        | FragmentKind::Stmt
        | FragmentKind::Tt
        | FragmentKind::Vis => None,
    }
}

fn ends(trees: &[Tt], call: &Call) -> (crate::span::Span, crate::span::Span) {
    match trees {
        [first, .., last] => (first.span(), last.span()),
        [only] => (only.span(), only.span()),
        [] => (call.span, call.span),
    }
}
