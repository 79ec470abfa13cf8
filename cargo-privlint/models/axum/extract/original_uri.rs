#[derive(Debug, Clone)]
pub struct OriginalUri(pub http::Uri);
