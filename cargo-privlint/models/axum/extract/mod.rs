pub mod connect_info;
mod matched_path;
mod original_uri;
pub mod path;
mod query;
pub mod rejection;
mod state;

pub use self::connect_info::ConnectInfo;
pub use self::matched_path::MatchedPath;
pub use self::original_uri::OriginalUri;
pub use self::path::Path;
pub use self::query::Query;
pub use self::state::State;
pub use crate::form::Form;
pub use crate::{Extension, Json};
pub use axum_core::extract::{DefaultBodyLimit, FromRef, FromRequest, FromRequestParts, OptionalFromRequest, OptionalFromRequestParts, Request};
