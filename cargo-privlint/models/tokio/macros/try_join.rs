#[macro_export]
macro_rules! try_join {
    (@ [$($done:ident)*]) => { ::core::result::Result::Ok(($($done,)*)) };
    (@ [$($done:ident)*] $future:expr, $($rest:expr,)*) => {
        match $future.await {
            ::core::result::Result::Ok(value) => $crate::try_join!(@ [$($done)* value] $($rest,)*),
            ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
        }
    };
    (biased; $($future:expr),* $(,)?) => { $crate::try_join!(@ [] $($future,)*) };
    ($($future:expr),* $(,)?) => { $crate::try_join!(@ [] $($future,)*) };
}
