//! `#[derive(PersonalData)]` and `#[privacy(…)]`: facts about personal data, checked where they are written.

use proc_macro::TokenStream;

/// Declares what a type's fields hold.
#[proc_macro_derive(PersonalData, attributes(personal))]
pub fn personal_data(_item: TokenStream) -> TokenStream {
    TokenStream::new()
}

/// Declares what a piece of code does; returns the item unchanged.
#[proc_macro_attribute]
pub fn privacy(_facts: TokenStream, item: TokenStream) -> TokenStream {
    item
}
