//! Rules of the configuration on items that can't be annotated: by patterns over definition paths.

use privacy_spec::{
    Context, Fact, Form as MetaForm, Meta, Place, Problem, SinkKind, Spanned as SpecSpanned,
    Spelling, Tag, Value, check_special, fact_of_metas, tag_of_metas,
};

use rustc_hash::FxHashSet;

use super::{
    Cx, Facts, Matchable, SinkFact, Terms, VacuousRule,
    funcs::{add_fact, add_sink, bind},
    index::Index,
};
use crate::{
    config::{Arg, Config, FactKey, FactKind, FactRule, FactValue, Pattern},
    flow::{FuncFact, Sink, SinkArgs},
    names::DefId,
    span::Span,
};

pub(super) fn read(cx: Cx<'_>, config: &Config, facts: &mut Facts) {
    if !has_paths(config) {
        return;
    }
    let index = Index::new(cx);
    for rule in &config.facts {
        read_rule(cx, &index, rule, facts);
    }
    bind_purposes(cx, &index, config, facts);
    for rule in &config.recipients {
        let table = format!("[recipients.{}]", rule.name.value);
        for pattern in &rule.paths {
            let fact = sink_fact(SinkKind::Network, pattern.span);
            let fact = SinkFact { recipient: Some(rule.name.value.clone()), ..fact };
            add_sinks(&index, pattern, &table, &fact, facts);
        }
        for krate in &rule.crates {
            let fact = sink_fact(SinkKind::Network, krate.span);
            let fact = SinkFact { recipient: Some(rule.name.value.clone()), ..fact };
            let funcs = index.of_crate(&krate.value.replace('-', "_"));
            funcs.for_each(|func| add_sink_to(func, fact.clone(), facts));
        }
    }
    for rule in &config.stores {
        let table = format!("[stores.{}]", rule.name.value);
        for pattern in &rule.paths {
            let fact = sink_fact(SinkKind::Store, pattern.span);
            let fact = SinkFact { store: Some(rule.name.value.clone()), ..fact };
            add_sinks(&index, pattern, &table, &fact, facts);
        }
    }
}

/// What an attribute says is nearer than what a rule says of a whole module.
fn bind_purposes(cx: Cx<'_>, index: &Index<'_>, config: &Config, facts: &mut Facts) {
    let by_attribute: FxHashSet<DefId> = facts.purpose_spans.keys().copied().collect();
    let has_own = |id: DefId| {
        let parent = cx.names.assoc_parent(id);
        by_attribute.contains(&id) || parent.is_some_and(|parent| by_attribute.contains(&parent))
    };
    for (rule, term) in config.purposes.iter().zip(&cx.terms.purposes) {
        let Some(term) = *term else { continue };
        for pattern in &rule.paths {
            let items = index.code(pattern);
            note_vacuous(&items, pattern, format!("[purposes.{}]", rule.name.value), facts);
            let open = items.into_iter().filter(|&id| !has_own(id));
            open.for_each(|id| bind(cx, id, term, pattern.span, facts));
        }
    }
}

fn has_paths(config: &Config) -> bool {
    !config.facts.is_empty()
        || config.purposes.iter().any(|rule| !rule.paths.is_empty())
        || config.recipients.iter().any(|rule| !rule.paths.is_empty() || !rule.crates.is_empty())
        || config.stores.iter().any(|rule| !rule.paths.is_empty())
}

fn sink_fact(kind: SinkKind, span: Span) -> SinkFact {
    SinkFact { kind, recipient: None, region: None, retention: None, unit: None, store: None, span }
}

fn add_sinks(
    index: &Index<'_>,
    pattern: &Pattern,
    table: &str,
    fact: &SinkFact,
    facts: &mut Facts,
) {
    let funcs = index.funcs(pattern);
    note_vacuous(&funcs, pattern, table.to_owned(), facts);
    funcs.into_iter().for_each(|func| add_sink_to(func, fact.clone(), facts));
}

fn add_sink_to(func: DefId, fact: SinkFact, facts: &mut Facts) {
    let id = add_sink(fact, facts);
    let sink = Sink { id, args: SinkArgs::All, retention_param: None, recipient_param: None };
    facts.funcs.entry(func).or_default().push(FuncFact::Sink(sink));
}

fn note_vacuous(found: &[DefId], pattern: &Pattern, table: String, facts: &mut Facts) {
    if found.is_empty() {
        let (span, text) = (pattern.span, pattern.value.to_string());
        facts.vacuous.push(VacuousRule { span, pattern: text, table, what: Matchable::Func });
    }
}

