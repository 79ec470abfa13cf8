//! The derives of sea-orm; what they declare is said in `names/derive`.

macro_rules! derives {
    ($($name:ident)*) => { $( #[macro_export] #[rustc_builtin_macro = "derive"] macro_rules! $name { () => {} } )* };
}
derives! { DeriveActiveEnum DeriveActiveModel DeriveColumn DeriveEntity DeriveEntityModel DeriveIden DeriveIntoActiveModel
    DeriveMigrationName DeriveModel DerivePartialModel DerivePrimaryKey DeriveRelation DeriveValueType EnumIter }
