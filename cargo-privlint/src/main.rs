//! The program; everything is in the library.

use std::process::ExitCode;

/// What is lowered is a million small pieces from many threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    privlint::cli::main()
}
