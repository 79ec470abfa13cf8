use std::io;
use std::path::Path;

pub async fn remove_file(path: impl AsRef<Path>) -> io::Result<()> { Ok(()) }
