pub use self::body::Body;
pub use self::client::{Client, ClientBuilder};
pub use self::request::{Request, RequestBuilder};
pub use self::response::Response;

pub mod body;
pub mod client;
pub mod multipart;
pub mod request;
pub mod response;
