//! From the parts of an item to what its attributes state, and every mistake in them at once.

use privacy_spec::{
    Attribute, CodeFact, Context, Place, Problem, Spelling, Tag, Vocabulary, check_params,
    check_special, parse_fact, parse_tag,
};
use proc_macro2::Span;

use crate::{
    ast::{Body, Container, Field},
    item::Target,
};

/// A field that states something, by its name (`Variant.name` in an enum), with what it inherits.
#[cfg_attr(not(test), expect(dead_code, reason = "the cases shared with the linter read it"))]
pub struct FieldTag {
    pub name: String,
    pub tag: Tag<Span>,
}

type Problems = Vec<Problem<Span>>;

/// Problems stand in the order of the source.
pub fn read_type(container: &Container) -> (Vec<FieldTag>, Problems) {
    let vocabulary = Vocabulary::open();
    let cx = context(&vocabulary);
    let (defaults, problems) = parse_tag(Place::Container, &container.attributes, cx);
    let mut reader = Reader { cx, tags: Vec::new(), problems };
    match &container.body {
        Body::Struct(fields) => reader.fields("", fields, &defaults),
        Body::Enum(variants) => {
            for variant in variants {
                let (tag, mistakes) = parse_tag(Place::Container, &variant.attributes, cx);
                reader.problems.extend(mistakes);
                let prefix = format!("{}.", variant.name);
                reader.fields(&prefix, &variant.fields, &tag.inherit(&defaults));
            }
        }
        Body::Union(keyword) => reader.problems.push(
            Problem::new(*keyword, "a union's fields can't be tagged")
                .help("which field holds the value is not known: use a struct or an enum"),
        ),
    }
    (reader.tags, reader.problems)
}

fn context(vocabulary: &Vocabulary) -> Context<'_> {
    Context { vocabulary, spelling: Spelling::Rust, recipients: None }
}

struct Reader<'a> {
    cx: Context<'a>,
    tags: Vec<FieldTag>,
    problems: Problems,
}

impl Reader<'_> {
    fn fields(&mut self, prefix: &str, fields: &[Field], defaults: &Tag<Span>) {
        for field in fields.iter().filter(|field| !field.attributes.is_empty()) {
            let (tag, mistakes) = parse_tag(Place::Field, &field.attributes, self.cx);
            self.problems.extend(mistakes);
            let tag = tag.inherit(defaults);
            self.problems.extend(check_special(&tag, self.cx.vocabulary));
            self.tags.push(FieldTag { name: format!("{prefix}{}", field.name), tag });
        }
    }
}

/// One `#[privacy…]` and the item that it stands on.
pub fn read_fact(
    attribute: &Attribute<Span>,
    target: &Result<Target, Problem<Span>>,
) -> (CodeFact<Span>, Problems) {
    let vocabulary = Vocabulary::open();
    let (fact, mut problems) = parse_fact(attribute, context(&vocabulary));
    match (target, &fact.fact) {
        (Ok(Target::Function(params)), Some(fact)) => {
            let names: Vec<Option<&str>> = params.names.iter().map(Option::as_deref).collect();
            let receiver = params.has_self.then_some("self");
            problems.extend(check_params(&fact.value, receiver, &names));
        }
        (Ok(Target::Function(_) | Target::Block), _) => {}
        (Err(problem), _) => problems.push(problem.clone()),
    }
    (fact, problems)
}
