//! `macro_rules!` definitions, read once: each rule's matcher as a flat list of places that the matcher's
//! threads stand at, each rule's body as a tree of what to write.

use super::{
    fragment::FragmentKind,
    token::{self, Op, Token},
};
use crate::{
    hir::Name,
    span::Span,
    syntax::tt::{Delim, Tt},
};

/// A definition; plain data that any number of calls share.
#[derive(Clone, Debug, Default)]
pub struct MacroRules {
    pub rules: Vec<Rule>,
    pub problems: Vec<RuleProblem>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RuleProblem {
    pub span: Span,
    pub what: &'static str,
}

#[derive(Clone, Debug)]
pub struct Rule {
    pub matcher: Matcher,
    pub body: Vec<Out>,
}

#[derive(Clone, Debug, Default)]
pub struct Matcher {
    pub locs: Vec<Loc>,
    /// In the order of their declaration, so that a repetition's variables are a range.
    pub vars: Vec<Var>,
}

#[derive(Clone, Copy, Debug)]
pub struct Var {
    pub name: Name,
    /// In how many repetitions.
    pub depth: u32,
}

/// A place in a matcher.
#[derive(Clone, Debug)]
pub enum Loc {
    Token(Token),
    /// Into a group, whose places follow up to its [`Loc::Close`].
    Open(Delim),
    Close,
    Var {
        var: u32,
        kind: FragmentKind,
    },
    /// `$($x:tt)*` at the end of its group: everything that is left, whatever it is.
    RestTts {
        var: u32,
        op: RepeatOp,
    },
    /// The iteration's places follow up to its [`Loc::RepeatEnd`] at `end`.
    Repeat {
        end: usize,
        op: RepeatOp,
        vars: (u32, u32),
    },
    RepeatEnd {
        start: usize,
        op: RepeatOp,
        sep: Option<Token>,
    },
    End,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RepeatOp {
    ZeroOrMore,
    OneOrMore,
    ZeroOrOne,
}

/// A piece of a rule's body.
#[derive(Clone, Debug)]
pub enum Out {
    /// Identifier, punctuation or literal.
    Token(Tt),
    Group {
        delim: Delim,
        outs: Vec<Out>,
    },
    Var(u32),
    /// `$crate`
    DollarCrate,
    Repeat {
        outs: Vec<Out>,
        sep: Vec<Tt>,
        vars: Vec<u32>,
    },
}

/// The rules in the trees between a definition's outer delimiters. A rule that can't be read is left out.
pub fn parse(trees: &[Tt]) -> MacroRules {
    let mut def = MacroRules::default();
    let mut rest = trees;
    while !rest.is_empty() {
        let Some((matcher, body, after)) = split_rule(rest) else {
            def.problems.push(RuleProblem { span: rest[0].span(), what: "not a macro rule" });
            break;
        };
        add_rule(&mut def, matcher, body);
        rest = after;
    }
    def
}

/// `macro name($x:expr) { … }`: one rule, by its parameters and its body.
pub fn parse_single(matcher: &[Tt], body: &[Tt]) -> MacroRules {
    let mut def = MacroRules::default();
    add_rule(&mut def, matcher, body);
    def
}

fn add_rule(def: &mut MacroRules, matcher: &[Tt], body: &[Tt]) {
    let mut cx = MatcherCx::default();
    cx.level(matcher, 0);
    cx.matcher.locs.push(Loc::End);
    let problems = cx.problems;
    let body = BodyCx { vars: &cx.matcher.vars }.outs(body, 0);
    if problems.is_empty() {
        def.rules.push(Rule { matcher: cx.matcher, body });
    }
    def.problems.extend(problems);
}

fn split_rule(trees: &[Tt]) -> Option<(&[Tt], &[Tt], &[Tt])> {
    let [Tt::Group(matcher), rest @ ..] = trees else { return None };
    if !token::starts_with_op(rest, "=>") {
        return None;
    }
    let [Tt::Group(body), rest @ ..] = &rest[2..] else { return None };
    let rest = match rest {
        [Tt::Punct { ch: ';' | ',', .. }, rest @ ..] => rest,
        _ => rest,
    };
    Some((&matcher.trees, &body.trees, rest))
}

/// What follows a `$(…)`: the separator, the operator and the rest.
type RepeatTail<'a> = (Option<&'a [Tt]>, RepeatOp, &'a [Tt]);

fn repeat_tail(trees: &[Tt]) -> Option<RepeatTail<'_>> {
    if let Some((op, rest)) = repeat_op(trees) {
        return Some((None, op, rest));
    }
    let len = token::first_len(trees);
    if len == 0 {
        return None;
    }
    // `$(…)**` and its like are lexed as one operator, of which the last character repeats.
    if let (Token::Op(Op([_, '*' | '+', '\0'])), true) = (token::first(trees)?.0, len == 2) {
        let (op, rest) = repeat_op(&trees[1..])?;
        return Some((Some(&trees[..1]), op, rest));
    }
    let (op, rest) = repeat_op(&trees[len..])?;
    Some((Some(&trees[..len]), op, rest))
}

fn repeat_op(trees: &[Tt]) -> Option<(RepeatOp, &[Tt])> {
    let [Tt::Punct { ch, .. }, rest @ ..] = trees else { return None };
    let op = match ch {
        '*' => RepeatOp::ZeroOrMore,
        '+' => RepeatOp::OneOrMore,
        '?' => RepeatOp::ZeroOrOne,
        _ => return None,
    };
    Some((op, rest))
}

#[derive(Default)]
struct MatcherCx {
    matcher: Matcher,
    problems: Vec<RuleProblem>,
}

impl MatcherCx {
    fn level(&mut self, trees: &[Tt], depth: u32) {
        let mut rest = trees;
        while !rest.is_empty() {
            rest = match rest {
                [Tt::Punct { ch: '$', .. }, Tt::Group(group), after @ ..]
                    if group.delim == Delim::Paren =>
                {
                    self.repeat(&group.trees, after, depth)
                }
                [
                    Tt::Punct { ch: '$', .. },
                    Tt::Ident { name, .. },
                    Tt::Punct { ch: ':', .. },
                    Tt::Ident { name: kind, span, .. },
                    after @ ..,
                ] => {
                    self.var(*name, *kind, *span, depth);
                    after
                }
                [Tt::Group(group), after @ ..] => {
                    self.matcher.locs.push(Loc::Open(group.delim));
                    self.level(&group.trees, depth);
                    self.matcher.locs.push(Loc::Close);
                    after
                }
                _ => self.token(rest),
            };
        }
    }

