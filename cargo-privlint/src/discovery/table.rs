//! Which words name which kind of personal data: the one place where names are listed.
//!
//! An entry is matched at the end of a name, so that `email_template` is no e-mail address. Alone it
//! weighs what it says; a field is a candidate from 500 of 1,000 on.

/// What values a field can hold, as a set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Carriers(u16);

impl Carriers {
    pub(super) const TEXT: Carriers = Carriers(1);
    pub(super) const DATE: Carriers = Carriers(1 << 1);
    pub(super) const IP: Carriers = Carriers(1 << 2);
    pub(super) const INT: Carriers = Carriers(1 << 3);
    pub(super) const FLOAT: Carriers = Carriers(1 << 4);
    pub(super) const UUID: Carriers = Carriers(1 << 5);
    pub(super) const BYTES: Carriers = Carriers(1 << 6);
    pub(super) const URL: Carriers = Carriers(1 << 7);
    pub(super) const ENUM: Carriers = Carriers(1 << 8);
    /// A single `u8`: an age, or an element of bytes.
    pub(super) const BYTE: Carriers = Carriers((1 << 3) | (1 << 9));

    pub(super) const fn or(self, other: Carriers) -> Carriers {
        Carriers(self.0 | other.0)
    }

    pub(super) fn meets(self, other: Carriers) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a type may be about, by its words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Topic {
    Person,
    /// What people write to each other.
    Content,
    /// Something sent from somebody to somebody.
    Mail,
    /// Where somebody lives or gets things delivered.
    Place,
    /// Somebody's visit: a request, a session, a log of accesses.
    Visit,
    Payment,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// Words at the end of the name.
    pub phrase: &'static str,
    /// A term of the vocabulary.
    pub category: &'static str,
    /// Alone, of 1,000.
    pub weight: i32,
    pub carriers: Carriers,
    /// What lifts it in a type that is about one of these.
    pub topics: &'static [Topic],
    pub nature: Nature,
}

/// What a value says about its person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Nature {
    Direct,
    /// Opens an account: never to be shown.
    Credential,
    /// Says who only with help of something else.
    Pseudonym,
}

use Nature::{Credential, Direct, Pseudonym};
use Topic::{Content, Mail, Payment, Person, Place, Visit};

const TEXT: Carriers = Carriers::TEXT;
const NUMBER_TEXT: Carriers = TEXT.or(Carriers::INT);
const DATE_TEXT: Carriers = TEXT.or(Carriers::DATE).or(Carriers::INT);
const CODED: Carriers = TEXT.or(Carriers::ENUM);
const SECRET: Carriers = TEXT.or(Carriers::BYTES).or(Carriers::UUID);
const KEY: Carriers = TEXT.or(Carriers::UUID).or(Carriers::INT);
const PICTURE: Carriers = TEXT.or(Carriers::URL).or(Carriers::BYTES);
const ADDRESS: Carriers = TEXT.or(Carriers::IP);
const DEGREES: Carriers = Carriers::FLOAT.or(TEXT);

const STRONG: i32 = 600;
pub(super) const LIKELY: i32 = 450;
const WEAK: i32 = 250;

const fn entry(
    phrase: &'static str,
    category: &'static str,
    weight: i32,
    carriers: Carriers,
    topics: &'static [Topic],
) -> Entry {
    Entry { phrase, category, weight, carriers, topics, nature: Direct }
}

const fn strong(phrase: &'static str, category: &'static str) -> Entry {
    entry(phrase, category, STRONG, TEXT, &[Person])
}

const fn credential(phrase: &'static str, category: &'static str, weight: i32) -> Entry {
    Entry { phrase, category, weight, carriers: SECRET, topics: &[Person], nature: Credential }
}

const fn key(phrase: &'static str, category: &'static str, weight: i32) -> Entry {
    Entry {
        phrase,
        category,
        weight,
        carriers: KEY,
        topics: &[Person, Visit, Content, Mail, Place, Payment],
        nature: Pseudonym,
    }
}

const fn content(phrase: &'static str) -> Entry {
    entry(phrase, "Communication", WEAK, TEXT, &[Content])
}

