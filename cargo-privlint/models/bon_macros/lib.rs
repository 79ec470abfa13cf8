//! The derives of bon; what they declare is said in `names/derive`.

macro_rules! derives {
    ($($name:ident)*) => { $( #[macro_export] #[rustc_builtin_macro = "derive"] macro_rules! $name { () => {} } )* };
}
derives! { Builder }
