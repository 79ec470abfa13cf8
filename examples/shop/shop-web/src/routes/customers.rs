//! Accounts: opened, shown, exported, deleted by their owners.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::Utc;
use privacy_derive::privacy;
use serde::Serialize;
use shop_model::{Consent, Customer, CustomerId, Order, Profile, SupportMessage};

use super::{LoggedIn, Shared, customer};
use crate::error::AppError;
use crate::repository::{CountryCount, WelcomeCall};

#[derive(Serialize)]
pub struct Registered {
    id: CustomerId,
}

/// Everything that the shop knows about a customer.
#[derive(Serialize)]
pub struct Export {
    customer: Customer,
    orders: Vec<Order>,
    messages: Vec<SupportMessage>,
}

pub async fn register(
    State(state): State<Shared>,
    Json(profile): Json<Profile>,
) -> Result<(StatusCode, Json<Registered>), AppError> {
    let customer = Customer::register(profile, Utc::now());
    if let Err(error) = state.repository.insert(&customer).await {
        let who = customer.contact_line();
        tracing::error!("cannot register {who}: {error}"); //~ personal_data_in_log
        return Err(error.into());
    }
    state.repository.insert_call(&welcome_call(&customer)).await?;
    // An account shows its random number alone when it is formatted.
    tracing::info!(?customer, "account opened");
    Ok((StatusCode::CREATED, Json(Registered { id: customer.id })))
}

fn welcome_call(customer: &Customer) -> WelcomeCall {
    WelcomeCall {
        customer: customer.id,
        number: customer.profile.phone.clone(), //~ purpose_mismatch
    }
}

/// Customers see what they have told the shop.
pub async fn show(
    State(state): State<Shared>,
    LoggedIn(id): LoggedIn,
) -> Result<Json<Profile>, AppError> {
    Ok(Json(customer(&state, id).await?.profile))
}

#[privacy(exports = "Customer")]
pub async fn export(
    State(state): State<Shared>,
    LoggedIn(id): LoggedIn,
) -> Result<Json<Export>, AppError> {
    let export = Export {
        customer: customer(&state, id).await?,
        orders: state.checkout.store().of_customer(id).await?,
        messages: state.repository.messages_of(id).await?,
    };
    // Numbers of things, not the things.
    tracing::info!(
        customer = %id,
        orders = export.orders.len(),
        has_agreed = export.customer.consent == Consent::Given,
        "data exported"
    );
    Ok(Json(export))
}

#[privacy(erases = "Customer")]
pub async fn delete(
    State(state): State<Shared>,
    LoggedIn(id): LoggedIn,
) -> Result<StatusCode, AppError> {
    let customer = customer(&state, id).await?;
    state.subscriptions.remove(&customer).await?;
    state.repository.delete(customer.id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub async fn by_country(State(state): State<Shared>) -> Result<Json<Vec<(String, i64)>>, AppError> {
    let counts = state.repository.count_by_country().await?;
    // Nobody can be told from the number of customers in a country.
    tracing::debug!(?counts, "customers by country");
    let pairs = counts.into_iter().map(|CountryCount { country, customers }| (country, customers));
    Ok(Json(pairs.collect()))
}
