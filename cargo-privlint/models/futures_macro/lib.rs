//! The macros behind those of `futures_util`: what is awaited one after the other here runs at the same time there.

mod macros {
    pub mod support {
        pub fn thread_rng_n(n: u32) -> u32 { ::core::privlint::opaque() }
    }
}

#[macro_export]
macro_rules! join_internal {
    ($($future:expr),* $(,)?) => { ($($future.await,)*) };
}

#[macro_export]
macro_rules! try_join_internal {
    (@ [$($done:ident)*]) => { ::core::result::Result::Ok(($($done,)*)) };
    (@ [$($done:ident)*] $future:expr, $($rest:expr,)*) => {
        match $future.await {
            ::core::result::Result::Ok(value) => $crate::try_join_internal!(@ [$($done)* value] $($rest,)*),
            ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
        }
    };
    ($($future:expr),* $(,)?) => { $crate::try_join_internal!(@ [] $($future,)*) };
}

#[macro_export]
#[rustc_builtin_macro = "select"]
macro_rules! select_internal { () => {} }

#[macro_export]
#[rustc_builtin_macro = "select"]
macro_rules! select_biased_internal { () => {} }
