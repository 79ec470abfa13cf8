use crate::database::Database;
use crate::error::BoxDynError;

pub trait Decode<DB: Database>: Sized { fn decode(value: <DB as Database>::ValueRef) -> Result<Self, BoxDynError>; }
