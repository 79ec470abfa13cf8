//! sea-orm: an entity, its columns, its primary key and its active model from a `Model`, and the impls that tie
//! them together.

use super::{Generator, Header, Input, attrs, strum, text};

pub(super) fn of(derive: &str) -> Option<Generator> {
    Some(match derive {
        "DeriveEntityModel" => entity_model,
        "DeriveEntity" => entity,
        "DeriveModel" => model,
        "DeriveActiveModel" => active_model,
        "DeriveColumn" => column,
        "DerivePrimaryKey" => primary_key,
        "DeriveRelation" => relation,
        "DeriveIden" => iden,
        "DeriveValueType" => value_type,
        "DeriveActiveEnum" => active_enum,
        "DerivePartialModel" => partial_model,
        "DeriveIntoActiveModel" => into_active_model,
        "DeriveMigrationName" => migration_name,
        "EnumIter" => |input| strum::iter_of(input, "::sea_orm::Iterable"),
        _ => return None,
    })
}

const OPAQUE: &str = "::core::privlint::opaque()";

/// What the struct's own attribute names as its entity, or `Entity`.
fn entity_of(input: &Input<'_>) -> String {
    let args = attrs::args(input.attrs, "sea_orm");
    attrs::name(&args, "entity").unwrap_or_else(|| "Entity".to_owned())
}

fn has_flag(attrs: &[crate::hir::Attr], flag: &str) -> bool {
    attrs::is_set(&attrs::args(attrs, "sea_orm"), flag)
}

/// Everything, from the one struct `Model`.
fn entity_model(input: &Input<'_>) -> String {
    let columns: Vec<_> =
        input.fields().into_iter().filter(|field| !has_flag(field.attrs, "ignore")).collect();
    let column = |field: &super::Field<'_>| {
        let args = attrs::args(field.attrs, "sea_orm");
        let bare = field.name.trim_start_matches("r#");
        attrs::name(&args, "enum_name").unwrap_or_else(|| text::pascal(bare))
    };
    let keys: Vec<_> =
        columns.iter().filter(|field| has_flag(field.attrs, "primary_key")).collect();
    let list = |fields: Vec<String>| fields.join(", ");
    let all = list(columns.iter().map(column).collect());
    let key = list(keys.iter().map(|field| column(field)).collect());
    let key_ty = text::joined_tys(&keys.iter().map(|field| field.ty.clone()).collect::<Vec<_>>());
    let vis = &input.vis;
    let derives = "#[derive(Clone, Copy, Debug)]";
    format!(
        "#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)] {vis} struct Entity;
         impl ::sea_orm::EntityName for Entity {{ fn table_name(&self) -> &str {{ {OPAQUE} }} }}
         {derives} {vis} enum Column {{ {all} }}
         {derives} {vis} enum PrimaryKey {{ {key} }}
         impl ::sea_orm::ColumnTrait for Column {{ type EntityName = Entity; fn def(&self) -> ::sea_orm::ColumnDef {{ {OPAQUE} }} }}
         impl ::sea_orm::PrimaryKeyTrait for PrimaryKey {{ type ValueType = {key_ty}; fn auto_increment() -> bool {{ {OPAQUE} }} }}\n"
    ) + &entity_impls("Entity")
        + &column_impls("Column")
        + &iterable("Column")
        + &iterable("PrimaryKey")
        + &key_impls("PrimaryKey")
        + &model(input)
        + &active_model(input)
}

fn entity(input: &Input<'_>) -> String {
    entity_impls(&input.name)
}

fn entity_impls(name: &str) -> String {
    format!(
        "impl ::sea_orm::EntityTrait for {name} {{ type Model = Model; type ActiveModel = ActiveModel; type Column = Column; type PrimaryKey = PrimaryKey; type Relation = Relation; }}\n"
    ) + &iden_impls(name)
}

