//! Facts on code: `#[privacy(…)]` on functions, methods, impls and traits, in the workspace and in models.

use privacy_spec::{
    Arg, CodeFact, Fact, Gate, List, Problem, Sanitizer, Sink as SinkDecl, Spanned, Term,
    check_params, parse_fact,
};
use rayon::prelude::*;

use super::{AttrSuppression, Cx, Facts, SinkFact, fields::context, is_workspace, ours, tokens};
use crate::{
    config::Config,
    flow::{Form, FuncFact, GateId, PurposeId, Sink, SinkArgs, SinkId},
    hir::Func,
    names::{DefId, DefKind},
    span::Span,
};

pub(super) fn read(cx: Cx<'_>, config: &Config, facts: &mut Facts) {
    for id in marked(cx) {
        let is_own = is_workspace(cx.names, id);
        if !is_code(cx.names.def(id).kind) {
            refuse_elsewhere(cx, id, facts);
            continue;
        }
        for attr in ours::privacy_attrs(cx.names, id) {
            let (code, problems) = parse_fact(&tokens::attribute(attr), context(cx));
            if is_own {
                facts.problems.extend(problems);
                keep_suppressions(cx, id, &code, facts);
            }
            let Some(Spanned { value: fact, span }) = code.fact else { continue };
            if let (true, Some(func)) = (is_own, cx.names.func(id)) {
                check_func(func, &fact, facts);
            }
            let is_off = !is_own && !config.builtin_models;
            if is_off && matches!(fact, Fact::Source(_) | Fact::Sink(_)) {
                continue;
            }
            add_fact(cx, id, &fact, span, facts);
        }
    }
}

fn is_code(kind: DefKind) -> bool {
    matches!(kind, DefKind::Fn | DefKind::AssocFn | DefKind::Impl | DefKind::Trait)
}

/// Code that has a `#[privacy(…)]`, and what else of the workspace has one.
fn marked(cx: Cx<'_>) -> Vec<DefId> {
    let defs = cx.names.defs.par_iter().enumerate();
    let marked = defs.filter_map(|(at, def)| {
        let id = DefId(at as u32);
        let may_be =
            is_code(def.kind) || (def.kind != DefKind::Block && is_workspace(cx.names, id));
        (may_be && ours::privacy_attrs(cx.names, id).next().is_some()).then_some(id)
    });
    marked.collect()
}

fn refuse_elsewhere(cx: Cx<'_>, id: DefId, facts: &mut Facts) {
    let found = ours::privacy_attrs(cx.names, id).map(|attr| {
        Problem::new(attr.path_span, "facts on code stand on functions, `impl` and `trait`")
            .help("data is tagged by `#[derive(PersonalData)]` and `#[personal(…)]`")
    });
    facts.problems.extend(found);
}

fn keep_suppressions(cx: Cx<'_>, id: DefId, code: &CodeFact<Span>, facts: &mut Facts) {
    let Some(covers) = cx.names.span(id) else { return };
    let subject = cx.types.def_path(id);
    let suppressions = code.suppressions.iter().map(|suppression| AttrSuppression {
        suppression: suppression.clone(),
        covers,
        subject: subject.clone(),
    });
    facts.suppressions.extend(suppressions);
}

/// A fact on an item; on an impl or a trait it holds for each of its functions.
pub(super) fn add_fact(cx: Cx<'_>, id: DefId, fact: &Fact<Span>, span: Span, facts: &mut Facts) {
    if let Fact::Purpose(term) = fact {
        bind(cx, id, term.value, term.span, facts);
        return;
    }
    if matches!(cx.names.def(id).kind, DefKind::Impl | DefKind::Trait) {
        let items = cx.names.children(id).iter().copied();
        let funcs = items.filter(|&item| cx.names.def(item).kind == DefKind::AssocFn);
        funcs.for_each(|func| add_fact(cx, func, fact, span, facts));
        return;
    }
    let Some(func) = cx.names.func(id) else { return };
    let engine = match fact {
        Fact::Source(tag) => {
            facts.sources.insert(id, (**tag).clone());
            FuncFact::Source
        }
        Fact::Sink(decl) => FuncFact::Sink(sink(func, decl, span, facts)),
        Fact::Sanitizes(sanitizer) => FuncFact::Sanitizer(form(sanitizer.value)),
        Fact::Checks { gate, .. } => FuncFact::Check(gate_id(gate.value)),
        // Handlers of rights say nothing about where data goes.
        Fact::Purpose(_) | Fact::Erases(_) | Fact::Exports(_) | Fact::Purges { .. } => return,
    };
    facts.funcs.entry(id).or_default().push(engine);
}

