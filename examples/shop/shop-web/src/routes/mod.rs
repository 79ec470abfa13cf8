//! The routes, by what they are about.

mod customers;
mod newsletter;
mod orders;
mod sessions;
mod support;

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::routing::{get, post};
use shop_model::{Customer, CustomerId};

use crate::error::AppError;
use crate::state::AppState;

pub type Shared = Arc<AppState>;

pub fn router(state: Shared) -> Router {
    Router::new()
        .route("/customers", post(customers::register).get(customers::by_country))
        .route("/customers/me", get(customers::show).delete(customers::delete))
        .route("/customers/me/export", get(customers::export))
        .route("/sessions", post(sessions::open))
        .route("/orders", post(orders::place))
        .route("/orders/{id}/label", get(orders::label))
        .route("/orders/{id}/driver-note", get(orders::driver_note))
        .route("/orders/{id}/customs-form", get(orders::customs_form))
        .route("/orders/{id}/invoice", get(orders::invoice))
        .route("/orders/{id}/archive", post(orders::archive))
        .route("/newsletter", post(newsletter::sign_up))
        .route("/newsletter/me", post(newsletter::join).delete(newsletter::leave))
        .route("/newsletter/issues", post(newsletter::send_issue))
        .route("/campaigns/{name}/audience", post(newsletter::upload_audience))
        .route("/campaigns/{name}/stickers", post(newsletter::print_stickers))
        .route("/reminders", post(newsletter::remind))
        .route("/support", post(support::receive).get(support::queue))
        .with_state(state)
}

/// The customer whom the proxy in front has logged in.
pub struct LoggedIn(pub CustomerId);

impl<S: Send + Sync> FromRequestParts<S> for LoggedIn {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, AppError> {
        let header = parts.headers.get("x-customer-id").ok_or(AppError::Unauthorised)?;
        let id = header.to_str().ok().and_then(|text| text.parse().ok());
        id.map(LoggedIn).ok_or(AppError::Unauthorised)
    }
}

async fn customer(state: &AppState, id: CustomerId) -> Result<Customer, AppError> {
    state.repository.find(id).await?.ok_or(AppError::UnknownCustomer)
}
