use core::privlint::opaque;
use std::io;
use std::path::Path;

pub async fn try_exists(path: impl AsRef<Path>) -> io::Result<bool> { opaque() }
