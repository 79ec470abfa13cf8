//! The derives of num-derive.

macro_rules! derives {
    ($($name:ident)*) => { $( #[macro_export] #[rustc_builtin_macro = "derive"] macro_rules! $name { () => {} } )* };
}
derives! { Float FromPrimitive Num NumCast NumOps One ToPrimitive Zero }
