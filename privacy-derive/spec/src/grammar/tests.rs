//! What the shared cases can't say: `privlint.toml`'s side, comments, and that nothing written makes a reader fall over.

use proptest::{collection::vec, prelude::*, sample::select};

use super::{
    Context, Place, fact_of_metas, parse_fact, parse_tag, suppression_of_metas, tag_of_metas,
};
use crate::{
    fact::Fact,
    meta::{Form, Meta, Value, read_metas},
    problem::{List, Problem, Spanned},
    tag::{Part, SuppressionLevel},
    token::{Attribute, AttributeInput, Delimiter, Token},
    vocabulary::{LocalTerm, Spelling, TermKind, Vocabulary},
};

fn spanned<T>(value: T, span: u32) -> Spanned<T, u32> {
    Spanned { value, span }
}

fn entry(key: &str, texts: &[&str]) -> Meta<u32> {
    let text =
        |(idx, text): (usize, &&str)| Value::Text(spanned((*text).to_owned(), 10 + idx as u32));
    let mut values: Vec<Value<u32>> = texts.iter().enumerate().map(text).collect();
    let form = match values.len() {
        0 => Form::Word,
        1 => Form::Value(values.remove(0)),
        _ => Form::Value(Value::List(values, 5)),
    };
    Meta { key: spanned(key.to_owned(), 1), form }
}

fn messages(problems: &[Problem<u32>]) -> Vec<String> {
    let replaced = |problem: &Problem<u32>| {
        let replacement = problem.replacement.iter().map(|text| format!(" -> {text}"));
        format!("{}: {}{}", problem.span, problem.message, replacement.collect::<String>())
    };
    problems.iter().map(replaced).collect()
}

#[test]
fn a_rule_has_the_keys_of_type_and_field_and_bare_local_terms() {
    let local = LocalTerm {
        kind: TermKind::Purpose,
        name: spanned("raffle".to_owned(), 0),
        broader: vec![spanned("Marketing".to_owned(), 0)],
        special: false,
    };
    let (vocabulary, _) = Vocabulary::with_locals(&[local]);
    let recipients = ["mailer".to_owned()];
    let cx = Context {
        vocabulary: &vocabulary,
        spelling: Spelling::Toml,
        recipients: Some(&recipients),
    };
    let entries = vec![
        entry("subject", &["Customer"]),
        entry("category", &["Name"]),
        entry("purpose", &["raffle", "CustomerCare"]),
        entry("recipients", &["mailer", "malier"]),
    ];
    let (tag, problems) = tag_of_metas(Place::Rule, &[(0, entries)], cx);
    assert_eq!(messages(&problems), ["11: unknown recipient `malier` -> \"mailer\""]);
    assert_eq!(tag.missing(), [Part::Retention]);
    let purposes: Vec<String> =
        tag.purposes.iter().flat_map(List::values).map(|term| vocabulary.name(*term)).collect();
    assert_eq!(purposes, ["local::raffle", "CustomerCare"]);
    assert!(tag.subject.is_some() && tag.category.is_some());
}

#[test]
fn a_rule_states_facts_too() {
    let vocabulary = Vocabulary::builtin();
    let cx = Context { vocabulary: &vocabulary, spelling: Spelling::Toml, recipients: Some(&[]) };
    let entries = [entry("sink", &["network"]), entry("recipient", &["mailer"])];
    let (fact, problems) = fact_of_metas(0, &entries, cx);
    assert_eq!(messages(&problems), ["10: unknown recipient `mailer`"]);
    assert!(matches!(fact.fact, Some(Spanned { value: Fact::Sink(_), .. })));
}

#[test]
fn undeclared_local_terms_are_unknown_where_all_are_known() {
    let vocabulary = Vocabulary::builtin();
    let cx = Context { vocabulary: &vocabulary, spelling: Spelling::Rust, recipients: None };
    let entries = vec![entry("category", &["local::shoe_size"]), entry("purpose", &["Marketing"])];
    let (tag, problems) = tag_of_metas(Place::Field, &[(0, entries)], cx);
    assert_eq!(messages(&problems), ["10: unknown category `local::shoe_size`"]);
    let help = "declare it in `privlint.toml` as `[categories.shoe_size]`";
    assert_eq!(problems[0].help.as_deref(), Some(help));
    // What can't be read is no longer missing: one mistake is told once.
    assert_eq!(tag.missing(), [Part::Retention]);
}

#[test]
fn a_comment_may_lack_its_reason() {
    let vocabulary = Vocabulary::builtin();
    let cx = Context { vocabulary: &vocabulary, spelling: Spelling::Rust, recipients: None };
    let level = spanned(SuppressionLevel::Expect, 0);
    let (suppression, problems) = suppression_of_metas(level, &[entry("untagged_flow", &[])], cx);
    assert_eq!(messages(&problems), [""; 0]);
    assert!(suppression.reason.is_none());
    let lints: Vec<&str> = suppression.lints.iter().map(|lint| lint.value.as_str()).collect();
    assert_eq!(lints, ["untagged_flow"]);
}

