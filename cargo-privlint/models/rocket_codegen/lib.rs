//! The macros and derives of rocket.

macro_rules! derives {
    ($($name:ident)*) => { $( #[macro_export] #[rustc_builtin_macro = "derive"] macro_rules! $name { () => {} } )* };
}
derives! { FromForm FromFormField Responder UriDisplayPath UriDisplayQuery }

#[macro_export]
macro_rules! routes {
    ($($handler:path),* $(,)?) => {{ $(let _ = $handler;)* ::std::vec::Vec::new() }};
}

#[macro_export]
macro_rules! catchers {
    ($($handler:path),* $(,)?) => {{ $(let _ = $handler;)* ::std::vec::Vec::new() }};
}

/// How rocket itself declares macros that stand in its modules.
#[macro_export]
macro_rules! export {
    ($(#[$attr:meta])* macro_rules! $name:ident { $($rules:tt)* }) => {
        $(#[$attr])*
        #[macro_export]
        macro_rules! $name { $($rules)* }
        pub use crate::$name;
    };
}