fn iden_impls(name: &str) -> String {
    format!(
        "impl ::sea_orm::Iden for {name} {{ fn unquoted(&self, s: &mut dyn ::core::fmt::Write) {{}} }}
         impl ::sea_orm::IdenStatic for {name} {{ fn as_str(&self) -> &'static str {{ {OPAQUE} }} }}\n"
    )
}

fn iterable(name: &str) -> String {
    format!(
        "impl ::sea_orm::Iterable for {name} {{ type Iterator = ::std::vec::IntoIter<{name}>; fn iter() -> ::std::vec::IntoIter<{name}> {{ {OPAQUE} }} }}\n"
    )
}

fn column(input: &Input<'_>) -> String {
    column_impls(&input.name)
}

fn column_impls(name: &str) -> String {
    iden_impls(name)
        + &format!(
            "impl ::core::str::FromStr for {name} {{ type Err = ::sea_orm::ColumnFromStrErr; fn from_str(s: &str) -> ::core::result::Result<Self, Self::Err> {{ {OPAQUE} }} }}\n"
        )
}

fn primary_key(input: &Input<'_>) -> String {
    key_impls(&input.name)
}

fn key_impls(name: &str) -> String {
    iden_impls(name)
        + &format!(
            "impl ::sea_orm::PrimaryKeyToColumn for {name} {{ type Column = Column; fn into_column(self) -> Column {{ {OPAQUE} }} fn from_column(column: Column) -> ::core::option::Option<Self> {{ {OPAQUE} }} }}\n"
        )
}

fn model(input: &Input<'_>) -> String {
    let entity = entity_of(input);
    let trait_ = format!(
        "type Entity = {entity};
         fn get(&self, c: Column) -> ::sea_orm::Value {{ ::core::privlint::any_of((self,)) }}
         fn set(&mut self, c: Column, v: ::sea_orm::Value) {{ *self = ::core::privlint::any_of((self, v)); }}"
    );
    input.implement("::sea_orm::ModelTrait", &trait_) + &from_query_result(input)
}

fn from_query_result(input: &Input<'_>) -> String {
    let item = format!(
        "fn from_query_result(row: &::sea_orm::QueryResult, pre: &str) -> ::core::result::Result<Self, ::sea_orm::DbErr> {{ {OPAQUE} }}"
    );
    input.implement("::sea_orm::FromQueryResult", &item)
}

fn partial_model(input: &Input<'_>) -> String {
    input.implement("::sea_orm::PartialModelTrait", "") + &from_query_result(input)
}

/// The model with each field set or not; what a model holds its active model holds.
fn active_model(input: &Input<'_>) -> String {
    let entity = entity_of(input);
    let own: Vec<_> =
        input.fields().into_iter().filter(|field| !has_flag(field.attrs, "ignore")).collect();
    let decls: Vec<String> = own
        .iter()
        .map(|field| format!("pub {}: ::sea_orm::ActiveValue<{}>", field.name, field.ty))
        .collect();
    let unchanged: Vec<String> = own
        .iter()
        .map(|field| format!("{0}: ::sea_orm::ActiveValue::Unchanged(model.{0})", field.name))
        .collect();
    let (vis, ty) = (&input.vis, input.self_ty());
    format!(
        "#[derive(Clone, Debug, PartialEq)] {vis} struct ActiveModel {{ {} }}
         impl ::core::default::Default for ActiveModel {{ fn default() -> Self {{ {OPAQUE} }} }}
         impl ::core::convert::From<{ty}> for ActiveModel {{ fn from(model: {ty}) -> Self {{ ActiveModel {{ {} }} }} }}
         impl ::sea_orm::IntoActiveModel<ActiveModel> for {ty} {{ fn into_active_model(self) -> ActiveModel {{ self.into() }} }}
         impl ::sea_orm::ActiveModelTrait for ActiveModel {{ type Entity = {entity}; }}\n",
        decls.join(", "),
        unchanged.join(", "),
    )
}

fn into_active_model(input: &Input<'_>) -> String {
    let args = attrs::args(input.attrs, "sea_orm");
    let ty = attrs::name(&args, "active_model").unwrap_or_else(|| "ActiveModel".to_owned());
    let item =
        format!("fn into_active_model(self) -> {ty} {{ ::core::privlint::any_of((self,)) }}");
    input.implement(&format!("::sea_orm::IntoActiveModel<{ty}>"), &item)
}

fn relation(input: &Input<'_>) -> String {
    let item = format!("fn def(&self) -> ::sea_orm::RelationDef {{ {OPAQUE} }}");
    input.implement("::sea_orm::RelationTrait", &item)
}

fn iden(input: &Input<'_>) -> String {
    iden_impls(&input.name)
}

fn active_enum(input: &Input<'_>) -> String {
    let args = attrs::args(input.attrs, "sea_orm");
    let ty = match attrs::name(&args, "rs_type").as_deref() {
        None | Some("String" | "Enum") => "::std::string::String".to_owned(),
        Some(ty) => ty.to_owned(),
    };
    let item = format!(
        "type Value = {ty}; type ValueVec = ::std::vec::Vec<{ty}>;
         fn name() -> ::sea_orm::DynIden {{ {OPAQUE} }}
         fn to_value(&self) -> {ty} {{ {OPAQUE} }}
         fn try_from_value(v: &{ty}) -> ::core::result::Result<Self, ::sea_orm::DbErr> {{ {OPAQUE} }}"
    );
    input.implement("::sea_orm::ActiveEnum", &item) + &into_value(input)
}

fn value_type(input: &Input<'_>) -> String {
    into_value(input)
        + &input.implement("::sea_orm::TryGetable", "")
        + &input.implement("::sea_orm::sea_query::ValueType", "")
        + &input.implement("::sea_orm::sea_query::Nullable", "")
}

fn into_value(input: &Input<'_>) -> String {
    let self_ty = input.self_ty();
    let header = Header { for_ty: Some("::sea_orm::Value"), ..Header::default() };
    let item = format!(
        "fn from(source: {self_ty}) -> ::sea_orm::Value {{ ::core::privlint::any_of((source,)) }}"
    );
    input.implement_with(&header, &format!("::core::convert::From<{self_ty}>"), &item)
}

fn migration_name(input: &Input<'_>) -> String {
    let item = format!("fn name(&self) -> &str {{ {OPAQUE} }}");
    input.implement("::sea_orm_migration::MigrationName", &item)
}
