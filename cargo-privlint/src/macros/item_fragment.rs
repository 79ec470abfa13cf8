//! How many trees an item takes (`$i:item`), as far as its tokens tell without a parser: an item ends with its
//! braces or with the semicolon that comes before any.

use super::fragment;
use crate::syntax::tt::{Delim, Tt};

/// `None` for what is no item, or can't be told so.
pub(super) fn len(trees: &[Tt]) -> Option<usize> {
    let start = attrs_len(trees);
    let start = start + fragment::vis_len(&trees[start..]);
    let (kind, at) = kind(trees, start)?;
    let rest = &trees[at..];
    let has_name = matches!(rest.first(), Some(Tt::Ident { .. }));
    let len = match kind {
        Kind::Use => first(rest, &|tree| is_semicolon(tree))?,
        Kind::Named if !has_name => return None,
        Kind::Named | Kind::Impl => first(rest, &|tree| is_semicolon(tree) || is_braces(tree))?,
    };
    // Braces among generic arguments are an expression.
    let is_argument = kind != Kind::Use
        && is_braces(&rest[len - 1])
        && rest[..len - 1].last().is_some_and(|tree| is_one_of(tree, "<,="));
    (!is_argument).then_some(at + len)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Use,
    /// A name stands behind the keyword.
    Named,
    Impl,
}

/// The item's keyword and where what follows it begins; keywords may stand before it.
fn kind(trees: &[Tt], mut at: usize) -> Option<(Kind, usize)> {
    while let Some(Tt::Ident { name, raw: false, .. }) = trees.get(at) {
        at += 1;
        let kind = match name.as_str() {
            "unsafe" | "async" => continue,
            "use" => Kind::Use,
            "struct" | "enum" | "fn" | "trait" | "mod" => Kind::Named,
            "impl" => Kind::Impl,
            _ => return None,
        };
        return Some((kind, at));
    }
    None
}

fn attrs_len(trees: &[Tt]) -> usize {
    let mut len = 0;
    while let [Tt::Punct { ch: '#', .. }, Tt::Group(group), ..] = &trees[len..]
        && group.delim == Delim::Bracket
    {
        len += 2;
    }
    len
}

/// How many trees there are up to such a one.
fn first(trees: &[Tt], is_end: &dyn Fn(&Tt) -> bool) -> Option<usize> {
    trees.iter().position(is_end).map(|at| at + 1)
}

fn is_semicolon(tree: &Tt) -> bool {
    is_one_of(tree, ";")
}

fn is_one_of(tree: &Tt, chars: &str) -> bool {
    matches!(tree, Tt::Punct { ch, .. } if chars.contains(*ch))
}

fn is_braces(tree: &Tt) -> bool {
    matches!(tree, Tt::Group(group) if group.delim == Delim::Brace)
}

#[cfg(test)]
mod tests {
    use super::len;
    use crate::macros::{fragment::FragmentKind, syn_fragment, tests::trees};

    #[test]
    fn items_end_where_the_parser_says() {
        let read = [
            "#[a] #[b(c)] pub struct S<T: A = B> { x: u8 }",
            "pub(crate) struct S(u8, T) where T: A;",
            "struct S;",
            "enum E { A { x: u8 }, B }",
            "pub(in a::b) fn f<const N: usize>(x: fn(u8) -> u8) -> [u8; { N }] where T: A { {} }",
            "async unsafe fn f() {}",
            "unsafe impl<T> A<T> for [T; 3] where T: B { fn f() {} }",
            "unsafe trait T: A + B { fn f(); }",
            "mod m;",
            "mod m { struct S; }",
            "pub use a::{b, c::{self, d as e}};",
        ];
        for item in read {
            let own = trees(item, 0).len();
            let more = trees(&format!("{item} struct Next {{}} x + y"), 0);
            assert_eq!(len(&more), Some(own), "{item}");
            assert_eq!(syn_fragment::measure(FragmentKind::Item, &more), Some(own), "{item}");
        }
        let not_told = [
            "struct { }",
            "struct S(T) where T: A<{ 1 }>;",
            "x + y;",
            "impl A<{ 1 }> for B {}",
            "fn",
            "pub",
            "#[a]",
        ];
        for other in not_told {
            assert_eq!(len(&trees(other, 0)), None, "{other}");
        }
    }
}
