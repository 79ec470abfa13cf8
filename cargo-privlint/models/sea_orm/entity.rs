use crate::{__answer, ConnectionTrait, DbErr, DeleteResult, QueryResult};
use crate::query::{Condition, Delete, Iden, Insert, Order, Select, SimpleExpr, UpdateMany, Value};

pub mod prelude {
    pub use crate::entity::*;
    pub use crate::query::{Iden, QueryFilter, QueryOrder, QuerySelect, RelationTrait, Related, Select, Value};
    pub use crate::{ConnectionTrait, DbErr, QueryResult};
    pub use sea_orm_macros::*;
}

pub enum ActiveValue<V> { Set(V), Unchanged(V), NotSet }
pub use ActiveValue::{NotSet, Set, Unchanged};
impl<V> ActiveValue<V> {
    pub fn set(value: V) -> Self { ActiveValue::Set(value) }
    pub fn unchanged(value: V) -> Self { ActiveValue::Unchanged(value) }
    pub fn not_set() -> Self { ActiveValue::NotSet }
    pub fn is_set(&self) -> bool { core::privlint::opaque() }
    pub fn is_not_set(&self) -> bool { core::privlint::opaque() }
    pub fn unwrap(self) -> V { match self { ActiveValue::Set(v) => v, ActiveValue::Unchanged(v) => v, ActiveValue::NotSet => loop {} } }
    pub fn take(&mut self) -> Option<V> { Some(self.unwrap()) }
}
impl<V> AsRef<V> for ActiveValue<V> { fn as_ref(&self) -> &V { match self { ActiveValue::Set(v) => v, ActiveValue::Unchanged(v) => v, ActiveValue::NotSet => loop {} } } }

