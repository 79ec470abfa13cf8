//! derive_more: operators, field by field.

use super::{Generator, Header, Input, construct};

pub(super) fn of(derive: &str) -> Option<Generator> {
    Some(match derive {
        "Add" => |input| binary(input, "Add", "add"),
        "Sub" => |input| binary(input, "Sub", "sub"),
        "BitAnd" => |input| binary(input, "BitAnd", "bitand"),
        "BitOr" => |input| binary(input, "BitOr", "bitor"),
        "BitXor" => |input| binary(input, "BitXor", "bitxor"),
        "AddAssign" => |input| assign(input, "AddAssign", "add_assign"),
        "SubAssign" => |input| assign(input, "SubAssign", "sub_assign"),
        "BitAndAssign" => |input| assign(input, "BitAndAssign", "bitand_assign"),
        "BitOrAssign" => |input| assign(input, "BitOrAssign", "bitor_assign"),
        "BitXorAssign" => |input| assign(input, "BitXorAssign", "bitxor_assign"),
        "Mul" => |input| scaled(input, "Mul", "mul"),
        "Div" => |input| scaled(input, "Div", "div"),
        "Rem" => |input| scaled(input, "Rem", "rem"),
        "Shl" => |input| scaled(input, "Shl", "shl"),
        "Shr" => |input| scaled(input, "Shr", "shr"),
        "MulAssign" => |input| scaled_assign(input, "MulAssign", "mul_assign"),
        "DivAssign" => |input| scaled_assign(input, "DivAssign", "div_assign"),
        "RemAssign" => |input| scaled_assign(input, "RemAssign", "rem_assign"),
        "ShlAssign" => |input| scaled_assign(input, "ShlAssign", "shl_assign"),
        "ShrAssign" => |input| scaled_assign(input, "ShrAssign", "shr_assign"),
        "Neg" => |input| unary(input, "Neg", "neg"),
        "Not" => |input| unary(input, "Not", "not"),
        "Sum" => |input| folded(input, "Sum", "sum"),
        "Product" => |input| folded(input, "Product", "product"),
        _ => return None,
    })
}

/// Each field by an expression of its name; of an enum, anything of the operands.
fn by_field(input: &Input<'_>, operands: &str, part: impl Fn(&str) -> String) -> String {
    if input.is_enum() {
        return format!("::core::privlint::any_of(({operands},))");
    }
    let parts: Vec<_> =
        input.fields().iter().map(|field| (field.name.clone(), part(&field.name))).collect();
    construct(&input.name, input.shape(), &parts)
}

/// An enum's variants may not fit.
fn output(input: &Input<'_>) -> String {
    let self_ty = input.self_ty();
    if input.is_enum() {
        format!("::core::result::Result<{self_ty}, ::derive_more::BinaryError>")
    } else {
        self_ty
    }
}

fn binary(input: &Input<'_>, trait_: &str, method: &str) -> String {
    let value = by_field(input, "self, rhs", |name| {
        format!("::core::ops::{trait_}::{method}(self.{name}, rhs.{name})")
    });
    let (self_ty, output) = (input.self_ty(), output(input));
    let item = format!(
        "type Output = {output}; fn {method}(self, rhs: {self_ty}) -> {output} {{ {value} }}"
    );
    input.implement(&format!("::core::ops::{trait_}"), &item)
}

fn assign(input: &Input<'_>, trait_: &str, method: &str) -> String {
    let step = |field: &super::Field<'_>| {
        let name = &field.name;
        format!("::core::ops::{trait_}::{method}(&mut self.{name}, rhs.{name}); ")
    };
    let steps: String = input.fields().iter().map(step).collect();
    let item = format!("fn {method}(&mut self, rhs: {}) {{ {steps} }}", input.self_ty());
    input.implement(&format!("::core::ops::{trait_}"), &item)
}

/// The right side is one number for all fields.
fn scaled(input: &Input<'_>, trait_: &str, method: &str) -> String {
    let bound = format!("::core::ops::{trait_}<DeriveT>");
    let wheres: Vec<String> =
        input.fields().iter().map(|field| format!("{}: {bound}", field.ty)).collect();
    let value = by_field(input, "self, rhs", |name| {
        format!("::core::ops::{trait_}::{method}(self.{name}, rhs)")
    });
    let self_ty = input.self_ty();
    let item = format!(
        "type Output = {self_ty}; fn {method}(self, rhs: DeriveT) -> {self_ty} {{ {value} }}"
    );
    input.implement_with(
        &Header { params: &["DeriveT"], wheres: &wheres, for_ty: None },
        &bound,
        &item,
    )
}

fn scaled_assign(input: &Input<'_>, trait_: &str, method: &str) -> String {
    let bound = format!("::core::ops::{trait_}<DeriveT>");
    let wheres: Vec<String> =
        input.fields().iter().map(|field| format!("{}: {bound}", field.ty)).collect();
    let step = |field: &super::Field<'_>| {
        format!("::core::ops::{trait_}::{method}(&mut self.{}, rhs); ", field.name)
    };
    let steps: String = input.fields().iter().map(step).collect();
    let item = format!("fn {method}(&mut self, rhs: DeriveT) {{ {steps} }}");
    input.implement_with(
        &Header { params: &["DeriveT"], wheres: &wheres, for_ty: None },
        &bound,
        &item,
    )
}

fn unary(input: &Input<'_>, trait_: &str, method: &str) -> String {
    let value =
        by_field(input, "self", |name| format!("::core::ops::{trait_}::{method}(self.{name})"));
    let output = input.self_ty();
    let item = format!("type Output = {output}; fn {method}(self) -> {output} {{ {value} }}");
    input.implement(&format!("::core::ops::{trait_}"), &item)
}

fn folded(input: &Input<'_>, trait_: &str, method: &str) -> String {
    let item = format!(
        "fn {method}<DeriveI: ::core::iter::Iterator<Item = Self>>(iter: DeriveI) -> Self {{ ::core::privlint::any_of((iter,)) }}"
    );
    input.implement(&format!("::core::iter::{trait_}"), &item)
}
