//! The names and constants that rustc resolves or evaluates for a function: the variant of each code, and
//! the constants whose text only rustc knows.

use proc_macro2::{Span, TokenStream};

use crate::catalog::Page;
use crate::lower::attributes::Around;

/// One reference from the function to the runtime crate.
pub enum Link {
    /// A literal names this variant of a page's enum.
    Variant {
        /// The page.
        page: &'static Page,
        /// The variant.
        variant: String,
        /// The literal.
        span: Span,
        /// The attributes around the comparison.
        around: Around,
    },
    /// A literal or a constant names a retired code.
    Retired {
        /// The code.
        code: &'static str,
        /// The literal, or the constant where it is used.
        span: Span,
        /// The attributes around the comparison.
        around: Around,
    },
    /// A constant is judged by rustc, which alone knows its text.
    Constant {
        /// The expression of the text.
        value: TokenStream,
        /// The constant.
        span: Span,
        /// Whether it may name `Self` or a type parameter, which an item in a function cannot.
        is_generic: bool,
        /// The texts that it may have.
        accepted: Accepted,
        /// The problem with any other text, for after the text in a message.
        why: String,
        /// The attributes around the comparison.
        around: Around,
    },
    /// These codes are handled by a match only if the constants in its arms name them.
    Missing {
        /// The codes.
        codes: Vec<&'static str>,
        /// The constants.
        constants: Vec<TokenStream>,
        /// Whether one of the constants may name `Self` or a type parameter.
        is_generic: bool,
        /// The match.
        span: Span,
        /// The attributes around the match.
        around: Around,
    },
    /// The enum of an exhausted page, whose variants rustc counts.
    Exhausted(&'static Page),
}

/// The texts that a constant may have.
pub struct Accepted {
    /// Any code that these pages list, and any retired one.
    pub pages: Vec<&'static Page>,
    /// Whether the names count that Stytch spells without saying where they belong.
    pub without_a_page: bool,
    /// These strings too.
    pub also: Vec<String>,
}
