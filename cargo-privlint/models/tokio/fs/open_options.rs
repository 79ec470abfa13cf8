use std::io;
use std::path::Path;

#[derive(Clone, Debug)]
pub struct OpenOptions {}
impl OpenOptions {
    pub fn new() -> OpenOptions { OpenOptions {} }
    pub fn read(&mut self, read: bool) -> &mut OpenOptions { self }
    pub fn write(&mut self, write: bool) -> &mut OpenOptions { self }
    pub fn append(&mut self, append: bool) -> &mut OpenOptions { self }
    pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions { self }
    pub fn create(&mut self, create: bool) -> &mut OpenOptions { self }
    pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions { self }
    pub async fn open(&self, path: impl AsRef<Path>) -> io::Result<super::File> { core::privlint::opaque() }
}
