pub async fn ctrl_c() -> std::io::Result<()> { Ok(()) }
