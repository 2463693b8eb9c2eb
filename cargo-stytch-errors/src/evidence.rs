//! Whether a function without an attribute is about Stytch at all.

use proc_macro2::{TokenStream, TokenTree};
use stytch_errors_check::{Compared, Standing, standing};

/// How much speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Evidence {
    /// Other services have an `error_type` too.
    None,
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
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around {
    /// Whether the project names its API.
    pub(crate) is_configured: bool,
    /// Whether the package uses a client of Stytch's.
    pub(crate) uses_stytch: bool,
    /// Whether the file names one.
    pub(crate) file_names_stytch: bool,
}

impl Evidence {
    pub(crate) fn of(around: Around, compared: &[Compared]) -> Self {
        let compares_code = compared.iter().any(|text| shows_stytch(text.text()));
        if around.is_configured || around.file_names_stytch || around.uses_stytch && compares_code {
            Self::Strong
        } else if around.uses_stytch || compares_code {
            Self::Some
        } else {
            Self::None
        }
    }
}

fn shows_stytch(text: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_names_are_codes() {
        assert!(SHARED_NAMES.is_sorted());
        for name in SHARED_NAMES {
            assert!(matches!(standing(name), Standing::Listed(_)), "{name}");
        }
    }

    #[test]
    fn a_code_of_stytchs_alone_is_evidence() {
        assert!(shows_stytch("stale_factors"));
        assert!(shows_stytch("idp_client_not_found"));
        for text in ["invalid_request", "card_declined", "stale_factor", ""] {
            assert!(!shows_stytch(text), "{text}");
        }
    }
}
