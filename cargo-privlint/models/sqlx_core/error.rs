use core::privlint::{any_of, opaque};
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::io;

pub type Result<T, E = Error> = std::result::Result<T, E>;
pub type BoxDynError = Box<dyn StdError + 'static + Send + Sync>;
#[derive(Debug)]
pub struct UnexpectedNullError;
#[derive(Debug)]
pub enum Error {
    Configuration(BoxDynError),
    InvalidArgument(String),
    Database(Box<dyn DatabaseError>),
    Io(io::Error),
    Tls(BoxDynError),
    Protocol(String),
    RowNotFound,
    TypeNotFound { type_name: String },
    ColumnIndexOutOfBounds { index: usize, len: usize },
    ColumnNotFound(String),
    ColumnDecode { index: String, source: BoxDynError },
    Encode(BoxDynError),
    Decode(BoxDynError),
    AnyDriverError(BoxDynError),
    PoolTimedOut,
    PoolClosed,
    WorkerCrashed,
    InvalidSavePointStatement,
    BeginFailed,
}
#[derive(Debug, PartialEq, Eq)]
pub enum ErrorKind { UniqueViolation, ForeignKeyViolation, NotNullViolation, CheckViolation, ExclusionViolation, Other }
pub trait DatabaseError: StdError {
    fn message(&self) -> &str;
    fn code(&self) -> Option<Cow<str>> { opaque() }
    fn constraint(&self) -> Option<&str> { opaque() }
    fn table(&self) -> Option<&str> { opaque() }
    fn kind(&self) -> ErrorKind;
    fn is_unique_violation(&self) -> bool { opaque() }
    fn is_foreign_key_violation(&self) -> bool { opaque() }
    fn is_check_violation(&self) -> bool { opaque() }
}
impl Error {
    pub fn into_database_error(self) -> Option<Box<dyn DatabaseError>> { match self { Error::Database(err) => Some(err), _ => None } }
    pub fn as_database_error(&self) -> Option<&dyn DatabaseError> { match self { Error::Database(err) => Some(any_of(err)), _ => None } }
    pub fn protocol(err: impl Display) -> Self { Error::Protocol(err.to_string()) }
    pub fn decode(err: impl Into<Box<dyn StdError + Send + Sync + 'static>>) -> Self { Error::Decode(err.into()) }
}
impl Display for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl StdError for Error {}
impl<E: DatabaseError> From<E> for Error { fn from(error: E) -> Self { Error::Database(any_of(error)) } }
impl From<io::Error> for Error { fn from(error: io::Error) -> Self { Error::Io(error) } }
impl Display for UnexpectedNullError { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
impl StdError for UnexpectedNullError {}
