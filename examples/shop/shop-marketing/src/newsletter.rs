//! The newsletter by mail.

use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use shop_model::protect::Pseudonyms;

use crate::config::MarketingConfig;
use crate::error::MarketingError;
use crate::subscription::Subscriber;

/// The shop's own address, under which newsletters go out.
const SENDER_EMAIL: &str = "news@shop.example";

/// What all readers get to read.
#[derive(Clone, Debug)]
pub struct Issue {
    pub subject: String,
    pub text: String,
}

pub struct Mailer {
    relay: AsyncSmtpTransport<Tokio1Executor>,
    pseudonyms: Pseudonyms,
}

impl Mailer {
    /// A mailer that hands everything to the relay.
    pub fn new(config: &MarketingConfig, pseudonyms: Pseudonyms) -> Self {
        let relay = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&config.relay_host)
            .port(config.relay_port)
            .build();
        Self { relay, pseudonyms }
    }

    /// Sends an issue to all readers, and says how many got it.
    pub async fn send_to_all(&self, issue: &Issue, readers: &[Subscriber]) -> usize {
        // It is the shop's address that is told here, not a reader's.
        tracing::info!(sender = SENDER_EMAIL, readers = readers.len(), "newsletter starts");
        let mut sent = 0;
        for reader in readers {
            match self.send(issue, reader).await {
                Ok(()) => sent += 1,
                Err(error) => {
                    // Without the key nobody can tell whose address the pseudonym stands for.
                    let reader = self.pseudonyms.of(&reader.email);
                    tracing::warn!(reader, %error, "newsletter not delivered");
                }
            }
        }
        sent
    }

    async fn send(&self, issue: &Issue, reader: &Subscriber) -> Result<(), MarketingError> {
        let message = compose(issue, reader)?;
        self.relay.send(message).await?;
        Ok(())
    }
}

fn compose(issue: &Issue, reader: &Subscriber) -> Result<Message, MarketingError> {
    let from = Mailbox::new(Some("The Shop".to_owned()), SENDER_EMAIL.parse()?);
    let to = Mailbox::new(None, reader.email.parse()?);
    let body = format!("{},\n\n{}\n", reader.salutation, issue.text);
    let message = Message::builder()
        .from(from)
        .to(to)
        .subject(issue.subject.clone())
        .header(ContentType::TEXT_PLAIN)
        .body(body)?;
    Ok(message)
}
