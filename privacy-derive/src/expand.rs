//! From the tokens of a macro call to those that replace it: nothing beside the item itself, or its mistakes.

use privacy_spec::{Attribute, AttributeInput};
use proc_macro2::{Span, TokenStream};

use crate::{ast, fallback, item, tokens, valid};

/// `#[derive(PersonalData)]`: empty for a type without mistakes.
pub fn derive(input: TokenStream) -> TokenStream {
    let (_, problems) = valid::read_type(&ast::parse(input));
    fallback::compile_errors(&problems)
}

/// `#[privacy(…)]`: the item as it came, and its mistakes after it.
pub fn privacy(facts: TokenStream, input: TokenStream) -> TokenStream {
    let content = AttributeInput::Tokens(tokens::tokens(facts));
    let attribute = Attribute { span: Span::call_site(), input: content };
    let (_, problems) = valid::read_fact(&attribute, &item::parse(input.clone()));
    let mut output = input;
    output.extend(fallback::compile_errors(&problems));
    output
}
