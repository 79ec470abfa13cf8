//! Where a parcel goes.

use std::fmt;
use std::str::FromStr;

use privacy_derive::PersonalData;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, PersonalData)]
#[personal(
    subject = "Customer",
    purpose = ["CustomerOrderManagement", "DeliveryOfGoods", "DirectMarketing"],
    basis = "contract",
    retention = "1y after last_order",
    erasure = "erase"
)]
pub struct Address {
    #[personal(category = "Name")]
    pub recipient: String,
    #[personal(category = "PhysicalAddress")]
    pub street: String,
    #[personal(category = "PhysicalAddress")]
    pub postcode: String,
    #[personal(category = "PhysicalAddress")]
    pub city: String,
    #[personal(none, reason = "one of the five countries that the shop delivers to")]
    pub country: Country,
}

impl Address {
    /// The address as it is printed on a parcel, one line for each part.
    pub fn printed(&self) -> String {
        format!(
            "{}\n{}\n{} {}\n{}",
            self.recipient, self.street, self.postcode, self.city, self.country
        )
    }
}

/// The countries that the shop delivers to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Country {
    Ch,
    De,
    Fr,
    Pl,
    Us,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the shop does not deliver to this country")]
pub struct UnknownCountry;

impl Country {
    pub const ALL: [Country; 5] = [Country::Ch, Country::De, Country::Fr, Country::Pl, Country::Us];

    pub fn code(self) -> &'static str {
        match self {
            Country::Ch => "CH",
            Country::De => "DE",
            Country::Fr => "FR",
            Country::Pl => "PL",
            Country::Us => "US",
        }
    }

    /// Whether a parcel to this country passes a customs border.
    pub fn needs_customs_form(self) -> bool {
        match self {
            Country::Ch | Country::Us => true,
            Country::De | Country::Fr | Country::Pl => false,
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Country {
    type Err = UnknownCountry;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Country::ALL.into_iter().find(|country| country.code() == code).ok_or(UnknownCountry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_names_its_country() {
        for country in Country::ALL {
            assert_eq!(country.code().parse(), Ok(country));
        }
        assert_eq!("XX".parse::<Country>(), Err(UnknownCountry));
    }
}
