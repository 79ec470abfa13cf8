//! Money: through the payment provider, or on the customer's own initiative.

use privacy_derive::{PersonalData, privacy};
use shop_model::protect::mask_card_number;
use shop_model::{Order, OrderId, PaymentMethod};

use crate::error::OrderError;

/// What the payment provider is told.
#[derive(Clone, PersonalData)]
#[personal(
    subject = "Customer",
    purpose = "PaymentManagement",
    basis = "contract",
    retention = "30d",
    erasure = "erase",
    recipients = ["payment_provider"]
)]
pub struct Charge {
    #[personal(none, reason = "random surrogate key")]
    pub order: OrderId,
    #[personal(none, reason = "an amount without the person it belongs to")]
    pub amount_cents: i64,
    // Narrower in each respect than the card that it is copied from.
    #[personal(category = "PaymentCardNumber")]
    pub card_number: String,
    #[personal(category = "PaymentCardExpiry")]
    pub card_expiry: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    Accepted,
    Declined,
}

/// A payment provider.
pub trait PaymentGateway: Send + Sync {
    #[privacy(sink = "network", recipient = "payment_provider", args = ["charge"])]
    fn charge(&self, charge: Charge) -> impl Future<Output = Verdict> + Send;
}

/// Takes the money for the order, unless it is paid later.
pub async fn settle<G: PaymentGateway>(
    gateway: &G,
    order: &Order,
    method: &PaymentMethod,
) -> Result<(), OrderError> {
    let card = match method {
        PaymentMethod::Card(card) => card,
        PaymentMethod::Transfer { .. } | PaymentMethod::OnDelivery => return Ok(()),
    };
    let charge = Charge {
        order: order.id,
        amount_cents: order.total_cents,
        card_number: card.number.clone(),
        card_expiry: card.expiry.clone(),
    };
    // Receipts show the last four digits too: nobody can pay with them.
    let shown = mask_card_number(&card.number);
    match gateway.charge(charge).await {
        Verdict::Accepted => Ok(()),
        Verdict::Declined => {
            tracing::warn!(order = %order.id, card = %shown, "declined");
            tracing::debug!("declined for {}", card.holder); //~ personal_data_in_log
            Err(OrderError::Declined)
        }
    }
}

/// The provider's test mode, in which every card works but one.
pub struct Sandbox;

impl PaymentGateway for Sandbox {
    async fn charge(&self, charge: Charge) -> Verdict {
        if charge.card_number.ends_with("0002") { Verdict::Declined } else { Verdict::Accepted }
    }
}