#[rustfmt::skip]
pub(super) const ENTRIES: &[Entry] = &[
    strong("email", "EmailAddress"),
    strong("e mail", "EmailAddress"),
    strong("email address", "EmailAddress"),
    strong("email addr", "EmailAddress"),
    strong("mail address", "EmailAddress"),
    entry("mail", "EmailAddress", WEAK, TEXT, &[Person]),
    entry("mailbox", "EmailAddress", WEAK, TEXT, &[Person, Mail]),
    entry("to", "EmailAddress", WEAK, TEXT, &[Mail]),
    entry("from", "EmailAddress", WEAK, TEXT, &[Mail]),
    entry("cc", "EmailAddress", WEAK, TEXT, &[Mail]),
    entry("bcc", "EmailAddress", WEAK, TEXT, &[Mail]),
    entry("reply to", "EmailAddress", WEAK, TEXT, &[Mail]),
    entry("sender", "EmailAddress", WEAK, TEXT, &[Mail, Content]),
    entry("recipient", "EmailAddress", LIKELY, TEXT, &[Mail, Content, Place]),
    entry("phone", "TelephoneNumber", STRONG, NUMBER_TEXT, &[Person]),
    entry("phone number", "TelephoneNumber", STRONG, NUMBER_TEXT, &[Person]),
    entry("telephone", "TelephoneNumber", STRONG, NUMBER_TEXT, &[Person]),
    entry("mobile number", "TelephoneNumber", STRONG, NUMBER_TEXT, &[Person]),
    entry("cell phone", "TelephoneNumber", STRONG, NUMBER_TEXT, &[Person]),
    entry("mobile", "TelephoneNumber", LIKELY, NUMBER_TEXT, &[Person, Place]),
    entry("msisdn", "TelephoneNumber", STRONG, NUMBER_TEXT, &[Person]),
    entry("tel", "TelephoneNumber", WEAK, NUMBER_TEXT, &[Person, Place]),
    entry("fax", "TelephoneNumber", LIKELY, NUMBER_TEXT, &[Person, Place]),
    strong("first name", "Name"),
    strong("last name", "Name"),
    strong("firstname", "Name"),
    strong("lastname", "Name"),
    entry("full name", "Name", LIKELY, TEXT, &[Person]),
    entry("fullname", "Name", LIKELY, TEXT, &[Person]),
    strong("middle name", "Name"),
    strong("maiden name", "Name"),
    strong("given name", "Name"),
    strong("family name", "Name"),
    strong("legal name", "Name"),
    strong("surname", "Name"),
    strong("forename", "Name"),
    strong("nickname", "Name"),
    strong("cardholder", "Name"),
    strong("account holder", "Name"),
    strong("card holder", "Name"),
    entry("display name", "Name", LIKELY, TEXT, &[Person]),
    entry("holder", "Name", WEAK, TEXT, &[Payment]),
    entry("name", "Name", WEAK, TEXT, &[Person, Place]),
    entry("initial", "Name", WEAK, TEXT, &[Person]),
    entry("author", "Name", WEAK, TEXT, &[Person, Content]),
    entry("assignee", "Name", LIKELY, TEXT, &[Person, Content]),
    strong("username", "Username"),
    strong("user name", "Username"),
    strong("login name", "Username"),
    strong("screen name", "Username"),
    entry("login", "Username", WEAK, TEXT, &[Person]),
    entry("handle", "Username", WEAK, TEXT, &[Person]),
    entry("nick", "Username", LIKELY, TEXT, &[Person]),
    credential("password", "Password", STRONG),
    credential("pass", "Password", WEAK),
    credential("passwd", "Password", STRONG),
    credential("passphrase", "Password", STRONG),
    credential("pwd", "Password", LIKELY),
    credential("password hash", "Password", STRONG),
    credential("hashed password", "Password", STRONG),
    credential("pin", "PINCode", WEAK),
    credential("pin code", "PINCode", LIKELY),
    credential("hash", "Password", WEAK),
    credential("secret", "SecretText", WEAK),
    credential("totp secret", "SecretText", STRONG),
    credential("otp secret", "SecretText", STRONG),
    credential("mfa secret", "SecretText", STRONG),
    credential("otp", "SecretText", LIKELY),
    credential("recovery code", "SecretText", STRONG),
    credential("security answer", "SecretText", STRONG),
    credential("token", "SecretText", WEAK),
    credential("access token", "SecretText", LIKELY),
    credential("refresh token", "SecretText", LIKELY),
    credential("auth token", "SecretText", LIKELY),
    credential("bearer token", "SecretText", LIKELY),
    credential("id token", "SecretText", LIKELY),
    credential("account token", "SecretText", LIKELY),
    credential("login token", "SecretText", STRONG),
    credential("session token", "SecretText", STRONG),
    credential("reset token", "SecretText", STRONG),
    credential("verification token", "SecretText", LIKELY),
    credential("confirmation token", "SecretText", LIKELY),
    credential("verification code", "SecretText", LIKELY),
    credential("verification link", "SecretText", STRONG),
    credential("reset link", "SecretText", STRONG),
    credential("magic link", "SecretText", STRONG),
    credential("api key", "SecretText", WEAK),
    entry("address", "PhysicalAddress", WEAK, TEXT, &[Person, Place]),
    entry("addr", "PhysicalAddress", WEAK, TEXT, &[Person, Place]),
    strong("home address", "PhysicalAddress"),
    strong("street address", "PhysicalAddress"),
    strong("postal address", "PhysicalAddress"),
    strong("mailing address", "PhysicalAddress"),
    strong("billing address", "PhysicalAddress"),
    strong("shipping address", "PhysicalAddress"),
    strong("delivery address", "PhysicalAddress"),
    strong("address line", "PhysicalAddress"),
    strong("address line1", "PhysicalAddress"),
    strong("address line2", "PhysicalAddress"),
    entry("line1", "PhysicalAddress", WEAK, TEXT, &[Place]),
    entry("line2", "PhysicalAddress", WEAK, TEXT, &[Place]),
    strong("street", "Street"),
    strong("street name", "Street"),
    entry("house number", "HouseNumber", STRONG, NUMBER_TEXT, &[Person, Place]),
    entry("postcode", "PostalCode", LIKELY, NUMBER_TEXT, &[Person, Place]),
    entry("postal code", "PostalCode", LIKELY, NUMBER_TEXT, &[Person, Place]),
    entry("zip", "PostalCode", WEAK, NUMBER_TEXT, &[Person, Place]),
    entry("zip code", "PostalCode", LIKELY, NUMBER_TEXT, &[Person, Place]),
    entry("zipcode", "PostalCode", LIKELY, NUMBER_TEXT, &[Person, Place]),
    entry("city", "City", WEAK, TEXT, &[Person, Place]),
    entry("town", "City", WEAK, TEXT, &[Person, Place]),
    entry("country", "Country", WEAK, CODED, &[Person, Place]),
    entry("latitude", "GPSCoordinate", LIKELY, DEGREES, &[Person, Visit]),
    entry("longitude", "GPSCoordinate", LIKELY, DEGREES, &[Person, Visit]),
    entry("lat", "GPSCoordinate", WEAK, DEGREES, &[Person, Visit]),
    entry("lng", "GPSCoordinate", WEAK, DEGREES, &[Person, Visit]),
    entry("lon", "GPSCoordinate", WEAK, DEGREES, &[Person, Visit]),
    entry("location", "Location", WEAK, TEXT, &[Person, Visit]),
    entry("birth date", "BirthDate", STRONG, DATE_TEXT, &[Person]),
    entry("birthdate", "BirthDate", STRONG, DATE_TEXT, &[Person]),
    entry("birthday", "BirthDate", STRONG, DATE_TEXT, &[Person]),
    entry("date of birth", "BirthDate", STRONG, DATE_TEXT, &[Person]),
    entry("dob", "BirthDate", STRONG, DATE_TEXT, &[Person]),
    entry("year of birth", "BirthDate", STRONG, DATE_TEXT, &[Person]),
    entry("birth year", "BirthDate", STRONG, DATE_TEXT, &[Person]),
    strong("place of birth", "BirthPlace"),
    strong("birthplace", "BirthPlace"),
    entry("age", "Age", WEAK, NUMBER_TEXT, &[Person]),
    entry("gender", "Gender", STRONG, CODED, &[Person]),
    entry("sex", "Gender", LIKELY, CODED, &[Person]),
    entry("pronoun", "Gender", STRONG, CODED, &[Person]),
    entry("nationality", "Nationality", STRONG, CODED, &[Person]),
    entry("citizenship", "Nationality", STRONG, CODED, &[Person]),
    entry("ethnicity", "EthnicOrigin", STRONG, CODED, &[Person]),
    entry("religion", "Religion", STRONG, CODED, &[Person]),
    entry("marital status", "MaritalStatus", STRONG, CODED, &[Person]),
    entry("sexual orientation", "SexualPreference", STRONG, CODED, &[Person]),
    strong("ssn", "OfficialID"),
    strong("social security number", "OfficialID"),
    strong("national id", "OfficialID"),
    strong("passport", "Passport"),
    strong("passport number", "Passport"),
    strong("driver license", "OfficialID"),
    strong("driving licence", "OfficialID"),
    strong("license number", "OfficialID"),
    strong("tax id", "OfficialID"),
    strong("tax number", "OfficialID"),
    entry("diagnosis", "HealthRecord", STRONG, CODED, &[Person]),
    entry("prescription", "Prescription", STRONG, CODED, &[Person]),
    strong("allergy", "HealthRecord"),
    strong("medical history", "HealthRecord"),
    strong("symptom", "HealthRecord"),
    entry("blood type", "BloodType", STRONG, CODED, &[Person]),
    entry("disability", "Disability", STRONG, CODED, &[Person]),
    entry("iban", "BankAccount", STRONG, TEXT, &[Person, Payment]),
    entry("account number", "BankAccount", STRONG, NUMBER_TEXT, &[Person, Payment]),
    entry("bank account", "BankAccount", STRONG, NUMBER_TEXT, &[Person, Payment]),
    entry("routing number", "BankAccount", LIKELY, NUMBER_TEXT, &[Person, Payment]),
    entry("card number", "CreditCardNumber", STRONG, NUMBER_TEXT, &[Person, Payment]),
    entry("credit card", "CreditCardNumber", STRONG, NUMBER_TEXT, &[Person, Payment]),
    entry("cvv", "CreditCardNumber", STRONG, NUMBER_TEXT, &[Person, Payment]),
    entry("cvc", "CreditCardNumber", LIKELY, NUMBER_TEXT, &[Person, Payment]),
    entry("salary", "Salary", STRONG, NUMBER_TEXT.or(Carriers::FLOAT), &[Person]),
    entry("income", "Income", LIKELY, NUMBER_TEXT.or(Carriers::FLOAT), &[Person]),
    entry("avatar", "Picture", STRONG, PICTURE, &[Person]),
    entry("avatar url", "Picture", STRONG, PICTURE, &[Person]),
    entry("profile picture", "Picture", STRONG, PICTURE, &[Person]),
    entry("profile image", "Picture", STRONG, PICTURE, &[Person]),
    entry("photo", "Picture", WEAK, PICTURE, &[Person]),
    entry("picture", "Picture", WEAK, PICTURE, &[Person]),
    entry("image", "Picture", WEAK, PICTURE, &[Person]),
    entry("image url", "Picture", WEAK, PICTURE, &[Person]),
    strong("bio", "PublicLife"),
    strong("biography", "PublicLife"),
    strong("about me", "PublicLife"),
    entry("about", "PublicLife", WEAK, TEXT, &[Person]),
    entry("occupation", "Job", LIKELY, CODED, &[Person]),
    entry("job title", "Job", LIKELY, TEXT, &[Person]),
    entry("employer", "Professional", LIKELY, TEXT, &[Person]),
    entry("language", "Language", WEAK, CODED, &[Person]),
    entry("locale", "Language", WEAK, CODED, &[Person]),
    entry("ip", "IPAddress", WEAK, ADDRESS, &[Person, Visit]),
    entry("ip addr", "IPAddress", LIKELY, ADDRESS, &[Person, Visit]),
    entry("ip address", "IPAddress", LIKELY, ADDRESS, &[Person, Visit]),
    entry("client ip", "IPAddress", STRONG, ADDRESS, &[Person, Visit]),
    entry("remote ip", "IPAddress", STRONG, ADDRESS, &[Person, Visit]),
    entry("real ip", "IPAddress", STRONG, ADDRESS, &[Person, Visit]),
    entry("remote addr", "IPAddress", WEAK, ADDRESS, &[Person, Visit]),
    entry("user agent", "UserAgent", STRONG, TEXT, &[Person, Visit]),
    entry("mac address", "MACAddress", LIKELY, TEXT, &[Person, Visit]),
    entry("imei", "UID", STRONG, NUMBER_TEXT, &[Person]),
    content("body"),
    content("message"),
    content("comment"),
    content("text"),
    content("content"),
    content("title"),
    content("heading"),
    content("subject"),
    content("description"),
    content("note"),
    content("review"),
    content("feedback"),
    content("question"),
    content("answer"),
    entry("note", "Communication", WEAK, TEXT, &[Person, Place]),
    key("user id", "UID", STRONG),
    key("user uuid", "UID", STRONG),
    key("userid", "UID", STRONG),
    key("customer id", "UID", STRONG),
    key("patient id", "UID", STRONG),
    key("employee id", "UID", STRONG),
    key("member id", "UID", STRONG),
    key("person id", "UID", STRONG),
    key("subscriber id", "UID", STRONG),
    key("visitor id", "UID", STRONG),
    key("owner id", "UID", LIKELY),
    key("author id", "UID", STRONG),
    key("creator id", "UID", STRONG),
    key("account id", "UID", LIKELY),
    key("profile id", "UID", LIKELY),
    key("created by", "UID", LIKELY),
    key("updated by", "UID", LIKELY),
    key("session id", "UID", LIKELY),
    key("device id", "UID", LIKELY),
];

