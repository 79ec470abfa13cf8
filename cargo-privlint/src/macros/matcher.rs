//! Matches the tokens of a call against one rule.
//!
//! In one pass: threads stand at places of the matcher and step over each token together, as the compiler's
//! do. Where a fragment can begin, it must be the only way to go on, so nothing is parsed twice and
//! nothing is taken back. What the threads have bound is a tree of events that share their past; the
//! winner's is read off at the end.

use super::{
    fragment::{self, FragmentKind},
    rules::{Loc, Matcher, RepeatOp},
    token::{self, Token},
};
use crate::syntax::tt::Tt;

/// What a variable stands for.
#[derive(Clone, Debug)]
pub enum Binding<'a> {
    Fragment {
        kind: FragmentKind,
        trees: &'a [Tt],
    },
    /// An iteration each.
    Repeated(Vec<Binding<'a>>),
    /// An iteration per token.
    Tts(&'a [Tt]),
    /// Of a repetition that is no part of what matched.
    Unbound,
}

/// A binding per variable of the matcher; `None` where the tokens don't match.
pub fn match_tokens<'a>(matcher: &Matcher, trees: &'a [Tt]) -> Option<Vec<Binding<'a>>> {
    if !may_begin(matcher, trees) {
        return None;
    }
    let mut run = Run {
        matcher,
        cursor: Cursor { rest: trees, outer: Vec::new() },
        events: Vec::new(),
        seen: vec![0; matcher.locs.len()],
        step: 0,
        queue: Vec::new(),
        ways: Ways::default(),
    };
    let last = run.threads()?;
    Some(read_bindings(matcher.vars.len(), &run.events, last))
}

/// Cheap: whether the first token alone tells that a matcher does not match.
fn may_begin(matcher: &Matcher, trees: &[Tt]) -> bool {
    let first = token::first(trees).map(|(token, _)| token);
    match matcher.locs.first() {
        Some(Loc::Token(wanted)) => first == Some(*wanted),
        Some(Loc::Open(delim)) => first == Some(Token::Group(*delim)),
        Some(Loc::End) => first.is_none(),
        _ => true,
    }
}

/// The place in nested groups that all threads share.
struct Cursor<'a> {
    rest: &'a [Tt],
    outer: Vec<&'a [Tt]>,
}

#[derive(Clone, Copy)]
struct Thread {
    loc: usize,
    /// The last of its events.
    event: u32,
}

const NO_EVENT: u32 = u32::MAX;

struct Event<'a> {
    parent: u32,
    what: What<'a>,
}

