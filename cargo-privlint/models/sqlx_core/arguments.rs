use crate::database::Database;
use crate::error::BoxDynError;

pub trait Arguments: Sized + Default {
    type Database: Database;
    #[privacy(sink = "store", args = ["value"])]
    fn add<T>(&mut self, value: T) -> Result<(), BoxDynError>;
    fn len(&self) -> usize;
}
pub trait IntoArguments<DB: Database>: Sized { fn into_arguments(self) -> <DB as Database>::Arguments; }