    fn token<'a>(&mut self, rest: &'a [Tt]) -> &'a [Tt] {
        let (token, len) = token::first(rest).expect("invariant: callers hand in no empty rest");
        self.matcher.locs.push(Loc::Token(token));
        &rest[len..]
    }

    fn var(&mut self, name: Name, kind: Name, span: Span, depth: u32) {
        let Some(kind) = FragmentKind::from_name(kind.as_str()) else {
            self.problems.push(RuleProblem { span, what: "unknown fragment kind" });
            return;
        };
        let var = self.declare(name, depth);
        self.matcher.locs.push(Loc::Var { var, kind });
    }

    fn declare(&mut self, name: Name, depth: u32) -> u32 {
        self.matcher.vars.push(Var { name, depth });
        self.matcher.vars.len() as u32 - 1
    }

    fn repeat<'a>(&mut self, inner: &[Tt], after: &'a [Tt], depth: u32) -> &'a [Tt] {
        let Some((sep, op, rest)) = repeat_tail(after) else {
            let span = after.first().or(inner.first()).map(Tt::span);
            let what = "a repetition without `*`, `+` or `?`";
            self.problems.extend(span.map(|span| RuleProblem { span, what }));
            return &[];
        };
        if let (Some(name), None, true) = (sole_tt_var(inner), sep, rest.is_empty())
            && op != RepeatOp::ZeroOrOne
        {
            let var = self.declare(name, depth + 1);
            self.matcher.locs.push(Loc::RestTts { var, op });
            return rest;
        }
        let start = self.matcher.locs.len();
        let first_var = self.matcher.vars.len() as u32;
        self.matcher.locs.push(Loc::End);
        self.level(inner, depth + 1);
        let end = self.matcher.locs.len();
        let sep = sep.and_then(token::first).map(|(token, _)| token);
        self.matcher.locs.push(Loc::RepeatEnd { start, op, sep });
        let vars = (first_var, self.matcher.vars.len() as u32);
        self.matcher.locs[start] = Loc::Repeat { end, op, vars };
        rest
    }
}

