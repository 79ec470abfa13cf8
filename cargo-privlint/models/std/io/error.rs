use crate::prelude::all::*;
pub type Result<T> = core::result::Result<T, Error>;
pub struct Error { error: Box<dyn core::error::Error + Send + Sync> }
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum ErrorKind {
    NotFound, PermissionDenied, ConnectionRefused, ConnectionReset, ConnectionAborted, NotConnected, AddrInUse, AddrNotAvailable, BrokenPipe, AlreadyExists, WouldBlock,
    InvalidInput, InvalidData, TimedOut, WriteZero, Interrupted, Unsupported, UnexpectedEof, OutOfMemory, Other, NotADirectory, IsADirectory, DirectoryNotEmpty, StorageFull,
    HostUnreachable, NetworkUnreachable, NetworkDown, ReadOnlyFilesystem, StaleNetworkFileHandle, QuotaExceeded, FileTooLarge, ResourceBusy, ExecutableFileBusy, Deadlock,
    TooManyLinks, InvalidFilename, ArgumentListTooLong, NotSeekable, CrossesDevices,
}
impl Error {
    pub fn new<E: Into<Box<dyn core::error::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Error { any_of(error) }
    pub fn other<E: Into<Box<dyn core::error::Error + Send + Sync>>>(error: E) -> Error { any_of(error) }
    pub fn last_os_error() -> Error { opaque() }
    pub fn from_raw_os_error(code: i32) -> Error { opaque() }
    pub fn raw_os_error(&self) -> Option<i32> { opaque() }
    pub fn get_ref(&self) -> Option<&(dyn core::error::Error + Send + Sync + 'static)> { Some(any_of(self)) }
    pub fn into_inner(self) -> Option<Box<dyn core::error::Error + Send + Sync>> { Some(self.error) }
    pub fn kind(&self) -> ErrorKind { opaque() }
}
impl Debug for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl Display for Error { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { .. } }
impl core::error::Error for Error {}
impl From<ErrorKind> for Error { fn from(kind: ErrorKind) -> Error { opaque() } }
impl Display for ErrorKind { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { Ok(()) } }