#[test]
fn invisible_groups_read_like_what_is_in_them() {
    let literal = |text: &str, span| Token::Literal { text: text.to_owned(), span };
    let ident = |text: &str, span| Token::Ident { text: text.to_owned(), span };
    let group = |tokens| Token::Group { delimiter: Delimiter::None, tokens, span: 90 };
    let plain = vec![
        ident("category", 1),
        Token::Punct { ch: '=', span: 2 },
        literal("\"Name\"", 3),
        Token::Punct { ch: ',', span: 4 },
        ident("none", 5),
    ];
    let mut deep = vec![literal("\"Name\"", 3)];
    for _ in 0..100_000 {
        deep = vec![group(deep)];
    }
    let mut wrapped = vec![group(vec![ident("category", 1)]), Token::Punct { ch: '=', span: 2 }];
    wrapped.extend(deep);
    wrapped.push(group(vec![Token::Punct { ch: ',', span: 4 }, group(vec![]), ident("none", 5)]));
    assert_eq!(read_metas(&wrapped), read_metas(&plain));
    dismantle(wrapped);
}

/// Dropping a deep tree in place would recurse as deep.
fn dismantle(tokens: Vec<Token<u32>>) {
    let mut open = tokens;
    while let Some(token) = open.pop() {
        if let Token::Group { tokens, .. } = token {
            open.extend(tokens);
        }
    }
}

const WORDS: &[&str] = &[
    "subject",
    "category",
    "purpose",
    "basis",
    "retention",
    "erasure",
    "recipients",
    "regions",
    "protect",
    "none",
    "allow",
    "expect",
    "reason",
    "until",
    "source",
    "sink",
    "sanitizes",
    "erases",
    "exports",
    "purges",
    "checks",
    "args",
    "unit",
    "retention_param",
    "recipient_param",
    "store",
    "region",
    "recipient",
    "other",
];

const LITERALS: &[&str] = &[
    "\"Name\"",
    "\"HealthRecord\"",
    "\"Marketing\"",
    "\"contract\"",
    "\"30d\"",
    "\"endless\"",
    "\"P1Y after x\"",
    "\"keep\"",
    "\"log\"",
    "\"Customer\"",
    "\"local::x\"",
    "\"DE\"",
    "\"\"",
    "\"é\\u{1F600}\\x4\"",
    "\"\\",
    "r#\"a\"#",
    "1",
    "0xFF",
    "99999999999999999999",
    "'a'",
    "b\"a\"",
    "2027-01-01",
    "r",
    "r#",
    "\"",
];

fn any_tokens() -> impl Strategy<Value = Vec<Token<u32>>> {
    let leaf = prop_oneof![
        4 => select(WORDS).prop_map(|text| Token::Ident { text: text.to_owned(), span: 0 }),
        4 => select(LITERALS).prop_map(|text| Token::Literal { text: text.to_owned(), span: 0 }),
        6 => select(&['=', '=', ',', ',', ':', '-', '#'][..]).prop_map(|ch| Token::Punct { ch, span: 0 }),
    ];
    let delimiters =
        [Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace, Delimiter::None];
    let token = leaf.prop_recursive(4, 32, 6, move |inner| {
        (select(delimiters.to_vec()), vec(inner, 0..6))
            .prop_map(|(delimiter, tokens)| Token::Group { delimiter, tokens, span: 0 })
    });
    vec(token, 0..24).prop_map(|mut tokens| {
        number(&mut tokens, &mut 0);
        tokens
    })
}

/// Gives each token a span of its own, from 1 on.
fn number(tokens: &mut [Token<u32>], last: &mut u32) {
    for token in tokens {
        *last += 1;
        match token {
            Token::Ident { span, .. } | Token::Punct { span, .. } | Token::Literal { span, .. } => {
                *span = *last;
            }
            Token::Group { tokens, span, .. } => {
                *span = *last;
                number(tokens, last);
            }
        }
    }
}

proptest! {
    /// Whatever stands in an attribute is read or told, at a token of it.
    #[test]
    fn nothing_written_is_too_strange(tokens in any_tokens()) {
        let vocabulary = Vocabulary::open();
        let cx = Context { vocabulary: &vocabulary, spelling: Spelling::Rust, recipients: None };
        let attribute = Attribute { span: 0, input: AttributeInput::Tokens(tokens) };
        for place in [Place::Container, Place::Field, Place::Source, Place::Rule] {
            let (tag, problems) = parse_tag(place, std::slice::from_ref(&attribute), cx);
            prop_assert!(problems.iter().all(|problem| problem.span > 0));
            prop_assert_eq!(tag.inherit(&tag).missing(), tag.missing());
        }
        let (fact, problems) = parse_fact(&attribute, cx);
        prop_assert!(fact.fact.is_some() || !fact.suppressions.is_empty() || !problems.is_empty());
    }
}
