pub mod table_macro;
