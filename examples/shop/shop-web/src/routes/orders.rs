//! Orders, and the papers that go with them.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::Utc;
use serde::Serialize;
use shop_model::{CustomerId, Order, OrderId};
use shop_orders::delivery::{CustomsForm, ParcelLabel};
use shop_orders::invoice::Invoice;
use shop_orders::{PlaceOrder, delivery, invoice as invoices};

use super::{LoggedIn, Shared, customer};
use crate::error::AppError;

#[derive(Serialize)]
pub struct Placed {
    id: OrderId,
}

pub async fn place(
    State(state): State<Shared>,
    LoggedIn(id): LoggedIn,
    Json(basket): Json<PlaceOrder>,
) -> Result<(StatusCode, Json<Placed>), AppError> {
    let customer = customer(&state, id).await?;
    let order = state.checkout.place(&customer, basket, Utc::now()).await?;
    Ok((StatusCode::CREATED, Json(Placed { id: order })))
}

pub async fn label(
    State(state): State<Shared>,
    LoggedIn(customer): LoggedIn,
    Path(id): Path<OrderId>,
) -> Result<Json<ParcelLabel>, AppError> {
    let label = delivery::label(&own_order(&state, customer, id).await?);
    delivery::print(&label);
    Ok(Json(label))
}

pub async fn driver_note(
    State(state): State<Shared>,
    LoggedIn(id): LoggedIn,
    Path(order): Path<OrderId>,
) -> Result<String, AppError> {
    own_order(&state, id, order).await?;
    let customer = customer(&state, id).await?;
    Ok(delivery::driver_note(&customer))
}

pub async fn customs_form(
    State(state): State<Shared>,
    LoggedIn(customer): LoggedIn,
    Path(id): Path<OrderId>,
) -> Result<Json<Option<CustomsForm>>, AppError> {
    Ok(Json(delivery::customs_form(&own_order(&state, customer, id).await?)))
}

pub async fn invoice(
    State(state): State<Shared>,
    LoggedIn(customer): LoggedIn,
    Path(id): Path<OrderId>,
) -> Result<Json<Invoice>, AppError> {
    let order = own_order(&state, customer, id).await?;
    Ok(Json(invoices::issue(&order, Utc::now())))
}

pub async fn archive(
    State(state): State<Shared>,
    LoggedIn(customer): LoggedIn,
    Path(id): Path<OrderId>,
) -> Result<StatusCode, AppError> {
    let order = own_order(&state, customer, id).await?;
    shop_orders::archive::archive(&order, &state.archive).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn own_order(state: &Shared, customer: CustomerId, id: OrderId) -> Result<Order, AppError> {
    let order = state.checkout.store().find(id).await?;
    if order.customer != customer {
        // Both are random numbers.
        tracing::warn!(%customer, order = %id, "asked for somebody else's order");
        return Err(AppError::Forbidden);
    }
    Ok(order)
}