fn read_rule(cx: Cx<'_>, index: &Index<'_>, rule: &FactRule, facts: &mut Facts) {
    if rule.kind == FactKind::Tag {
        let (tag, _) = rule_tag(rule, cx.terms);
        let fields = index.fields(&rule.path);
        if fields.is_empty() {
            let (span, pattern) = (rule.path.span, rule.path.value.to_string());
            let table = "[[tags]]".to_owned();
            facts.vacuous.push(VacuousRule { span, pattern, table, what: Matchable::Field });
        }
        for field in fields {
            facts.tags.entry(field).or_insert_with(|| tag.clone());
        }
        return;
    }
    let Some(fact) = rule_fact(rule, cx.terms).0 else { return };
    let funcs = index.funcs(&rule.path);
    note_vacuous(&funcs, &rule.path, format!("[[{}]]", table_of(rule.kind)), facts);
    funcs.into_iter().for_each(|func| add_fact(cx, func, &fact, rule.path.span, facts));
}

fn table_of(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Tag => "tags",
        FactKind::Source => "sources",
        FactKind::Sink => "sinks",
        FactKind::Sanitizer => "sanitizers",
        FactKind::Check => "checks",
    }
}

/// What a rule of `[[tags]]` states.
fn rule_tag(rule: &FactRule, terms: &Terms) -> (Tag<Span>, Vec<Problem<Span>>) {
    tag_of_metas(Place::Rule, &[(rule.span, metas(&rule.keys))], context(terms))
}

fn rule_fact(rule: &FactRule, terms: &Terms) -> (Option<Fact<Span>>, Vec<Problem<Span>>) {
    let mut entries = metas(&rule.keys);
    match rule.kind {
        FactKind::Source => {
            let key = SpecSpanned { value: "source".to_owned(), span: rule.path.span };
            entries = vec![Meta { key, form: MetaForm::Nested(entries, rule.span) }];
        }
        FactKind::Sink => {
            let kinds = entries.iter_mut().filter(|meta| meta.key.value == "kind");
            kinds.for_each(|meta| "sink".clone_into(&mut meta.key.value));
        }
        FactKind::Tag | FactKind::Sanitizer | FactKind::Check => {}
    }
    let (code, problems) = fact_of_metas(rule.span, &entries, context(terms));
    (code.fact.map(|fact| fact.value), problems)
}

/// Recipients are checked where the configuration is read.
fn context(terms: &Terms) -> Context<'_> {
    Context { vocabulary: &terms.vocabulary, spelling: Spelling::Toml, recipients: None }
}

/// Mistakes in what the rules state.
pub(super) fn check(config: &Config, terms: &Terms) -> Vec<Problem<Span>> {
    let of_rule = |rule: &FactRule| match rule.kind {
        FactKind::Tag => {
            let (tag, mut problems) = rule_tag(rule, terms);
            problems.extend(check_special(&tag, &terms.vocabulary));
            problems
        }
        FactKind::Source | FactKind::Sink | FactKind::Sanitizer | FactKind::Check => {
            rule_fact(rule, terms).1
        }
    };
    config.facts.iter().flat_map(of_rule).collect()
}

/// The entries that an attribute would have.
fn metas(keys: &[FactKey]) -> Vec<Meta<Span>> {
    let metas = keys.iter().filter(|key| key.name.value != "path").filter_map(|key| {
        let name = SpecSpanned { value: key.name.value.clone(), span: key.name.span };
        Some(Meta { key: name, form: form(key)? })
    });
    metas.collect()
}

fn form(key: &FactKey) -> Option<MetaForm<Span>> {
    let text = |value: &str, span| Value::Text(SpecSpanned { value: value.to_owned(), span });
    Some(MetaForm::Value(match &key.value {
        FactValue::Flag(true) => return Some(MetaForm::Word),
        FactValue::Flag(false) => return None,
        FactValue::Text(value) => text(value, key.span),
        FactValue::Texts(texts) => match texts.as_slice() {
            [one] => text(&one.value, one.span),
            texts => {
                let items = texts.iter().map(|item| text(&item.value, item.span));
                Value::List(items.collect(), key.span)
            }
        },
        FactValue::Args(args) => {
            let items = args.iter().map(|arg| match &arg.value {
                Arg::Name(name) => text(name, arg.span),
                Arg::Index(idx) => {
                    Value::Integer(SpecSpanned { value: u64::from(*idx), span: arg.span })
                }
            });
            Value::List(items.collect(), key.span)
        }
    }))
}
