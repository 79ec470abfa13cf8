use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts, Path, Query, Request, State};
use axum::http::{StatusCode, request::Parts};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use axum::{Extension, Form, Json, Router};

struct App {
    name: String,
}

struct Token(String);

impl<S: Send + Sync> FromRequestParts<S> for Token {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, StatusCode> {
        let header = parts.headers.get("token").ok_or(StatusCode::UNAUTHORIZED)?;
        header.to_str().map(|text| Token(text.to_owned())).map_err(|_| StatusCode::BAD_REQUEST)
    }
}

async fn show(State(app): State<Arc<App>>, Path(id): Path<u32>) -> Json<(u32, String)> {
    Json((id, app.name.clone()))
}

async fn find(Query(words): Query<Vec<(String, String)>>) -> Result<Html<String>, StatusCode> {
    words.first().map(|(key, _)| Html(key.clone())).ok_or(StatusCode::NOT_FOUND)
}

async fn take(token: Token, Form(form): Form<Vec<(String, String)>>) -> impl IntoResponse {
    (StatusCode::CREATED, format!("{} {}", token.0, form.len()))
}

async fn peer(ConnectInfo(peer): ConnectInfo<SocketAddr>, Extension(n): Extension<u8>) -> String {
    format!("{peer} {n}")
}

async fn home() -> Redirect {
    Redirect::to("/")
}

async fn guard(request: Request, next: Next) -> Response {
    next.run(request).await
}

async fn all(app: Arc<App>, listener: tokio::net::TcpListener) -> std::io::Result<()> {
    let users: MethodRouter<Arc<App>> = get(show).post(take);
    let router = Router::new()
        .route("/users/{id}", users)
        .route("/find", get(find))
        .nest("/more", Router::new().route("/peer", post(peer)))
        .fallback(home)
        .layer(middleware::from_fn(guard))
        .with_state(app);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(async {}).await
}
