#[macro_export]
macro_rules! pin {
    ($($x:ident),* $(,)?) => { $( let mut $x = $x; let mut $x = ::core::pin::Pin::new(&mut $x); )* };
    ($(let $x:ident = $init:expr;)*) => { $( let mut $x = $init; let mut $x = ::core::pin::Pin::new(&mut $x); )* };
}