/// Words after which a name still ends in the words before: `email_normalized`, `password2`.
#[rustfmt::skip]
pub(super) const TRAILERS: &[&str] = &[
    "1", "2", "again", "check", "ciphertext", "confirm", "confirmation", "encrypted", "enc", "hash",
    "hashed", "input", "lower", "lowercase", "new", "normalized", "old", "opt", "plain", "raw",
    "str", "string", "value",
];

/// Words before the phrase that say whose it is.
#[rustfmt::skip]
pub(super) const OWNERS: &[&str] = &[
    "applicant", "assignee", "attendee", "author", "buyer", "candidate", "citizen", "contact",
    "creator", "customer", "donor", "employee", "follower", "friend", "guest", "invitee", "member",
    "owner", "passenger", "patient", "payer", "person", "player", "recipient", "resident",
    "reviewer", "sender", "staff", "student", "subscriber", "subscription", "teacher", "user",
    "visitor", "voter",
];

/// Words before the phrase that say that it is a machine's or an organisation's.
#[rustfmt::skip]
pub(super) const MACHINES: &[&str] = &[
    "api", "app", "application", "at", "aws", "bind", "bot", "broker", "bucket", "cache", "channel",
    "class", "client", "cluster", "collection", "column", "company", "config", "container",
    "cookie", "crate", "csrf", "database", "db", "default", "device", "event", "example", "factor",
    "field", "file", "folder", "function", "gateway", "group", "hmac", "host", "http", "index",
    "jwt", "key", "ldap", "listen", "log", "method", "module", "mysql", "node", "oauth", "org",
    "organisation", "organization", "package", "path", "pg", "postgres", "product", "project",
    "proxy", "queue", "redis", "root", "s3", "schema", "server", "service", "signing", "smtp",
    "sql", "support", "system", "table", "tag", "target", "task", "team", "template", "test",
    "thread", "tls", "topic", "type", "webhook",
];

