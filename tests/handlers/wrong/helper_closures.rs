//! Closures that go by a name, and ask or tell what the error type is.

use clients::Action;
use clients::stytch::{Error, ErrorResponse};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn asked(err: &ErrorResponse) -> Action {
    let is = |code: &str| err.error_type == code;
    let has = |part: &str| err.error_type.starts_with(part);
    if is("stale_factors") || is("insufficient_factor") {
        //~^ ERROR `insufficient_factor`
        return Action::StepUp;
    }
    if has("unable_to_login") {
        //~^ ERROR no b2b 401 code starts with
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
        "member_missing" => Some(Action::Register), //~ ERROR `member_missing`
        _ => Some(Action::GiveUp),
    }
}

#[stytch_handle(b2b, 401)]
fn of_anything(errors: &[ErrorResponse]) -> bool {
    let any = |code: &str| errors.iter().any(|err| err.error_type == code);
    any("stale_factor1") //~ ERROR `stale_factor1`
        || ["insufficient_factors", "stale_factor2"] //~ ERROR `stale_factor2`
            .into_iter()
            .any(|code| any(code))
}

#[stytch_handle(b2b)]
fn on_error(results: Vec<Result<u8, ErrorResponse>>) -> usize {
    let ignored = |err: &ErrorResponse| {
        let code = err.error_type.as_str();
        code == "member_missing" || code.starts_with("to_many_")
        //~^ ERROR `member_missing`
        //~^^ ERROR code starts with
    };
    let fatal =
        move |err: &ErrorResponse| -> bool { !ignored(err) && err.error_type != "stale_factor" }; //~ ERROR `stale_factor`
    results
        .iter()
        .filter_map(|result| result.as_ref().err())
        .filter(|err| fatal(err))
        .count()
}
