//! The technical journal of the order process: who operates the shop reads it, and so does the company
//! that hosts it.

use shop_model::OrderId;

/// One line about an order.
pub fn note(order: OrderId, line: &str) {
    tracing::info!(%order, "{line}"); //~ personal_data_in_log
}

/// One line about how often something happened.
pub fn count(what: &str, n: usize) {
    tracing::info!(n, "{what}");
}
