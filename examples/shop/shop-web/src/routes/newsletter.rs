//! News and advertisements.

use std::path::PathBuf;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::Utc;
use serde::Deserialize;
use shop_marketing::newsletter::Issue;
use shop_marketing::subscription::{SignUp, Subscriber, has_consented};
use shop_marketing::{MarketingError, audience, postal};
use shop_model::Consent;

use super::{LoggedIn, Shared, customer};
use crate::error::AppError;

#[derive(Deserialize)]
pub struct NewIssue {
    subject: String,
    text: String,
}

/// For visitors without an account.
pub async fn sign_up(
    State(state): State<Shared>,
    Json(form): Json<SignUp>,
) -> Result<StatusCode, AppError> {
    state.subscriptions.add(&Subscriber::from_form(form, Utc::now())).await?;
    Ok(StatusCode::ACCEPTED)
}

pub async fn join(
    State(state): State<Shared>,
    LoggedIn(id): LoggedIn,
) -> Result<StatusCode, AppError> {
    let customer = customer(&state, id).await?;
    state.repository.set_consent(id, Consent::Given).await?;
    state.subscriptions.add(&Subscriber::from_account(&customer, Utc::now())).await?;
    Ok(StatusCode::CREATED)
}

pub async fn leave(
    State(state): State<Shared>,
    LoggedIn(id): LoggedIn,
) -> Result<StatusCode, AppError> {
    let customer = customer(&state, id).await?;
    let was_there = state.subscriptions.remove(&customer).await?;
    state.repository.set_consent(id, Consent::Withdrawn).await?;
    tracing::info!(customer = %id, was_there, "left the newsletter");
    Ok(StatusCode::NO_CONTENT)
}

pub async fn send_issue(
    State(state): State<Shared>,
    Json(issue): Json<NewIssue>,
) -> Result<String, AppError> {
    let issue = Issue { subject: issue.subject, text: issue.text };
    let readers = state.subscriptions.all().await?;
    let sent = state.mailer.send_to_all(&issue, &readers).await;
    Ok(format!("sent to {sent} of {}", readers.len()))
}

pub async fn upload_audience(
    State(state): State<Shared>,
    Path(campaign): Path<String>,
) -> Result<String, AppError> {
    let mut members = Vec::new();
    for customer in state.repository.all().await? {
        let orders = state.checkout.store().of_customer(customer.id).await?;
        if has_consented(&customer) && audience::wants_pharmacy_offers(&orders) {
            members.push(audience::member(&customer, &state.pseudonyms, Utc::now()));
        }
    }
    let matched = state.brightside.upload(&campaign, &members).await?;
    Ok(format!("{matched} of {}", members.len()))
}

pub async fn print_stickers(
    State(state): State<Shared>,
    Path(campaign): Path<String>,
) -> Result<String, AppError> {
    let customers = state.repository.all().await?;
    let sheet = PathBuf::from("sheets").join(campaign).with_extension("txt");
    let printed = postal::write_sheet(&sheet, &customers)?;
    Ok(format!("{printed} stickers"))
}

/// Reminds customers of the basket that they left.
pub async fn remind(
    State(state): State<Shared>,
    LoggedIn(id): LoggedIn,
) -> Result<StatusCode, AppError> {
    let customer = customer(&state, id).await?;
    if !has_consented(&customer) {
        return Err(MarketingError::NoConsent.into());
    }
    if let Some(number) = &customer.profile.phone {
        let text = "There is something left in your basket.";
        state.brightside.text(number, text).await?; //~ purpose_mismatch
    }
    Ok(StatusCode::ACCEPTED)
}
