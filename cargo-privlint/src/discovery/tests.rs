//! What looks personal in small programs, and what must not.

use std::collections::BTreeSet;

use privacy_spec::{Term, TermKind};

use super::{Options, discover, discover_locals, table::ENTRIES};
use crate::{
    config::{PathPattern, Spanned},
    flow::{Bodies, Source},
    span::{FileId, Span},
    testing::{fixture, in_workers},
    types::Types,
};

#[test]
fn categories_are_terms() {
    for entry in ENTRIES {
        let term = Term::builtin(TermKind::Category, entry.category);
        assert!(term.is_some(), "`{}` is no category ({})", entry.category, entry.phrase);
    }
}

#[test]
fn phrases_are_in_the_form_of_words() {
    let mut seen = BTreeSet::new();
    for entry in ENTRIES {
        let words = super::words::split(&entry.phrase.replace(' ', "_"));
        assert_eq!(words.join(" "), entry.phrase, "a name never has this form");
        assert!(seen.insert((entry.phrase, entry.topics)), "`{}` stands twice", entry.phrase);
    }
}

const PROGRAM: &str = r#"
//- /lib.rs crate:app missing:chrono,uuid
use std::{collections::HashMap, net::IpAddr, path::PathBuf, time::Duration};

pub struct EmailAddress(String); // yes
pub struct User {
    pub id: u64,
    pub name: String, // yes
    pub email: Option<String>, // yes
    pub contact: EmailAddress, // yes
    pub date_of_birth: chrono::NaiveDate, // yes
    pub password_hash: String, // yes
    pub email_verified: bool,
    pub email_template: String,
    pub company_name: String,
    pub avatar_path: PathBuf,
    pub session_length: Duration,
    pub role: Role,
    pub n_emails: usize,
    pub settings: HashMap<String, String>,
}
pub enum Role { Admin, Guest }
pub struct Role2 { pub name: String, pub title: String }
pub struct Product { pub name: String, pub description: String, pub address: String }
pub struct Organization { pub name: String, pub billing_email: String } // yes: billing_email
pub struct Folder { pub name: String, pub user_id: u64 } // yes: user_id
pub struct CreateCommentRequest { pub body: String, pub post: u64 } // yes: body
pub struct Page { pub title: String, pub body: String }
pub struct LoginAttempt { pub ip: IpAddr, pub user_agent: String } // yes: ip, user_agent
pub struct Listener { pub ip: IpAddr, pub port: u16 }
pub struct Settings { pub smtp: Smtp, pub database: Db }
pub struct Smtp { pub username: String, pub password: String, pub from: String }
pub struct Db { pub username: String, pub password: String, pub host: String, pub port: u16 }
pub struct SendMail<'a> { pub to: &'a str, pub subject: &'a str } // yes: to
pub struct Routes { pub login: &'static str, pub email: &'static str }
pub struct Token { pub text: String, pub name: String }
pub struct Comment { pub text: String, pub span: (usize, usize) }
pub struct Descriptor { pub full_name: String }
"#;

#[test]
fn names_types_and_surroundings_decide_together() {
    let fixture = fixture(PROGRAM);
    let options = Options { personal_types: &[], threshold: None };
    let guesses = discover(&fixture.names, &fixture.program.sources, options);
    let paths = guesses.iter().filter_map(|guess| fixture.names.field_path(guess.field()?));
    let found: Vec<String> = paths.map(|path| path.replacen("app::", "", 1)).collect();
    let expected = [
        "EmailAddress::0",
        "User::name",
        "User::email",
        "User::contact",
        "User::date_of_birth",
        "User::password_hash",
        "Organization::billing_email",
        "Folder::user_id",
        "CreateCommentRequest::body",
        "LoginAttempt::ip",
        "LoginAttempt::user_agent",
        "SendMail::to",
    ];
    assert_eq!(found, expected);
    let email = guesses.iter().find(|guess| guess.category == "EmailAddress");
    let reasons = email.map(|guess| guess.evidence.iter().map(ToString::to_string).collect());
    let reasons: Vec<String> = reasons.unwrap_or_default();
    assert!(!reasons.is_empty(), "a guess says why");
}

#[test]
fn listed_types_are_personal_whatever_the_name() {
    let text = "pub struct Pii<T>(T);\npub struct Row { pub x: Option<Pii<u8>>, pub y: u8 }";
    let fixture = fixture(text);
    let pattern = PathPattern::parse("**::Pii").expect("a pattern");
    let span = Span::start_of(FileId(0));
    let listed = [Spanned { value: pattern, span }];
    let options = Options { personal_types: &listed, threshold: None };
    let guesses = discover(&fixture.names, &fixture.program.sources, options);
    let paths: Vec<_> =
        guesses.iter().filter_map(|guess| fixture.names.field_path(guess.field()?)).collect();
    assert_eq!(paths, ["main::Row::x"]);
}

#[test]
fn variables_are_judged_by_their_own_names_and_by_their_types_fields() {
    let text = "
pub struct LoginLocation { pub user_id: String, pub ip: std::net::IpAddr, pub user_agent: String, pub n: u8 }
impl LoginLocation {
    pub fn insert(ip: std::net::IpAddr, n: u8) { let ip = ip.to_string(); }
    pub fn of_number(ip: u8) {}
}
pub fn listen(ip: std::net::IpAddr) {}
pub fn greet(email: &str, n: u8) {}
";
    let fixture = fixture(text);
    let options = Options { personal_types: &[], threshold: None };
    let of_fields = discover(&fixture.names, &fixture.program.sources, options);
    let guesses = in_workers(|| {
        let types = Types::new(&fixture.names);
        discover_locals(&Bodies::new(&types), options, &of_fields)
    });
    let found: Vec<String> = guesses
        .iter()
        .map(|guess| {
            let Source::Local(local) = guess.source else { return String::new() };
            let func = fixture.names.def(local.func).name;
            format!("{func}: {} because {}", guess.category, guess.evidence[0])
        })
        .collect();
    let of_field = "insert: IPAddress because `LoginLocation` has a field of that name that does";
    assert_eq!(found, [of_field, of_field, "greet: EmailAddress because its name says `email`"]);
}
