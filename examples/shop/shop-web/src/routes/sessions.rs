//! Log-ins.

use std::net::SocketAddr;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::StatusCode;
use chrono::Utc;
use serde::Deserialize;
use shop_model::Session;
use shop_orders::fraud;
use uuid::Uuid;

use super::{LoggedIn, Shared};
use crate::error::AppError;
use crate::sessions::Stay;

#[derive(Deserialize)]
pub struct OpenSession {
    remember: bool,
}

pub async fn open(
    State(state): State<Shared>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    LoggedIn(customer): LoggedIn,
    Json(request): Json<OpenSession>,
) -> Result<StatusCode, AppError> {
    let session = Session { id: Uuid::new_v4(), customer, client_ip: peer.ip().to_string() };
    state.sessions.purge(Utc::now()).await?;
    let history = state.sessions.history(customer).await?;
    let is_known = fraud::is_known_place(&session, &history);
    let stays = if request.remember && is_known { Stay::Remembered } else { Stay::Visit };
    state.sessions.open(&session, stays).await?;
    Ok(StatusCode::CREATED)
}
