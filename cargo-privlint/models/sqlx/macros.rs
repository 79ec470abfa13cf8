//! What is compiled against a database.

#[macro_export]
#[rustc_builtin_macro = "sqlx_query"]
macro_rules! query { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query"]
macro_rules! query_unchecked { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query"]
macro_rules! query_file { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query"]
macro_rules! query_file_unchecked { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query_as"]
macro_rules! query_as { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query_as"]
macro_rules! query_as_unchecked { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query_as"]
macro_rules! query_file_as { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query_as"]
macro_rules! query_file_as_unchecked { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query_scalar"]
macro_rules! query_scalar { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query_scalar"]
macro_rules! query_scalar_unchecked { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query_scalar"]
macro_rules! query_file_scalar { () => {} }
#[macro_export]
#[rustc_builtin_macro = "sqlx_query_scalar"]
macro_rules! query_file_scalar_unchecked { () => {} }
