//! Items for the macros' expansions and this project's own tests. Not covered by semver.

pub use crate::equal::equal;
pub use crate::generated::KNOWN_WITHOUT_A_PAGE;
#[cfg(feature = "macros")]
pub use stytch_errors_macros::error_type;

use crate::generated::RETIRED;
use crate::nearest::nearest;

/// What rustc can be asked about: a string. The message is for an associated item in capitals that is
/// something else, such as a variant named `MFA`.
#[diagnostic::on_unimplemented(
    message = "`#[stytch_handle]` expects a string constant here, and finds a `{Self}`",
    label = "named like a constant, and compared with an error type",
    note = "if this is a variant, name it as Rust does (`Mfa`, not `MFA`), or compare it in a function without the attribute"
)]
pub trait IsText {
    /// The same type. Other types have none, so that rustc prints this message alone.
    type Same: ?Sized;
}

#[diagnostic::do_not_recommend]
impl IsText for str {
    type Same = Self;
}

#[diagnostic::do_not_recommend]
impl<T: IsText + ?Sized> IsText for &T {
    type Same = Self;
}

/// The text that a constant is.
#[must_use]
pub const fn text<T: IsText<Same = T>>(constant: T) -> <T as IsText>::Same {
    constant
}

/// Whether Stytch sent this code once.
#[must_use]
pub const fn is_retired(code: &str) -> bool {
    contains(&RETIRED, code)
}

/// Whether Stytch's own lists spell this code, though no page places it.
#[must_use]
pub const fn is_known_without_a_page(code: &str) -> bool {
    contains(&KNOWN_WITHOUT_A_PAGE, code)
}

/// The first of the codes that is none of the values.
#[must_use]
pub const fn first_missing<'a>(codes: &[&'a str], values: &[&str]) -> Option<&'a str> {
    let mut index = 0;
    while index < codes.len() {
        if !contains(values, codes[index]) {
            return Some(codes[index]);
        }
        index += 1;
    }
    None
}

const fn contains(codes: &[&str], code: &str) -> bool {
    let mut index = 0;
    while index < codes.len() {
        if equal(codes[index], code) {
            return true;
        }
        index += 1;
    }
    false
}

/// The text of a panic in a constant, which cannot be formatted there.
#[derive(Debug)]
pub struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl Message {
    /// Joins the parts, as far as there is room.
    #[must_use]
    pub const fn new(parts: &[&str]) -> Self {
        let mut message = Self {
            bytes: [0; 512],
            length: 0,
        };
        let mut part = 0;
        while part < parts.len() {
            let bytes = parts[part].as_bytes();
            let mut index = 0;
            while index < bytes.len() && message.length < message.bytes.len() {
                message.bytes[message.length] = bytes[index];
                message.length += 1;
                index += 1;
            }
            part += 1;
        }
        message
    }

    /// That a constant's text is refused, why, and which name of these lists it is a slip of.
    #[must_use]
    pub const fn refused(text: &str, why: &str, lists: &[&[&str]]) -> Self {
        match nearest(text, lists) {
            Some(near) => Self::new(&["`", text, "`", why, "; did you mean `", near, "`?"]),
            None => Self::new(&["`", text, "`", why]),
        }
    }

    /// The joined text.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            // Only a character that was cut off at the end of the room leads here.
            Err(_) => "the constant is not a Stytch error type",
        }
    }
}
