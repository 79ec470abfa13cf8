//! What unix adds.
pub mod fd {
    pub use self::owned::{AsFd, BorrowedFd, OwnedFd};
    pub use self::raw::{AsRawFd, FromRawFd, IntoRawFd, RawFd};
    pub mod raw {
        pub type RawFd = i32;
        pub trait AsRawFd { fn as_raw_fd(&self) -> RawFd; }
        pub trait FromRawFd { unsafe fn from_raw_fd(fd: RawFd) -> Self; }
        pub trait IntoRawFd { fn into_raw_fd(self) -> RawFd; }
        macro_rules! raw { ($($t:ty)*) => { $(
            impl AsRawFd for $t { fn as_raw_fd(&self) -> RawFd { core::privlint::opaque() } }
            impl FromRawFd for $t { unsafe fn from_raw_fd(fd: RawFd) -> Self { core::privlint::opaque() } }
            impl IntoRawFd for $t { fn into_raw_fd(self) -> RawFd { core::privlint::opaque() } }
        )* } }
        raw! { super::OwnedFd crate::fs::File crate::net::TcpStream crate::net::TcpListener crate::os::unix::net::UnixStream crate::os::unix::net::UnixListener }
        macro_rules! standard { ($($t:ty)*) => { $( impl AsRawFd for $t { fn as_raw_fd(&self) -> RawFd { core::privlint::opaque() } } )* } }
        standard! { crate::io::Stdin crate::io::Stdout crate::io::Stderr }
    }
    pub mod owned {
        use crate::prelude::all::*;
        #[derive(Debug)]
        pub struct OwnedFd {}
        #[derive(Clone, Copy, Debug)]
        pub struct BorrowedFd {}
        pub trait AsFd { fn as_fd(&self) -> BorrowedFd; }
        macro_rules! owned { ($($t:ty)*) => { $(
            impl AsFd for $t { fn as_fd(&self) -> BorrowedFd { opaque() } }
            impl From<$t> for OwnedFd { fn from(value: $t) -> OwnedFd { opaque() } }
            impl From<OwnedFd> for $t { fn from(fd: OwnedFd) -> $t { opaque() } }
        )* } }
        owned! { crate::fs::File crate::net::TcpStream crate::net::TcpListener crate::os::unix::net::UnixStream }
        impl AsFd for OwnedFd { fn as_fd(&self) -> BorrowedFd { opaque() } }
    }
}
pub mod unix {
    pub mod prelude {
        pub use super::ffi::{OsStrExt, OsStringExt};
        pub use super::fs::{DirBuilderExt, FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt};
        pub use super::process::{CommandExt, ExitStatusExt};
        pub use crate::os::fd::*;
    }
    pub mod io { pub use crate::os::fd::*; }
    pub mod ffi {
        pub use self::os_str::{OsStrExt, OsStringExt};
        pub mod os_str {
            use crate::ffi::{OsStr, OsString};
            use crate::prelude::all::*;
            pub trait OsStringExt { fn from_vec(vec: Vec<u8>) -> Self; fn into_vec(self) -> Vec<u8>; }
            pub trait OsStrExt { fn from_bytes(slice: &[u8]) -> &Self; fn as_bytes(&self) -> &[u8]; }
            impl OsStringExt for OsString { fn from_vec(vec: Vec<u8>) -> OsString { .. } fn into_vec(self) -> Vec<u8> { .. } }
            impl OsStrExt for OsStr { fn from_bytes(slice: &[u8]) -> &OsStr { .. } fn as_bytes(&self) -> &[u8] { .. } }
        }
    }
    pub mod fs {
        use crate::fs::{DirBuilder, FileType, Metadata, OpenOptions, Permissions};
        use crate::prelude::all::*;
        pub trait PermissionsExt { fn mode(&self) -> u32; fn set_mode(&mut self, mode: u32); fn from_mode(mode: u32) -> Self; }
        pub trait OpenOptionsExt { fn mode(&mut self, mode: u32) -> &mut Self; fn custom_flags(&mut self, flags: i32) -> &mut Self; }
        pub trait DirBuilderExt { fn mode(&mut self, mode: u32) -> &mut Self; }
        pub trait FileTypeExt { fn is_fifo(&self) -> bool; fn is_socket(&self) -> bool; fn is_block_device(&self) -> bool; fn is_char_device(&self) -> bool; }
        pub trait MetadataExt {
            fn dev(&self) -> u64;
            fn ino(&self) -> u64;
            fn mode(&self) -> u32;
            fn nlink(&self) -> u64;
            fn uid(&self) -> u32;
            fn gid(&self) -> u32;
            fn size(&self) -> u64;
            fn atime(&self) -> i64;
            fn mtime(&self) -> i64;
            fn mtime_nsec(&self) -> i64;
            fn ctime(&self) -> i64;
            fn blksize(&self) -> u64;
            fn blocks(&self) -> u64;
        }
        impl PermissionsExt for Permissions { fn mode(&self) -> u32 { opaque() } fn set_mode(&mut self, mode: u32) {} fn from_mode(mode: u32) -> Permissions { opaque() } }
        impl OpenOptionsExt for OpenOptions { fn mode(&mut self, mode: u32) -> &mut OpenOptions { self } fn custom_flags(&mut self, flags: i32) -> &mut OpenOptions { self } }
        impl DirBuilderExt for DirBuilder { fn mode(&mut self, mode: u32) -> &mut DirBuilder { self } }
        impl FileTypeExt for FileType { fn is_fifo(&self) -> bool { opaque() } fn is_socket(&self) -> bool { opaque() } fn is_block_device(&self) -> bool { opaque() } fn is_char_device(&self) -> bool { opaque() } }
        impl MetadataExt for Metadata {
            fn dev(&self) -> u64 { opaque() }
            fn ino(&self) -> u64 { opaque() }
            fn mode(&self) -> u32 { opaque() }
            fn nlink(&self) -> u64 { opaque() }
            fn uid(&self) -> u32 { opaque() }
            fn gid(&self) -> u32 { opaque() }
            fn size(&self) -> u64 { opaque() }
            fn atime(&self) -> i64 { opaque() }
            fn mtime(&self) -> i64 { opaque() }
            fn mtime_nsec(&self) -> i64 { opaque() }
            fn ctime(&self) -> i64 { opaque() }
            fn blksize(&self) -> u64 { opaque() }
            fn blocks(&self) -> u64 { opaque() }
        }
        pub fn symlink<P: AsRef<crate::path::Path>, Q: AsRef<crate::path::Path>>(original: P, link: Q) -> crate::io::Result<()> { Ok(()) }
        pub fn chown<P: AsRef<crate::path::Path>>(dir: P, uid: Option<u32>, gid: Option<u32>) -> crate::io::Result<()> { Ok(()) }
    }
    pub mod net {
        pub use self::listener::UnixListener;
        pub use self::stream::UnixStream;
        pub mod stream {
            use crate::io::{self, Read, Write};
            use crate::path::Path;
            use crate::prelude::all::*;
            use crate::time::Duration;
            #[derive(Debug)]
            pub struct UnixStream {}
            impl UnixStream {
                pub fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream> { opaque() }
                pub fn pair() -> io::Result<(UnixStream, UnixStream)> { opaque() }
                pub fn try_clone(&self) -> io::Result<UnixStream> { opaque() }
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> { Ok(()) }
                pub fn set_read_timeout(&self, timeout: Option<Duration>) -> io::Result<()> { Ok(()) }
                pub fn set_write_timeout(&self, timeout: Option<Duration>) -> io::Result<()> { Ok(()) }
                pub fn shutdown(&self, how: crate::net::Shutdown) -> io::Result<()> { Ok(()) }
            }
            impl Read for UnixStream { fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> { .. } }
            impl Read for &UnixStream { fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> { .. } }
            impl Write for UnixStream {
                #[privacy(sink = "network")]
                fn write(&mut self, buf: &[u8]) -> io::Result<usize> { opaque() }
                fn flush(&mut self) -> io::Result<()> { Ok(()) }
            }
            impl Write for &UnixStream {
                #[privacy(sink = "network")]
                fn write(&mut self, buf: &[u8]) -> io::Result<usize> { opaque() }
                fn flush(&mut self) -> io::Result<()> { Ok(()) }
            }
        }
        pub mod listener {
            use super::UnixStream;
            use crate::io;
            use crate::path::Path;
            use crate::prelude::all::*;
            #[derive(Debug)]
            pub struct UnixListener {}
            impl UnixListener {
                pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener> { opaque() }
                pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> { Ok(()) }
            }
        }
    }
    pub mod process {
        use crate::ffi::OsStr;
        use crate::prelude::all::*;
        use crate::process::{Command, ExitStatus};
        pub trait CommandExt {
            fn uid(&mut self, id: u32) -> &mut Command;
            fn gid(&mut self, id: u32) -> &mut Command;
            fn exec(&mut self) -> crate::io::Error;
            fn arg0<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command;
            fn process_group(&mut self, pgroup: i32) -> &mut Command;
        }
        pub trait ExitStatusExt { fn from_raw(raw: i32) -> Self; fn signal(&self) -> Option<i32>; fn core_dumped(&self) -> bool; }
        impl CommandExt for Command {
            fn uid(&mut self, id: u32) -> &mut Command { self }
            fn gid(&mut self, id: u32) -> &mut Command { self }
            fn exec(&mut self) -> crate::io::Error { opaque() }
            fn arg0<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command { self }
            fn process_group(&mut self, pgroup: i32) -> &mut Command { self }
        }
        impl ExitStatusExt for ExitStatus { fn from_raw(raw: i32) -> ExitStatus { opaque() } fn signal(&self) -> Option<i32> { opaque() } fn core_dumped(&self) -> bool { opaque() } }
    }
}
