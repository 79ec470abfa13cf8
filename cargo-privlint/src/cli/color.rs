//! Whether to colour: `--color`, then `CLICOLOR_FORCE`, `NO_COLOR` and `CLICOLOR`, then `CARGO_TERM_COLOR`, then the terminal.

use anstream::ColorChoice;

use super::args::ColorWhen;

/// For everything that is written through `anstream` from here on.
pub(super) fn set(when: ColorWhen) {
    let choice = match when {
        ColorWhen::Always => ColorChoice::Always,
        ColorWhen::Never => ColorChoice::Never,
        ColorWhen::Auto => from_environment(),
    };
    choice.write_global();
}

fn from_environment() -> ColorChoice {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if ["CLICOLOR_FORCE", "NO_COLOR", "CLICOLOR"].into_iter().any(is_set) {
        // `anstream` reads these itself.
        return ColorChoice::Auto;
    }
    match std::env::var("CARGO_TERM_COLOR").as_deref() {
        Ok("always") => ColorChoice::Always,
        Ok("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}
