use core::privlint::opaque;
use std::fmt;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct StatusCode(u16);
#[derive(Debug)]
pub struct InvalidStatusCode {}
impl StatusCode {
    pub const fn from_u16(src: u16) -> Result<StatusCode, InvalidStatusCode> { Ok(StatusCode(src)) }
    pub fn from_bytes(src: &[u8]) -> Result<StatusCode, InvalidStatusCode> { opaque() }
    pub const fn as_u16(&self) -> u16 { self.0 }
    pub fn as_str(&self) -> &str { opaque() }
    pub fn canonical_reason(&self) -> Option<&'static str> { opaque() }
    pub fn is_informational(&self) -> bool { opaque() }
    pub fn is_success(&self) -> bool { opaque() }
    pub fn is_redirection(&self) -> bool { opaque() }
    pub fn is_client_error(&self) -> bool { opaque() }
    pub fn is_server_error(&self) -> bool { opaque() }
    pub const CONTINUE: StatusCode = StatusCode(0);
    pub const SWITCHING_PROTOCOLS: StatusCode = StatusCode(0);
    pub const PROCESSING: StatusCode = StatusCode(0);
    pub const OK: StatusCode = StatusCode(0);
    pub const CREATED: StatusCode = StatusCode(0);
    pub const ACCEPTED: StatusCode = StatusCode(0);
    pub const NON_AUTHORITATIVE_INFORMATION: StatusCode = StatusCode(0);
    pub const NO_CONTENT: StatusCode = StatusCode(0);
    pub const RESET_CONTENT: StatusCode = StatusCode(0);
    pub const PARTIAL_CONTENT: StatusCode = StatusCode(0);
    pub const MULTI_STATUS: StatusCode = StatusCode(0);
    pub const ALREADY_REPORTED: StatusCode = StatusCode(0);
    pub const IM_USED: StatusCode = StatusCode(0);
    pub const MULTIPLE_CHOICES: StatusCode = StatusCode(0);
    pub const MOVED_PERMANENTLY: StatusCode = StatusCode(0);
    pub const FOUND: StatusCode = StatusCode(0);
    pub const SEE_OTHER: StatusCode = StatusCode(0);
    pub const NOT_MODIFIED: StatusCode = StatusCode(0);
    pub const USE_PROXY: StatusCode = StatusCode(0);
    pub const TEMPORARY_REDIRECT: StatusCode = StatusCode(0);
    pub const PERMANENT_REDIRECT: StatusCode = StatusCode(0);
    pub const BAD_REQUEST: StatusCode = StatusCode(0);
    pub const UNAUTHORIZED: StatusCode = StatusCode(0);
    pub const PAYMENT_REQUIRED: StatusCode = StatusCode(0);
    pub const FORBIDDEN: StatusCode = StatusCode(0);
    pub const NOT_FOUND: StatusCode = StatusCode(0);
    pub const METHOD_NOT_ALLOWED: StatusCode = StatusCode(0);
    pub const NOT_ACCEPTABLE: StatusCode = StatusCode(0);
    pub const PROXY_AUTHENTICATION_REQUIRED: StatusCode = StatusCode(0);
    pub const REQUEST_TIMEOUT: StatusCode = StatusCode(0);
    pub const CONFLICT: StatusCode = StatusCode(0);
    pub const GONE: StatusCode = StatusCode(0);
    pub const LENGTH_REQUIRED: StatusCode = StatusCode(0);
    pub const PRECONDITION_FAILED: StatusCode = StatusCode(0);
    pub const PAYLOAD_TOO_LARGE: StatusCode = StatusCode(0);
    pub const URI_TOO_LONG: StatusCode = StatusCode(0);
    pub const UNSUPPORTED_MEDIA_TYPE: StatusCode = StatusCode(0);
    pub const RANGE_NOT_SATISFIABLE: StatusCode = StatusCode(0);
    pub const EXPECTATION_FAILED: StatusCode = StatusCode(0);
    pub const IM_A_TEAPOT: StatusCode = StatusCode(0);
    pub const MISDIRECTED_REQUEST: StatusCode = StatusCode(0);
    pub const UNPROCESSABLE_ENTITY: StatusCode = StatusCode(0);
    pub const LOCKED: StatusCode = StatusCode(0);
    pub const FAILED_DEPENDENCY: StatusCode = StatusCode(0);
    pub const TOO_EARLY: StatusCode = StatusCode(0);
    pub const UPGRADE_REQUIRED: StatusCode = StatusCode(0);
    pub const PRECONDITION_REQUIRED: StatusCode = StatusCode(0);
    pub const TOO_MANY_REQUESTS: StatusCode = StatusCode(0);
    pub const REQUEST_HEADER_FIELDS_TOO_LARGE: StatusCode = StatusCode(0);
    pub const UNAVAILABLE_FOR_LEGAL_REASONS: StatusCode = StatusCode(0);
    pub const INTERNAL_SERVER_ERROR: StatusCode = StatusCode(0);
    pub const NOT_IMPLEMENTED: StatusCode = StatusCode(0);
    pub const BAD_GATEWAY: StatusCode = StatusCode(0);
    pub const SERVICE_UNAVAILABLE: StatusCode = StatusCode(0);
    pub const GATEWAY_TIMEOUT: StatusCode = StatusCode(0);
    pub const HTTP_VERSION_NOT_SUPPORTED: StatusCode = StatusCode(0);
    pub const VARIANT_ALSO_NEGOTIATES: StatusCode = StatusCode(0);
    pub const INSUFFICIENT_STORAGE: StatusCode = StatusCode(0);
    pub const LOOP_DETECTED: StatusCode = StatusCode(0);
    pub const NOT_EXTENDED: StatusCode = StatusCode(0);
    pub const NETWORK_AUTHENTICATION_REQUIRED: StatusCode = StatusCode(0);
}
impl fmt::Display for StatusCode { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl PartialEq<u16> for StatusCode { fn eq(&self, other: &u16) -> bool { opaque() } }
impl From<StatusCode> for u16 { fn from(status: StatusCode) -> u16 { status.0 } }
impl TryFrom<u16> for StatusCode { type Error = InvalidStatusCode; fn try_from(t: u16) -> Result<Self, InvalidStatusCode> { Ok(StatusCode(t)) } }
impl fmt::Display for InvalidStatusCode { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for InvalidStatusCode {}
