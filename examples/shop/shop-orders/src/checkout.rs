//! Placing an order: checked, paid, stored, confirmed.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use shop_model::{Address, Customer, Order, OrderId, OrderLine, OrderStatus, PaymentMethod};

use crate::catalogue::Catalogue;
use crate::error::OrderError;
use crate::payment::PaymentGateway;
use crate::store::OrderStore;
use crate::{age, fraud, journal, payment};

/// A basket that its owner sends off.
#[derive(Deserialize)]
pub struct PlaceOrder {
    pub lines: Vec<OrderLine>,
    pub shipping: Option<Address>,
    pub payment: PaymentMethod,
}

pub struct Checkout<G> {
    catalogue: Catalogue,
    store: OrderStore,
    gateway: G,
}

impl<G: PaymentGateway> Checkout<G> {
    pub fn new(catalogue: Catalogue, store: OrderStore, gateway: G) -> Self {
        Self { catalogue, store, gateway }
    }

    pub fn store(&self) -> &OrderStore {
        &self.store
    }

    /// Takes an order of that customer, and says under which number it is known from now on.
    pub async fn place(
        &self,
        customer: &Customer,
        basket: PlaceOrder,
        now: DateTime<Utc>,
    ) -> Result<OrderId, OrderError> {
        self.check_lines(customer, &basket.lines, now)?;
        let total_cents = self.catalogue.total_cents(&basket.lines)?;
        let mut order = new_order(customer, basket.lines, basket.shipping, total_cents, now);
        if fraud::is_suspicious(customer, &order) {
            return Err(OrderError::NeedsReview);
        }
        payment::settle(&self.gateway, &order, &basket.payment).await?;
        order.status = OrderStatus::Paid;
        self.store.insert(&order).await?;
        // The number of an order is random, and a method of payment is none of anybody's secrets.
        tracing::info!(order = %order.id, paid_by = basket.payment.kind(), "order placed");
        journal::note(order.id, &confirmation(customer));
        journal::count("lines of the order", order.lines.len());
        Ok(order.id)
    }

    fn check_lines(
        &self,
        customer: &Customer,
        lines: &[OrderLine],
        now: DateTime<Utc>,
    ) -> Result<(), OrderError> {
        if lines.is_empty() {
            return Err(OrderError::EmptyBasket);
        }
        for line in lines {
            let article = self.catalogue.article(line.article)?;
            if article.needs_prescription && line.prescription.is_none() {
                return Err(OrderError::NeedsPrescription(article.number));
            }
            if article.adults_only && !age::may_buy_alcohol(customer, now) {
                return Err(OrderError::TooYoung);
            }
        }
        Ok(())
    }
}

fn new_order(
    customer: &Customer,
    lines: Vec<OrderLine>,
    shipping: Option<Address>,
    total_cents: i64,
    now: DateTime<Utc>,
) -> Order {
    Order {
        id: OrderId::random(),
        customer: customer.id,
        // Kept for a shorter time and for fewer purposes than the account's address.
        contact_email: customer.profile.email.clone(),
        shipping: shipping.unwrap_or_else(|| customer.profile.address.clone()),
        lines,
        total_cents,
        status: OrderStatus::Placed,
        placed_at: now,
    }
}

fn confirmation(customer: &Customer) -> String {
    format!("confirmed to {}", customer.contact_line())
}
