//! The outermost constructor of a type as rustc prints it, by public path.

/// Names of outermost constructors that have no path, as `debug resolution` shows them.
pub const PARAM: &str = "param";

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Printed<'a> {
    /// A struct, enum or union (or foreign type), with its arguments after it.
    Path(&'a str, &'a str),
    /// The principal trait.
    Dyn(&'a str),
    /// A primitive's name, or one of `reference`, `pointer`, `slice`, `array`, `tuple`, `fn`, `never`, `param`.
    Plain(&'a str),
    /// A closure, a function's own type, an opaque type: nothing that a path names.
    Nameless(&'static str),
}

const PRIMITIVES: [&str; 17] = [
    "bool", "char", "str", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64",
    "u128", "usize", "f32", "f64",
];

pub fn head(ty: &str) -> Printed<'_> {
    let nameless = [
        ("Closure", "closure"),
        ("CoroutineClosure", "closure"),
        ("Coroutine", "coroutine"),
        ("Alias", "alias"),
        ("FnDef", "function"),
        ("Bound", "bound"),
        ("Placeholder", "bound"),
    ];
    let word_end = ty.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '#'));
    let word = &ty[..word_end.unwrap_or(ty.len())];
    if let Some((_, shown)) = nameless.iter().find(|(name, _)| *name == word)
        && !ty[word.len()..].starts_with("::")
    {
        return Printed::Nameless(shown);
    }
    match ty.as_bytes().first() {
        None => Printed::Nameless("nothing"),
        Some(b'&') => Printed::Plain("reference"),
        Some(b'*') => Printed::Plain("pointer"),
        Some(b'(') => Printed::Plain("tuple"),
        Some(b'!') => Printed::Plain("never"),
        Some(b'[') => Printed::Plain(if is_array(ty) { "array" } else { "slice" }),
        Some(_) if ty.starts_with("dyn ") => principal(ty),
        Some(_)
            if ["fn(", "unsafe ", "extern ", "for<", "Binder"]
                .iter()
                .any(|p| ty.starts_with(p)) =>
        {
            Printed::Plain("fn")
        }
        // Of an argument: that of a result is an alias.
        Some(_) if ty.starts_with("impl ") => Printed::Plain(PARAM),
        Some(_) if PRIMITIVES.contains(&ty) => Printed::Plain(ty),
        Some(_) if ty.contains("/#") && !ty.contains('<') => Printed::Plain(PARAM),
        Some(first) if first.is_ascii_alphabetic() || *first == b'_' => {
            let end = ty.find('<').unwrap_or(ty.len());
            Printed::Path(ty[..end].trim_end_matches("::"), &ty[end..])
        }
        Some(_) => Printed::Nameless("unread"),
    }
}

fn principal(ty: &str) -> Printed<'_> {
    let Some((_, rest)) = ty.split_once("Trait(") else { return Printed::Nameless("dyn") };
    let end = rest.find(['<', ')']).unwrap_or(rest.len());
    Printed::Dyn(&rest[..end])
}

/// `[T; 3_usize]` and not `[[T; 3_usize]]`.
fn is_array(ty: &str) -> bool {
    let mut depth = 0;
    ty.bytes().any(|b| {
        match b {
            b'[' | b'(' | b'<' | b'{' => depth += 1,
            b']' | b')' | b'>' | b'}' => depth -= 1,
            _ => {}
        }
        b == b';' && depth == 1
    })
}

/// Through references, with their lifetimes and `mut`.
pub fn peel_refs(mut ty: &str) -> &str {
    while let Some(rest) = ty.strip_prefix('&') {
        ty = rest;
        if ty.starts_with('\'') {
            ty = ty.split_once(' ').map_or("", |(_, rest)| rest);
        }
        ty = ty.strip_prefix("mut ").unwrap_or(ty);
    }
    ty
}

/// The first argument in `<A, B>` that is no lifetime.
pub fn first_arg(args: &str) -> Option<&str> {
    let inner = args.strip_prefix('<')?.strip_suffix('>')?;
    let mut depth = 0i32;
    let mut start = 0;
    let ends = inner.char_indices().map(|(i, c)| (i, Some(c))).chain([(inner.len(), None)]);
    for (i, c) in ends {
        match c {
            Some('<' | '(' | '[' | '{') => depth += 1,
            Some('>' | ')' | ']' | '}') => depth -= 1,
            Some(',') | None if depth == 0 => {
                let arg = inner[start..i].trim();
                if !arg.starts_with('\'') {
                    return Some(arg);
                }
                start = i + 1;
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_printed_types() {
        let vec = "std::vec::Vec<usize, std::alloc::Global>";
        assert_eq!(head(vec), Printed::Path("std::vec::Vec", "<usize, std::alloc::Global>"));
        assert_eq!(head("&'{erased} [u8; 3_usize]"), Printed::Plain("reference"));
        assert_eq!(
            head(peel_refs("&'{erased} &'{erased} mut [u8; 3_usize]")),
            Printed::Plain("array")
        );
        assert_eq!(head("[core::fmt::rt::Argument<'{erased}>]"), Printed::Plain("slice"));
        assert_eq!(head("T/#0"), Printed::Plain("param"));
        assert_eq!(head("impl AsRef<[u8]>/#1"), Printed::Plain("param"));
        assert_eq!(head("m::S<T/#0>"), Printed::Path("m::S", "<T/#0>"));
        assert_eq!(head("usize"), Printed::Plain("usize"));
        assert_eq!(
            head("Closure(DefId(0:42 ~ a[1]::b::{closure#0}), [i16])"),
            Printed::Nameless("closure")
        );
        let object =
            "dyn [Binder { value: Trait(std::ops::Fn<(u8,)>), bound_vars: [] }] + '{erased}";
        assert_eq!(head(object), Printed::Dyn("std::ops::Fn"));
        assert_eq!(
            first_arg("<'{erased}, &'{erased} mut a::B<u8>, C>"),
            Some("&'{erased} mut a::B<u8>")
        );
    }
}