/// Chief words of types that have names and addresses of their own, which are no person's.
#[rustfmt::skip]
pub(super) const ORGANISATIONS: &[&str] = &[
    "association", "brand", "business", "club", "collection", "community", "company", "device",
    "feed", "firm", "folder", "group", "instance", "institution", "org", "organisation",
    "organization", "product", "project", "shop", "site", "store", "tag", "team", "tenant", "vendor",
    "workspace",
];

/// Words that say nothing about what a type is about.
#[rustfmt::skip]
pub(super) const NEUTRAL: &[&str] = &[
    "a", "add", "all", "api", "body", "by", "change", "check", "claim", "command", "create",
    "created", "data", "db", "delete", "detail", "dto", "edit", "entity", "event", "existing", "for",
    "form", "from", "full", "get", "info", "inner", "input", "insert", "insertable", "item", "json",
    "list", "model", "new", "of", "old", "outer", "output", "page", "param", "parameter", "patch",
    "payload", "post", "public", "put", "query", "raw", "record", "req", "reqest", "request", "resp",
    "response", "result", "row", "save", "saved", "schema", "send", "show", "stored", "struct",
    "summary", "the", "to", "update", "updated", "upsert", "v1", "v2", "view", "with",
];

/// What a type is about if that is its chief word.
#[rustfmt::skip]
pub(super) const TOPICS: &[(Topic, &[&str])] = &[
    (
        Person,
        &[
    "account", "admin", "adopter", "applicant", "attendee", "author", "beneficiary", "borrower",
    "buyer", "candidate", "cardholder", "citizen", "contact", "cred", "credential", "customer", "doctor",
    "donor", "employee", "follower", "friend", "guest", "human", "identity", "individual",
    "invitation", "invite", "invitee", "lead", "login", "member", "nurse", "organizer", "owner",
    "participant", "passenger", "patient", "person", "player", "profile", "recipient", "register",
    "registration", "resident", "seller", "signin", "signup", "speaker", "staff", "student",
    "subscriber", "subscription", "teacher", "traveler", "user", "username", "visitor", "volunteer",
    "voter",
        ],
    ),
    (
        Content,
        &[
    "answer", "article", "chat", "comment", "complaint", "conversation", "diary", "enquiry",
    "feedback", "inquiry", "journal", "message", "note", "notification", "post", "question", "reply",
    "review", "story", "testimonial", "thread", "ticket", "toot", "tweet",
        ],
    ),
    (
        Mail,
        &[
    "email", "envelope", "invitation", "letter", "mail", "message", "newsletter", "notification",
    "sms",
        ],
    ),
    (
        Place,
        &[
    "address", "billing", "booking", "checkout", "contact", "delivery", "household", "invoice",
    "order", "parcel", "recipient", "reservation", "shipment", "shipping",
        ],
    ),
    (
        Visit,
        &[
            "access", "analytic", "attempt", "audit", "hit", "login", "pageview", "session",
            "signin", "tracking", "trip", "visit", "visitor",
        ],
    ),
    (
        Payment,
        &[
            "account", "bank", "billing", "card", "charge", "invoice", "payment", "payout",
            "transfer",
        ],
    ),
];