pub trait EntityName { fn table_name(&self) -> &str; }
pub trait IdenStatic: Iden { fn as_str(&self) -> &'static str; }
pub trait Iterable: Sized { type Iterator: Iterator<Item = Self>; fn iter() -> Self::Iterator; }
pub trait ModelTrait: Sized {
    type Entity: EntityTrait;
    fn get(&self, c: <Self::Entity as EntityTrait>::Column) -> Value;
    fn set(&mut self, c: <Self::Entity as EntityTrait>::Column, v: Value);
    fn find_related<R: EntityTrait>(&self, r: R) -> Select<R> { core::privlint::opaque() }
    async fn delete<C: ConnectionTrait>(self, db: &C) -> Result<DeleteResult, DbErr> { core::privlint::opaque() }
}
pub trait FromQueryResult: Sized { fn from_query_result(res: &QueryResult, pre: &str) -> Result<Self, DbErr>; }
pub trait PartialModelTrait: FromQueryResult {}
pub trait EntityTrait: Sized {
    type Model: ModelTrait;
    type Column: ColumnTrait;
    type PrimaryKey: PrimaryKeyTrait;
    type ActiveModel: ActiveModelTrait;
    type Relation;
    fn find() -> Select<Self> { core::privlint::opaque() }
    fn find_by_id<T: Into<<Self::PrimaryKey as PrimaryKeyTrait>::ValueType>>(values: T) -> Select<Self> { core::privlint::opaque() }
    #[privacy(sink = "store", args = ["model"])]
    fn insert(model: Self::ActiveModel) -> Insert<Self> { core::privlint::opaque() }
    #[privacy(sink = "store", args = ["models"])]
    fn insert_many<I: IntoIterator<Item = Self::ActiveModel>>(models: I) -> Insert<Self> { core::privlint::opaque() }
    fn update_many() -> UpdateMany<Self> { core::privlint::opaque() }
    fn delete_many() -> Delete<Self> { core::privlint::opaque() }
    fn delete_by_id<T: Into<<Self::PrimaryKey as PrimaryKeyTrait>::ValueType>>(values: T) -> Delete<Self> { core::privlint::opaque() }
}
pub trait PrimaryKeyTrait: Sized { type ValueType; fn auto_increment() -> bool; }
pub trait PrimaryKeyToColumn { type Column; fn into_column(self) -> Self::Column; fn from_column(col: Self::Column) -> Option<Self>; }
pub struct ColumnDef { of: () }
impl ColumnDef { pub fn nullable(self) -> Self { self } pub fn null(self) -> Self { self } pub fn unique(self) -> Self { self } pub fn indexed(self) -> Self { self } }
pub enum StringLen { N(u32), Max, None }
pub enum ColumnType { Char(Option<u32>), String(StringLen), Text, Blob, TinyInteger, SmallInteger, Integer, BigInteger, Float, Double, Boolean, DateTime, Timestamp, TimestampWithTimeZone, Time, Date, Binary(u32), Json, JsonBinary, Uuid }
pub trait ColumnTypeTrait { fn def(self) -> ColumnDef; }
impl ColumnTypeTrait for ColumnType { fn def(self) -> ColumnDef { core::privlint::opaque() } }
pub trait ColumnTrait: Sized {
    type EntityName;
    fn def(&self) -> ColumnDef;
    fn eq<V: Into<Value>>(&self, v: V) -> SimpleExpr { core::privlint::any_of((v,)) }
    fn ne<V: Into<Value>>(&self, v: V) -> SimpleExpr { core::privlint::any_of((v,)) }
    fn gt<V: Into<Value>>(&self, v: V) -> SimpleExpr { core::privlint::any_of((v,)) }
    fn gte<V: Into<Value>>(&self, v: V) -> SimpleExpr { core::privlint::any_of((v,)) }
    fn lt<V: Into<Value>>(&self, v: V) -> SimpleExpr { core::privlint::any_of((v,)) }
    fn lte<V: Into<Value>>(&self, v: V) -> SimpleExpr { core::privlint::any_of((v,)) }
    fn like<T: Into<String>>(&self, s: T) -> SimpleExpr { core::privlint::any_of((s,)) }
    fn contains<T: Into<String>>(&self, s: T) -> SimpleExpr { core::privlint::any_of((s,)) }
    fn starts_with<T: Into<String>>(&self, s: T) -> SimpleExpr { core::privlint::any_of((s,)) }
    fn is_null(&self) -> SimpleExpr { core::privlint::opaque() }
    fn is_not_null(&self) -> SimpleExpr { core::privlint::opaque() }
    fn is_in<V: Into<Value>, I: IntoIterator<Item = V>>(&self, v: I) -> SimpleExpr { core::privlint::any_of((v,)) }
    fn is_not_in<V: Into<Value>, I: IntoIterator<Item = V>>(&self, v: I) -> SimpleExpr { core::privlint::any_of((v,)) }
    fn max(&self) -> SimpleExpr { core::privlint::opaque() }
    fn min(&self) -> SimpleExpr { core::privlint::opaque() }
    fn count(&self) -> SimpleExpr { core::privlint::opaque() }
}
pub trait IntoActiveModel<A> { fn into_active_model(self) -> A; }
pub trait ActiveModelBehavior: Sized {}
pub trait ActiveModelTrait: Sized {
    type Entity: EntityTrait;
    #[privacy(sink = "store", args = ["self"])]
    async fn insert<C: ConnectionTrait>(self, db: &C) -> Result<<Self::Entity as EntityTrait>::Model, DbErr> { Ok(__answer()) }
    #[privacy(sink = "store", args = ["self"])]
    async fn update<C: ConnectionTrait>(self, db: &C) -> Result<<Self::Entity as EntityTrait>::Model, DbErr> { Ok(__answer()) }
    #[privacy(sink = "store", args = ["self"])]
    async fn save<C: ConnectionTrait>(self, db: &C) -> Result<Self, DbErr> { Ok(self) }
    async fn delete<C: ConnectionTrait>(self, db: &C) -> Result<DeleteResult, DbErr> { core::privlint::opaque() }
}
pub trait ActiveEnum: Sized { type Value; type ValueVec; fn name() -> DynIden; fn to_value(&self) -> Self::Value; fn try_from_value(v: &Self::Value) -> Result<Self, DbErr>; }
pub struct DynIden { of: () }
pub trait TryGetable: Sized {}
pub struct RelationDef { of: () }
