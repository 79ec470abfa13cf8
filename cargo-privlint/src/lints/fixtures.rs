//! The lints on small programs, with what they find beside the lines.
//!
//! Held without levels, suppressions and output, which have tests of their own.

use std::collections::BTreeSet;

use super::{Cx, check as check_lints};
use crate::{
    config::{ConfigText, read_config},
    discovery::{Options, discover, discover_locals},
    facts::{collect, read_terms},
    flow::{Bodies, solve},
    span::{SourceMap, Span},
    testing::{fixture, in_workers},
    types::Types,
};

/// `file:line: lint` of every expectation (`//~ lint`, one a line) and of every hit.
fn outcome(rules: &str, text: &str) -> (BTreeSet<String>, BTreeSet<String>, String) {
    let mut fixture = fixture(text);
    let file = fixture.program.sources.add("privlint.toml".to_owned(), rules.into());
    let expected = expectations(&fixture.program.sources);
    let (config, problems) = read_config(Some(ConfigText { file, text: rules }), None);
    assert_eq!(problems, []);
    let (terms, problems) = read_terms(&config);
    assert_eq!(problems, []);
    in_workers(|| {
        let sources = &fixture.program.sources;
        let types = Types::new(&fixture.names);
        let bodies = Bodies::new(&types);
        let options = Options { personal_types: &config.discovery.personal_types, threshold: None };
        let mut guesses = discover(&fixture.names, sources, options);
        let of_locals = discover_locals(&bodies, options, &guesses);
        guesses.extend(of_locals);
        let facts = collect(&types, &config, terms, guesses);
        let (flows, _) = solve(&bodies, &facts.flow_spec());
        let hits = check_lints(&Cx {
            types: &types,
            bodies: &bodies,
            facts: &facts,
            flows: &flows,
            sources,
        });
        let place = |span: Span| {
            let path = &sources.file(span.file).path;
            format!("{}:{}", path.trim_start_matches('/'), sources.start(span).line)
        };
        let found = hits.iter().map(|hit| format!("{}: {}", place(hit.primary.span), hit.lint));
        let mut details = String::new();
        for hit in &hits {
            details.push_str(&format!("{}: {}\n", place(hit.primary.span), hit.headline));
            for step in &hit.trace {
                details.push_str(&format!("    {} {}\n", place(step.span), step.text));
            }
        }
        (expected, found.collect(), details)
    })
}

fn expectations(sources: &SourceMap) -> BTreeSet<String> {
    let mut expected = BTreeSet::new();
    for (_, file) in sources.files().filter(|(_, file)| !file.path.starts_with('<')) {
        for (i, line) in file.text.lines().enumerate() {
            let marker = if file.path.ends_with(".toml") { "#~" } else { "//~" };
            let lints = line.split(marker).skip(1).map(str::trim);
            expected
                .extend(lints.map(|lint| {
                    format!("{}:{}: {lint}", file.path.trim_start_matches('/'), i + 1)
                }));
        }
    }
    expected
}

#[track_caller]
fn check_with(rules: &str, text: &str) {
    let (expected, found, details) = outcome(rules, text);
    let missing: Vec<_> = expected.difference(&found).collect();
    let unexpected: Vec<_> = found.difference(&expected).collect();
    assert!(
        missing.is_empty() && unexpected.is_empty(),
        "missing {missing:#?}\nunexpected {unexpected:#?}\n{details}"
    );
}

#[track_caller]
fn check(text: &str) {
    check_with("", text);
}

#[test]
fn tags_are_found_through_renames_and_containers() {
    check(
        r#"
//- /lib.rs crate:shop deps:pd=privacy_derive
use pd::PersonalData as PD;
#[derive(PD)]
#[personal(purpose = "DeliveryOfGoods")]
pub enum Contact {
    #[personal(retention = "2y")]
    Person {
        #[personal(category = "Name")]
        title: String,
    },
    Firm {
        #[personal(category = "Name")]
        title: String, //~ incomplete_tag
        #[personal(none, reason = "public register")]
        number: String,
    },
}
pub struct NotDeriving {
    #[personal(category = "Nonsense")]
    x: u32,
}
"#,
    );
}

#[test]
fn mistakes_stand_at_the_literal() {
    check(
        r#"
//- /lib.rs crate:shop deps:privacy_derive
use privacy_derive::{PersonalData, privacy};
#[derive(PersonalData)]
pub struct Customer {
    #[personal(
        category = "EmailAddress",
        purpose = "local::nothing", //~ malformed_tag
        retention = "1 fortnight", //~ malformed_tag
        recipients = ["nobody"], //~ malformed_tag
    )]
    a: String,
    #[personal(category = "HealthRecord", purpose = "DeliveryOfGoods", retention = "1y")] //~ malformed_tag
    b: String,
}
#[privacy(sink = "log", args = ["lin"])] //~ malformed_tag
pub fn write(line: &str) {}
"#,
    );
}

#[test]
fn what_holds_tagged_fields_is_tagged_by_its_type() {
    check(
        r#"
//- /lib.rs crate:shop deps:privacy_derive
use privacy_derive::PersonalData;
#[derive(PersonalData, Clone)]
#[personal(purpose = "DeliveryOfGoods", retention = "1y")]
pub struct Customer {
    #[personal(category = "Name")]
    pub title: String,
}
pub struct Order {
    pub customer: Option<Customer>,
    pub others: Vec<Customer>,
}
pub struct Basket { pub order: Order, pub label: String }
pub fn order(customer: &Customer) -> Order {
    Order { customer: Some(customer.clone()), others: vec![] }
}
pub fn basket(order: Order, customer: Customer) -> Basket {
    Basket {
        order,
        label: customer.title, //~ untagged_flow
    }
}
"#,
    );
}

