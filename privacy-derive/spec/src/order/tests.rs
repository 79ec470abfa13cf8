//! The laws of "at least as strict as", and what each part of a comparison says.

use proptest::{collection::vec, prelude::*, sample::select};

use super::{Breach, World, admits_purpose, breaches, is_at_least_as_strict};
use crate::{
    fact::Sanitizer,
    problem::{List, Spanned},
    region::{Country, Region},
    retention::{Event, Events, Order, Period, Retention},
    tag::{Justified, Protect, Tag},
    vocabulary::{Spelling, Term, TermKind, Vocabulary},
};

fn purpose(name: &str) -> Term {
    let vocabulary = Vocabulary::builtin();
    vocabulary.resolve(TermKind::Purpose, name, Spelling::Rust).expect("a purpose")
}

fn list<T: Clone>(values: &[T]) -> List<T, ()> {
    let items = values.iter().map(|value| Spanned { value: value.clone(), span: () }).collect();
    List { items, span: () }
}

fn region(text: &str) -> Region {
    Region::parse(text).expect("a region")
}

/// A tag from the texts of its parts, empty for what is not stated.
fn tag(purposes: &[&str], retention: &str, recipients: &[&str], regions: &[&str]) -> Tag<()> {
    let stated = |values: &[&str]| (!values.is_empty()).then_some(());
    let purposes: Vec<Term> = purposes.iter().map(|name| purpose(name)).collect();
    let names: Vec<String> = recipients.iter().map(|name| (*name).to_owned()).collect();
    let places: Vec<Region> = regions.iter().map(|text| region(text)).collect();
    Tag {
        purposes: (!purposes.is_empty()).then(|| list(&purposes)),
        retention: Retention::parse(retention).ok().map(justified),
        recipients: stated(recipients).map(|()| list(&names)),
        regions: stated(regions).map(|()| list(&places)),
        ..Tag::empty()
    }
}

fn justified(value: Retention) -> Justified<Retention, ()> {
    Justified { value, span: (), reason: None }
}

fn protected(protect: Protect) -> Tag<()> {
    Tag { protect: Some(Spanned { value: protect, span: () }), ..Tag::empty() }
}

/// The parts that fail, in a word each.
fn failing(target: &Tag<()>, source: &Tag<()>) -> Vec<String> {
    let (vocabulary, events) = (Vocabulary::builtin(), Events::default());
    let world = World { vocabulary: &vocabulary, events: &events };
    let in_a_word = |breach: &Breach<'_, ()>| match breach {
        Breach::Purposes(outside) => {
            let names = outside.iter().map(|term| vocabulary.name(term.value));
            format!("purposes {}", names.collect::<Vec<_>>().join(" "))
        }
        Breach::Retention(order) => format!("retention {order:?}"),
        Breach::Recipients(outside) => {
            let names = outside.iter().map(|name| name.value.as_str());
            format!("recipients {}", names.collect::<Vec<_>>().join(" "))
        }
        Breach::Regions(outside) => {
            let names = outside.iter().map(|region| region.value.to_string());
            format!("regions {}", names.collect::<Vec<_>>().join(" "))
        }
        Breach::Protection { stated, demanded } => {
            format!("protection {} for {}", stated.name(), demanded.name())
        }
    };
    breaches(target, source, world).iter().map(in_a_word).collect()
}

#[test]
fn each_failing_part_says_what_is_outside() {
    let source = tag(&["Marketing"], "30d", &["mailer"], &["eea"]);
    let target =
        tag(&["DirectMarketing", "CustomerCare"], "1y", &["mailer", "bank"], &["DE", "US"]);
    assert_eq!(
        failing(&target, &source),
        ["purposes CustomerCare", "retention Longer", "recipients bank", "regions US"]
    );
    assert_eq!(failing(&source, &target), ["purposes Marketing", "regions eea"]);
}

#[test]
fn only_what_both_state_is_compared() {
    let source = tag(&["Marketing"], "30d", &["mailer"], &["eea"]);
    assert_eq!(failing(&Tag::empty(), &source), [""; 0]);
    assert_eq!(failing(&source, &Tag::empty()), [""; 0]);
    assert_eq!(failing(&tag(&[], "1mo", &[], &[]), &source), ["retention DependsOnStart"]);
}

