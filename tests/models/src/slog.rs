use slog::{Drain, Level, Logger, crit, debug, error, info, log, o, trace, warn};

#[derive(Clone)]
struct Counting;

impl Drain for Counting {
    type Ok = ();
    type Err = slog::Never;

    fn log(
        &self,
        record: &slog::Record<'_>,
        _values: &slog::OwnedKVList,
    ) -> Result<Self::Ok, Self::Err> {
        let _: (&std::fmt::Arguments<'_>, &str, Level) =
            (record.msg(), record.tag(), record.level());
        Ok(())
    }
}

fn all(user: &str) {
    let root = Logger::root(Counting.fuse(), o!("version" => "1"));
    let logger = root.new(o!("user" => user.to_owned(), "n" => 1));
    log!(logger, Level::Info, "tag", "hello {}", user; "key" => 2);
    crit!(logger, # "tag", "hello {user}");
    error!(logger, "hello"; "user" => %user, "twice" => ?user);
    warn!(logger, "hello {name}", name = user);
    info!(logger, "hello"; o!("more" => user.to_owned()));
    debug!(logger, "{}", user; "n" => 1);
    trace!(logger, "nobody");
    let _ = Logger::root(slog::LevelFilter::new(Counting, Level::Info).ignore_res(), o!());
}
