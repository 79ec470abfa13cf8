#[macro_export]
macro_rules! joinable { ($($any:tt)*) => {} }
#[macro_export]
macro_rules! allow_tables_to_appear_in_same_query { ($($any:tt)*) => {} }
#[macro_export]
macro_rules! allow_columns_to_appear_in_same_group_by_clause { ($($any:tt)*) => {} }
#[macro_export]
macro_rules! alias {
    ($($($table:ident)::+ as $alias:ident),* $(,)?) => {{
        $(pub struct $alias;)*
        ($($crate::query_source::Alias::<$alias>::default()),*)
    }};
    ($($($table:ident)::+ as $name:ident: $ty:ident),* $(,)?) => { $($crate::alias!(@ pub $name $ty);)* };
    ($($vis:vis const $name:ident: Alias<$ty:ident> = $($table:ident)::+ as $sql:ident);* $(;)?) => { $($crate::alias!(@ $vis $name $ty);)* };
    (@ $vis:vis $name:ident $ty:ident) => {
        $vis struct $ty;
        $vis const $name: $crate::query_source::Alias<$ty> = $crate::query_source::Alias { source: $ty };
        $vis type $name = $crate::query_source::Alias<$ty>;
    };
}
