#[macro_export]
macro_rules! join {
    (biased; $($future:expr),* $(,)?) => { ($($future.await,)*) };
    ($($future:expr),* $(,)?) => { ($($future.await,)*) };
}
