//! What derives declare: programs that use it are typed without a gap.

use crate::{
    names::{CrateOrigin, DefId},
    testing::{Fixture, fixture, in_workers},
    types::Types,
};

/// Every expression, path and call of the program's own code has a meaning.
pub(super) fn check(text: &str) {
    let fixture = fixture(text);
    assert_eq!(fixture.show_problems(), "");
    let gaps = in_workers(|| gaps(&fixture));
    assert!(gaps.is_empty(), "{gaps:#?}");
}

pub(super) fn gaps(fixture: &Fixture) -> Vec<String> {
    let types = Types::new(&fixture.names);
    let is_own =
        |def: DefId| fixture.names.krate(fixture.names.def(def).krate).origin != CrateOrigin::Model;
    let mut gaps = Vec::new();
    let mut n_bodies = 0;
    for (def, file, body) in fixture.names.bodies().filter(|(def, ..)| is_own(*def)) {
        n_bodies += 1;
        let places = &fixture.names.file(file).bodies[body].places;
        for (expr, subject, why) in types.infer_body(def).unresolved {
            let place = places.exprs[expr.as_usize()].span;
            let owner = fixture.names.def_path(def);
            gaps.push(format!("{} {subject:?} {why:?} in {owner}", fixture.show(place)));
        }
    }
    assert!(n_bodies > 0);
    gaps
}

