//! The lints that `findings` itself looks for, by name: they judge rules and suppressions, not the program.

use crate::lints::{Lint, lint_named};

fn own(name: &str) -> &'static Lint {
    lint_named(name).expect("invariant: the registry has the lints of the mechanism")
}

pub(super) fn unknown_lint() -> &'static Lint {
    own("unknown_lint")
}

pub(super) fn malformed_suppression() -> &'static Lint {
    own("malformed_suppression")
}

pub(super) fn unjustified_allow() -> &'static Lint {
    own("unjustified_allow")
}

pub(super) fn unused_allow() -> &'static Lint {
    own("unused_allow")
}
