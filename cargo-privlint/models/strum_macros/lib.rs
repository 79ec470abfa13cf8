//! The derives of strum; what they declare is said in `names/derive`.

macro_rules! derives {
    ($($name:ident)*) => { $( #[macro_export] #[rustc_builtin_macro = "derive"] macro_rules! $name { () => {} } )* };
}
derives! { AsRefStr AsStaticStr Display EnumCount EnumDiscriminants EnumIs EnumIter EnumMessage EnumProperty EnumString EnumTable
    EnumTryAs EnumVariantNames FromRepr IntoStaticStr ToString VariantArray VariantNames }
