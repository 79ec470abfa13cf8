use log::{Level, LevelFilter, debug, error, info, log, log_enabled, trace, warn};

struct Stderr;

impl log::Log for Stderr {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.level() <= Level::Info && metadata.target() == "app"
    }

    fn log(&self, record: &log::Record<'_>) {
        let _: (&std::fmt::Arguments<'_>, Option<u32>) = (record.args(), record.line());
    }

    fn flush(&self) {}
}

fn all(user: &str) -> Result<(), log::SetLoggerError> {
    log::set_logger(&Stderr)?;
    log::set_max_level(LevelFilter::Info);
    if log_enabled!(Level::Debug) {
        log!(Level::Warn, "{user}");
    }
    error!(target: "app", "{}", user);
    warn!(user; "signed in");
    info!(name:? = user, n = 1; "signed {}", "in");
    debug!("{user:?}");
    trace!("{0} {0}", user);
    log::logger().flush();
    Ok(())
}
