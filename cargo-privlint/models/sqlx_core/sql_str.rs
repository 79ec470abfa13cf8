use core::privlint::any_of;
use std::borrow::Cow;
use std::sync::Arc;

#[derive(Clone)]
pub struct SqlStr { text: String }
pub struct AssertSqlSafe<T>(pub T);
pub trait SqlSafeStr { fn into_sql_str(self) -> SqlStr; }
impl SqlStr { pub fn as_str(&self) -> &str { &self.text } }
macro_rules! safe { ($($t:ty)*) => { $( impl SqlSafeStr for $t { fn into_sql_str(self) -> SqlStr { SqlStr { text: any_of(self) } } } )* } }
safe! { &'static str SqlStr AssertSqlSafe<&str> AssertSqlSafe<String> AssertSqlSafe<Box<str>> AssertSqlSafe<Arc<str>> AssertSqlSafe<Arc<String>> AssertSqlSafe<Cow<'static, str>> }
