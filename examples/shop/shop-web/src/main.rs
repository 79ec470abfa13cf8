//! The shop's HTTP interface. A proxy in front of it checks who is logged in, and adds TLS.

mod config;
mod error;
mod repository;
mod routes;
mod sessions;
mod state;

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use tracing_subscriber::EnvFilter;

use crate::config::Config;
use crate::error::StartError;
use crate::state::AppState;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt().with_env_filter(EnvFilter::from_default_env()).init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the shop cannot start");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), StartError> {
    let config = Config::load()?;
    let state = Arc::new(AppState::connect(&config).await?);
    let listener = tokio::net::TcpListener::bind(config.listen_address).await?;
    // The address is this computer's own.
    tracing::info!(address = %config.listen_address, "listening");
    let service = routes::router(state).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(shutdown()).await?;
    Ok(())
}

async fn shutdown() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
