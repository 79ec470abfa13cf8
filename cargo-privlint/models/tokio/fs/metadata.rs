use core::privlint::opaque;
use std::io;
use std::path::Path;

pub async fn metadata(path: impl AsRef<Path>) -> io::Result<std::fs::Metadata> { opaque() }
