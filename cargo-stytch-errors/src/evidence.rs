//! Whether a function without an attribute is about Stytch at all.

use proc_macro2::{TokenStream, TokenTree};
use stytch_errors_check::catalog::{Vertical, code};
use stytch_errors_check::{Compared, Standing, standing};

/// How much speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Evidence {
    /// Other services have an `error_type` too.
    None,
    /// Another function of the package compares a code: this one may be about something else.
    Package,
    /// It compares a code, or what is around has to do with Stytch.
    Some,
    /// Both, or somebody says so.
    Strong,
}

/// Codes that other services have by the same name, so that they show nothing.
const SHARED_NAMES: [&str; 26] = [
    "bad_request",
    "captcha_required",
    "duplicate_email",
    "internal_server_error",
    "invalid_argument",
    "invalid_code",
    "invalid_domain",
    "invalid_email",
    "invalid_id",
    "invalid_request",
    "invalid_role",
    "invalid_scope",
    "invalid_token",
    "invalid_url",
    "method_not_allowed",
    "reset_password",
    "route_not_found",
    "search_timeout",
    "server_unavailable",
    "service_unavailable",
    "too_many_requests",
    "unauthorized_action",
    "unauthorized_client",
    "unsupported_grant_type",
    "user_not_found",
    "weak_password",
];

/// The evidence before a function is looked at.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, and any of them may hold"
)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around {
    /// Whether the project names its API.
    pub(crate) is_configured: bool,
    /// Whether the package uses a client of Stytch's.
    pub(crate) uses_stytch: bool,
    /// Whether another function of the package compares a code that Stytch alone has.
    pub(crate) package_shows_stytch: bool,
    /// Whether the file names one.
    pub(crate) file_names_stytch: bool,
}

impl Evidence {
    pub(crate) fn of(around: Around, compared: &[Compared]) -> Self {
        let compares_code = shows_stytch(compared);
        if around.is_configured || around.file_names_stytch || around.uses_stytch && compares_code {
            Self::Strong
        } else if around.uses_stytch || compares_code {
            Self::Some
        } else if around.package_shows_stytch {
            Self::Package
        } else {
            Self::None
        }
    }
}

/// Whether one of the texts is a code that Stytch alone has.
pub(crate) fn shows_stytch(compared: &[Compared]) -> bool {
    compared.iter().any(|text| is_of_stytch(text.text()))
}

/// Whether a file names Stytch, or quotes a code that Stytch alone has.
pub(crate) fn text_shows_stytch(text: &str) -> bool {
    text.contains("stytch") || text.split('"').any(is_of_stytch_alone)
}

fn is_of_stytch_alone(text: &str) -> bool {
    code(text).is_some() && SHARED_NAMES.binary_search(&text).is_err()
}

fn is_of_stytch(text: &str) -> bool {
    match standing(text) {
        Standing::Listed(_) => SHARED_NAMES.binary_search(&text).is_err(),
        Standing::Retired(_) => true,
        _ => false,
    }
}

/// Whether code names a client of Stytch's: `stytch::ErrorResponse`, `use stytch_errors::…`.
pub(crate) fn names_stytch(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == "stytch" || word == "stytch_errors",
        TokenTree::Group(group) => names_stytch(&group.stream()),
        _ => false,
    })
}

/// The one API whose module code names: `use stytch::b2b::client::Client`.
pub(crate) fn named_api(tokens: &TokenStream) -> Option<Vertical> {
    let mut found = Vec::new();
    add_named(tokens, &mut found);
    match found.as_slice() {
        [api] => Some(*api),
        _ => None,
    }
}

fn add_named(tokens: &TokenStream, found: &mut Vec<Vertical>) {
    // The segment right after `stytch::`, also in braces.
    let mut path = String::new();
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(word) => {
                let word = word.to_string();
                if path == "stytch::" || path == "stytch_errors::" {
                    add(&word, found);
                }
                path = word;
            }
            TokenTree::Punct(colon) if colon.as_char() == ':' => path.push(':'),
            TokenTree::Group(group) => {
                if path == "stytch::" || path == "stytch_errors::" {
                    let words = group.stream().into_iter();
                    words.for_each(|word| add(&word.to_string(), found));
                }
                add_named(&group.stream(), found);
                path.clear();
            }
            _ => path.clear(),
        }
    }
}

fn add(word: &str, found: &mut Vec<Vertical>) {
    let api = Vertical::ALL.into_iter().find(|api| api.as_str() == word);
    if let Some(api) = api.filter(|api| !found.contains(api)) {
        found.push(api);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_api_is_named_by_its_module() {
        for (code, expected) in [
            ("use stytch::b2b::client::Client;", Some(Vertical::B2b)),
            (
                "use stytch::{Error, consumer::client::Client};",
                Some(Vertical::Consumer),
            ),
            (
                "fn f(e: &stytch_errors::fraud::NotFound) {}",
                Some(Vertical::Fraud),
            ),
            ("use stytch::{b2b::sessions, consumer::users};", None),
            ("fn f() -> stytch::Result<()> { b2b() }", None),
            ("use other::b2b::Client;", None),
        ] {
            assert_eq!(named_api(&code.parse().unwrap()), expected, "{code}");
        }
    }

    #[test]
    fn shared_names_are_codes() {
        assert!(SHARED_NAMES.is_sorted());
        for name in SHARED_NAMES {
            assert!(matches!(standing(name), Standing::Listed(_)), "{name}");
        }
    }

    #[test]
    fn a_code_of_stytchs_alone_is_evidence() {
        assert!(is_of_stytch("stale_factors"));
        assert!(is_of_stytch("idp_client_not_found"));
        for text in ["invalid_request", "card_declined", "stale_factor", ""] {
            assert!(!is_of_stytch(text), "{text}");
        }
    }
}
