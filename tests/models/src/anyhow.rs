use anyhow::{Context, Result, anyhow, bail, ensure};

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("no such user {0}")]
    Unknown(u32),
    #[error("the disk failed")]
    Disk(#[from] std::io::Error),
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

fn read(path: &str) -> Result<String, Failure> {
    Ok(std::fs::read_to_string(path)?)
}

fn all(path: &str) -> Result<usize> {
    ensure!(!path.is_empty(), "no path");
    let text = read(path).with_context(|| format!("reading {path}"))?;
    let first = text.lines().next().context("no line")?;
    if first.len() > 3 {
        bail!("{first} is too long");
    }
    let error = anyhow!(Failure::Unknown(1)).context("outer");
    let _: (Option<&Failure>, usize) = (error.downcast_ref(), error.chain().count());
    Err(error)
}
