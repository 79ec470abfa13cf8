//! How a label came where it is: a list of steps that values share, from the last one back.

use std::sync::Arc;

use super::flows::{Step, StepKind};
use crate::{names::DefId, span::Span};

pub(super) type Trail = Option<Arc<Link>>;

#[derive(Debug)]
pub(super) struct Link {
    pub step: Step,
    /// The function in whose body the step is.
    pub func: DefId,
    /// What happened inside of the call that this step stands for.
    pub inner: Trail,
    pub before: Trail,
    /// No step that is shown: where the value was named in a macro's argument, a closure's call.
    pub is_mark: bool,
    len: u32,
}

/// Longer ways are cut.
const MAX_LEN: u32 = 64;
/// Calls in calls are told this deep.
const MAX_NESTING: u32 = 16;

pub(super) fn step(before: &Trail, func: DefId, kind: StepKind, span: Span) -> Trail {
    within(before, func, kind, span, None)
}

/// A step with what happened inside of it.
pub(super) fn within(
    before: &Trail,
    func: DefId,
    kind: StepKind,
    span: Span,
    inner: Trail,
) -> Trail {
    if let Some(last) = before
        && last.func == func
        && last.step.span == span
        && inner.is_none()
        && !last.is_mark
    {
        return before.clone();
    }
    let len = 1 + before.as_ref().map_or(0, |link| link.len);
    if len > MAX_LEN {
        return before.clone();
    }
    let step = Step { span, kind };
    Some(Arc::new(Link { step, func, inner, before: before.clone(), is_mark: false, len }))
}

/// What happened inside of a call that is no step itself: that of a closure.
pub(super) fn inside(before: &Trail, func: DefId, span: Span, inner: &Trail) -> Trail {
    let len = 1 + before.as_ref().map_or(0, |link| link.len);
    if inner.is_none() || len > MAX_LEN {
        return before.clone();
    }
    let step = Step { span, kind: StepKind::Captured };
    let link =
        Link { step, func, inner: inner.clone(), before: before.clone(), is_mark: true, len };
    Some(Arc::new(link))
}

/// The place where a value is named, without a step.
pub(super) fn mark(before: &Trail, func: DefId, span: Span) -> Trail {
    let len = 1 + before.as_ref().map_or(0, |link| link.len);
    if before.as_ref().is_some_and(|last| last.step.span == span) || len > MAX_LEN {
        return before.clone();
    }
    let step = Step { span, kind: StepKind::Assigned };
    let link = Link { step, func, inner: None, before: before.clone(), is_mark: true, len };
    Some(Arc::new(link))
}

/// From the last link back, without what is inside of calls.
pub(super) fn links(trail: &Trail) -> impl Iterator<Item = &Link> {
    std::iter::successors(trail.as_deref(), |link| link.before.as_deref())
}

/// In order, what is inside of calls included.
pub(super) fn steps(trail: &Trail) -> Vec<Step> {
    let mut steps = Vec::new();
    collect(trail, 0, &mut steps);
    steps
}

fn collect(trail: &Trail, depth: u32, to: &mut Vec<Step>) {
    let all: Vec<&Link> = links(trail).collect();
    for link in all.into_iter().rev() {
        if to.len() >= MAX_LEN as usize {
            return;
        }
        // One passes an argument before anything happens to it in the callee.
        let is_before = matches!(link.step.kind, StepKind::Passed(_));
        if is_before {
            show(link, to);
        }
        if depth < MAX_NESTING {
            collect(&link.inner, depth + 1, to);
        }
        if !is_before {
            show(link, to);
        }
    }
}

fn show(link: &Link, to: &mut Vec<Step>) {
    if !link.is_mark && to.last().is_none_or(|last| last.span != link.step.span) {
        to.push(link.step.clone());
    }
}
