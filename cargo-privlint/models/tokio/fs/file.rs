use core::privlint::opaque;
use crate::io::{AsyncRead, AsyncSeek, AsyncWrite};
use std::fs::Metadata;
use std::io;
use std::path::Path;

#[derive(Debug)]
pub struct File {}
impl File {
    pub async fn open(path: impl AsRef<Path>) -> io::Result<File> { Ok(File {}) }
    pub async fn create(path: impl AsRef<Path>) -> io::Result<File> { Ok(File {}) }
    pub async fn create_new<P: AsRef<Path>>(path: P) -> std::io::Result<File> { Ok(File {}) }
    pub fn options() -> super::OpenOptions { opaque() }
    pub fn from_std(std: std::fs::File) -> File { File {} }
    pub async fn sync_all(&self) -> io::Result<()> { Ok(()) }
    pub async fn sync_data(&self) -> io::Result<()> { Ok(()) }
    pub async fn set_len(&self, size: u64) -> io::Result<()> { Ok(()) }
    pub async fn metadata(&self) -> io::Result<Metadata> { opaque() }
}
impl AsyncRead for File {}
impl AsyncWrite for File {}
impl AsyncSeek for File {}
