//! What can go wrong, and how a client hears of it. Errors hold numbers and causes, nothing of
//! customers.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use shop_marketing::MarketingError;
use shop_orders::OrderError;

#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("a file or a socket: {0}")]
    Io(#[from] std::io::Error),
    #[error("the configuration: {0}")]
    Config(#[from] toml::de::Error),
    #[error(transparent)]
    Key(#[from] shop_model::protect::ShortKey),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Orders(#[from] OrderError),
    #[error(transparent)]
    Marketing(#[from] MarketingError),
}

#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("not logged in")]
    Unauthorised,
    #[error("there is no such customer")]
    UnknownCustomer,
    #[error("this is somebody else's")]
    Forbidden,
    #[error(transparent)]
    Order(#[from] OrderError),
    #[error(transparent)]
    Marketing(#[from] MarketingError),
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
}

#[derive(Serialize)]
struct Problem {
    title: String,
}

impl AppError {
    fn status(&self) -> StatusCode {
        match self {
            AppError::Unauthorised => StatusCode::UNAUTHORIZED,
            AppError::Forbidden => StatusCode::FORBIDDEN,
            AppError::UnknownCustomer | AppError::Order(OrderError::NotFound(_)) => {
                StatusCode::NOT_FOUND
            }
            AppError::Marketing(MarketingError::NoConsent) => StatusCode::CONFLICT,
            AppError::Order(OrderError::Database(_) | OrderError::Corrupt)
            | AppError::Marketing(_)
            | AppError::Database(_) => StatusCode::INTERNAL_SERVER_ERROR,
            AppError::Order(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() {
            // What failed is told, not for whom.
            tracing::error!(error = %self, "request failed");
        }
        (status, Json(Problem { title: self.to_string() })).into_response()
    }
}
