//! What `-Zunpretty=hir-tree` tells of one crate: every path written in place with what it means, every
//! method call and field access by its HirId, and what later joins need of impls, enums and aliases.

use std::collections::HashMap;

use super::{
    place::{HirId, Place, parse_def, parse_hir_id, parse_ident, parse_span},
    tree::{Node, Tree},
};

#[derive(Debug, Default)]
pub struct Hir {
    pub paths: Vec<PathUse>,
    pub members: Vec<MemberUse>,
    /// By the impl's path.
    pub impls: HashMap<String, ImplFact>,
    /// Variants by the enum's path.
    pub enums: HashMap<String, Vec<String>>,
    /// What a type alias of this crate stands for.
    pub aliases: HashMap<String, Head>,
    /// Structs, enums and unions with their places.
    pub adts: Vec<(String, Option<Place>)>,
    pub traits: Vec<String>,
}

#[derive(Debug)]
pub struct ImplFact {
    pub trait_: Option<String>,
    pub self_ty: Head,
}

#[derive(Debug)]
pub struct PathUse {
    /// The whole path; its end is a guess where only the type before `::name` has a place.
    pub place: Place,
    /// The last identifier.
    pub text: String,
    pub position: Position,
    /// Of the expression, type or pattern.
    pub id: Option<HirId>,
    pub meaning: Meaning,
    /// The `T` of `<T as Trait>::name`.
    pub qself: Option<Head>,
    /// The definition whose declaration it stands in.
    pub owner: String,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Position {
    Type,
    /// A trait in a bound or an impl's header.
    Bound,
    Expr,
    /// What is called.
    Callee,
    Pat,
    /// The type before `::name`.
    Before,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Meaning {
    Local,
    Param,
    Prim(String),
    /// The kind as rustc names it, and the path.
    Def(String, String),
    /// `Self` in an impl.
    SelfOf(String),
    /// `type::name`, which types decide.
    Relative(Head),
    Untold,
}

/// The outermost constructor of a written type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Head {
    Named(Box<Meaning>),
    Reference,
    Pointer,
    Slice,
    Array,
    Tuple,
    FnPointer,
    Dyn(String),
    Never,
    Other,
}

#[derive(Debug)]
pub struct MemberUse {
    pub kind: MemberKind,
    pub id: HirId,
    pub name: String,
    /// The whole expression.
    pub place: Place,
    /// The method's name up to the closing parenthesis.
    pub name_place: Option<Place>,
    pub owner: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MemberKind {
    Method,
    Field,
}

/// Reads one owner's tree: an item with all bodies in it.
pub fn read_owner(text: &str, out: &mut Hir) {
    let tree = Tree::parse(text);
    let Some(root) = tree.root().child(0) else { return };
    let Some(owner) = root.text().split(" =>").next().and_then(parse_def) else { return };
    for node in root.descendants() {
        match node.text() {
            "Resolved" => resolved(node, owner, out),
            "TypeRelative" => relative(node, owner, out),
            "TraitRef" => trait_ref(node, owner, out),
            "MethodCall" if node.name() == "kind" => method_call(node, owner, out),
            "Field" if node.name() == "kind" => field(node, owner, out),
            "Item" if node.name().is_empty() => item(node, owner, out),
            _ => {}
        }
    }
}

fn resolved(node: Node<'_, '_>, owner: &str, out: &mut Hir) {
    let Some(path) = node.child(1) else { return };
    let qself = node.child(0).filter(|q| q.text() == "Some").and_then(|q| q.child(0)).map(head);
    let Some(place) = path.atom("span").and_then(parse_span) else { return };
    let Some(text) = last_ident(path) else { return };
    if is_declared_param(node) {
        return;
    }
    let (position, id) = position(node);
    let meaning = meaning(path.get("res"));
    out.paths.push(PathUse { place, text, position, id, meaning, qself, owner: owner.to_owned() });
}

fn trait_ref(node: Node<'_, '_>, owner: &str, out: &mut Hir) {
    let Some(path) = node.get("path") else { return };
    let Some(place) = path.atom("span").and_then(parse_span) else { return };
    let Some(text) = last_ident(path) else { return };
    let meaning = meaning(path.get("res"));
    let position = Position::Bound;
    let owner = owner.to_owned();
    out.paths.push(PathUse { place, text, position, id: None, meaning, qself: None, owner });
}

fn relative(node: Node<'_, '_>, owner: &str, out: &mut Hir) {
    let (Some(ty), Some(segment)) = (node.child(0), node.child(1)) else { return };
    let Some(name) = segment.atom("ident").and_then(parse_ident) else { return };
    let (position, id) = position(node);
    let around = enclosing(node);
    let whole = around.and_then(|node| node.atom("span")).and_then(parse_span);
    let Some(before) = ty.atom("span").and_then(parse_span) else { return };
    let is_exact = around.is_some_and(|node| matches!(node.text(), "Ty" | "PatExpr"))
        || matches!(position, Position::Callee)
        || node.parent().is_some_and(|kind| kind.text() == "Path");
    // `Self::A { … }` and `Self::B(…)`: no place but the type's is that of the path.
    let place = whole.filter(|place| is_exact && place.start <= before.start);
    let place = place.unwrap_or(before);
    let meaning = Meaning::Relative(head(ty));
    let (text, owner) = (name.to_owned(), owner.to_owned());
    out.paths.push(PathUse { place, text, position, id, meaning, qself: None, owner });
}

fn last_ident(path: Node<'_, '_>) -> Option<String> {
    let last = path.get("segments")?.children().last()?;
    parse_ident(last.atom("ident")?).map(str::to_owned)
}

/// The expression, type or pattern that a qualified path belongs to.
fn enclosing<'t, 'a>(qpath: Node<'t, 'a>) -> Option<Node<'t, 'a>> {
    qpath.ancestors().find(|node| {
        matches!(node.text(), "Expr" | "Ty" | "Pat" | "PatExpr" | "ConstArg" | "TraitRef")
    })
}

fn position(qpath: Node<'_, '_>) -> (Position, Option<HirId>) {
    let Some(around) = enclosing(qpath) else { return (Position::Type, None) };
    let id = around.atom("hir_id").and_then(parse_hir_id);
    let position = match around.text() {
        "Expr" if is_callee(around) => Position::Callee,
        "Expr" => Position::Expr,
        "Pat" | "PatExpr" => Position::Pat,
        "ConstArg" => Position::Expr,
        _ if is_before(around) => Position::Before,
        _ => Position::Type,
    };
    (position, id)
}

/// `T: Bound` in a parameter list is kept as a predicate on a path `T` that nobody wrote.
fn is_declared_param(qpath: Node<'_, '_>) -> bool {
    enclosing(qpath).is_some_and(|ty| {
        ty.name() == "bounded_ty"
            && ty.parent().and_then(|p| p.atom("origin")) == Some("GenericParam")
    })
}

fn is_callee(expr: Node<'_, '_>) -> bool {
    let call = expr.parent();
    call.is_some_and(|call| {
        call.text() == "Call"
            && call.name() == "kind"
            && call.child(0).is_some_and(|first| first.is_same(expr))
    })
}

fn is_before(ty: Node<'_, '_>) -> bool {
    ty.parent().is_some_and(|parent| parent.text() == "TypeRelative")
}

pub fn meaning(res: Option<Node<'_, '_>>) -> Meaning {
    let Some(res) = res else { return Meaning::Untold };
    let def_at = |at: usize| res.child(at).and_then(|node| parse_def(node.text()));
    match res.text() {
        "Local" => Meaning::Local,
        "SelfTyParam" => Meaning::Param,
        "SelfTyAlias" => match res.atom("alias_to").and_then(parse_def) {
            Some(imp) => Meaning::SelfOf(imp.to_owned()),
            None => Meaning::Untold,
        },
        "SelfCtor" => def_at(0).map_or(Meaning::Untold, |imp| Meaning::SelfOf(imp.to_owned())),
        "PrimTy" => {
            let name = res.descendants().last().map(|node| node.text().to_ascii_lowercase());
            name.map_or(Meaning::Untold, Meaning::Prim)
        }
        "Def" => match (res.child(0).map(Node::text), def_at(1)) {
            (Some("TyParam" | "ConstParam"), _) => Meaning::Param,
            (Some(kind), Some(def)) => Meaning::Def(kind.to_owned(), def.to_owned()),
            _ => Meaning::Untold,
        },
        _ => Meaning::Untold,
    }
}

fn head(ty: Node<'_, '_>) -> Head {
    let Some(kind) = ty.get("kind") else { return Head::Other };
    match kind.text() {
        "Path" => match kind.child(0) {
            Some(path) if path.text() == "Resolved" => {
                Head::Named(Box::new(meaning(path.child(1).and_then(|path| path.get("res")))))
            }
            _ => Head::Other,
        },
        "Ref" => Head::Reference,
        "Ptr" => Head::Pointer,
        "Slice" => Head::Slice,
        "Array" => Head::Array,
        "Tup" => Head::Tuple,
        "FnPtr" => Head::FnPointer,
        "Never" => Head::Never,
        "TraitObject" => {
            let trait_ref = kind.descendants().find(|node| node.text() == "TraitRef");
            match trait_ref.and_then(|t| t.get("path")).map(|path| meaning(path.get("res"))) {
                Some(Meaning::Def(_, def)) => Head::Dyn(def),
                _ => Head::Other,
            }
        }
        _ => Head::Other,
    }
}

fn method_call(node: Node<'_, '_>, owner: &str, out: &mut Hir) {
    let Some(segment) = node.child(0) else { return };
    let Some(name) = segment.atom("ident").and_then(parse_ident) else { return };
    let name_place = node.children().last().and_then(|last| parse_span(last.text()));
    member(node, MemberKind::Method, name, name_place, owner, out);
}

fn field(node: Node<'_, '_>, owner: &str, out: &mut Hir) {
    let Some(name) = node.child(1).and_then(|ident| parse_ident(ident.text())) else { return };
    member(node, MemberKind::Field, name, None, owner, out);
}

fn member(
    node: Node<'_, '_>,
    kind: MemberKind,
    name: &str,
    name_place: Option<Place>,
    owner: &str,
    out: &mut Hir,
) {
    let Some(expr) = node.parent().filter(|parent| parent.text() == "Expr") else { return };
    let Some(id) = expr.atom("hir_id").and_then(parse_hir_id) else { return };
    let Some(place) = expr.atom("span").and_then(parse_span) else { return };
    let (name, owner) = (name.to_owned(), owner.to_owned());
    out.members.push(MemberUse { kind, id, name, place, name_place, owner });
}

fn item(node: Node<'_, '_>, owner: &str, out: &mut Hir) {
    let Some(kind) = node.get("kind") else { return };
    let owner = owner.to_owned();
    match kind.text() {
        "Impl" => {
            // `Impl(Impl { … })` and `Impl { … }` have both been seen.
            let imp = kind.child(0).filter(|inner| inner.text() == "Impl").unwrap_or(kind);
            let Some(self_ty) = imp.get("self_ty") else { return };
            let of_trait = imp.get("of_trait").filter(|of| of.text() == "Some");
            let path = of_trait.and_then(|of| of.descendants().find(|node| node.name() == "path"));
            let trait_ = match path.map(|path| meaning(path.get("res"))) {
                Some(Meaning::Def(_, def)) => Some(def),
                _ => None,
            };
            out.impls.insert(owner, ImplFact { trait_, self_ty: head(self_ty) });
        }
        "Struct" | "Union" => out.adts.push((owner, place_of(node))),
        "Enum" => {
            out.adts.push((owner.clone(), place_of(node)));
            let variants = kind.descendants().filter(|node| node.text() == "Variant");
            let names = variants.filter_map(|variant| parse_ident(variant.atom("ident")?));
            out.enums.insert(owner, names.map(str::to_owned).collect());
        }
        "Trait" => out.traits.push(owner),
        "TyAlias" => {
            if let Some(ty) = kind.children().find(|node| node.text() == "Ty") {
                out.aliases.insert(owner, head(ty));
            }
        }
        _ => {}
    }
}

fn place_of(item: Node<'_, '_>) -> Option<Place> {
    item.atom("span").and_then(parse_span)
}
