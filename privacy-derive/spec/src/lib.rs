//! The vocabulary and the attribute grammar of privlint, in one place for the macro and the linter.
