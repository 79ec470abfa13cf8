//! Reads what `{:#?}` prints: a tree of names, constructors and atoms, one a line, without knowing any type.
//!
//! Lines are looked at one by one and never split at punctuation inside, so that an atom may hold
//! anything that stays on its line (types, spans, strings with escapes).

/// Nodes in the order of the text; a node's children follow it up to its `end`.
#[derive(Debug)]
pub struct Tree<'a> {
    nodes: Vec<Raw<'a>>,
}

#[derive(Clone, Copy, Debug)]
struct Raw<'a> {
    /// The field's name or the map's key; empty in tuples and lists.
    name: &'a str,
    /// The constructor before the bracket, or the whole atom.
    text: &'a str,
    parent: u32,
    end: u32,
}

/// One node of a tree.
#[derive(Clone, Copy, Debug)]
pub struct Node<'t, 'a> {
    tree: &'t Tree<'a>,
    idx: u32,
}

impl<'a> Tree<'a> {
    /// A root without a name holds what the text shows at its left margin.
    pub fn parse(text: &'a str) -> Tree<'a> {
        let mut nodes = vec![Raw { name: "", text: "", parent: 0, end: 0 }];
        let mut open = vec![0u32];
        for line in text.lines() {
            let line = line.trim_start();
            if line.starts_with(['}', ')', ']']) {
                if open.len() > 1 {
                    let closed = open.pop().expect("invariant: the root stays open");
                    nodes[closed as usize].end = nodes.len() as u32;
                }
                continue;
            }
            let line = line.strip_suffix(',').unwrap_or(line);
            if line.is_empty() {
                continue;
            }
            let (name, rest) = split_name(line);
            let idx = nodes.len() as u32;
            let parent = *open.last().expect("invariant: the root stays open");
            let bare = rest.strip_suffix(['{', '(', '[']);
            let is_open = bare.is_some() && !rest.starts_with('"');
            let text = if is_open { bare.unwrap_or(rest).trim_end() } else { rest };
            nodes.push(Raw { name, text, parent, end: idx + 1 });
            if is_open {
                open.push(idx);
            }
        }
        for left in open {
            nodes[left as usize].end = nodes.len() as u32;
        }
        Tree { nodes }
    }

    pub fn root(&self) -> Node<'_, 'a> {
        Node { tree: self, idx: 0 }
    }

    /// Every node, in the order of the text.
    pub fn all(&self) -> impl Iterator<Item = Node<'_, 'a>> {
        (0..self.nodes.len() as u32).map(|idx| Node { tree: self, idx })
    }
}

/// `name: rest`, where the name is a field's or a number.
fn split_name(line: &str) -> (&str, &str) {
    match line.split_once(": ") {
        Some((name, rest))
            if !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') =>
        {
            (name, rest)
        }
        _ => ("", line),
    }
}

impl<'t, 'a> Node<'t, 'a> {
    fn raw(self) -> Raw<'a> {
        self.tree.nodes[self.idx as usize]
    }

    pub fn name(self) -> &'a str {
        self.raw().name
    }

    pub fn text(self) -> &'a str {
        self.raw().text
    }

    /// `None` for the root.
    pub fn parent(self) -> Option<Node<'t, 'a>> {
        (self.idx > 0).then(|| Node { tree: self.tree, idx: self.raw().parent })
    }

    pub fn ancestors(self) -> impl Iterator<Item = Node<'t, 'a>> {
        std::iter::successors(self.parent(), |node| node.parent())
    }

    pub fn children(self) -> impl Iterator<Item = Node<'t, 'a>> + use<'t, 'a> {
        let (tree, end) = (self.tree, self.raw().end);
        let first = (self.idx + 1 < end).then_some(self.idx + 1);
        std::iter::successors(first, move |&at| {
            let next = tree.nodes[at as usize].end;
            (next < end).then_some(next)
        })
        .map(move |idx| Node { tree, idx })
    }

    pub fn child(self, at: usize) -> Option<Node<'t, 'a>> {
        self.children().nth(at)
    }

    pub fn get(self, name: &str) -> Option<Node<'t, 'a>> {
        self.children().find(|child| child.name() == name)
    }

    /// The text of a named atom.
    pub fn atom(self, name: &str) -> Option<&'a str> {
        self.get(name).map(Node::text)
    }

    /// This node and all below it.
    pub fn descendants(self) -> impl Iterator<Item = Node<'t, 'a>> + use<'t, 'a> {
        let tree = self.tree;
        (self.idx..self.raw().end).map(move |idx| Node { tree, idx })
    }

    pub fn is_same(self, other: Node<'_, '_>) -> bool {
        self.idx == other.idx
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"
Expr {
    hir_id: HirId(DefId(0:8 ~ main[235e]::m::{impl#0}::len).7),
    kind: Lit(
        "a: {",
        Cooked,
    ),
    list: [],
    span: src/main.rs:7:38: 7:44 (#0),
    bodies: {
        5: Body {
            ty: fn(&'{erased} m::S<T/#0>) -> usize,
        },
    },
}
"#;

    #[test]
    fn names_constructors_and_atoms_are_told_apart() {
        let tree = Tree::parse(TEXT);
        let expr = tree.root().child(0).unwrap();
        assert_eq!(expr.text(), "Expr");
        assert_eq!(expr.atom("span"), Some("src/main.rs:7:38: 7:44 (#0)"));
        let lit = expr.get("kind").unwrap();
        assert_eq!(lit.children().map(Node::text).collect::<Vec<_>>(), [r#""a: {""#, "Cooked"]);
        assert_eq!(expr.atom("list"), Some("[]"));
        let body = expr.get("bodies").unwrap().get("5").unwrap();
        assert_eq!(body.atom("ty"), Some("fn(&'{erased} m::S<T/#0>) -> usize"));
        assert_eq!(body.ancestors().map(Node::text).collect::<Vec<_>>(), ["", "Expr", ""]);
    }
}
