use crate::arguments::Arguments;
use crate::connection::Connection;
use crate::row::Row;

pub trait Database: Sized {
    type Connection: Connection<Database = Self>;
    type Row: Row<Database = Self>;
    type QueryResult: Default;
    type Column;
    type TypeInfo;
    type Value;
    type ValueRef;
    type Arguments: Arguments<Database = Self>;
    type ArgumentBuffer;
    type Statement;
}