#[test]
fn regions_stand_for_their_countries() {
    let of = |regions: &[&str]| tag(&[], "", &[], regions);
    assert_eq!(failing(&of(&["DE", "fr", "NO"]), &of(&["eea"])), [""; 0]);
    assert_eq!(failing(&of(&["CH"]), &of(&["eea"])), ["regions CH"]);
    assert_eq!(failing(&of(&["CH", "eea"]), &of(&["adequate"])), [""; 0]);
    assert_eq!(failing(&of(&["adequate"]), &of(&["eea", "CH"])), ["regions adequate"]);
    assert_eq!(failing(&of(&["US"]), &of(&["adequate"])), ["regions US"]);
    let spelt_out: Vec<&str> = Region::Eea.countries().map(Country::code).collect();
    assert_eq!(failing(&of(&["eea"]), &of(&spelt_out)), [""; 0]);
    assert_eq!(failing(&of(&["eea"]), &of(&spelt_out[1..])), ["regions eea"]);
}

#[test]
fn the_eea_has_its_members() {
    let codes: Vec<&str> = Region::Eea.countries().map(Country::code).collect();
    assert_eq!(codes.len(), 30 + 7);
    for member in ["AT", "IS", "LI", "NO", "HR"] {
        assert!(codes.contains(&member), "{member}");
    }
    for other in ["GB", "CH", "US", "TR"] {
        assert!(!codes.contains(&other), "{other}");
    }
    let adequate: Vec<&str> = Region::Adequate.countries().map(Country::code).collect();
    assert!(codes.iter().chain(&["GB", "CH", "JP", "BR"]).all(|code| adequate.contains(code)));
    assert!(adequate.iter().all(|code| Region::parse(code).is_some()), "{adequate:?}");
}

/// The table `sanitizes` → `protect`.
#[test]
fn forms_meet_demands() {
    use Protect::{Encrypted, Hashed, Pseudonymised, Redacted};
    let met = |form: Sanitizer| -> Vec<Protect> {
        Protect::ALL.iter().copied().filter(|demand| form.satisfies(*demand)).collect()
    };
    assert_eq!(met(Sanitizer::Encrypt), [Encrypted]);
    assert_eq!(met(Sanitizer::Hash), [Hashed]);
    assert_eq!(met(Sanitizer::KeyedHash), [Hashed, Pseudonymised]);
    assert_eq!(met(Sanitizer::Pseudonymise), [Pseudonymised]);
    assert_eq!(met(Sanitizer::Redact), [Encrypted, Hashed, Pseudonymised, Redacted]);
    assert_eq!(met(Sanitizer::Anonymise), [Encrypted, Hashed, Pseudonymised, Redacted]);
    let ending: Vec<Sanitizer> =
        Sanitizer::ALL.iter().copied().filter(|form| form.ends_personal_data()).collect();
    assert_eq!(ending, [Sanitizer::Anonymise]);
}

#[test]
fn a_stronger_protection_meets_what_the_weaker_demands() {
    let redacted = protected(Protect::Redacted);
    for weaker in Protect::ALL {
        assert_eq!(failing(&redacted, &protected(*weaker)), [""; 0]);
    }
    let (hashed, encrypted) = (protected(Protect::Hashed), protected(Protect::Encrypted));
    assert_eq!(failing(&hashed, &encrypted), ["protection hashed for encrypted"]);
    assert_eq!(failing(&encrypted, &redacted), ["protection encrypted for redacted"]);
}

#[test]
fn a_field_keeps_its_own_keys_and_takes_over_the_rest() {
    let container = tag(&["Marketing"], "1y", &["mailer"], &[]);
    let own = tag(&["CustomerCare"], "", &[], &["DE"]);
    let merged = own.inherit(&container);
    assert_eq!(merged, tag(&["CustomerCare"], "1y", &["mailer"], &["DE"]));
    assert_eq!(merged.inherit(&container), merged);
}

const PURPOSES: &[&str] = &[
    "Purpose",
    "Marketing",
    "Advertising",
    "Personalisation",
    "PersonalisedAdvertising",
    "TargetedAdvertising",
    "DirectMarketing",
    "CustomerCare",
];

fn any_period() -> impl Strategy<Value = Retention> {
    let lengths =
        select(&["1d", "28d", "30d", "31d", "1mo", "2mo", "60d", "1y", "P1Y1D", "366d"][..]);
    let events = select(&[None, None, Some("closure"), Some("order")][..]);
    (lengths, events).prop_map(|(length, event)| Retention::For {
        period: Period::parse(length).expect("a period"),
        after: event.map(|event| Event(event.to_owned())),
    })
}

