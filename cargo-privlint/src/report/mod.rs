//! Views of one run's outcome for people and other programs; never a second analysis.

pub mod resolution;
