use std::io;
use std::path::Path;

#[privacy(sink = "file", args = ["contents"])]
pub async fn write(path: impl AsRef<Path>, contents: impl AsRef<[u8]>) -> io::Result<()> { Ok(()) }
