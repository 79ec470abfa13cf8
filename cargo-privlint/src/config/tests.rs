use expect_test::{Expect, expect};

use crate::span::{FileId, SourceMap};

use super::*;

fn problems_of(file: Option<&str>, manifest: Option<&str>) -> String {
    let mut map = SourceMap::default();
    let mut add = |name: &str, text: Option<&str>| -> Option<FileId> {
        text.map(|text| map.add(name.to_owned(), text.into()))
    };
    let ids = (add("privlint.toml", file), add("Cargo.toml", manifest));
    let text =
        |id: Option<FileId>, text| id.zip(text).map(|(file, text)| ConfigText { file, text });
    let (_, problems) = read_config(text(ids.0, file), text(ids.1, manifest));
    let lines = problems.iter().map(|problem| {
        let at = map.start(problem.span);
        let help = problem.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
        let file = &map.file(problem.span.file).path;
        let text = map.text(problem.span).lines().next().unwrap_or_default();
        format!("{file}:{}:{} {text} | {}{help}\n", at.line, at.column, problem.headline)
    });
    lines.collect()
}

fn check(file: &str, expected: Expect) {
    expected.assert_eq(&problems_of(Some(file), None));
}

const FULL: &str = r#"
models = ["privlint/models"]
[lints]
personal_data_in_log = "deny"
tagging = { level = "warn", inferred = "allow", priority = -1 }
[retention]
EmailAddress = "2y"
[events]
account_closure = "0d"
[purposes.newsletter]
broader = "DirectMarketing"
paths = ["shop::marketing::*", "**::news"]
[categories.loyalty]
broader = "Preference"
special = false
[recipients.pharmacy]
paths = ["pharmacy_client::**"]
hosts = ["api.pharmacy.example"]
crates = ["pharmacy-client"]
region = "DE"
purposes = ["DeliveryOfGoods"]
categories = ["HealthRecord"]
[stores.cache]
paths = ["cache::put"]
retention = "1h"
encrypted = true
[[tags]]
path = "shop::Kind::Person::name"
category = "Name"
purpose = ["DirectMarketing"]
recipients = "pharmacy"
[[sinks]]
path = "shop_mail::send"
kind = "email"
args = [0, "to"]
[discovery]
personal_types = ["shop::Secret"]
threshold = 0.5
[scope]
tests = true
exclude = ["vendor/**"]
[builtin]
models = false
"#;

#[test]
fn every_table_is_read() {
    let (config, problems) = read_config(Some(ConfigText { file: FileId(0), text: FULL }), None);
    assert_eq!(problems, []);
    let args = config.facts[1].key("args").map(|key| &key.value);
    let Some(FactValue::Args(args)) = args else { panic!("{args:?}") };
    assert_eq!(args[0].value, Arg::Index(0));
    assert_eq!(args[1].value, Arg::Name("to".to_owned()));
    assert_eq!(config.lints[1].inferred.as_ref().map(|level| level.value), Some(Level::Allow));
    assert_eq!(config.lints[1].priority, -1);
    assert!(config.scope.tests && config.scope.exclude.is_match("vendor/a/b.rs"));
    assert!(!config.builtin_models && config.discovery.threshold == Some(0.5));
    let span = config.stores[0].retention.as_ref().expect("is there").span;
    assert_eq!(&FULL[span.lo as usize..span.hi as usize], "\"1h\"");
}

#[test]
fn all_mistakes_are_told_each_at_its_place() {
    check(
        "retentoin = {}\n[lints]\na = \"dney\"\nb = { levle = \"deny\", priority = \"x\" }\n\
         [recipients.post]\npaths = \"a::b\"\nhosts = [1]\n\
         [[tags]]\ncategory = \"Name\"\nrecipients = [\"psot\"]\nbasis = \"consnet\"\n\
         [[sinks]]\npath = \"a::b*\"\nkind = \"logs\"\nargs = [true]\nstore = \"redis\"\n\
         [discovery]\nthreshold = 7\n[scope]\nexclude = [\"a[\"]\n",
        expect![[r#"
            privlint.toml:1:1 retentoin | unknown key `retentoin` in the configuration (did you mean `retention`?)
            privlint.toml:3:5 "dney" | unknown level `dney` (did you mean `deny`?)
            privlint.toml:4:7 levle | unknown key `levle` in lint `b` (did you mean `level`?)
            privlint.toml:4:34 "x" | expected an integer, found a string
            privlint.toml:6:9 "a::b" | expected an array of strings, found a string
            privlint.toml:7:10 1 | expected a string, found an integer
            privlint.toml:8:1 [[tags]] | `[[tags]]` without `path`
            privlint.toml:10:15 "psot" | unknown recipient `psot` (did you mean `post`?)
            privlint.toml:11:9 "consnet" | unknown basis `consnet` (did you mean `consent`?)
            privlint.toml:13:8 "a::b*" | `a::b*` is no path of an item (write it as in Rust: `shop_mail::send`, `shop::marketing::*`, `**::Secret`)
            privlint.toml:14:8 "logs" | unknown kind `logs` (did you mean `log`?)
            privlint.toml:15:9 true | an argument is a name or a zero-based index
            privlint.toml:16:9 "redis" | unknown store `redis` (declare it as `[stores.redis]`)
            privlint.toml:18:13 7 | `threshold` is a number from 0 to 1
            privlint.toml:20:12 "a[" | `a[` is no file pattern
        "#]],
    );
}

#[test]
fn a_syntax_error_has_its_place() {
    check(
        "\u{feff}[lints]\nx = = 1\n",
        expect![[r#"
        privlint.toml:2:5 = | no valid TOML: extra `=`, expected nothing
        privlint.toml:2:7  | no valid TOML: unexpected key or value, expected newline, `#`
    "#]],
    );
}

#[test]
fn a_metadata_table_stands_alone() {
    let manifest = "[workspace.metadata.privlint.scope]\ntests = 1\n";
    expect![[r#"
        Cargo.toml:2:9 1 | expected `true` or `false`, found an integer
    "#]]
    .assert_eq(&problems_of(None, Some(manifest)));
    expect![[r#"
        Cargo.toml:1:21 privlint | rules stand in two places (move this table's content there)
    "#]]
    .assert_eq(&problems_of(Some(""), Some(manifest)));
    assert_eq!(problems_of(Some(""), Some("[workspace]\n")), "");
    expect![[r#"
        Cargo.toml:2:12 1 | expected a table, found an integer
    "#]]
    .assert_eq(&problems_of(None, Some("[workspace.metadata]\nprivlint = 1\n")));
}
