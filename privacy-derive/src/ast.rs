//! The input of the derive: what stands where, with the `#[personal…]` attributes unread.

use privacy_spec::Attribute;
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use crate::{
    scan::{Cursor, RawAttribute},
    tokens,
};

pub struct Container {
    pub attributes: Vec<Attribute<Span>>,
    pub body: Body,
}

pub enum Body {
    Struct(Vec<Field>),
    Enum(Vec<Variant>),
    /// With the place of the keyword.
    Union(Span),
}

pub struct Variant {
    pub name: String,
    pub attributes: Vec<Attribute<Span>>,
    pub fields: Vec<Field>,
}

pub struct Field {
    /// The name, or the index in a tuple.
    pub name: String,
    pub attributes: Vec<Attribute<Span>>,
}

pub fn parse(item: TokenStream) -> Container {
    let mut cursor = Cursor::new(item);
    let attributes = personal(&mut cursor);
    cursor.skip_visibility();
    let keyword = cursor.span();
    let body = if cursor.eat_word("enum") {
        Body::Enum(variants(&cursor))
    } else if cursor.eat_word("struct") {
        Body::Struct(struct_fields(&mut cursor))
    } else {
        Body::Union(keyword)
    };
    Container { attributes, body }
}

fn personal(cursor: &mut Cursor) -> Vec<Attribute<Span>> {
    let attributes = cursor.eat_attributes().into_iter();
    let is_personal = |attribute: &RawAttribute| attribute.name == "personal";
    attributes.filter(is_personal).map(tokens::attribute).collect()
}

/// After the keyword: named fields are the item's last token, a tuple's follow the name and the generics.
fn struct_fields(cursor: &mut Cursor) -> Vec<Field> {
    cursor.eat_ident();
    cursor.skip_generics();
    if let Some(tuple) = cursor.eat_group(Delimiter::Parenthesis) {
        return tuple_fields(&tuple);
    }
    last_braces(cursor).map_or_else(Vec::new, |braces| named_fields(&braces))
}

fn last_braces(cursor: &Cursor) -> Option<Group> {
    match cursor.last() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            Some(group.clone())
        }
        _ => None,
    }
}

fn named_fields(braces: &Group) -> Vec<Field> {
    let mut cursor = Cursor::new(braces.stream());
    let mut fields = Vec::new();
    while !cursor.is_at_end() {
        let attributes = personal(&mut cursor);
        cursor.skip_visibility();
        let name = name(&mut cursor);
        cursor.skip_past_type();
        fields.push(Field { name, attributes });
    }
    fields
}

/// `r#` left out; empty where no name stands.
fn name(cursor: &mut Cursor) -> String {
    let name = cursor.eat_ident().map_or_else(String::new, |name| name.to_string());
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}

fn tuple_fields(parentheses: &Group) -> Vec<Field> {
    let mut cursor = Cursor::new(parentheses.stream());
    let mut fields = Vec::new();
    while !cursor.is_at_end() {
        let attributes = personal(&mut cursor);
        cursor.skip_past_type();
        fields.push(Field { name: fields.len().to_string(), attributes });
    }
    fields
}

/// What follows a comma inside of a discriminant's generic arguments is taken for a variant too; it has no attributes.
fn variants(item: &Cursor) -> Vec<Variant> {
    let Some(braces) = last_braces(item) else { return Vec::new() };
    let mut cursor = Cursor::new(braces.stream());
    let mut variants = Vec::new();
    while !cursor.is_at_end() {
        let attributes = personal(&mut cursor);
        cursor.skip_visibility();
        let name = name(&mut cursor);
        let fields = if let Some(tuple) = cursor.eat_group(Delimiter::Parenthesis) {
            tuple_fields(&tuple)
        } else if let Some(named) = cursor.eat_group(Delimiter::Brace) {
            named_fields(&named)
        } else {
            Vec::new()
        };
        cursor.skip_past_comma();
        variants.push(Variant { name, attributes, fields });
    }
    variants
}
