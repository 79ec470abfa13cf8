//! `#[derive(PersonalData)]` and `#[privacy(…)]`: facts about personal data, checked where they are written.
//!
//! A field says what it *is*, code says what it *does*; `cargo privlint` follows the one through the other and
//! holds it against `privlint.toml`. Here every attribute is checked for all that needs no other file, each
//! mistake is a compile error on its token, all of them at once, and nothing is generated: tags cost nothing at
//! run time.
//!
//! ```
//! use privacy_derive::{PersonalData, privacy};
//!
//! #[derive(PersonalData)]
//! #[personal(subject = "Customer", basis = "contract", retention = "2y")] // defaults for the fields
//! pub struct Customer {
//!     #[personal(none, reason = "random surrogate key")]
//!     pub id: u64,
//!     #[personal(category = "EmailAddress", purpose = ["CustomerOrderManagement", "DirectMarketing"],
//!                retention = "30d after account_closure", erasure = "erase")]
//!     pub email: String,
//!     #[personal(category = "HealthRecord", purpose = "DeliveryOfGoods", basis = "explicit_consent",
//!                recipients = ["pharmacy"], protect = "encrypted")]
//!     pub prescription: Option<String>,
//! }
//!
//! #[privacy(purpose = "DirectMarketing")]
//! #[privacy(sink = "email", recipient = "mailer", args = ["to"])]
//! fn invite(to: &str) {
//!     let _ = to;
//! }
//! ```
//!
//! # Facts on data
//!
//! `#[personal(…)]` stands on the type, on a variant and on fields, and may be repeated. What a type or a variant
//! states holds for its fields; a field's own key replaces it.
//!
//! | key | on | value |
//! |---|---|---|
//! | `subject` | type, variant | whose data: `"Customer"`, `"Employee"`, `"Patient"`, … |
//! | `category` | field | what it is: `"EmailAddress"`, `"HealthRecord"`, … or a local term |
//! | `purpose` | both | what for, one term or a list; narrower purposes are admitted |
//! | `basis` | both | `consent`, `explicit_consent`, `contract`, `legal_obligation`, `vital_interests`, `public_task`, `legitimate_interests` |
//! | `retention` | both | `"30d"` (`h d w mo y`), `"P1Y6M"`, `"2y after account_closure"`; `"endless"` with a reason |
//! | `erasure` | both | `erase`, `anonymise`, `pseudonymise`; `keep` with a reason |
//! | `recipients` | both | names of `[recipients]` in `privlint.toml`, one or a list |
//! | `regions` | both | ISO 3166-1 codes, `eea`, `adequate`, one or a list |
//! | `protect` | field | `encrypted`, `hashed`, `pseudonymised`, `redacted`: before it is stored or leaves |
//! | `none` | field | not personal; with a reason, and beside nothing but suppressions |
//! | `allow(lint, reason = "…")` | both | suppression; also `expect(…)`, and `until = "2027-01-31"` |
//! | `reason` | both | why, for `none`, `endless` and `keep` of the same attribute |
//!
//! Terms are those of the W3C Data Privacy Vocabulary 2.3, without regard to case, `_` and `-`; keys of fideslang
//! (`user.contact.email`) mean the nearest of them. A term that `privlint.toml` declares is written `local::name`.
//! A special category (Article 9 GDPR) needs `explicit_consent`, `legal_obligation`, `vital_interests` or
//! `public_task`.
//!
//! # Facts on code
//!
//! `#[privacy(…)]` stands on functions, methods, foreign functions, `impl` and `trait`; each holds one fact.
//!
//! | key | meaning |
//! |---|---|
//! | `purpose = "…"` | the code runs for that purpose |
//! | `source(category = "…", …)` | what it returns is personal data; keys as on a field, and `subject` |
//! | `sink = "…"` | what its arguments hold leaves: `log`, `store`, `network`, `response`, `file`, `email`, `process`, `train` |
//! | … with `args` | parameters by name, or by index without `self`: `["to", 1]`; all where it is left out |
//! | … with `recipient`, `region`, `store`, `retention` | where to, and for how long |
//! | … with `recipient_param`, `retention_param` and `unit` | the parameter that says so; `ns us ms s min h d w mo y`, `Duration` |
//! | `sanitizes = "…"` | its result carries the input only so: `redact`, `hash`, `keyed_hash`, `encrypt`, `pseudonymise`, `anonymise` |
//! | `erases = "Customer"`, `exports = "Customer"` | it handles that data subject's right |
//! | `purges = "Customer"` | it enforces the storage period, `retention = "…"` |
//! | `checks = "…"` | what follows it has passed a gate: `consent` (for `purpose`), `authorisation`, `audit` |
//! | `allow(lint, reason = "…")` | suppression, alone or beside a fact |
//!
//! # How it is built
//!
//! The compiler has parsed the item before it gets here, so only its parts are looked for (`scan`, `ast`,
//! `item`); `privacy-spec` reads the attributes (`valid`); what it finds wrong is all there is to emit
//! (`expand`, `fallback`). No parser of Rust is needed for that, which spares who uses the macros from building one.

mod ast;
mod expand;
mod fallback;
mod item;
mod scan;
mod tokens;
mod valid;

#[cfg(test)]
mod conformance;

use proc_macro::TokenStream;

/// Declares what a type's fields hold: on structs and enums of any shape. Expands to nothing.
///
/// # Errors
///
/// A mistake in a `#[personal(…)]`, at its token; a union, at its keyword.
///
/// ```compile_fail
/// #[derive(privacy_derive::PersonalData)]
/// struct Customer {
///     #[personal(category = "EmailAdress", purpose = "DirectMarketing", retention = "1y")] // one `d`
///     email: String,
/// }
/// ```
#[proc_macro_derive(PersonalData, attributes(personal))]
pub fn personal_data(item: TokenStream) -> TokenStream {
    expand::derive(item.into()).into()
}

/// Declares what a piece of code does: on functions, methods, foreign functions, `impl` and `trait`. The item stays
/// as it is.
///
/// # Errors
///
/// A mistake in the attribute, at its token; another item, at its keyword.
///
/// ```compile_fail
/// #[privacy_derive::privacy(sink = "log", args = ["txet"])]
/// fn write(text: &str) {}
/// ```
#[proc_macro_attribute]
pub fn privacy(facts: TokenStream, item: TokenStream) -> TokenStream {
    expand::privacy(facts.into(), item.into()).into()
}