/// Binds code to a purpose; what is said of a trait holds for its impls, unless they say so themselves.
pub(super) fn bind(cx: Cx<'_>, id: DefId, term: Term, span: Span, facts: &mut Facts) {
    let purpose = purpose_id(term, facts);
    add_purpose(id, purpose, span, facts);
    if cx.names.def(id).kind == DefKind::Trait {
        for &imp in cx.types.impls_of(id) {
            let has_own = ours::privacy_attrs(cx.names, imp).next().is_some();
            if !has_own {
                add_purpose(imp, purpose, span, facts);
            }
        }
    }
}

fn add_purpose(id: DefId, purpose: PurposeId, span: Span, facts: &mut Facts) {
    let bound = facts.bound.entry(id).or_default();
    if !bound.contains(&purpose) {
        bound.push(purpose);
    }
    facts.purpose_spans.entry(id).or_insert(span);
}

fn purpose_id(term: Term, facts: &mut Facts) -> PurposeId {
    let known = facts.purposes.iter().position(|&known| known == term);
    let at = known.unwrap_or_else(|| {
        facts.purposes.push(term);
        facts.purposes.len() - 1
    });
    PurposeId(at as u32)
}

fn sink(func: &Func, decl: &SinkDecl<Span>, span: Span, facts: &mut Facts) -> Sink {
    let fact = SinkFact {
        kind: decl.kind.value,
        recipient: decl.recipient.as_ref().map(|name| name.value.clone()),
        region: decl.region.as_ref().map(|region| region.value),
        retention: decl.retention.as_ref().map(|retention| retention.value.clone()),
        unit: decl.retention_param.as_ref().map(|(_, unit)| unit.value),
        store: decl.store.as_ref().map(|store| store.value.clone()),
        span,
    };
    let idx = |arg: &Spanned<Arg, Span>| param_idx(func, &arg.value);
    let args = decl.args.as_ref().map_or(SinkArgs::All, |args| sink_args(func, args));
    let retention_param = decl.retention_param.as_ref().and_then(|(arg, _)| idx(arg));
    let recipient_param = decl.recipient_param.as_ref().and_then(idx);
    Sink { id: add_sink(fact, facts), args, retention_param, recipient_param }
}

pub(super) fn add_sink(fact: SinkFact, facts: &mut Facts) -> SinkId {
    facts.sinks.push(fact);
    SinkId(facts.sinks.len() as u32 - 1)
}

/// A receiver has no index of its own: together with all other arguments it is all of them.
fn sink_args(func: &Func, args: &List<Arg, Span>) -> SinkArgs {
    let mut idxs: Vec<u32> = args.values().filter_map(|arg| param_idx(func, arg)).collect();
    idxs.sort_unstable();
    idxs.dedup();
    let has_self = args.values().any(|arg| matches!(arg, Arg::Name(name) if name == "self"));
    if has_self && idxs.len() == func.sig.params.len() {
        SinkArgs::All
    } else {
        SinkArgs::Only(idxs)
    }
}

/// Counted without `self`.
fn param_idx(func: &Func, arg: &Arg) -> Option<u32> {
    let idx = match arg {
        Arg::Index(idx) => ((*idx as usize) < func.sig.params.len()).then_some(*idx as usize),
        Arg::Name(name) => func
            .sig
            .params
            .iter()
            .position(|param| param.name.is_some_and(|known| known == *name.as_str())),
    };
    idx.map(|idx| idx as u32)
}

/// That the parameters which a fact names are there.
fn check_func(func: &Func, fact: &Fact<Span>, facts: &mut Facts) {
    let names: Vec<Option<&str>> =
        func.sig.params.iter().map(|param| param.name.map(crate::hir::Name::as_str)).collect();
    let receiver = func.sig.self_param.as_ref().map(|_| "self");
    facts.problems.extend(check_params(fact, receiver, &names));
}

pub(super) fn form(sanitizer: Sanitizer) -> Form {
    match sanitizer {
        Sanitizer::Redact => Form::Redacted,
        Sanitizer::Hash => Form::Hashed,
        Sanitizer::KeyedHash => Form::KeyedHashed,
        Sanitizer::Encrypt => Form::Encrypted,
        Sanitizer::Pseudonymise => Form::Pseudonymised,
        Sanitizer::Anonymise => Form::Anonymised,
    }
}

fn gate_id(gate: Gate) -> GateId {
    GateId(match gate {
        Gate::Consent => 0,
        Gate::Authorisation => 1,
        Gate::Audit => 2,
    })
}
