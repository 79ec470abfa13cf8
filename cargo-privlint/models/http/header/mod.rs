mod map;
mod name;
mod value;

pub use self::map::{AsHeaderName, Entry, HeaderMap, IntoHeaderName, Iter};
pub use self::name::{
    ACCEPT, ACCEPT_LANGUAGE, ACCESS_CONTROL_ALLOW_ORIGIN, AUTHORIZATION, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, DATE, ETAG,
    EXPIRES, FORWARDED, FROM, HOST, HeaderName, IF_NONE_MATCH, InvalidHeaderName, LAST_MODIFIED, LOCATION, ORIGIN, REFERER, RETRY_AFTER, SERVER, SET_COOKIE, USER_AGENT, VARY,
    WWW_AUTHENTICATE,
};
pub use self::value::{HeaderValue, InvalidHeaderValue, ToStrError};
