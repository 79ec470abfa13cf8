use core::privlint::any_of;
use std::io;
use std::path::{Path, PathBuf};

pub async fn canonicalize(path: impl AsRef<Path>) -> io::Result<PathBuf> { Ok(any_of(path)) }
