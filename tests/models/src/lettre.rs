use lettre::message::header::ContentType;
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::response::Response;
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, SmtpTransport, Tokio1Executor, Transport,
};

fn message(to: &str) -> Result<Message, Box<dyn std::error::Error>> {
    let from: Mailbox = "Shop <shop@example.org>".parse()?;
    let address: Address = to.parse()?;
    let builder = Message::builder().from(from).to(Mailbox::new(None, address)).subject("x");
    Ok(builder.header(ContentType::TEXT_PLAIN).body("text".to_owned())?)
}

fn parts(builder: lettre::message::MessageBuilder) -> Result<Message, lettre::error::Error> {
    let plain = SinglePart::plain("x".to_owned());
    builder.multipart(MultiPart::alternative().singlepart(plain))
}

async fn all(message: Message) -> Result<bool, lettre::transport::smtp::Error> {
    let blocking = SmtpTransport::builder_dangerous("localhost").port(25).build();
    let sent: Response = blocking.send(&message)?;
    let relay: AsyncSmtpTransport<Tokio1Executor> =
        AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("localhost")
            .credentials(Credentials::new("u".to_owned(), "p".to_owned()))
            .build();
    let again: Response = relay.send(message).await?;
    Ok(sent.is_positive() && again.code() == sent.code())
}
