//! What can go wrong on the way to a customer. No variant says who the customer is.

#[derive(Debug, thiserror::Error)]
pub enum MarketingError {
    #[error("the customer did not agree to receive newsletters")]
    NoConsent,
    #[error("no valid mail address")]
    Address(#[from] lettre::address::AddressError),
    #[error("a newsletter cannot be put together")]
    Message(#[from] lettre::error::Error),
    #[error("the mail relay refused")]
    Relay(#[from] lettre::transport::smtp::Error),
    #[error("the advertising network did not answer")]
    Network(#[from] reqwest::Error),
    #[error("the advertising network answered with status {0}")]
    Refused(u16),
    #[error("a file cannot be written")]
    File(#[from] std::io::Error),
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
}
