//! Tokens as the parser reads them: one flat list for a text, in which an opening delimiter knows its closing one.
//!
//! Punctuation stands character by character, as in [`super::tt`]; comments are gone, but for documentation.

use std::cell::Cell;

use super::comment::Comment;
use crate::hir::Name;

/// A token and where it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub kind: Kind,
    /// The word's meaning where it is a keyword.
    pub kw: Kw,
    /// The character of punctuation or of a delimiter, zero for others.
    pub ch: u8,
    /// Of punctuation: more follows without a gap. Of a word: it is written `r#word`.
    pub flag: bool,
    pub lo: u32,
    pub hi: u32,
    /// Of an opening delimiter: the index of the closing one.
    pub close: u32,
    /// The word, or a lifetime without its quote; empty for others.
    pub name: Name,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Ident,
    Lifetime,
    Punct,
    Literal,
    Open,
    Close,
    /// `///` and `/** */`
    OuterDoc,
    /// `//!` and `/*! */`
    InnerDoc,
    /// After the last token.
    End,
}

macro_rules! keywords {
    ($($kw:ident $text:literal)*) => {
        /// Words that have a meaning of their own somewhere.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(crate) enum Kw {
            /// A name.
            None,
            $($kw,)*
        }

        impl Kw {
            /// What the word means where it is not written `r#word`.
            pub(crate) fn of(word: &str) -> Kw {
                match word {
                    $($text => Kw::$kw,)*
                    _ => Kw::None,
                }
            }
        }
    };
}

keywords! {
    Abstract "abstract" As "as" Async "async" Auto "auto" Await "await" Become "become" Box "box"
    Break "break" Const "const" Continue "continue" Crate "crate" Default "default" Do "do" Dyn "dyn"
    Else "else" Enum "enum" Extern "extern" False "false" Final "final" Fn "fn" For "for" If "if"
    Impl "impl" In "in" Let "let" Loop "loop" Macro "macro" MacroRules "macro_rules" Match "match"
    Mod "mod" Move "move" Mut "mut" Override "override" Priv "priv" Pub "pub" Raw "raw" Ref "ref"
    Return "return" Safe "safe" SelfType "Self" SelfValue "self" Static "static" Struct "struct"
    Super "super" Trait "trait" True "true" Try "try" Type "type" Typeof "typeof" Underscore "_"
    Union "union" Unsafe "unsafe" Unsized "unsized" Use "use" Virtual "virtual" Where "where"
    While "while" Yield "yield"
}

impl Kw {
    /// Whether the word can be no name.
    pub fn is_reserved(self) -> bool {
        !matches!(
            self,
            Kw::None | Kw::Auto | Kw::Default | Kw::MacroRules | Kw::Raw | Kw::Safe | Kw::Union
        )
    }
}

/// The tokens of a text; the last one is [`Kind::End`].
#[derive(Debug)]
pub(crate) struct Tokens {
    pub list: Vec<Token>,
    /// Those that were asked for.
    pub comments: Vec<Comment>,
    /// How many bytes a byte-order mark and a shebang take.
    pub base: u32,
}

/// What a thread keeps at most of the memory of tokens that it is done with.
const MAX_KEPT: usize = 1 << 16;

thread_local! {
    static KEPT: Cell<Vec<Token>> = const { Cell::new(Vec::new()) };
}

impl Tokens {
    /// Memory for so many tokens or more, which the thread may have used before.
    pub(super) fn buffer(len: usize) -> Vec<Token> {
        let mut list = KEPT.take();
        list.reserve(len);
        list
    }
}

impl Drop for Tokens {
    fn drop(&mut self) {
        let mut list = std::mem::take(&mut self.list);
        if list.capacity() <= MAX_KEPT {
            list.clear();
            KEPT.set(list);
        }
    }
}
