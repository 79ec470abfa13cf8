//! What `-Zunpretty=thir-flat` tells of one crate's bodies, by HirId: callees with the types they are
//! called for, constants, and the types that hold fields.

use std::collections::HashMap;

use super::{
    place::{HirId, parse_def, parse_hir_id},
    tree::{Node, Tree},
};

#[derive(Debug, Default)]
pub struct Thir {
    pub facts: HashMap<HirId, Fact>,
    /// Types of expressions as printed.
    pub types: HashMap<HirId, String>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fact {
    Callee(Callee),
    Const {
        def: String,
        /// The first substitution: `Self` of a trait's constant.
        first: Option<String>,
        self_ty: Option<String>,
    },
    /// The type of the value whose field is taken.
    Field {
        base: String,
    },
    /// A struct's or variant's constructor: the type's path as printed.
    Ctor {
        adt: String,
    },
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Callee {
    pub def: String,
    /// The first substitution: `Self` of a trait's method.
    pub first: Option<String>,
    /// The type before `::name` as rustc keeps it.
    pub self_ty: Option<String>,
    /// The adjusted receiver's type, of method calls.
    pub receiver: Option<String>,
}

/// Reads one body's tree.
pub fn read_body(text: &str, out: &mut Thir) {
    let tree = Tree::parse(text);
    let Some(thir) = tree.root().children().find(|node| node.text() == "Thir") else { return };
    let Some(exprs) = thir.get("exprs") else { return };
    let exprs: Vec<Node<'_, '_>> = exprs.children().collect();
    let body = Body { exprs: &exprs };
    for expr in &exprs {
        let Some(kind) = expr.get("kind").filter(|kind| kind.text() == "Scope") else { continue };
        let Some(id) = kind.atom("hir_id").and_then(parse_hir_id) else { continue };
        let Some(value) = body.at(kind.get("value")) else { continue };
        let Some(own) = body.unadjusted(value) else { continue };
        out.types.insert(id.clone(), ty(own));
        if let Some(fact) = body.fact(own) {
            out.facts.insert(id, fact);
        }
    }
}

struct Body<'b, 't, 'a> {
    exprs: &'b [Node<'t, 'a>],
}

impl<'t, 'a> Body<'_, 't, 'a> {
    /// `e12`
    fn at(&self, node: Option<Node<'t, 'a>>) -> Option<Node<'t, 'a>> {
        let number = node?.text().strip_prefix('e')?;
        self.exprs.get(number.parse::<usize>().ok()?).copied()
    }

    /// The expression as written, below what adjusts its value; `None` where another's scope begins.
    fn unadjusted(&self, mut expr: Node<'t, 'a>) -> Option<Node<'t, 'a>> {
        loop {
            let kind = expr.get("kind")?;
            let below = match kind.text() {
                "Scope" => return None,
                "Deref" | "Borrow" | "RawBorrow" => kind.get("arg"),
                "PointerCoercion" | "NeverToAny" | "Use" => kind.get("source"),
                "Call" if kind.atom("from_hir_call") == Some("false") => {
                    kind.get("args").and_then(|args| args.child(0))
                }
                _ => return Some(expr),
            };
            match self.at(below) {
                // `*x` and `&x` as written end at the scope of `x`.
                Some(next) if next.get("kind").is_some_and(|kind| kind.text() == "Scope") => {
                    return Some(expr);
                }
                Some(next) => expr = next,
                None => return Some(expr),
            }
        }
    }

    fn fact(&self, expr: Node<'t, 'a>) -> Option<Fact> {
        let kind = expr.get("kind")?;
        match kind.text() {
            "Call" => {
                let receiver = kind.get("args").and_then(|args| self.at(args.child(0)));
                let fun = self.at(kind.get("fun"));
                // A called path has a scope, and so a fact, of its own.
                let is_method = fun.is_some_and(|fun| !is_scope(fun));
                if !is_method {
                    return None;
                }
                let self_ty = fun.and_then(user_self_ty);
                let callee = callee(kind.get("ty")?, self_ty, receiver.map(ty))?;
                Some(Fact::Callee(callee))
            }
            "ZstLiteral" => {
                let callee = callee(expr.get("ty")?, user_self_ty(expr), None)?;
                Some(Fact::Callee(callee))
            }
            "NamedConst" => Some(Fact::Const {
                def: kind.atom("def_id").and_then(parse_def)?.to_owned(),
                first: kind.get("args").and_then(|args| args.child(0)).map(shown),
                self_ty: user_self_ty(expr),
            }),
            "Field" => Some(Fact::Field { base: ty(self.at(kind.get("lhs"))?) }),
            "Adt" => {
                let adt = kind.child(0)?.atom("adt_def")?.to_owned();
                Some(Fact::Ctor { adt })
            }
            _ => None,
        }
    }
}

fn is_scope(expr: Node<'_, '_>) -> bool {
    expr.get("kind").is_some_and(|kind| kind.text() == "Scope")
}

fn ty(expr: Node<'_, '_>) -> String {
    expr.get("ty").map(shown).unwrap_or_default()
}

/// A type's own line: enough for its outermost constructor.
fn shown(node: Node<'_, '_>) -> String {
    node.text().to_owned()
}

fn callee(
    fn_def: Node<'_, '_>,
    self_ty: Option<String>,
    receiver: Option<String>,
) -> Option<Callee> {
    if fn_def.text() != "FnDef" {
        return None;
    }
    let def = parse_def(fn_def.child(0)?.text())?.to_owned();
    let first = fn_def.child(1).and_then(|substs| substs.child(0)).map(shown);
    Some(Callee { def, first, self_ty, receiver })
}

fn user_self_ty(expr: Node<'_, '_>) -> Option<String> {
    let user_ty = expr.get("kind")?.get("user_ty")?;
    let found = user_ty.descendants().find(|node| node.text() == "UserSelfTy")?;
    found.get("self_ty").map(shown)
}
