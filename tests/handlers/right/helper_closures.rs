//! Closures that go by a name, and ask or tell what the error type is.

use clients::Action;
use clients::stytch::{Error, ErrorResponse};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn asked(err: &ErrorResponse, role: &str) -> Action {
    let is = |code: &str| err.error_type == code;
    let plays = |role: &str, wanted: &str| role == wanted;
    if is("stale_factors") || is("insufficient_factors") {
        return Action::StepUp;
    }
    if is("unable_to_auth_magic_link") && !plays(role, "admin") {
        return Action::SendAnotherLink;
    }
    Action::LogIn
}

#[stytch_handle(b2b)]
fn told(result: Result<u8, Error>) -> Option<Action> {
    let code_of = |err: &Error| match err {
        Error::Response(response) => response.error_type.clone(),
        Error::JwkNotFound(_) => "jwk".to_owned(),
        _ => String::new(),
    };
    let err = result.err()?;
    match code_of(&err).as_str() {
        "jwk" => Some(Action::Retry),
        "member_not_found" => Some(Action::Register),
        code if code.is_empty() => None,
        _ => Some(Action::GiveUp),
    }
}

#[stytch_handle(b2b, 401)]
fn of_anything(errors: &[ErrorResponse], role: &str) -> bool {
    // The second is no code, so that neither is told by the attribute.
    let is_or_plays = |err: &ErrorResponse, word: &str| err.error_type == word || role == word;
    let any = |code: &str| errors.iter().any(|err| err.error_type == code);
    errors.iter().any(|err| is_or_plays(err, "admin"))
        || any("stale_factors")
        || ["insufficient_factors", "twitter_401"]
            .into_iter()
            .any(|code| any(code))
}

#[stytch_handle(b2b)]
fn on_error(results: Vec<Result<u8, ErrorResponse>>) -> usize {
    let ignored = |err: &ErrorResponse| {
        let code = err.error_type.as_str();
        code == "member_not_found" || code.starts_with("too_many_")
    };
    let fatal =
        move |err: &ErrorResponse| -> bool { !ignored(err) && err.error_type != "stale_factors" };
    results
        .iter()
        .filter_map(|result| result.as_ref().err())
        .filter(|err| fatal(err))
        .count()
}
