//! Client of Brightside, the advertising network that shows the shop's advertisements.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::audience::AudienceMember;
use crate::config::MarketingConfig;
use crate::error::MarketingError;

const TIMEOUT: Duration = Duration::from_secs(10);

pub struct Brightside {
    http: reqwest::Client,
    url: String,
    token: String,
}

#[derive(Serialize)]
struct Upload<'a> {
    campaign: &'a str,
    members: &'a [AudienceMember],
}

#[derive(Deserialize)]
struct Accepted {
    matched: usize,
}

impl Brightside {
    pub fn new(config: &MarketingConfig) -> Result<Self, MarketingError> {
        let http = reqwest::Client::builder().timeout(TIMEOUT).build()?;
        Ok(Self { http, url: config.audience_url.clone(), token: config.audience_token.clone() })
    }

    /// Uploads an audience, and says how many of its members the network knows.
    pub async fn upload(
        &self,
        campaign: &str,
        members: &[AudienceMember],
    ) -> Result<usize, MarketingError> {
        let answer = self
            .http
            .post(format!("{}/v2/audiences", self.url))
            .bearer_auth(&self.token)
            .json(&Upload { campaign, members })
            .send()
            .await?;
        if !answer.status().is_success() {
            return Err(MarketingError::Refused(answer.status().as_u16()));
        }
        let accepted: Accepted = answer.json().await?;
        tracing::info!(campaign, matched = accepted.matched, "audience uploaded");
        Ok(accepted.matched)
    }

    /// Sends a text message through the network.
    pub async fn text(&self, number: &str, text: &str) -> Result<(), MarketingError> {
        let answer = self
            .http
            .post(format!("{}/v2/texts", self.url))
            .bearer_auth(&self.token)
            .json(&serde_json::json!({ "to": number, "text": text }))
            .send()
            .await?;
        match answer.status().as_u16() {
            200..=299 => Ok(()),
            status => Err(MarketingError::Refused(status)),
        }
    }
}
