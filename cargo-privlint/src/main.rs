//! The program; everything is in the library.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// What is read of a program is many small pieces, made by all threads and dropped by others.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    privlint::cli::main()
}