#[test]
fn getters() {
    check(
        r#"
//- /main.rs crate:main deps:getset,derive_getters
use getset::{CopyGetters, Getters, MutGetters, Setters, WithSetters};
use derive_getters::Getters as Plain;
#[derive(Getters, CopyGetters, MutGetters, Setters, WithSetters)]
#[getset(get = "pub", set = "pub(crate)")]
struct User<T> {
    #[getset(get_mut = "pub with_prefix", set_with = "pub")] name: String,
    #[getset(get_copy = "pub", skip)] hidden: u8,
    #[get_copy = "pub with_prefix"] age: u32,
    r#type: Option<T>,
}
#[derive(Plain)]
struct Order { #[getter(rename = "number")] id: u64, #[getter(skip)] secret: String, #[getter(copy)] n: u8 }
fn main() {}
fn use_all(mut user: User<u8>, order: Order) {
    let length: usize = user.name().len();
    user.get_name_mut().push('a');
    user.set_name(String::new()).set_type(None);
    let user = user.with_name(String::new());
    let age: u32 = user.get_age();
    let first = user.r#type().as_ref().map(|it| it.count_ones());
    order.number().count_ones();
    order.n().count_ones();
}
"#,
    );
}

#[test]
fn a_derive_that_is_another_macro_declares_nothing() {
    let fixture = fixture(
        "
//- /main.rs crate:main deps:getset missing:other
use other::Getters;
#[derive(Getters)]
#[getset(get)]
struct User { name: String }
fn f(user: User) { user.name(); }
",
    );
    let gaps = in_workers(|| gaps(&fixture));
    assert_eq!(gaps.len(), 1, "{gaps:#?}");
}

#[test]
fn derives_are_known_by_their_path() {
    check(
        "
//- /facade.rs crate:facade library deps:getset
pub use getset::Getters as Read;
//- /main.rs crate:main deps:facade
mod inner { pub use facade::Read as Renamed; }
fn main() {
    #[derive(inner::Renamed)]
    struct Local { #[get] name: String }
    let of = |local: Local| local.name().len();
}
",
    );
}

#[test]
fn constructors() {
    check(
        r#"
//- /main.rs crate:main deps:derive_new,derive_more
#[derive(derive_new::new)]
struct User { name: String, #[new(default)] age: u32, #[new(into)] mail: String, #[new(value = "3")] n: u8 }
#[derive(derive_new::new)]
enum Kind { Plain, Named { name: String }, Two(u8, String) }
#[derive(derive_more::Constructor)]
struct Pair(u8, String);
fn main() {
    User::new(String::new(), "a").name.len();
    let Kind::Named { name } = Kind::new_named(String::new()) else { return };
    Kind::new_plain();
    Kind::new_two(1, String::new());
    Pair::new(1, String::new()).1.len();
}
"#,
    );
}

#[test]
fn builders() {
    check(
        r#"
//- /main.rs crate:main deps:derive_builder,typed_builder,bon
#[derive(derive_builder::Builder)]
#[builder(setter(into))]
struct User { name: String, #[builder(setter(strip_option))] mail: Option<String>, #[builder(default)] age: u32 }
#[derive(derive_builder::Builder)]
#[builder(name = "Maker", pattern = "owned", build_fn(name = "make", error = "std::fmt::Error"))]
struct Thing<T> { part: T, #[builder(setter(skip))] n: u8, #[builder(setter(prefix = "with"))] r#type: u8 }
#[derive(typed_builder::TypedBuilder)]
#[builder(builder_method(name = start), field_defaults(setter(prefix = "with_")))]
struct Order { #[builder(setter(into))] id: String, #[builder(default, setter(strip_option))] note: Option<u8>, #[builder(setter(transform = |n: u8| n as u32))] n: u32 }
#[derive(bon::Builder)]
#[builder(on(String, into))]
struct Mail { #[builder(start_fn)] to: String, subject: String, cc: Option<String>, #[builder(default)] n: u32, #[builder(name = body)] text: u8 }
impl UserBuilder {
    fn is_named(&self) -> bool { self.name.as_ref().is_some_and(|name| name.len() > 1) }
}
fn main() -> Result<(), UserBuilderError> {
    let user = UserBuilder::default().name("a").mail("b").age(1u32).build()?;
    user.name.len();
    let thing = Maker::default().part(1u8).with_type(2).make();
    thing.map(|thing| thing.part.count_ones());
    let order = Order::start().with_id("a").with_note(1).with_n(2).build();
    order.id.len();
    let mail = Mail::builder(String::new()).subject("a").cc("b").maybe_cc(None::<String>).n(1).body(2).build();
    mail.subject.len();
    Ok(())
}
"#,
    );
}

#[test]
fn wrappers() {
    check(
        r#"
//- /main.rs crate:main deps:derive_more
use derive_more::{Add, AddAssign, AsMut, AsRef, Deref, DerefMut, Display, From, FromStr, Index, IndexMut, Into, IntoIterator, Mul, Neg, Sum};
#[derive(From, Into, Deref, DerefMut, AsRef, AsMut, Display, Clone)]
struct Name(String);
#[derive(Deref)]
#[deref(forward)]
struct Boxed(Box<Name>);
#[derive(Clone, Copy, Add, AddAssign, Mul, Neg, Sum, FromStr, From)]
struct Amount { cents: i64 }
#[derive(Index, IndexMut, IntoIterator)]
#[into_iterator(owned, ref)]
struct List(Vec<Name>);
#[derive(From, Into)]
struct Pair { a: u8, b: String }
#[derive(AsRef)]
#[as_ref(str, [u8])]
struct Text(String);
#[derive(Deref)]
struct Marked<T> { #[deref] inner: Vec<T>, n: u8 }
fn show(text: impl AsRef<str>) {}
fn main() {
    let name: Name = String::new().into();
    name.len();
    let copy: String = name.clone().into();
    copy.len();
    AsRef::<String>::as_ref(&name).len();
    let boxed = Boxed(Box::new(name));
    boxed.len();
    let mut sum = Amount { cents: 1 } + Amount::from(2);
    sum += Amount { cents: 3 };
    let doubled = sum * 2;
    (-doubled).cents.count_ones();
    let all: Amount = [sum].into_iter().sum();
    let read: Result<Amount, _> = "1".parse::<Amount>();
    read.map(|it| it.cents.count_ones());
    let list = List(Vec::new());
    list[0].len();
    for name in &list { name.len(); }
    for name in list { name.len(); }
    let (a, b): (u8, String) = Pair::from((1, String::new())).into();
    b.len();
    show(Text(String::new()));
    Marked { inner: vec![String::new()], n: 0 }.first().map(|it| it.len());
}
"#,
    );
}

#[test]
fn variants() {
    check(
        r#"
//- /main.rs crate:main deps:derive_more,strum
use strum::{EnumCount, IntoEnumIterator, VariantNames};
#[derive(derive_more::IsVariant, derive_more::Unwrap, derive_more::TryUnwrap, derive_more::From, derive_more::TryInto)]
#[unwrap(owned, ref)]
enum Value { Nothing, Text(String), Number(i64), #[from(ignore)] Pair(u8, u8) }
#[derive(Clone, Copy, Debug, PartialEq, strum::Display, strum::EnumString, strum::EnumIter, strum::AsRefStr, strum::IntoStaticStr, strum::EnumCount, strum::VariantNames, strum::EnumIs, strum::FromRepr)]
enum Level { HighUp, Low }
#[derive(strum::EnumDiscriminants, strum::EnumTryAs)]
#[strum_discriminants(name(Kind), derive(strum::EnumIter))]
enum Event { Made(String), Gone }
fn main() {
    let value = Value::from(String::new());
    value.is_text();
    value.unwrap_text_ref().len();
    value.unwrap_text().len();
    let (a, b) = Value::Pair(1, 2).unwrap_pair();
    Value::Nothing.try_unwrap_number().map(|it| it.count_ones());
    let number: Result<i64, _> = Value::Number(1).try_into();
    for level in Level::iter() { level.is_high_up(); level.as_ref().len(); }
    let level: Level = "low".parse().unwrap();
    let text: &'static str = level.into();
    Level::VARIANTS.len();
    Level::from_repr(1).map(|it| it.to_string().len());
    let n = Level::COUNT + 1;
    Event::Gone.try_as_made().map(|it| it.len());
    let kind = Kind::from(Event::Gone);
    Kind::iter().next().map(|it| it == Kind::Made);
}
"#,
    );
}

#[test]
fn command_lines() {
    check(
        r#"
//- /main.rs crate:main deps:clap
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
#[derive(Parser)]
#[command(version)]
struct Cli { #[arg(long)] name: String, #[command(subcommand)] what: What, #[command(flatten)] more: More }
#[derive(Subcommand)]
enum What { Run { fast: bool }, Stop }
#[derive(Args)]
struct More { #[arg(value_enum)] level: Level }
#[derive(Clone, Copy, ValueEnum)]
enum Level { High, Low }
fn main() -> Result<(), clap::Error> {
    let cli = Cli::parse();
    cli.name.len();
    let more = Cli::try_parse()?.more;
    Cli::parse_from(["a"]).name.len();
    Cli::command().get_name().len();
    Level::value_variants().len();
    Ok(())
}
"#,
    );
}

#[test]
fn entities() {
    check(
        r#"
//- /main.rs crate:main deps:sea_orm
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseConnection, DbErr, EntityTrait, IntoActiveModel, QueryFilter, Set};
mod user {
    use sea_orm::entity::prelude::*;
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "users")]
    pub struct Model { #[sea_orm(primary_key)] pub id: i32, pub display_name: String, #[sea_orm(ignore)] pub shown: bool }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation { #[sea_orm(has_many = "super::group::Entity")] Group }
    impl ActiveModelBehavior for ActiveModel {}
    impl Related<super::group::Entity> for Entity { fn to() -> RelationDef { Relation::Group.def() } }
}
mod group {
    use sea_orm::entity::prelude::*;
    #[derive(Copy, Clone, Default, Debug, DeriveEntity)]
    pub struct Entity;
    #[derive(Clone, Debug, PartialEq, DeriveModel, DeriveActiveModel)]
    pub struct Model { pub id: i32, pub name: String }
    impl EntityName for Entity { fn table_name(&self) -> &str { "groups" } }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveColumn)]
    pub enum Column { Id, Name }
    impl ColumnTrait for Column { type EntityName = Entity; fn def(&self) -> ColumnDef { match self { Column::Id => ColumnType::Integer, Column::Name => ColumnType::Text }.def() } }
    #[derive(Copy, Clone, Debug, EnumIter, DerivePrimaryKey)]
    pub enum PrimaryKey { Id }
    impl PrimaryKeyTrait for PrimaryKey { type ValueType = i32; fn auto_increment() -> bool { true } }
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
async fn run(db: &DatabaseConnection) -> Result<(), DbErr> {
    for user in user::Entity::find().filter(user::Column::DisplayName.eq("a")).all(db).await? { user.display_name.len(); }
    let Some(user) = user::Entity::find_by_id(1).one(db).await? else { return Ok(()) };
    let mut active = user.into_active_model();
    active.display_name = Set("b".to_owned());
    active.update(db).await?.display_name.len();
    let made = user::ActiveModel { display_name: Set(String::new()), ..Default::default() };
    made.insert(db).await?.id.count_ones();
    let group: group::ActiveModel = group::Model { id: 1, name: String::new() }.into();
    group.name.unwrap().len();
    Ok(())
}
"#,
    );
}

#[test]
fn derives_of_a_dependency() {
    check(
        r#"
//- /dep.rs crate:dep dependency deps:derive_more,derive_builder,strum
mod types {
    use derive_more::{Deref, DerefMut, From};
    #[derive(Debug, PartialEq, Deref, DerefMut, From)]
    pub struct Path<T>(T);
    #[derive(derive_more::Deref)]
    pub struct Named { #[deref] inner: String, pub n: u8 }
}
pub use types::{Named, Path};
#[derive(derive_builder::Builder)]
pub struct Request { url: String }
#[derive(strum::AsRefStr, strum::EnumString)]
pub enum Method { Get, Post }
macro_rules! wrap { ($name:ident) => { #[derive(::derive_more::Deref)] pub struct $name(Path<String>); } }
wrap!(Wrapped);
//- /main.rs crate:main deps:dep
use dep::{Named, Path, RequestBuilder, Wrapped};
struct Info { name: String }
fn main() {}
fn of(path: Path<Info>, mut other: Path<Info>, named: Named, wrapped: Wrapped) {
    path.name.len();
    other.name.push('a');
    Path::from(Info { name: String::new() }).name.len();
    named.len();
    wrapped.len();
    RequestBuilder::default().url(String::new()).build().unwrap();
    dep::Method::Get.as_ref().len();
    let _: Result<dep::Method, _> = "Get".parse();
}
"#,
    );
}

#[test]
fn numbers_of_enums_and_newtypes() {
    check(
        "
//- /num_traits.rs crate:num_traits dependency
pub trait FromPrimitive: Sized {
    fn from_i64(n: i64) -> Option<Self>;
    fn from_u64(n: u64) -> Option<Self>;
    fn from_i32(n: i32) -> Option<Self> {}
}
pub trait ToPrimitive { fn to_i64(&self) -> Option<i64>; fn to_u64(&self) -> Option<u64>; fn to_u8(&self) -> Option<u8> {} }
impl FromPrimitive for u8 { fn from_i64(n: i64) -> Option<Self> {} fn from_u64(n: u64) -> Option<Self> {} }
impl ToPrimitive for u8 { fn to_i64(&self) -> Option<i64> {} fn to_u64(&self) -> Option<u64> {} }
//- /main.rs crate:main deps:num_traits,num_derive
mod kinds {
    use num_derive::{FromPrimitive, ToPrimitive};
    #[derive(FromPrimitive, ToPrimitive)]
    pub enum Kind { A = 1, B }
    impl Kind { pub fn name(&self) -> &str { \"\" } }
    #[derive(FromPrimitive, ToPrimitive)]
    pub struct Level(u8);
}
use kinds::{Kind, Level};
use num_traits::{FromPrimitive, ToPrimitive};
fn main() {
    Kind::from_i32(1).unwrap_or(Kind::A).name().len();
    Kind::B.to_u8().unwrap().count_ones();
    Level::from_u64(3).unwrap().to_i64().unwrap().count_ones();
}
",
    );
}
