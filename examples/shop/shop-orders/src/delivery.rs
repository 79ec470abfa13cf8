//! What the courier gets to see.

use privacy_derive::{PersonalData, privacy};
use serde::Serialize;
use shop_model::{Country, Customer, Order, OrderId};

/// Printed, stuck on the parcel, and deleted when it has arrived.
#[derive(Clone, Serialize, PersonalData)]
#[personal(
    subject = "Customer",
    purpose = "DeliveryOfGoods",
    basis = "contract",
    retention = "30d after last_order",
    erasure = "erase",
    recipients = ["courier"]
)]
pub struct ParcelLabel {
    #[personal(none, reason = "random surrogate key")]
    pub order: OrderId,
    // Fewer purposes and a shorter life than the order's address: a label is stricter.
    #[personal(category = "PhysicalAddress")]
    pub lines: String,
}

/// A form for parcels that cross a customs border.
#[derive(Clone, Serialize)]
pub struct CustomsForm {
    pub order: OrderId,
    pub value_cents: i64,
    pub destination: Country,
    pub consignee: String,
}

pub fn label(order: &Order) -> ParcelLabel {
    ParcelLabel { order: order.id, lines: order.shipping.printed() }
}

/// What the driver reads on the phone's screen.
pub fn driver_note(customer: &Customer) -> String {
    customer.courier_note()
}

/// `None` within the customs union.
pub fn customs_form(order: &Order) -> Option<CustomsForm> {
    let destination = order.shipping.country;
    if !destination.needs_customs_form() {
        return None;
    }
    Some(CustomsForm {
        order: order.id,
        value_cents: order.total_cents,
        destination,
        consignee: order.shipping.printed(), //~ untagged_flow
    })
}

/// Hands a label to the courier's printer.
#[privacy(sink = "network", recipient = "courier", args = ["label"])]
pub fn print(label: &ParcelLabel) {
    // A parcel is known by its order's number.
    tracing::info!(order = %label.order, characters = label.lines.len(), "label printed");
}
