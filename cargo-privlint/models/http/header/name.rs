use core::privlint::{any_of, opaque};
use std::fmt;

#[derive(Clone, Eq, PartialEq, Hash, Debug)]
pub struct HeaderName { name: str }
#[derive(Debug)]
pub struct InvalidHeaderName {}
impl HeaderName {
    pub fn from_bytes(src: &[u8]) -> Result<HeaderName, InvalidHeaderName> { Ok(any_of(src)) }
    pub const fn from_static(src: &'static str) -> HeaderName { any_of(src) }
    pub fn as_str(&self) -> &str { &self.name }
}
impl fmt::Display for HeaderName { fn fmt(&self, fmt: &mut fmt::Formatter) -> fmt::Result { fmt.write_str(&self.name) } }
impl fmt::Display for InvalidHeaderName { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl std::error::Error for InvalidHeaderName {}
impl std::str::FromStr for HeaderName { type Err = InvalidHeaderName; fn from_str(s: &str) -> Result<HeaderName, InvalidHeaderName> { Ok(any_of(s)) } }
impl AsRef<str> for HeaderName { fn as_ref(&self) -> &str { &self.name } }
impl TryFrom<&str> for HeaderName { type Error = InvalidHeaderName; fn try_from(s: &str) -> Result<Self, InvalidHeaderName> { Ok(any_of(s)) } }
pub const ACCEPT: HeaderName = opaque();
pub const ACCEPT_CHARSET: HeaderName = opaque();
pub const ACCEPT_ENCODING: HeaderName = opaque();
pub const ACCEPT_LANGUAGE: HeaderName = opaque();
pub const ACCEPT_RANGES: HeaderName = opaque();
pub const ACCESS_CONTROL_ALLOW_CREDENTIALS: HeaderName = opaque();
pub const ACCESS_CONTROL_ALLOW_HEADERS: HeaderName = opaque();
pub const ACCESS_CONTROL_ALLOW_METHODS: HeaderName = opaque();
pub const ACCESS_CONTROL_ALLOW_ORIGIN: HeaderName = opaque();
pub const ACCESS_CONTROL_EXPOSE_HEADERS: HeaderName = opaque();
pub const ACCESS_CONTROL_MAX_AGE: HeaderName = opaque();
pub const ACCESS_CONTROL_REQUEST_HEADERS: HeaderName = opaque();
pub const ACCESS_CONTROL_REQUEST_METHOD: HeaderName = opaque();
pub const AGE: HeaderName = opaque();
pub const ALLOW: HeaderName = opaque();
pub const ALT_SVC: HeaderName = opaque();
pub const AUTHORIZATION: HeaderName = opaque();
pub const CACHE_CONTROL: HeaderName = opaque();
pub const CACHE_STATUS: HeaderName = opaque();
pub const CDN_CACHE_CONTROL: HeaderName = opaque();
pub const CONNECTION: HeaderName = opaque();
pub const CONTENT_DISPOSITION: HeaderName = opaque();
pub const CONTENT_ENCODING: HeaderName = opaque();
pub const CONTENT_LANGUAGE: HeaderName = opaque();
pub const CONTENT_LENGTH: HeaderName = opaque();
pub const CONTENT_LOCATION: HeaderName = opaque();
pub const CONTENT_RANGE: HeaderName = opaque();
pub const CONTENT_SECURITY_POLICY: HeaderName = opaque();
pub const CONTENT_SECURITY_POLICY_REPORT_ONLY: HeaderName = opaque();
pub const CONTENT_TYPE: HeaderName = opaque();
pub const COOKIE: HeaderName = opaque();
pub const DNT: HeaderName = opaque();
pub const DATE: HeaderName = opaque();
pub const ETAG: HeaderName = opaque();
pub const EXPECT: HeaderName = opaque();
pub const EXPIRES: HeaderName = opaque();
pub const FORWARDED: HeaderName = opaque();
pub const FROM: HeaderName = opaque();
pub const HOST: HeaderName = opaque();
pub const IF_MATCH: HeaderName = opaque();
pub const IF_MODIFIED_SINCE: HeaderName = opaque();
pub const IF_NONE_MATCH: HeaderName = opaque();
pub const IF_RANGE: HeaderName = opaque();
pub const IF_UNMODIFIED_SINCE: HeaderName = opaque();
pub const LAST_MODIFIED: HeaderName = opaque();
pub const LINK: HeaderName = opaque();
pub const LOCATION: HeaderName = opaque();
pub const MAX_FORWARDS: HeaderName = opaque();
pub const ORIGIN: HeaderName = opaque();
pub const PRAGMA: HeaderName = opaque();
pub const PROXY_AUTHENTICATE: HeaderName = opaque();
pub const PROXY_AUTHORIZATION: HeaderName = opaque();
pub const PUBLIC_KEY_PINS: HeaderName = opaque();
pub const PUBLIC_KEY_PINS_REPORT_ONLY: HeaderName = opaque();
pub const RANGE: HeaderName = opaque();
pub const REFERER: HeaderName = opaque();
pub const REFERRER_POLICY: HeaderName = opaque();
pub const REFRESH: HeaderName = opaque();
pub const RETRY_AFTER: HeaderName = opaque();
pub const SEC_WEBSOCKET_ACCEPT: HeaderName = opaque();
pub const SEC_WEBSOCKET_EXTENSIONS: HeaderName = opaque();
pub const SEC_WEBSOCKET_KEY: HeaderName = opaque();
pub const SEC_WEBSOCKET_PROTOCOL: HeaderName = opaque();
pub const SEC_WEBSOCKET_VERSION: HeaderName = opaque();
pub const SERVER: HeaderName = opaque();
pub const SET_COOKIE: HeaderName = opaque();
pub const STRICT_TRANSPORT_SECURITY: HeaderName = opaque();
pub const TE: HeaderName = opaque();
pub const TRAILER: HeaderName = opaque();
pub const TRANSFER_ENCODING: HeaderName = opaque();
pub const USER_AGENT: HeaderName = opaque();
pub const UPGRADE: HeaderName = opaque();
pub const UPGRADE_INSECURE_REQUESTS: HeaderName = opaque();
pub const VARY: HeaderName = opaque();
pub const VIA: HeaderName = opaque();
pub const WARNING: HeaderName = opaque();
pub const WWW_AUTHENTICATE: HeaderName = opaque();
pub const X_CONTENT_TYPE_OPTIONS: HeaderName = opaque();
pub const X_DNS_PREFETCH_CONTROL: HeaderName = opaque();
pub const X_FRAME_OPTIONS: HeaderName = opaque();
pub const X_XSS_PROTECTION: HeaderName = opaque();
