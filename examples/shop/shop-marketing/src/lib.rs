//! News for customers who asked for them: by mail, by post, and through an advertising network.

pub mod audience;
pub mod brightside;
pub mod config;
pub mod error;
pub mod newsletter;
pub mod postal;
pub mod subscription;

pub use config::MarketingConfig;
pub use error::MarketingError;
