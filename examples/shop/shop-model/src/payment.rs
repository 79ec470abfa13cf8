//! How an order is paid.

use privacy_derive::PersonalData;
use serde::Deserialize;

/// Handed on to the payment provider and forgotten.
#[derive(Clone, Deserialize, PersonalData)]
#[personal(
    subject = "Customer",
    purpose = ["PaymentManagement", "FraudPreventionAndDetection"],
    basis = "contract",
    retention = "13mo",
    erasure = "erase"
)]
pub struct Card {
    #[personal(category = "Name")]
    pub holder: String,
    #[personal(category = "PaymentCardNumber", recipients = ["payment_provider"])]
    pub number: String,
    #[personal(category = "PaymentCardExpiry", recipients = ["payment_provider"])]
    pub expiry: String,
}

#[derive(Clone, Deserialize, PersonalData)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PaymentMethod {
    Card(Card),
    #[personal(
        subject = "Customer",
        purpose = "PaymentManagement",
        basis = "contract",
        retention = "13mo",
        erasure = "erase"
    )]
    Transfer {
        #[personal(category = "BankAccount")]
        iban: String,
    },
    OnDelivery,
}

impl PaymentMethod {
    pub fn kind(&self) -> &'static str {
        match self {
            PaymentMethod::Card(_) => "card",
            PaymentMethod::Transfer { .. } => "transfer",
            PaymentMethod::OnDelivery => "on_delivery",
        }
    }
}
