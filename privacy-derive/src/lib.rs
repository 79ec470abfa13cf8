//! `#[derive(PersonalData)]` and `#[privacy(…)]`: facts about personal data, checked where they are written.

mod ast;
mod expand;
mod fallback;
mod item;
mod scan;
mod tokens;
mod valid;

#[cfg(test)]
mod conformance;

use proc_macro::TokenStream;

/// Declares what a type's fields hold.
#[proc_macro_derive(PersonalData, attributes(personal))]
pub fn personal_data(item: TokenStream) -> TokenStream {
    expand::derive(item.into()).into()
}

/// Declares what a piece of code does; returns the item unchanged.
#[proc_macro_attribute]
pub fn privacy(facts: TokenStream, item: TokenStream) -> TokenStream {
    expand::privacy(facts.into(), item.into()).into()
}