fn sole_tt_var(trees: &[Tt]) -> Option<Name> {
    match trees {
        [
            Tt::Punct { ch: '$', .. },
            Tt::Ident { name, .. },
            Tt::Punct { ch: ':', .. },
            Tt::Ident { name: kind, .. },
        ] if *kind == "tt" => Some(*name),
        _ => None,
    }
}

struct BodyCx<'a> {
    vars: &'a [Var],
}

impl BodyCx<'_> {
    fn outs(&self, trees: &[Tt], depth: u32) -> Vec<Out> {
        let mut outs = Vec::new();
        let mut rest = trees;
        while !rest.is_empty() {
            rest = self.out(rest, depth, &mut outs);
        }
        outs
    }

    fn out<'a>(&self, rest: &'a [Tt], depth: u32, outs: &mut Vec<Out>) -> &'a [Tt] {
        match rest {
            [Tt::Punct { ch: '$', .. }, Tt::Group(group), after @ ..]
                if group.delim == Delim::Paren =>
            {
                self.repeat(&group.trees, after, depth, outs)
            }
            [Tt::Punct { ch: '$', .. }, Tt::Ident { name, .. }, after @ ..] if *name == "crate" => {
                outs.push(Out::DollarCrate);
                after
            }
            [dollar @ Tt::Punct { ch: '$', .. }, ident @ Tt::Ident { name, .. }, after @ ..] => {
                match self.vars.iter().rposition(|var| var.name == *name) {
                    Some(var) => outs.push(Out::Var(var as u32)),
                    // Of a definition inside this one.
                    None => outs.extend([Out::Token(dollar.clone()), Out::Token(ident.clone())]),
                }
                after
            }
            [Tt::Group(group), after @ ..] => {
                outs.push(Out::Group { delim: group.delim, outs: self.outs(&group.trees, depth) });
                after
            }
            _ => {
                let len = token::first_len(rest);
                outs.extend(rest[..len].iter().cloned().map(Out::Token));
                if let Some(Out::Token(Tt::Punct { joint, .. })) = outs.last_mut() {
                    *joint = false;
                }
                &rest[len..]
            }
        }
    }

    fn repeat<'a>(
        &self,
        inner: &[Tt],
        after: &'a [Tt],
        depth: u32,
        outs: &mut Vec<Out>,
    ) -> &'a [Tt] {
        let inner = self.outs(inner, depth + 1);
        let mut vars = Vec::new();
        self.drivers(&inner, depth, &mut vars);
        let (Some((sep, _, rest)), false) = (repeat_tail(after), vars.is_empty()) else {
            // Of a definition inside this one: its own variables repeat.
            let span = after.first().map_or(Span::start_of(crate::span::FileId(0)), Tt::span);
            outs.push(Out::Token(Tt::Punct { ch: '$', joint: false, span }));
            outs.push(Out::Group { delim: Delim::Paren, outs: inner });
            return after;
        };
        let mut sep = sep.unwrap_or_default().to_vec();
        if let Some(Tt::Punct { joint, .. }) = sep.last_mut() {
            *joint = false;
        }
        outs.push(Out::Repeat { outs: inner, sep, vars });
        rest
    }

    /// The variables of a repetition that were matched deeper than it stands.
    fn drivers(&self, outs: &[Out], depth: u32, found: &mut Vec<u32>) {
        for out in outs {
            match out {
                Out::Var(var) => {
                    if self.vars[*var as usize].depth > depth && !found.contains(var) {
                        found.push(*var);
                    }
                }
                // A variable of this depth may stand in a deeper repetition alone.
                Out::Group { outs, .. } | Out::Repeat { outs, .. } => {
                    self.drivers(outs, depth, found);
                }
                Out::Token(_) | Out::DollarCrate => {}
            }
        }
    }
}
