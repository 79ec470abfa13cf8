//! Settings, from the file that `SHOP_CONFIG` names.

use std::net::SocketAddr;
use std::path::PathBuf;

use serde::Deserialize;
use shop_marketing::MarketingConfig;

use crate::error::StartError;

#[derive(Clone, Debug, Deserialize)]
pub struct Config {
    pub listen_address: SocketAddr,
    pub database_url: String,
    /// The file with the key for pseudonyms.
    pub key_file: PathBuf,
    pub marketing: MarketingConfig,
}

impl Config {
    pub fn load() -> Result<Self, StartError> {
        let path = std::env::var_os("SHOP_CONFIG").unwrap_or_else(|| "shop.toml".into());
        let text = std::fs::read_to_string(path)?;
        Ok(toml::from_str(&text)?)
    }
}
