//! Writing to stdout and stderr without ever panicking: a pipe that somebody closed is no error.

use std::io::{self, Write};
use std::path::Path;

use crate::render::{escape, escape_lines};

use super::Exit;

/// Bytes with colours in them to stdout; the exit code that holds afterwards.
pub(super) fn stdout(bytes: &[u8], exit: Exit) -> Exit {
    match written(bytes) {
        Ok(()) => exit,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => exit,
        Err(error) => {
            self::error(&format!("can't write to stdout: {error}"));
            Exit::Broken
        }
    }
}

/// Colours go all at once where nobody wants them: `anstream` would write every piece between two of them alone.
fn written(bytes: &[u8]) -> io::Result<()> {
    let mut colored = anstream::stdout().lock();
    if colored.current_choice() != anstream::ColorChoice::Never {
        colored.write_all(bytes)?;
        return colored.flush();
    }
    drop(colored);
    let plain = anstream::adapter::strip_bytes(bytes).into_vec();
    let mut stdout = io::stdout().lock();
    stdout.write_all(&plain)?;
    stdout.flush()
}

/// The whole file at once, without colours.
pub(super) fn file(path: &Path, bytes: &[u8]) -> Result<(), ()> {
    let plain = anstream::adapter::strip_bytes(bytes).into_vec();
    std::fs::write(path, plain).map_err(|error| {
        self::error(&format!("can't write {}: {error}", path.display()));
    })
}

pub(super) fn error(text: &str) {
    headed(anstyle::AnsiColor::BrightRed, "error", text);
}

pub(super) fn note(text: &str) {
    headed(anstyle::AnsiColor::BrightGreen, "note", text);
}

fn headed(color: anstyle::AnsiColor, head: &str, text: &str) {
    let style = color.on_default().bold();
    stderr(&format!("{style}{head}{style:#}: {}\n", escape_lines(text)));
}

/// `privlint: …`
pub(super) fn status(text: &str) {
    let style = anstyle::Style::new().bold();
    stderr(&format!("{style}privlint{style:#}: {}\n", escape(text)));
}

/// Whether anybody reads it is no concern of ours.
pub(super) fn stderr(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}
