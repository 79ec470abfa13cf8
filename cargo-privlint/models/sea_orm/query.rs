use crate::{__answer, ConnectionTrait, DbErr, DeleteResult, UpdateResult};
use crate::entity::{ColumnTrait, EntityTrait, FromQueryResult, RelationDef};
use std::marker::PhantomData;

pub struct Value { of: () }
impl<T> From<T> for Value { fn from(value: T) -> Value { core::privlint::any_of((value,)) } }
pub trait Iden { fn unquoted(&self, s: &mut dyn std::fmt::Write); }
pub trait ValueType {}
pub trait Nullable {}
pub enum Order { Asc, Desc }
pub struct SimpleExpr { of: () }
impl SimpleExpr { pub fn and(self, other: SimpleExpr) -> Self { core::privlint::any_of((self, other)) } pub fn or(self, other: SimpleExpr) -> Self { core::privlint::any_of((self, other)) } pub fn not(self) -> Self { self } pub fn eq<V: Into<Value>>(self, v: V) -> Self { core::privlint::any_of((self, v)) } }
pub struct Expr { of: () }
impl Expr { pub fn col<C>(n: C) -> Self { core::privlint::opaque() } pub fn val<V: Into<Value>>(v: V) -> Self { core::privlint::any_of((v,)) } pub fn value<V: Into<Value>>(v: V) -> SimpleExpr { core::privlint::any_of((v,)) } pub fn cust<T: Into<String>>(s: T) -> SimpleExpr { core::privlint::opaque() } pub fn eq<V: Into<Value>>(self, v: V) -> SimpleExpr { core::privlint::any_of((self, v)) } pub fn like<L: Into<String>>(self, like: L) -> SimpleExpr { core::privlint::any_of((self, like)) } }
pub struct Condition { of: () }
impl Condition {
    pub fn any() -> Condition { core::privlint::opaque() }
    pub fn all() -> Condition { core::privlint::opaque() }
    pub fn add<C>(self, condition: C) -> Self { core::privlint::any_of((self, condition)) }
    pub fn not(self) -> Self { self }
}
pub trait IntoCondition { fn into_condition(self) -> Condition; }
impl IntoCondition for Condition { fn into_condition(self) -> Condition { self } }
impl IntoCondition for SimpleExpr { fn into_condition(self) -> Condition { core::privlint::any_of((self,)) } }

pub struct Select<E> { entity: PhantomData<E> }
pub struct SelectTwo<E, F> { first: PhantomData<E>, second: PhantomData<F> }
pub struct Insert<E> { entity: PhantomData<E> }
pub struct UpdateMany<E> { entity: PhantomData<E> }
pub struct Delete<E> { entity: PhantomData<E> }
pub struct Selector<M> { model: PhantomData<M> }
pub trait QueryFilter: Sized { fn filter<F: IntoCondition>(self, filter: F) -> Self { self } fn belongs_to<M>(self, model: &M) -> Self { self } }
pub trait QueryOrder: Sized { fn order_by<C>(self, col: C, ord: Order) -> Self { self } fn order_by_asc<C>(self, col: C) -> Self { self } fn order_by_desc<C>(self, col: C) -> Self { self } }
pub trait QuerySelect: Sized {
    fn select_only(self) -> Self { self }
    fn column<C>(self, col: C) -> Self { self }
    fn columns<C, I: IntoIterator<Item = C>>(self, cols: I) -> Self { self }
    fn column_as<C, I>(self, col: C, alias: I) -> Self { self }
    fn limit<T>(self, limit: T) -> Self { self }
    fn offset<T>(self, offset: T) -> Self { self }
    fn group_by<C>(self, col: C) -> Self { self }
    fn distinct(self) -> Self { self }
    fn having<F: IntoCondition>(self, filter: F) -> Self { self }
    fn join<J>(self, join: J, rel: RelationDef) -> Self { self }
}
macro_rules! queries { ($($Query:ident)*) => { $( impl<E> QueryFilter for $Query<E> {} impl<E> QueryOrder for $Query<E> {} impl<E> QuerySelect for $Query<E> {} )* } }
queries! { Select UpdateMany Delete }
impl<E, F> QueryFilter for SelectTwo<E, F> {}
impl<E, F> QueryOrder for SelectTwo<E, F> {}
impl<E, F> QuerySelect for SelectTwo<E, F> {}
impl<E: EntityTrait> Select<E> {
    pub async fn one<C: ConnectionTrait>(self, db: &C) -> Result<Option<E::Model>, DbErr> { Ok(__answer()) }
    pub async fn all<C: ConnectionTrait>(self, db: &C) -> Result<Vec<E::Model>, DbErr> { Ok(__answer()) }
    pub async fn count<C: ConnectionTrait>(self, db: &C) -> Result<u64, DbErr> { core::privlint::opaque() }
    pub fn into_model<M: FromQueryResult>(self) -> Selector<M> { core::privlint::opaque() }
    pub fn into_tuple<M>(self) -> Selector<M> { core::privlint::opaque() }
    pub fn find_also_related<R: EntityTrait>(self, r: R) -> SelectTwo<E, R> { core::privlint::opaque() }
    pub fn find_with_related<R: EntityTrait>(self, r: R) -> SelectTwo<E, R> { core::privlint::opaque() }
}
impl<E: EntityTrait, F: EntityTrait> SelectTwo<E, F> {
    pub async fn one<C: ConnectionTrait>(self, db: &C) -> Result<Option<(E::Model, Option<F::Model>)>, DbErr> { Ok(__answer()) }
    pub async fn all<C: ConnectionTrait>(self, db: &C) -> Result<Vec<(E::Model, Option<F::Model>)>, DbErr> { Ok(__answer()) }
}
impl<M> Selector<M> {
    pub async fn one<C: ConnectionTrait>(self, db: &C) -> Result<Option<M>, DbErr> { Ok(__answer()) }
    pub async fn all<C: ConnectionTrait>(self, db: &C) -> Result<Vec<M>, DbErr> { Ok(__answer()) }
}
pub struct InsertResult<K> { pub last_insert_id: K }
impl<E: EntityTrait> Insert<E> {
    pub async fn exec<C: ConnectionTrait>(self, db: &C) -> Result<InsertResult<u64>, DbErr> { core::privlint::opaque() }
    pub async fn exec_with_returning<C: ConnectionTrait>(self, db: &C) -> Result<E::Model, DbErr> { Ok(__answer()) }
    pub fn on_conflict<O>(self, on_conflict: O) -> Self { self }
}
impl<E: EntityTrait> UpdateMany<E> {
    #[privacy(sink = "store", args = ["expr"])]
    pub fn col_expr<T>(self, col: T, expr: SimpleExpr) -> Self { self }
    #[privacy(sink = "store", args = ["values"])]
    pub fn set<A>(self, values: A) -> Self { self }
    pub async fn exec<C: ConnectionTrait>(self, db: &C) -> Result<UpdateResult, DbErr> { core::privlint::opaque() }
}
impl<E: EntityTrait> Delete<E> { pub async fn exec<C: ConnectionTrait>(self, db: &C) -> Result<DeleteResult, DbErr> { core::privlint::opaque() } }
pub trait RelationTrait { fn def(&self) -> RelationDef; }
pub trait Related<R> { fn to() -> RelationDef; fn via() -> Option<RelationDef> { core::privlint::opaque() } }
