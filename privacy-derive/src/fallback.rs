//! What is handed to the compiler where something is wrong: one `compile_error!` for each problem, on its token.

use privacy_spec::Problem;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

pub fn compile_errors(problems: &[Problem<Span>]) -> TokenStream {
    problems.iter().flat_map(compile_error).collect()
}

/// `::core::compile_error! { "…" }`: an item that may stand wherever an item may.
fn compile_error(problem: &Problem<Span>) -> [TokenTree; 8] {
    let span = problem.span;
    let punct = |ch, spacing| {
        let mut punct = Punct::new(ch, spacing);
        punct.set_span(span);
        TokenTree::Punct(punct)
    };
    let mut text = Literal::string(&text_of(problem));
    text.set_span(span);
    let mut group = Group::new(Delimiter::Brace, TokenTree::Literal(text).into());
    group.set_span(span);
    [
        punct(':', Spacing::Joint),
        punct(':', Spacing::Alone),
        TokenTree::Ident(Ident::new("core", span)),
        punct(':', Spacing::Joint),
        punct(':', Spacing::Alone),
        TokenTree::Ident(Ident::new("compile_error", span)),
        punct('!', Spacing::Alone),
        TokenTree::Group(group),
    ]
}

fn text_of(problem: &Problem<Span>) -> String {
    match &problem.help {
        Some(help) => format!("{}\nhelp: {help}", problem.message),
        None => problem.message.clone(),
    }
}