#[test]
fn rules_tag_and_declare_by_path() {
    check_with(
        r#"
[retention]
Contact = "1y"
[[tags]]
path = "shop::Row::address"
category = "EmailAddress"
purpose = "DeliveryOfGoods"
retention = "2y" #~ over_retained_field
[[sinks]]
path = "shop::audit::write"
kind = "log"
"#,
        r#"
//- /lib.rs crate:shop
pub struct Row { pub address: String }
pub mod audit { pub fn write(line: &str) {} }
pub fn note(row: &Row) {
    audit::write(&row.address); //~ personal_data_in_log
}
"#,
    );
}

#[test]
fn nothing_tagged_lets_guesses_speak() {
    check(
        r#"
//- /lib.rs crate:shop
pub struct User {
    pub email: String, //~ untagged_personal_data
    pub user_id: u64, //~ untagged_personal_data
    pub age_limit: bool,
}
pub fn greet(user: &User) {
    println!("{} {}", user.user_id,
        user.email); //~ personal_data_in_log
}
"#,
    );
}

#[test]
fn variables_speak_by_their_names() {
    check(
        r#"
//- /lib.rs crate:shop missing:elsewhere
pub struct Address(String);
pub fn register(email: &str, n_tries: u32, is_email: bool) {
    println!("{n_tries} {is_email}");
    println!("{email}"); //~ personal_data_in_log
    let lower = email.to_lowercase();
    println!("{lower}"); //~ personal_data_in_log
    let email = "a placeholder";
    println!("{email}");
}
pub fn login(password: String, smtp_password: String, template: String) {
    println!("{template} {smtp_password}");
    let shown = move || println!("{password}"); //~ personal_data_in_log
    shown();
}
fn shorten(phone: &str) -> String {
    phone.chars().take(3).collect()
}
pub fn through_a_function(phone: &str) {
    // What a function returns goes by its own names; what is put in, by the caller's.
    println!("{}", shorten("0"));
    println!("{}", shorten(phone)); //~ personal_data_in_log
}
pub fn unknown(email: elsewhere::Handle) {
    println!("{email}");
}
fn log(text: &str) {
    println!("{text}"); //~ personal_data_in_log
}
pub fn through_a_helper(first_name: &str) {
    log(first_name);
}
"#,
    );
}

#[test]
fn a_tag_silences_no_guess_but_comes_first() {
    check(
        r#"
//- /lib.rs crate:shop deps:privacy_derive
use privacy_derive::PersonalData;
#[derive(PersonalData)]
#[personal(purpose = "DeliveryOfGoods", retention = "1y")]
pub struct User {
    #[personal(category = "EmailAddress")]
    pub email: String,
}
pub struct Account {
    pub phone: String, //~ untagged_personal_data
}
pub fn guessed(account: &Account, password: &str) {
    println!("{}", account.phone); //~ personal_data_in_log
    println!("{password}"); //~ personal_data_in_log
}
pub fn declared(user: &User) {
    let account = Account { phone: user.email.clone() }; //~ untagged_flow
    println!("{}", account.phone); //~ personal_data_in_log
}
"#,
    );
}

#[test]
fn guesses_speak_only_where_they_surely_arrive() {
    check(
        r#"
//- /lib.rs crate:shop missing:elsewhere
pub struct User {
    pub email: String, //~ untagged_personal_data
}
pub fn through_known_code(user: &User) {
    let text = format!("<{}>", user.email.to_lowercase());
    println!("{text}"); //~ personal_data_in_log
}
pub fn through_unknown_code(user: &User) {
    let row = elsewhere::find(&user.email);
    println!("{row}");
}
pub fn beside_it_in_unknown_code(user: &User) {
    let mut pool = elsewhere::Pool::new();
    elsewhere::insert(&mut pool, &user.email);
    println!("{pool}");
}
pub mod tests {
    pub fn shown(user: &super::User) {
        println!("{}", user.email);
    }
}
"#,
    );
}

#[test]
fn a_tag_speaks_after_unknown_code_too() {
    check(
        r#"
//- /lib.rs crate:shop deps:privacy_derive missing:elsewhere
use privacy_derive::PersonalData;
#[derive(PersonalData)]
#[personal(purpose = "DeliveryOfGoods", retention = "1y")]
pub struct User {
    #[personal(category = "EmailAddress")]
    pub email: String,
}
pub fn through_unknown_code(user: &User) {
    let row = elsewhere::find(&user.email);
    println!("{row}"); //~ personal_data_in_log
}
"#,
    );
}

#[test]
fn what_a_type_is_about_stands_around_it_too() {
    check(
        r#"
//- /lib.rs crate:shop
pub mod user {
    pub struct Model {
        pub name: String, //~ untagged_personal_data
    }
}
pub mod product {
    pub struct Model { pub name: String }
}
pub struct UserProfile {
    pub name: String, //~ untagged_personal_data
}
pub struct GroupProfile { pub name: String }
pub struct IdClaims {
    pub email: String, //~ untagged_personal_data
    pub at_hash: String,
}
pub mod mail_config {
    pub struct Reports { pub admin_email: String }
}
"#,
    );
}
