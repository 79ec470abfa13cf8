//! Binary operators and how strongly they bind.

use super::Cx;
use crate::{hir::BinOp, syntax::Kind};

pub(super) const MIN: u8 = 0;
pub(super) const ASSIGN: u8 = 1;
pub(super) const RANGE: u8 = 2;
const OR: u8 = 3;
const AND: u8 = 4;
/// What stands behind `let pattern =` binds at least so.
pub(super) const COMPARE: u8 = 6;
pub(super) const CAST: u8 = 13;

#[derive(Clone, Copy)]
pub(super) enum Binary {
    Value(BinOp),
    /// `+=` and its like.
    Assign(BinOp),
}

impl Binary {
    pub fn precedence(self) -> u8 {
        match self {
            Binary::Assign(_) => ASSIGN,
            Binary::Value(op) => match op {
                BinOp::Or => OR,
                BinOp::And => AND,
                BinOp::Eq | BinOp::Ne | BinOp::Lt | BinOp::Le | BinOp::Gt | BinOp::Ge => COMPARE,
                BinOp::BitOr => 7,
                BinOp::BitXor => 8,
                BinOp::BitAnd => 9,
                BinOp::Shl | BinOp::Shr => 10,
                BinOp::Add | BinOp::Sub => 11,
                BinOp::Mul | BinOp::Div | BinOp::Rem => 12,
            },
        }
    }

    /// What the right side binds at least: assignment groups to the right.
    pub fn rhs_precedence(self) -> u8 {
        match self {
            Binary::Assign(_) => ASSIGN,
            Binary::Value(_) => self.precedence() + 1,
        }
    }
}

/// The operator that stands here, and how many tokens it takes.
pub(super) fn binary(cx: &Cx<'_>) -> Option<(Binary, usize)> {
    let first = cx.peek();
    if first.kind != Kind::Punct {
        return None;
    }
    let second = if first.flag { cx.nth(1).ch } else { 0 };
    let third = if second != 0 && cx.nth(1).flag { cx.nth(2).ch } else { 0 };
    let plain = |op| match second {
        b'=' => (Binary::Assign(op), 2),
        _ => (Binary::Value(op), 1),
    };
    let twice = |shift, less_eq, less| match (second, third) {
        (c, b'=') if c == first.ch => (Binary::Assign(shift), 3),
        (c, _) if c == first.ch => (Binary::Value(shift), 2),
        (b'=', _) => (Binary::Value(less_eq), 2),
        _ => (Binary::Value(less), 1),
    };
    Some(match (first.ch, second) {
        (b'+', _) => plain(BinOp::Add),
        (b'-', _) => plain(BinOp::Sub),
        (b'*', _) => plain(BinOp::Mul),
        (b'/', _) => plain(BinOp::Div),
        (b'%', _) => plain(BinOp::Rem),
        (b'^', _) => plain(BinOp::BitXor),
        (b'&', b'&') => (Binary::Value(BinOp::And), 2),
        (b'&', _) => plain(BinOp::BitAnd),
        (b'|', b'|') => (Binary::Value(BinOp::Or), 2),
        (b'|', _) => plain(BinOp::BitOr),
        (b'<', _) => twice(BinOp::Shl, BinOp::Le, BinOp::Lt),
        (b'>', _) => twice(BinOp::Shr, BinOp::Ge, BinOp::Gt),
        (b'=', b'=') => (Binary::Value(BinOp::Eq), 2),
        (b'!', b'=') => (Binary::Value(BinOp::Ne), 2),
        _ => return None,
    })
}