/// Words of types that configure, run or describe software.
#[rustfmt::skip]
pub(super) const SOFTWARE: &[&str] = &[
    "arg", "argument", "ast", "backend", "benchmark", "builder", "bundle", "cargo", "cli", "client",
    "cluster", "compiler", "conf", "config", "configuration", "connector", "context", "daemon",
    "database", "diagnostic", "docker", "driver", "env", "environment", "error", "exporter",
    "extractor", "feature", "ffi", "gateway", "handler", "header", "kafka", "lexer", "lint",
    "logger", "manifest", "metadata", "metric", "middleware", "migration", "mysql", "node",
    "notifier", "opt", "option", "package", "parser", "pipeline", "plugin", "pool", "postgres", "protocol", "provider",
    "proxy", "redis", "registry", "repository", "route", "router", "s3", "schema", "server",
    "service", "setting", "smtp", "socket", "sql", "sqlite", "stat", "state", "storage", "syntax",
    "template", "tls", "transport", "worker",
];

/// Names of fields that say where in a text something stands: a comment beside one is a program's.
pub(super) const PLACES_IN_TEXTS: &[&str] = &["byte range", "column", "line number", "loc", "span"];

/// Names of fields that stand beside what connects to a machine.
#[rustfmt::skip]
pub(super) const ENDPOINTS: &[&str] = &[
    "base url", "database", "database name", "endpoint", "host", "hostname", "pool", "port", "uri",
    "url",
];
