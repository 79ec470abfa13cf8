//! Which parts bodies are packed from, in that order.

use super::{Pack, Packer, Unpacker};
use crate::hir::*;

pack_structs! {
    Places { exprs, pats, outer_ctx }
    Place { span, origin }
    BodyMacroCall { path, tokens, span, position }
    StructExpr { path, fields, spread }
    FieldInit { name, name_span, span, value }
    Block { kind, label, stmts, tail, has_items }
    Arm { pat, guard, body, span }
    Closure { params, ret, body, is_async, is_move }
    Format { pieces, unshown }
    FieldPat { name, name_span, pat }
}

pack_enums! {
    Origin { 0 User; 1 MacroArg; 2 Expansion; }
    MacroPosition { 0 Expr; 1 Stmt; 2 Pat; }
    Expr {
        0 Missing;
        1 Lit(lit);
        2 Path(path);
        3 Call { callee, args };
        4 MethodCall { receiver, name, name_span, generics, args };
        5 Field { base, name, name_span };
        6 Index { base, index };
        7 Unary { op, expr };
        8 Binary { op, lhs, rhs };
        9 Assign { op, place, value };
        10 Ref { mutable, expr };
        11 Cast { expr, ty };
        12 Tuple(exprs);
        13 Array(exprs);
        14 Repeat { value, len };
        15 Struct(data);
        16 Range { lo, hi, inclusive };
        17 Block(block);
        18 If { cond, then, els };
        19 Let { pat, expr };
        20 Match { scrutinee, arms };
        21 Loop { label, body };
        22 While { label, cond, body };
        23 For { label, pat, iter, body };
        24 Break { label, value };
        25 Continue { label };
        26 Return(value);
        27 Closure(closure);
        28 Await(expr);
        29 Try(expr);
        30 Format(format);
        31 MacroCall(call);
        32 Opaque(exprs);
    }
    Lit {
        0 Str(text);
        1 ByteStr;
        2 CStr;
        3 Char(ch);
        4 Byte;
        5 Int { value, suffix };
        6 Float { suffix };
        7 Bool(value);
    }
    UnOp { 0 Deref; 1 Not; 2 Neg; }
    BinOp {
        0 Add;
        1 Sub;
        2 Mul;
        3 Div;
        4 Rem;
        5 And;
        6 Or;
        7 BitAnd;
        8 BitOr;
        9 BitXor;
        10 Shl;
        11 Shr;
        12 Eq;
        13 Ne;
        14 Lt;
        15 Le;
        16 Gt;
        17 Ge;
    }
    BlockKind { 0 Plain; 1 Async; 2 Try; }
    Stmt {
        0 Let { pat, ty, init, els, span };
        1 Expr(expr);
        2 Item(item);
    }
    FormatPiece { 0 Text(text); 1 Arg { expr, shows }; }
    FormatTrait { 0 Display; 1 Debug; 2 Other; }
    Pat {
        0 Missing;
        1 Wild;
        2 Rest;
        3 Bind { name, ctx, by_ref, mutable, sub };
        4 Path(path);
        5 Tuple(pats);
        6 TupleStruct { path, pats };
        7 Struct { path, fields, has_rest };
        8 Or(pats);
        9 Ref { mutable, pat };
        10 Slice(pats);
        11 Lit(expr);
        12 Range;
        13 MacroCall(call);
    }
}
