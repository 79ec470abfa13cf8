pub fn thread_rng_n(n: u32) -> u32 { core::privlint::opaque() }