#[derive(Clone, Copy)]
enum What<'a> {
    Bind(u32, FragmentKind, &'a [Tt]),
    BindTts(u32, &'a [Tt]),
    /// A repetition that declares these variables.
    Enter((u32, u32)),
    Iteration,
    Exit,
}

struct Run<'m, 'a> {
    matcher: &'m Matcher,
    cursor: Cursor<'a>,
    events: Vec<Event<'a>>,
    /// In which step a place was last reached: the first way to it is the one that counts.
    seen: Vec<u32>,
    step: u32,
    queue: Vec<Thread>,
    ways: Ways,
}

/// Where the threads can go from here.
#[derive(Default)]
struct Ways {
    /// Over the token.
    token: Vec<Thread>,
    /// By a fragment that begins here.
    fragment: Vec<Thread>,
    end: Option<u32>,
}

impl<'a> Run<'_, 'a> {
    /// The winner's last event.
    fn threads(&mut self) -> Option<u32> {
        let mut threads = vec![Thread { loc: 0, event: NO_EVENT }];
        loop {
            self.find_ways(&mut threads);
            if let Some(event) = self.ways.end {
                return Some(event);
            }
            match (&self.ways.fragment[..], self.ways.token.is_empty()) {
                (&[thread], true) => threads.push(self.take_fragment(thread)?),
                ([], false) => {
                    self.step_over();
                    std::mem::swap(&mut threads, &mut self.ways.token);
                }
                // No way, or several where the compiler asks for one.
                _ => return None,
            }
        }
    }

    /// Those of the threads, of which none is left.
    fn find_ways(&mut self, threads: &mut Vec<Thread>) {
        let current = token::first(self.cursor.rest).map(|(token, _)| token);
        self.step += 1;
        self.ways.token.clear();
        self.ways.fragment.clear();
        self.queue.extend(threads.drain(..).rev());
        while let Some(thread) = self.queue.pop() {
            if std::mem::replace(&mut self.seen[thread.loc], self.step) != self.step {
                self.look(thread, current);
            }
        }
    }

    fn look(&mut self, thread: Thread, current: Option<Token>) {
        let on = Thread { loc: thread.loc + 1, ..thread };
        let ways = &mut self.ways;
        match &self.matcher.locs[thread.loc] {
            Loc::Token(wanted) => {
                if current == Some(*wanted) {
                    ways.token.push(on);
                }
            }
            Loc::Open(delim) => {
                if current == Some(Token::Group(*delim)) {
                    ways.token.push(on);
                }
            }
            Loc::Close => {
                if current.is_none() && !self.cursor.outer.is_empty() {
                    ways.token.push(on);
                }
            }
            Loc::End => {
                if current.is_none() && self.cursor.outer.is_empty() {
                    ways.end = Some(thread.event);
                }
            }
            Loc::Var { kind, .. } => {
                if fragment::can_start(*kind, self.cursor.rest) {
                    ways.fragment.push(thread);
                }
            }
            Loc::RestTts { var, op } => match (current, op) {
                (None, RepeatOp::OneOrMore) => {}
                (None, _) => {
                    let event = self.event(thread.event, What::BindTts(*var, &[]));
                    self.queue.push(Thread { event, ..on });
                }
                (Some(_), _) => ways.fragment.push(thread),
            },
            Loc::Repeat { end, op, vars } => {
                let entered = self.event(thread.event, What::Enter(*vars));
                if *op != RepeatOp::OneOrMore {
                    let event = self.event(entered, What::Exit);
                    self.queue.push(Thread { loc: end + 1, event });
                }
                let event = self.event(entered, What::Iteration);
                self.queue.push(Thread { event, ..on });
            }
            Loc::RepeatEnd { start, op, sep } => {
                self.repeat_end(thread, (*start, *op, *sep), current);
            }
        }
    }

    fn repeat_end(
        &mut self,
        thread: Thread,
        (start, op, sep): (usize, RepeatOp, Option<Token>),
        current: Option<Token>,
    ) {
        let event = self.event(thread.event, What::Exit);
        self.queue.push(Thread { loc: thread.loc + 1, event });
        if op == RepeatOp::ZeroOrOne || current.is_none() || (sep.is_some() && sep != current) {
            return;
        }
        let event = self.event(thread.event, What::Iteration);
        let again = Thread { loc: start + 1, event };
        if sep.is_some() {
            self.ways.token.push(again);
        } else {
            self.queue.push(again);
        }
    }

    fn event(&mut self, parent: u32, what: What<'a>) -> u32 {
        self.events.push(Event { parent, what });
        self.events.len() as u32 - 1
    }

    fn take_fragment(&mut self, thread: Thread) -> Option<Thread> {
        let rest = self.cursor.rest;
        let (what, len) = match self.matcher.locs[thread.loc] {
            Loc::Var { var, kind } => {
                let len = fragment::measure(kind, rest)?;
                (What::Bind(var, kind, &rest[..len]), len)
            }
            Loc::RestTts { var, .. } => (What::BindTts(var, rest), rest.len()),
            _ => return None,
        };
        self.cursor.rest = &rest[len..];
        let event = self.event(thread.event, what);
        Some(Thread { loc: thread.loc + 1, event })
    }

    /// Over one token, into a group or out of one.
    fn step_over(&mut self) {
        let cursor = &mut self.cursor;
        match cursor.rest {
            [Tt::Group(group), after @ ..] => {
                cursor.outer.push(after);
                cursor.rest = &group.trees;
            }
            [] => cursor.rest = cursor.outer.pop().unwrap_or_default(),
            rest => cursor.rest = &rest[token::first_len(rest)..],
        }
    }
}

fn read_bindings<'a>(n_vars: usize, events: &[Event<'a>], last: u32) -> Vec<Binding<'a>> {
    let mut path = Vec::new();
    let mut at = last;
    while at != NO_EVENT {
        let event = &events[at as usize];
        path.push(event.what);
        at = event.parent;
    }
    let mut bindings = vec![Binding::Unbound; n_vars];
    let mut whats = path.into_iter().rev();
    while let Some(what) = whats.next() {
        read_event(what, &mut whats, &mut bindings);
    }
    bindings
}

fn read_event<'a>(
    what: What<'a>,
    whats: &mut impl Iterator<Item = What<'a>>,
    bindings: &mut [Binding<'a>],
) {
    match what {
        What::Bind(var, kind, trees) => {
            bindings[var as usize] = Binding::Fragment { kind, trees };
        }
        What::BindTts(var, trees) => bindings[var as usize] = Binding::Tts(trees),
        What::Enter(vars) => read_repetition(vars, whats, bindings),
        What::Iteration | What::Exit => {}
    }
}

fn read_repetition<'a>(
    (from, to): (u32, u32),
    mut whats: &mut dyn Iterator<Item = What<'a>>,
    bindings: &mut [Binding<'a>],
) {
    let range = from as usize..to as usize;
    let mut iterations: Vec<Vec<Binding<'a>>> = vec![Vec::new(); range.len()];
    let mut in_iteration = false;
    loop {
        let what = whats.next().unwrap_or(What::Exit);
        if matches!(what, What::Iteration | What::Exit) {
            if std::mem::replace(&mut in_iteration, true) {
                for (var, done) in range.clone().zip(&mut iterations) {
                    done.push(std::mem::replace(&mut bindings[var], Binding::Unbound));
                }
            }
            if matches!(what, What::Exit) {
                break;
            }
        } else {
            read_event(what, &mut whats, bindings);
        }
    }
    for (var, done) in range.zip(iterations) {
        bindings[var] = Binding::Repeated(done);
    }
}