fn any_tag() -> impl Strategy<Value = Tag<()>> {
    let purposes = vec(select(PURPOSES).prop_map(purpose), 0..3);
    let retention = prop_oneof![
        1 => Just(None),
        1 => Just(Some(Retention::Endless)),
        6 => any_period().prop_map(Some),
    ];
    let recipients = vec(select(&["mailer", "bank", "printer"][..]), 0..3);
    let regions = vec(select(&["DE", "FR", "CH", "US", "eea", "adequate"][..]), 0..3);
    let protect = proptest::option::of(select(Protect::ALL));
    (purposes, retention, recipients, regions, protect).prop_map(
        |(purposes, retention, recipients, regions, protect)| {
            let mut made = tag(&[], "", &recipients, &regions);
            made.purposes = (!purposes.is_empty()).then(|| list(&purposes));
            made.retention = retention.map(justified);
            made.protect = protect.map(|value| Spanned { value, span: () });
            made
        },
    )
}

fn states_all(tag: &Tag<()>) -> bool {
    tag.purposes.is_some()
        && tag.retention.is_some()
        && tag.recipients.is_some()
        && tag.regions.is_some()
        && tag.protect.is_some()
}

/// Calls `law` with the order of a world in which one of the two events has a latest time.
fn with_order(law: impl FnOnce(&dyn Fn(&Tag<()>, &Tag<()>) -> bool, World<'_>)) {
    let vocabulary = Vocabulary::builtin();
    let zero = Period::ZERO;
    let events = Events::new(vec![(Event("closure".to_owned()), zero)]);
    let world = World { vocabulary: &vocabulary, events: &events };
    law(&|a, b| is_at_least_as_strict(a, b, world), world);
}

proptest! {
    #[test]
    fn it_is_reflexive_and_transitive(a in any_tag(), b in any_tag(), c in any_tag()) {
        with_order(|at_least, world| {
            assert!(at_least(&a, &a));
            assert!(breaches(&a, &a, world).is_empty());
            assert!(!(at_least(&a, &b) && at_least(&b, &c)) || at_least(&a, &c));
        });
    }

    /// What is as strict both ways admits the same: no third tag tells the two apart.
    #[test]
    fn it_is_antisymmetric_up_to_meaning(a in any_tag(), b in any_tag(), c in any_tag()) {
        with_order(|at_least, world| {
            if at_least(&a, &b) && at_least(&b, &a) {
                assert_eq!(at_least(&a, &c), at_least(&b, &c));
                assert_eq!(at_least(&c, &a), at_least(&c, &b));
                if let (Some(of_a), Some(of_b)) = (&a.purposes, &b.purposes) {
                    for name in PURPOSES {
                        let asked = purpose(name);
                        assert_eq!(
                            admits_purpose(of_a, asked, world),
                            admits_purpose(of_b, asked, world)
                        );
                    }
                }
            }
        });
    }

    /// The flow's comparison and the order are the same thing where all is stated.
    #[test]
    fn flows_follow_the_order(a in any_tag(), b in any_tag()) {
        with_order(|at_least, world| {
            let flows = breaches(&a, &b, world).is_empty();
            assert!(flows || !at_least(&a, &b));
            assert!(!(states_all(&a) && states_all(&b)) || flows == at_least(&a, &b));
        });
    }

    /// Saying less of a source forbids no flow that it allowed; saying more of a target allows none.
    #[test]
    fn it_is_monotone(a in any_tag(), b in any_tag(), more in any_tag()) {
        with_order(|at_least, _| {
            let mut wider = b.clone();
            if let (Some(own), Some(added)) = (&mut wider.purposes, &more.purposes) {
                own.items.extend(added.items.iter().copied());
            }
            if let (Some(own), Some(added)) = (&mut wider.regions, &more.regions) {
                own.items.extend(added.items.iter().copied());
            }
            if let (Some(own), Some(added)) = (&mut wider.recipients, &more.recipients) {
                own.items.extend(added.items.iter().cloned());
            }
            assert!(at_least(&b, &wider));
            assert!(!at_least(&a, &b) || at_least(&a, &wider));
            assert!(!at_least(&wider, &a) || at_least(&b, &a));
        });
    }

    #[test]
    fn narrowing_a_purpose_is_stricter(a in any_tag(), narrow in select(PURPOSES)) {
        with_order(|at_least, world| {
            let Some(stated) = &a.purposes else { return };
            let narrow = purpose(narrow);
            if world.vocabulary.is_a(narrow, stated.items[0].value) {
                let mut narrowed = a.clone();
                narrowed.purposes.as_mut().expect("stated").items[0].value = narrow;
                assert!(at_least(&narrowed, &a));
            }
        });
    }

    #[test]
    fn a_shorter_period_is_stricter(a in any_tag(), b in any_period()) {
        with_order(|at_least, world| {
            let Some(own) = &a.retention else { return };
            let is_within = b.compare(&own.value, world.events) == Order::Within;
            let other = Tag { retention: Some(justified(b.clone())), ..a.clone() };
            assert_eq!(at_least(&other, &a), is_within);
        });
    }
}
