//! What `#[privacy(…)]` stands on.

use privacy_spec::Problem;
use proc_macro2::{Delimiter, Group, Span, TokenStream};

use crate::scan::Cursor;

/// An item that may carry facts.
pub enum Target {
    Function(Params),
    /// An `impl` or a `trait`.
    Block,
}

/// The parameters of a function by name, `None` for a pattern; `self` apart.
pub struct Params {
    pub has_self: bool,
    pub names: Vec<Option<String>>,
}

/// # Errors
///
/// The item is of another kind; the problem stands at its keyword.
pub fn parse(item: TokenStream) -> Result<Target, Problem<Span>> {
    let mut cursor = Cursor::new(item);
    cursor.eat_attributes();
    cursor.skip_visibility();
    let start = cursor.span();
    skip_qualifiers(&mut cursor);
    if cursor.eat_word("fn") {
        cursor.eat_ident();
        cursor.skip_generics();
        let params = cursor.eat_group(Delimiter::Parenthesis);
        return Ok(Target::Function(params.map_or_else(Params::none, |group| params_of(&group))));
    }
    if cursor.at_word("impl") || cursor.at_word("trait") {
        return Ok(Target::Block);
    }
    Err(Problem::new(start, "facts on code stand on functions, `impl` and `trait`")
        .help("data is tagged by `#[derive(PersonalData)]` and `#[personal(…)]`"))
}

/// `default const async unsafe extern "C"`, as far as they stand before a `fn`, an `impl` or a `trait`.
fn skip_qualifiers(cursor: &mut Cursor) {
    const WORDS: [&str; 7] = ["default", "const", "async", "gen", "unsafe", "safe", "auto"];
    while WORDS.iter().any(|word| cursor.eat_word(word)) {}
    if cursor.eat_word("extern") {
        cursor.eat_literal();
    }
}

impl Params {
    fn none() -> Params {
        Params { has_self: false, names: Vec::new() }
    }
}

fn params_of(group: &Group) -> Params {
    let mut cursor = Cursor::new(group.stream());
    let mut params = Params::none();
    while !cursor.is_at_end() {
        cursor.eat_attributes();
        match param(&mut cursor) {
            Param::Receiver => params.has_self = true,
            Param::Named(name) => params.names.push(Some(name)),
            Param::Pattern => params.names.push(None),
        }
        cursor.skip_past_type();
    }
    params
}

enum Param {
    Receiver,
    Named(String),
    Pattern,
}

/// `self`, `&'a mut self`, `mut name: T`, or a pattern.
fn param(cursor: &mut Cursor) -> Param {
    let is_reference = cursor.eat_punct('&');
    if is_reference && cursor.eat_punct('\'') {
        cursor.eat_ident();
    }
    cursor.eat_word("mut");
    let name = cursor.eat_ident().map(|name| name.to_string());
    match name.as_deref() {
        Some("self") => Param::Receiver,
        Some("_") | None => Param::Pattern,
        Some(name) if !is_reference && cursor.at_punct(':') && !cursor.at_path() => {
            Param::Named(name.strip_prefix("r#").unwrap_or(name).to_owned())
        }
        Some(_) => Param::Pattern,
    }
}
