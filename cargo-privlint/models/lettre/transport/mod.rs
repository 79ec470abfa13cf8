use crate::Message;
use crate::address::Envelope;

pub mod smtp;

pub trait Transport {
    type Ok;
    type Error;
    #[privacy(sink = "email", args = ["message"])]
    fn send(&self, message: &Message) -> Result<Self::Ok, Self::Error> { crate::transport::smtp::__answer() }
    #[privacy(sink = "email", args = ["envelope", "email"])]
    fn send_raw(&self, envelope: &Envelope, email: &[u8]) -> Result<Self::Ok, Self::Error>;
}
pub trait AsyncTransport {
    type Ok;
    type Error;
    #[privacy(sink = "email", args = ["message"])]
    async fn send(&self, message: Message) -> Result<Self::Ok, Self::Error> { crate::transport::smtp::__answer() }
    #[privacy(sink = "email", args = ["envelope", "email"])]
    async fn send_raw(&self, envelope: &Envelope, email: &[u8]) -> Result<Self::Ok, Self::Error>;
}
