//! num-derive: conversions between numbers and fieldless enums, or types that hold one number.

use super::{Generator, Input};

pub(super) fn of(derive: &str) -> Option<Generator> {
    Some(match derive {
        "FromPrimitive" => from_primitive,
        "ToPrimitive" => to_primitive,
        _ => return None,
    })
}

fn from_primitive(input: &Input<'_>) -> String {
    let body = carried(input, "n");
    let method = |number: &str| {
        format!("fn from_{number}(n: {number}) -> ::core::option::Option<Self> {{ {body} }}")
    };
    input.implement("::num_traits::FromPrimitive", &(method("i64") + &method("u64")))
}

fn to_primitive(input: &Input<'_>) -> String {
    let body = carried(input, "self");
    let method = |number: &str| {
        format!("fn to_{number}(&self) -> ::core::option::Option<{number}> {{ {body} }}")
    };
    input.implement("::num_traits::ToPrimitive", &(method("i64") + &method("u64")))
}

/// What a newtype holds goes over; which number stands for a variant says nothing of anybody.
fn carried(input: &Input<'_>, from: &str) -> String {
    match input.is_enum() {
        true => "::core::privlint::opaque()".to_owned(),
        false => format!("::core::privlint::any_of(({from},))"),
    }
}
