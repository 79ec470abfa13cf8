use crate::database::Database;

mod json;

pub use self::json::Json;

pub trait Type<DB: Database> { fn type_info() -> DB::TypeInfo; fn compatible(ty: &DB::TypeInfo) -> bool { core::privlint::opaque() } }
