//! Where data may be: countries by ISO 3166-1 code, the European Economic Area, countries with adequate protection.
//!
//! The tables hold what was in force in November 2026.

use std::fmt;

use crate::{suggest::closest, vocabulary::same_word};

/// A country, or a group that stands for its members.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Region {
    Country(Country),
    /// The European Economic Area.
    Eea,
    /// The European Economic Area and the countries that the European Commission has found adequate.
    Adequate,
}

/// An ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Country(&'static str);

/// ISO 3166-1 alpha-2, as listed by DPV 2.3 (`loc/loc.csv`).
#[rustfmt::skip]
const COUNTRIES: &[&str] = &[
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ", "BA",
    "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS", "BT", "BV",
    "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN", "CO", "CR", "CU",
    "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE", "EG", "EH", "ER", "ES",
    "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF", "GG", "GH", "GI", "GL", "GM",
    "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HM", "HN", "HR", "HT", "HU", "ID", "IE",
    "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM", "JO", "JP", "KE", "KG", "KH", "KI", "KM",
    "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY",
    "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK", "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT",
    "MU", "MV", "MW", "MX", "MY", "MZ", "NA", "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU",
    "NZ", "OM", "PA", "PE", "PF", "PG", "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA",
    "RE", "RO", "RS", "RU", "RW", "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM",
    "SN", "SO", "SR", "SS", "ST", "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL",
    "TM", "TN", "TO", "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE",
    "VG", "VI", "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW",
];

/// The 27 member states of the Union with Iceland, Liechtenstein and Norway, and the territories of members
/// that have a code of their own and in which Union law applies (Article 355(1) and (4) TFEU).
#[rustfmt::skip]
const EEA: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
    "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    "IS", "LI", "NO",
    "AX", "GF", "GP", "MF", "MQ", "RE", "YT",
];

/// Decisions under Article 45 GDPR or Article 25(6) of Directive 95/46/EC that cover a country: Andorra 2010/625,
/// Argentina 2003/490, Brazil 2026/179, Canada 2002/2 (commercial organisations), Faroe Islands 2010/146,
/// Guernsey 2003/821, Isle of Man 2004/411, Israel 2011/61, Japan 2019/419, Jersey 2008/393, Korea 2022/254,
/// New Zealand 2013/65, Switzerland 2000/518, United Kingdom 2021/1772, Uruguay 2012/484. The decision on the
/// United States (2023/1795) covers certified recipients only, so `US` has to be named.
#[rustfmt::skip]
const ADEQUATE: &[&str] = &[
    "AD", "AR", "BR", "CA", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "UY",
];

impl Country {
    pub fn code(self) -> &'static str {
        self.0
    }
}

impl Region {
    /// The region that a text names, ignoring case.
    pub fn parse(text: &str) -> Option<Region> {
        if same_word(text, "eea") {
            return Some(Region::Eea);
        }
        if same_word(text, "adequate") {
            return Some(Region::Adequate);
        }
        let code = COUNTRIES.iter().find(|code| code.eq_ignore_ascii_case(text))?;
        Some(Region::Country(Country(code)))
    }

    /// What a mistaken text may have meant.
    pub fn suggestion(text: &str) -> Option<&'static str> {
        match text.to_ascii_lowercase().as_str() {
            "eu" | "europe" | "ewr" => Some("eea"),
            "uk" => Some("GB"),
            "usa" => Some("US"),
            "el" => Some("GR"),
            _ if text.chars().count() > 2 => closest(text, ["eea", "adequate"]),
            _ => None,
        }
    }

    /// The countries that it stands for.
    pub fn countries(self) -> impl Iterator<Item = Country> {
        let (one, eea, adequate): (Option<Country>, &[&str], &[&str]) = match self {
            Region::Country(country) => (Some(country), &[], &[]),
            Region::Eea => (None, EEA, &[]),
            Region::Adequate => (None, EEA, ADEQUATE),
        };
        one.into_iter().chain(eea.iter().chain(adequate).map(|code| Country(code)))
    }

    /// Whether every country of it is in one of `regions`.
    pub fn is_within<'a>(self, regions: impl IntoIterator<Item = &'a Region> + Clone) -> bool {
        self.countries().all(|country| {
            regions.clone().into_iter().any(|region| region.countries().any(|it| it == country))
        })
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Region::Country(country) => country.code(),
            Region::Eea => "eea",
            Region::Adequate => "adequate",
        })
    }
}
