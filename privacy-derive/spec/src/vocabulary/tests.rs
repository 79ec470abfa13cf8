//! The tables hold what they claim, and the order over them is one.

use proptest::prelude::*;

use super::{
    LocalTerm, Spelling, Term, TermKind, Vocabulary, aliases, categories,
    table::{self, compare_words},
};
use crate::{problem::Spanned, tag::Basis};

fn term(kind: TermKind, name: &str) -> Term {
    Vocabulary::builtin().resolve(kind, name, Spelling::Rust).expect("a term")
}

#[track_caller]
fn check_is_a(kind: TermKind, narrow: &str, broad: &str, expected: bool) {
    let vocabulary = Vocabulary::builtin();
    assert_eq!(
        vocabulary.is_a(term(kind, narrow), term(kind, broad)),
        expected,
        "{narrow}, {broad}"
    );
}

#[test]
fn tables_are_sorted_and_name_each_other() {
    for kind in TermKind::ALL {
        let entries = kind.table();
        assert!(entries.is_sorted_by(|a, b| compare_words(a.name, b.name).is_lt()), "{kind:?}");
        for entry in entries {
            for broader in entry.broader {
                assert!(table::find(entries, broader).is_some(), "{} below {broader}", entry.name);
            }
        }
    }
}

#[test]
fn the_vocabulary_is_as_large_as_promised() {
    let sizes = TermKind::ALL.map(|kind| kind.table().len());
    assert_eq!(sizes, [32, 243, 123, 21]);
}

#[test]
fn all_but_the_top_have_something_broader_up_to_it() {
    for (kind, top) in [
        (TermKind::Subject, "HumanSubject"),
        (TermKind::Category, "PersonalData"),
        (TermKind::Purpose, "Purpose"),
        (TermKind::LegalBasis, "LegalBasis"),
    ] {
        for entry in kind.table() {
            assert_eq!(entry.broader.is_empty(), entry.name == top, "{}", entry.name);
            check_is_a(kind, entry.name, top, true);
        }
    }
}

#[test]
fn nothing_is_broader_than_itself() {
    let vocabulary = Vocabulary::builtin();
    for kind in TermKind::ALL {
        for term in vocabulary.terms(kind) {
            let above = vocabulary.broader(term);
            assert!(above.iter().all(|above| !vocabulary.is_a(*above, term)), "{term:?}");
        }
    }
}

/// DPV marks each special category and puts it below `SpecialCategoryPersonalData`: both say the same.
#[test]
fn special_marks_agree_with_the_order() {
    let vocabulary = Vocabulary::builtin();
    let top = term(TermKind::Category, "SpecialCategoryPersonalData");
    for category in vocabulary.terms(TermKind::Category) {
        let name = vocabulary.name(category);
        assert_eq!(vocabulary.is_special(category), vocabulary.is_a(category, top), "{name}");
    }
}

#[test]
fn terms_may_have_several_broader_ones() {
    check_is_a(TermKind::Category, "EmailAddressWork", "EmailAddress", true);
    check_is_a(TermKind::Category, "EmailAddress", "Contact", true);
    check_is_a(TermKind::Category, "EmailAddress", "Tracking", true);
    check_is_a(TermKind::Category, "PhysicalAddress", "Contact", true);
    check_is_a(TermKind::Category, "PhysicalAddress", "Location", true);
    check_is_a(TermKind::Category, "Contact", "EmailAddress", false);
    check_is_a(TermKind::Purpose, "TargetedAdvertising", "Marketing", true);
    check_is_a(TermKind::Purpose, "TargetedAdvertising", "Personalisation", true);
    check_is_a(TermKind::Purpose, "DirectMarketing", "Advertising", false);
    check_is_a(TermKind::Subject, "Client", "Customer", true);
}

#[test]
fn every_alias_means_a_term_and_has_one_spelling() {
    for (kind, table) in [
        (TermKind::Category, aliases::CATEGORIES),
        (TermKind::Purpose, aliases::PURPOSES),
        (TermKind::Subject, aliases::SUBJECTS),
    ] {
        assert!(table.is_sorted_by(|a, b| compare_words(a.0, b.0).is_lt()), "{kind:?}");
        for (alias, name) in table {
            assert_eq!(term(kind, alias), term(kind, name));
            assert!(table::find(kind.table(), alias).is_none(), "{alias} is a term");
        }
    }
}

#[test]
fn terms_have_their_address_in_dpv() {
    let iri = |kind, name| term(kind, name).iri();
    let pd = "https://w3id.org/dpv/pd#EmailAddress";
    assert_eq!(iri(TermKind::Category, "user.contact.email").as_deref(), Some(pd));
    let core = "https://w3id.org/dpv#PersonalData";
    assert_eq!(iri(TermKind::Category, "PersonalData").as_deref(), Some(core));
    assert_eq!(iri(TermKind::Purpose, "train_ai_system"), None);
    assert!(categories::CORE.iter().all(|name| Term::builtin(TermKind::Category, name).is_some()));
}

#[test]
fn legal_bases_are_terms_of_dpv() {
    let vocabulary = Vocabulary::builtin();
    let of = |name| Basis::of_term(term(TermKind::LegalBasis, name), &vocabulary);
    for basis in Basis::ALL {
        assert_eq!(Basis::of_term(basis.term(), &vocabulary), Some(*basis));
    }
    assert_eq!(of("ExplicitlyExpressedConsent"), Some(Basis::ExplicitConsent));
    assert_eq!(of("ImpliedConsent"), Some(Basis::Consent));
    assert_eq!(of("ContractPerformance"), Some(Basis::Contract));
    assert_eq!(of("LegalBasis"), None);
}

