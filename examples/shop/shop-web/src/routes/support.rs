//! Messages to customer care.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::{Duration, Utc};
use privacy_derive::privacy;
use shop_model::{NewMessage, QueueEntry, SupportMessage, TicketId};

use super::{LoggedIn, Shared, customer};
use crate::error::AppError;

/// Longer messages are mostly advertisements.
const UNUSUAL_LENGTH: usize = 20_000;

#[privacy(purpose = "CustomerCare")]
pub async fn receive(
    State(state): State<Shared>,
    LoggedIn(id): LoggedIn,
    Json(new): Json<NewMessage>,
) -> Result<StatusCode, AppError> {
    let customer = customer(&state, id).await?;
    let message = SupportMessage {
        ticket: TicketId::random(),
        customer: id,
        reply_to: customer.profile.email.clone(),
        body: new.body,
        received_at: Utc::now(),
    };
    // How long the text is, not what it says.
    tracing::debug!(ticket = %message.ticket, length = message.body.len(), "message received");
    if message.body.len() > UNUSUAL_LENGTH {
        tracing::warn!(?message, "unusually long message"); //~ personal_data_in_log
    }
    state.repository.insert_message(&message).await?;
    Ok(StatusCode::ACCEPTED)
}

/// What waits for an answer.
#[privacy(purpose = "CustomerCare")]
pub async fn queue(State(state): State<Shared>) -> Result<Json<Vec<QueueEntry>>, AppError> {
    let messages = state.repository.messages_since(Utc::now() - Duration::days(7)).await?;
    Ok(Json(messages.iter().map(QueueEntry::of).collect()))
}
