use core::privlint::opaque;
use std::io;
use std::path::Path;

pub async fn copy(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<u64> { opaque() }