#[test]
fn mistaken_words_have_a_near_term() {
    let suggest = |kind, word| {
        Vocabulary::builtin().resolve(kind, word, Spelling::Rust).expect_err("no term").suggestion
    };
    assert_eq!(suggest(TermKind::Category, "EmailAdress").as_deref(), Some("EmailAddress"));
    assert_eq!(
        suggest(TermKind::Category, "user.contact.emial").as_deref(),
        Some("user.contact.email")
    );
    assert_eq!(suggest(TermKind::Purpose, "Xyzzy"), None);
    assert_eq!(suggest(TermKind::Purpose, "local::marketing"), None);
}

fn local(kind: TermKind, name: &str, broader: &[&str], special: bool) -> LocalTerm<usize> {
    let spanned = |text: &str, span| Spanned { value: text.to_owned(), span };
    let broader = broader.iter().enumerate().map(|(idx, text)| spanned(text, 100 + idx)).collect();
    LocalTerm { kind, name: spanned(name, 0), broader, special }
}

#[test]
fn local_terms_join_the_order() {
    let declared = [
        local(TermKind::Category, "allergy_note", &["allergy"], false),
        local(TermKind::Category, "allergy", &["Health", "Preference"], false),
        local(TermKind::Category, "union_card", &[], true),
        local(TermKind::Purpose, "newsletter", &["DirectMarketing"], false),
    ];
    let (vocabulary, problems) = Vocabulary::with_locals(&declared);
    assert_eq!(problems, []);
    let category = |word| vocabulary.resolve(TermKind::Category, word, Spelling::Rust).expect(word);
    let note = category("local::Allergy-Note");
    assert!(vocabulary.is_a(note, category("local::allergy")));
    assert!(vocabulary.is_a(note, category("MedicalHealth")));
    assert!(vocabulary.is_a(note, category("Internal")));
    assert!(!vocabulary.is_a(category("Health"), note));
    assert!(vocabulary.is_special(note) && vocabulary.is_special(category("local::union_card")));
    assert!(vocabulary.is_a(category("local::union_card"), category("PersonalData")));
    assert_eq!(vocabulary.name(note), "local::allergy_note");
    let bare = vocabulary.resolve(TermKind::Category, "allergy_note", Spelling::Toml);
    assert_eq!(bare, Ok(note));
    let in_rust = vocabulary.resolve(TermKind::Category, "allergy_note", Spelling::Rust);
    assert!(in_rust.is_err());
    let near = vocabulary.resolve(TermKind::Category, "local::alergy", Spelling::Rust);
    assert_eq!(near.expect_err("no term").suggestion.as_deref(), Some("local::allergy"));
}

#[test]
fn mistakes_in_local_terms_are_told() {
    let declared = [
        local(TermKind::Purpose, "a", &["b"], false),
        local(TermKind::Purpose, "b", &["c"], false),
        local(TermKind::Purpose, "c", &["a"], false),
        local(TermKind::Purpose, "A", &[], false),
        local(TermKind::Purpose, "x y", &["Marketin"], false),
        local(TermKind::Purpose, "d", &["d"], false),
    ];
    let (vocabulary, problems) = Vocabulary::with_locals(&declared);
    let messages: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the purpose `A` is declared twice",
            "`x y` can't name a purpose",
            "`a` would be broader than itself",
            "unknown purpose `Marketin`",
            "`d` would be broader than itself",
        ]
    );
    for narrow in vocabulary.terms(TermKind::Purpose) {
        assert!(vocabulary.is_a(narrow, term(TermKind::Purpose, "Purpose")));
    }
}

#[test]
fn the_nearest_rule_replaces_those_above_it() {
    let vocabulary = Vocabulary::builtin();
    let category = |name: &str| term(TermKind::Category, name);
    let nearest = |narrow, rules: &[&str]| {
        let rules: Vec<Term> = rules.iter().map(|name| category(name)).collect();
        let found = vocabulary.nearest(category(narrow), |term| rules.contains(&term));
        found.into_iter().map(|term| vocabulary.name(term)).collect::<Vec<_>>()
    };
    assert_eq!(nearest("EmailAddress", &["Contact", "Tracking"]), ["Contact"]);
    assert_eq!(nearest("EmailAddress", &["Contact", "EmailAddress"]), ["EmailAddress"]);
    assert_eq!(nearest("PhysicalAddress", &["Contact", "Location"]), ["Contact", "Location"]);
    assert_eq!(nearest("EmailAddress", &["Financial"]), [""; 0]);
}

fn any_category() -> impl Strategy<Value = Term> {
    let n_terms = TermKind::Category.table().len() as u32;
    (0..n_terms).prop_map(|index| Term { kind: TermKind::Category, index })
}

proptest! {
    #[test]
    fn below_is_a_partial_order(a in any_category(), b in any_category(), c in any_category()) {
        let vocabulary = Vocabulary::builtin();
        prop_assert!(vocabulary.is_a(a, a));
        prop_assert!(!(vocabulary.is_a(a, b) && vocabulary.is_a(b, a)) || a == b);
        prop_assert!(!(vocabulary.is_a(a, b) && vocabulary.is_a(b, c)) || vocabulary.is_a(a, c));
    }

    #[test]
    fn spelling_makes_no_difference(term in any_category(), seed in any::<u64>()) {
        let vocabulary = Vocabulary::builtin();
        let mut word = String::new();
        for (idx, ch) in vocabulary.name(term).chars().enumerate() {
            match seed >> (idx % 60) & 3 {
                0 => word.extend(ch.to_uppercase()),
                1 => word.extend(ch.to_lowercase()),
                2 => word.extend(['_', ch]),
                _ => word.extend([ch, '-']),
            }
        }
        prop_assert_eq!(vocabulary.resolve(TermKind::Category, &word, Spelling::Rust), Ok(term));
    }
}
