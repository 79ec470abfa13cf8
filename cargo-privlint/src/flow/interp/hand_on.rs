//! Parameters that a function hands on as it got them.
//!
//! A context that everything gets is handed on from function to function, and would bring along, at each, all the
//! ways of those below. So a function only says to whom it hands a parameter; where that goes is asked where
//! somebody passes what is no mere parameter of its own.

use rustc_hash::FxHashSet;

use super::{Arg, Frame, apply::Site};
use crate::{
    flow::{
        flows::StepKind,
        place::Path,
        spec::Gates,
        summary::{Flow, HandedOn, Summary, Way},
        table::InstanceId,
        trail::{self, Trail},
        value::{CopyOf, View},
    },
    types::Ty,
};

/// More ways than this are not gone from one function to those below it.
const MAX_GONE: usize = 5_000;

/// What an argument is to the caller.
enum Passed {
    /// A part of its own parameter.
    On(CopyOf),
    Nothing,
    Other,
}

/// Where a way has come from, step by step: who handed it on, the last one first.
struct Come<'a> {
    last: &'a HandedOn,
    before: Option<&'a Come<'a>>,
    /// The parameter of the function that the site calls, and the part of it.
    idx: u32,
    path: Path,
    gates: Gates,
    /// The path is cut: what lies below is carried.
    is_cut: bool,
}

/// The ways that have been gone, since several may lead to the same function.
#[derive(Default)]
struct Gone {
    seen: FxHashSet<(InstanceId, u32, Path)>,
    n_gone: usize,
}

impl Frame<'_> {
    /// What a callee does with its parameters, done with the arguments.
    pub(super) fn apply_ways(&mut self, callee: InstanceId, summary: &Summary, site: &Site<'_>) {
        let mut passed: Vec<Option<Passed>> = Vec::new();
        passed.resize_with(site.args.len(), || None);
        for way in &summary.ways {
            let idx = way.param();
            let Some(arg) = site.args.get(idx as usize) else { continue };
            match way {
                Way::Arrives(flow) if flow.asks_caller() => {
                    self.apply_flow(flow, site);
                    continue;
                }
                Way::Arrives(_) | Way::HandedOn(_) => {}
            }
            let known = &mut passed[idx as usize];
            let is_first = known.is_none();
            match known.get_or_insert_with(|| self.passed(idx, arg, site)) {
                Passed::Nothing => {}
                Passed::On(copy) if is_first && self.state.is_live => {
                    let handed = self.handed_on(callee, copy, idx, site);
                    self.add_handed_on(handed);
                }
                Passed::On(_) => {}
                Passed::Other => match way {
                    Way::Arrives(flow) => self.apply_flow(flow, site),
                    Way::HandedOn(handed) => {
                        let come = Come::first(handed);
                        self.go_on(&come, site, &mut Gone::default());
                    }
                },
            }
        }
    }

    /// Where both types are the same, and hold no parameters, the caller sees no more in the argument than the callee.
    fn passed(&self, idx: u32, arg: &Arg, site: &Site<'_>) -> Passed {
        if !site.is_shown || site.is_closure {
            return Passed::Other;
        }
        let sig = self.engine.types.fn_sig(site.func);
        let declared = sig.and_then(|sig| sig.params.get(idx as usize));
        let is_same = |ty: &Ty| ty.peel_refs() == arg.ty.peel_refs() && !ty.has_param();
        if !declared.is_some_and(is_same) {
            return Passed::Other;
        }
        let value = self.deref(&arg.value, arg.span);
        let Some(node) = value.node() else { return Passed::Nothing };
        let is_plain = node.tys.is_empty() && node.known.forms.is_empty();
        match &node.copies[..] {
            [copy] if is_plain && value.is_copy_of(copy.idx, &copy.path) => {
                Passed::On(copy.clone())
            }
            _ => Passed::Other,
        }
    }

    fn handed_on(&self, callee: InstanceId, copy: &CopyOf, to: u32, site: &Site<'_>) -> HandedOn {
        HandedOn {
            callee,
            func: site.func,
            to,
            idx: copy.idx,
            path: copy.path.clone(),
            gates: self.state.gates,
            place: (site.arg_span(to), self.owner),
            trail: copy.trail.clone(),
        }
    }

    /// Goes where a parameter is handed on to.
    fn go_on(&mut self, come: &Come<'_>, site: &Site<'_>, gone: &mut Gone) {
        let callees = self.callees;
        let (callee, to) = (come.last.callee, come.last.to);
        if !gone.seen.insert((callee, to, come.path.clone())) {
            return;
        }
        let Some(summary) = callees.summary(callee, self.depth) else { return };
        for way in summary.ways.iter().filter(|way| way.param() == to) {
            gone.n_gone += 1;
            if gone.n_gone > MAX_GONE {
                self.out.leaves_out = true;
                return;
            }
            match way {
                // Whoever handed the parameter on has told it himself.
                Way::Arrives(flow) if flow.asks_caller() => {}
                Way::Arrives(flow) => self.apply_flow_from(come, flow, site),
                Way::HandedOn(handed) => self.go_on(&come.and(handed), site, gone),
            }
        }
    }

    fn apply_flow_from(&mut self, come: &Come<'_>, flow: &Flow, site: &Site<'_>) {
        let (path, is_cut) = joined(&come.path, &flow.path);
        let view = if is_cut || come.is_cut { View::Carried } else { flow.view };
        if self.param_elems(site, come.idx, &path, view).is_none() {
            return;
        }
        let gates = come.gates.union(flow.gates);
        let trail = come.trail(&flow.trail);
        self.apply_flow(&Flow { idx: come.idx, path, view, trail, gates, ..flow.clone() }, site);
    }
}

impl<'a> Come<'a> {
    fn first(handed: &'a HandedOn) -> Come<'a> {
        let HandedOn { idx, ref path, gates, .. } = *handed;
        Come { last: handed, before: None, idx, path: path.clone(), gates, is_cut: false }
    }

    fn and(&'a self, handed: &'a HandedOn) -> Come<'a> {
        let (path, is_cut) = joined(&self.path, &handed.path);
        Come {
            last: handed,
            before: Some(self),
            idx: self.idx,
            path,
            gates: self.gates.union(handed.gates),
            is_cut: self.is_cut || is_cut,
        }
    }

    /// The steps inside of all that handed it on, around what happened in the last one.
    fn trail(&self, inner: &Trail) -> Trail {
        let HandedOn { func, place: (span, caller), trail, .. } = self.last;
        let step = StepKind::Passed(*func);
        let own = trail::within(trail, *caller, step, *span, inner.clone());
        match self.before {
            Some(before) => before.trail(&own),
            None => own,
        }
    }
}

/// One path after the other, and whether that is cut where it would be too long.
fn joined(first: &Path, second: &Path) -> (Path, bool) {
    let mut path = first.clone();
    for &proj in second.projs() {
        match path.push(proj) {
            Some(longer) => path = longer,
            None => return (path, true),
        }
    }
    (path, false)
}
