#[derive(Debug, Clone, Copy)]
pub enum PgSslMode { Disable, Allow, Prefer, Require, VerifyCa, VerifyFull }
