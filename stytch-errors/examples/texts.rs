//! A table of texts for users, with each code in it checked by `error_type!`.
//!
//! `cargo run -p stytch-errors --example texts`
//!
//! The attribute checks comparisons inside of functions. A table stands outside of them, so each
//! literal is checked by itself: change a letter of one, and this does not compile.

use stytch_errors::error_type;

/// A text for users, in English and in French.
type Text = (&'static str, &'static str);

/// Ordered by the user's action.
const TEXTS: &[(&str, Text)] = &[
    (
        error_type!(consumer, 401, "unable_to_auth_magic_link"),
        (
            "This link has expired. Please ask for a new one.",
            "Ce lien a expiré. Demandez-en un nouveau.",
        ),
    ),
    (
        error_type!(consumer, 401, "unable_to_auth_otp_code"),
        (
            "This code has expired. Please ask for a new one.",
            "Ce code a expiré. Demandez-en un nouveau.",
        ),
    ),
    (
        error_type!(consumer, 404, "session_not_found"),
        ("Please log in again.", "Veuillez vous reconnecter."),
    ),
    (
        error_type!(consumer, 429, "too_many_requests"),
        (
            "Too many attempts. Please wait a minute.",
            "Trop d'essais. Patientez une minute.",
        ),
    ),
    // Without a status, each that the API sends is looked at.
    (
        error_type!(consumer, "user_lock_limit_reached"),
        (
            "Your account is locked for now. Please try again later.",
            "Votre compte est bloqué pour le moment. Réessayez plus tard.",
        ),
    ),
];

const SOMETHING_ELSE: Text = (
    "Something went wrong. Please try again.",
    "Une erreur s'est produite. Réessayez.",
);

fn text(error_type: &str) -> Text {
    let row = TEXTS.iter().find(|(code, _)| *code == error_type);
    row.map_or(SOMETHING_ELSE, |(_, text)| *text)
}

fn main() {
    for error_type in [
        "unable_to_auth_magic_link",
        "session_not_found",
        "a_code_of_tomorrow",
    ] {
        let (english, french) = text(error_type);
        println!("{error_type}\n  {english}\n  {french}");
    }
}
