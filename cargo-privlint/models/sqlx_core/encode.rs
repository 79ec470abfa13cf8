use crate::database::Database;
use crate::error::BoxDynError;

pub enum IsNull { Yes, No }
pub trait Encode<DB: Database> { fn encode_by_ref(&self, buf: &mut <DB as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError>; }
