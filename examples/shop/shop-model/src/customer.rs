//! A customer account and what its owner told us.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use privacy_derive::PersonalData;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::id::CustomerId;

/// What a customer enters at registration and can change later.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, PersonalData)]
#[personal(
    subject = "Customer",
    basis = "contract",
    retention = "3y after last_order",
    erasure = "erase"
)]
pub struct Profile {
    #[personal(
        category = "Name",
        purpose = ["CustomerOrderManagement", "DeliveryOfGoods", "CustomerCare", "DirectMarketing"]
    )]
    pub name: String,
    #[personal(
        category = "EmailAddress",
        purpose = [
            "CustomerOrderManagement",
            "CustomerCare",
            "FraudPreventionAndDetection",
            "DirectMarketing"
        ],
        recipients = ["mail_relay", "brightside"],
        regions = ["eea", "US"]
    )]
    pub email: String,
    #[personal(category = "TelephoneNumber", purpose = "DeliveryOfGoods")]
    pub phone: Option<String>,
    #[personal(category = "BirthDate", purpose = "LegalCompliance", basis = "legal_obligation")]
    pub birth_date: NaiveDate,
    pub address: Address,
    #[personal(none, reason = "the language that pages are shown in, one of four")]
    pub language: Language,
}

/// An account. What it shows of itself in logs is its number alone.
#[derive(Clone, Serialize, PersonalData)]
pub struct Customer {
    #[personal(none, reason = "random surrogate key")]
    pub id: CustomerId,
    pub profile: Profile,
    #[personal(none, reason = "whether newsletters may be sent, without saying to whom")]
    pub consent: Consent,
    #[personal(none, reason = "when the account was opened says nothing about its owner")]
    pub opened_at: DateTime<Utc>,
}

impl Customer {
    pub fn register(profile: Profile, opened_at: DateTime<Utc>) -> Self {
        Self { id: CustomerId::random(), profile, consent: Consent::NeverAsked, opened_at }
    }

    /// Name and mail address, as customer care writes them into a letter's head.
    pub fn contact_line(&self) -> String {
        format!("{} <{}>", self.profile.name, self.profile.email)
    }

    /// Everything that a courier needs to find the door.
    pub fn courier_note(&self) -> String {
        let printed = self.profile.address.printed();
        let phone = self.profile.phone.as_deref(); //~ purpose_mismatch
        phone.map_or(printed.clone(), |phone| format!("{printed}\ncall {phone}"))
    }

    /// Whether alcohol may be sold to this customer on that day.
    pub fn is_adult_on(&self, day: NaiveDate) -> bool {
        day.years_since(self.profile.birth_date).is_some_and(|age| age >= 18)
    }
}

impl fmt::Debug for Customer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Customer").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Whether a customer agreed to receive newsletters.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    Given,
    NeverAsked,
    Withdrawn,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    De,
    En,
    Fr,
    Pl,
}

impl Consent {
    pub fn code(self) -> &'static str {
        match self {
            Consent::Given => "given",
            Consent::NeverAsked => "never_asked",
            Consent::Withdrawn => "withdrawn",
        }
    }

    pub fn from_code(code: &str) -> Self {
        match code {
            "given" => Consent::Given,
            "withdrawn" => Consent::Withdrawn,
            _ => Consent::NeverAsked,
        }
    }
}

impl Language {
    pub fn code(self) -> &'static str {
        match self {
            Language::De => "de",
            Language::En => "en",
            Language::Fr => "fr",
            Language::Pl => "pl",
        }
    }

    /// English where the code is none of ours.
    pub fn from_code(code: &str) -> Self {
        match code {
            "de" => Language::De,
            "fr" => Language::Fr,
            "pl" => Language::Pl,
            _ => Language::En,
        }
    }
}
