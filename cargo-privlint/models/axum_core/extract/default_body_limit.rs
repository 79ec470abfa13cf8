#[derive(Debug, Clone, Copy)]
pub struct DefaultBodyLimit {}
impl DefaultBodyLimit { pub const fn disable() -> Self { DefaultBodyLimit {} } pub const fn max(limit: usize) -> Self { DefaultBodyLimit {} } }
