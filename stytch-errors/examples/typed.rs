//! The error types as enums, without any macro: rustc checks a `match` on them by itself.
//!
//! `cargo run -p stytch-errors --example typed`

use std::time::Duration;

use stytch_errors::{ErrorBody, InvalidBody, Page, consumer};

/// What to do about a failed call.
enum Decision {
    AskAgain(Duration),
    AskUser(&'static str),
    GiveUp(String),
}

/// Decides with nothing but the status and the bytes of the response, whichever client got them.
fn decide(status: u16, bytes: &[u8]) -> Result<Decision, InvalidBody<'_>> {
    use consumer::{ErrorType, NotFound, Unauthorized};

    let body = ErrorBody::from_response(status, bytes)?;
    let decision = match body.consumer() {
        ErrorType::TooManyRequests(code) => Decision::AskAgain(delay(code)),
        ErrorType::Unauthorized(Unauthorized::UnableToAuthMagicLink) => {
            Decision::AskUser("ask for a new link")
        }
        ErrorType::NotFound(NotFound::SessionNotFound) => Decision::AskUser("log in"),
        ErrorType::Unlisted { status, error_type } => {
            Decision::GiveUp(format!("{status} {error_type} is new to us"))
        }
        other => Decision::GiveUp(advice(&body, other)),
    };
    Ok(decision)
}

/// The page is complete, so no `_` is needed: when Stytch adds a code, an update of this crate makes
/// rustc ask for it here.
fn delay(code: consumer::TooManyRequests) -> Duration {
    use consumer::TooManyRequests::{
        CaptchaFailed, TooFewTokensAuthenticated, TooManyRequests, UserLockLimitReached,
    };

    match code {
        TooManyRequests => Duration::from_secs(1),
        CaptchaFailed | TooFewTokensAuthenticated => Duration::from_secs(60),
        UserLockLimitReached => Duration::from_secs(3600),
    }
}

fn advice(body: &ErrorBody<'_>, error: consumer::ErrorType<'_>) -> String {
    let advice = error.hint().or(error.docs_url()).unwrap_or("ask Stytch");
    format!("{body}; {advice}")
}

/// Generic over pages.
fn page_in_short<P: Page>() -> String {
    let codes = P::ALL.len();
    let more = if P::COMPLETE { "" } else { " or more" };
    format!("{} {}: {codes} codes{more}", P::VERTICAL, P::STATUS)
}

fn main() {
    let responses: [(u16, &[u8]); 6] = [
        (429, br#"{"error_type":"user_lock_limit_reached"}"#),
        (401, br#"{"error_type":"unable_to_auth_magic_link"}"#),
        (
            404,
            br#"{"status_code":404,"error_type":"session_not_found","error_message":""}"#,
        ),
        (
            401,
            br#"{"error_type":"unauthorized_credentials","request_id":"request-id-test-0"}"#,
        ),
        (400, br#"{"error_type":"a_code_of_tomorrow"}"#),
        (502, b"<html><h1>502 Bad Gateway</h1></html>"),
    ];
    for (status, bytes) in responses {
        match decide(status, bytes) {
            Ok(Decision::AskAgain(delay)) => println!("ask again in {} s", delay.as_secs()),
            Ok(Decision::AskUser(to)) => println!("ask the user to {to}"),
            Ok(Decision::GiveUp(why)) => println!("give up: {why}"),
            Err(refused) => println!("{refused}"),
        }
    }
    println!("{}", page_in_short::<consumer::TooManyRequests>());
    println!("{}", page_in_short::<consumer::NotFound>());
}
