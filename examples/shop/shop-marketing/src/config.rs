//! Settings of the marketing jobs.

use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
pub struct MarketingConfig {
    /// The mail relay on the shop's own network, which adds TLS on the way out.
    pub relay_host: String,
    pub relay_port: u16,
    /// The audience API, through the proxy for outgoing traffic, which adds TLS.
    pub audience_url: String,
    pub audience_token: String,
}
