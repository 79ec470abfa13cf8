//! The derives of derive_more; what they declare is said in `names/derive`.

macro_rules! derives {
    ($($name:ident)*) => { $( #[macro_export] #[rustc_builtin_macro = "derive"] macro_rules! $name { () => {} } )* };
}
derives! { Add AddAssign AsMut AsRef Binary BitAnd BitAndAssign BitOr BitOrAssign BitXor BitXorAssign Constructor Debug
    Deref DerefMut Display Div DivAssign Eq Error From FromStr Index IndexMut Into IntoIterator IsVariant LowerExp LowerHex
    Mul MulAssign Neg Not Octal PartialEq Pointer Product Rem RemAssign Shl ShlAssign Shr ShrAssign Sub SubAssign Sum
    TryFrom TryInto TryUnwrap Unwrap UpperExp UpperHex }
