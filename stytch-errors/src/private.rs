//! Items for the macros' expansions and this project's own tests. Not covered by semver.

pub use crate::equal::equal;
pub use crate::generated::{KNOWN_WITHOUT_A_PAGE, RETIRED};
#[cfg(feature = "macros")]
pub use stytch_errors_macros::error_type;

use crate::nearest::nearest;
use crate::page::sealed::Sealed;

/// A type that rustc can be asked about: a string. The message is for an associated item in capitals that is
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

/// The codes of a page.
#[must_use]
pub const fn codes<P: Sealed>() -> &'static [&'static str] {
    P::NAMES
}

/// A constant that is compared with an error type.
///
/// Its fields are written as a literal of this struct, and not as arguments, so that an error about the type
/// of one speaks of nothing else.
#[derive(Debug)]
pub struct Constant<'a> {
    pub code: &'a str,
    /// The lists that it may be on, beside that of retired codes.
    pub accepted: &'a [&'a [&'a str]],
    /// The mistake where it is on none.
    pub why: &'a str,
}

impl Constant<'_> {
    /// Panics unless the constant is on a list.
    ///
    /// # Panics
    ///
    /// At the caller, where the code is on none of the lists.
    #[track_caller]
    pub const fn check(&self) {
        if contains(&RETIRED, self.code) {
            return;
        }
        let mut list = 0;
        while list < self.accepted.len() {
            if contains(self.accepted[list], self.code) {
                return;
            }
            list += 1;
        }
        match nearest(self.code, self.accepted) {
            Some(near) => refuse(self.code, &[self.why, "; did you mean `", near, "`?"]),
            None => refuse(self.code, &[self.why]),
        }
    }
}

/// The constants of a match that has to name codes.
#[derive(Debug)]
pub struct Named<'a> {
    /// Those that no literal names.
    pub codes: &'a [&'a str],
    pub constants: &'a [&'a str],
    /// The mistake in a code that no constant names either.
    pub why: &'a str,
}

impl Named<'_> {
    /// Panics unless each code is one of the constants.
    ///
    /// # Panics
    ///
    /// At the caller, where a code is left out.
    #[track_caller]
    pub const fn check(&self) {
        let mut index = 0;
        while index < self.codes.len() {
            if !contains(self.constants, self.codes[index]) {
                refuse(self.codes[index], &[self.why])
            }
            index += 1;
        }
    }
}

/// Fails the build with the code and what is wrong with it.
#[track_caller]
const fn refuse(code: &str, why: &[&str]) -> ! {
    panic!(
        "{}",
        Message::new().with(&["`", code, "`"]).with(why).as_str()
    )
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
struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl Message {
    const fn new() -> Self {
        Self {
            bytes: [0; 512],
            length: 0,
        }
    }

    /// Appends the parts, as far as there is room.
    const fn with(self, parts: &[&str]) -> Self {
        let mut message = self;
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

    /// The joined text.
    const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            // Only a character that was cut off at the end of the room leads here.
            Err(_) => "the constant is not a Stytch error type",
        }
    }
}
