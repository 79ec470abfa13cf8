//! `asm!` as data sees it: every input is used, every output may hold any of them.

use super::{builtin::split_arg, emit::Emit, token};
use crate::syntax::tt::{Delim, Tt};

/// `asm!("…", in(reg) a, out("eax") b, name = inout(reg) c => d, const N, sym f, options(…))`; a block.
pub(super) fn asm(trees: &[Tt], to: &mut Emit<'_>) {
    let (mut inputs, mut outputs) = (Vec::new(), Vec::new());
    let mut rest = trees;
    while !rest.is_empty() {
        let end = rest.iter().position(|tree| matches!(tree, Tt::Punct { ch: ',', .. }));
        let arg = &rest[..end.unwrap_or(rest.len())];
        rest = rest.get(arg.len() + 1..).unwrap_or_default();
        operand(arg, &mut inputs, &mut outputs);
    }
    to.group(Delim::Brace, |block| {
        for place in outputs {
            block.expr(place).text("= $crate :: privlint :: any_of").group(Delim::Paren, |args| {
                args.group(Delim::Paren, |tuple| {
                    for input in &inputs {
                        tuple.expr(input).text(",");
                    }
                });
            });
            block.text(";");
        }
        for input in &inputs {
            block.expr(input).text(";");
        }
    });
}

fn operand<'t>(arg: &'t [Tt], inputs: &mut Vec<&'t [Tt]>, outputs: &mut Vec<&'t [Tt]>) {
    let arg = match arg {
        [Tt::Ident { .. }, Tt::Punct { ch: '=', .. }, rest @ ..] => rest,
        _ => arg,
    };
    let [Tt::Ident { name, .. }, rest @ ..] = arg else { return };
    let value = match rest {
        [Tt::Group(group), value @ ..] if group.delim == Delim::Paren => value,
        _ => rest,
    };
    let arrow = (0..value.len()).find(|&at| token::starts_with_op(&value[at..], "=>"));
    let (first, second) = match arrow {
        Some(at) => (&value[..at], &value[at + 2..]),
        None => (value, value),
    };
    let is_place = |trees: &[Tt]| {
        let is_hole = matches!(trees, [Tt::Ident { name, .. }] if *name == "_");
        !is_hole && split_arg(trees).is_ok_and(|(expr, _)| !expr.is_empty())
    };
    match name.as_str() {
        "in" | "const" | "sym" if is_place(first) => inputs.push(first),
        "out" | "lateout" if is_place(first) => outputs.push(first),
        "inout" | "inlateout" => {
            inputs.extend(is_place(first).then_some(first));
            outputs.extend(is_place(second).then_some(second));
        }
        _ => {}
    }
}
