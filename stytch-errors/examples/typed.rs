//! The error types as enums, without any macro: rustc checks a `match` on them by itself.
//!
//! `cargo run -p stytch-errors --example typed`

use std::time::Duration;

use stytch_errors::{ErrorBody, InvalidBody, Page, consumer};

/// Stytch documents no pause; double this one from attempt to attempt.
const FIRST_PAUSE: Duration = Duration::from_secs(1);

/// The next step after a failed call.
enum Decision {
    TryAgain(Duration),
    AskUser(&'static str),
    GiveUp(String),
}

/// Decides with nothing but the status and the bytes of the response, whichever client got them.
fn decide(status: u16, bytes: &[u8]) -> Result<Decision, InvalidBody<'_>> {
    use consumer::{ErrorType, NotFound, Unauthorized};

    let body = ErrorBody::from_response(status, bytes)?;
    let decision = match body.consumer() {
        ErrorType::TooManyRequests(code) => on_limit(code),
        ErrorType::Unauthorized(Unauthorized::UnableToAuthMagicLink) => {
            Decision::AskUser("ask for a new link")
        }
        // With wrong credentials, a password is wrong or a session is stale. Log it too: a wrong secret
        // of the program has the same code.
        ErrorType::Unauthorized(Unauthorized::UnauthorizedCredentials)
        | ErrorType::NotFound(NotFound::SessionNotFound) => Decision::AskUser("log in"),
        // Before codes that are not listed: some of these are, too.
        other if other.is_retryable() => Decision::TryAgain(FIRST_PAUSE),
        ErrorType::Unlisted { error_type, .. } => {
            Decision::GiveUp(format!("{status} {error_type} is not in the catalog"))
        }
        other => Decision::GiveUp(advice(&body, other)),
    };
    Ok(decision)
}

/// The page is complete, so no `_` is needed: when Stytch adds a code, an update of this crate makes
/// rustc ask for it here. Time alone mends only one of them.
fn on_limit(code: consumer::TooManyRequests) -> Decision {
    use consumer::TooManyRequests::{
        CaptchaFailed, TooFewTokensAuthenticated, TooManyRequests, UserLockLimitReached,
    };

    match code {
        TooManyRequests => Decision::TryAgain(FIRST_PAUSE),
        CaptchaFailed => Decision::AskUser("solve a new captcha"),
        TooFewTokensAuthenticated => {
            Decision::GiveUp("few of the links and codes that were sent are used".to_owned())
        }
        UserLockLimitReached => Decision::AskUser("wait until the account is unlocked"),
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
    let responses: [(u16, &[u8]); 9] = [
        (429, br#"{"error_type":"too_many_requests"}"#),
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
        (
            401,
            br#"{"error_type":"unauthorized_project_id_live","request_id":"request-id-test-0"}"#,
        ),
        (503, br#"{"error_type":"a_code_of_tomorrow"}"#),
        (400, br#"{"error_type":"a_code_of_tomorrow"}"#),
        (502, b"<html><h1>502 Bad Gateway</h1></html>"),
    ];
    for (status, bytes) in responses {
        match decide(status, bytes) {
            Ok(Decision::TryAgain(delay)) => println!("try again in {} s", delay.as_secs()),
            Ok(Decision::AskUser(to)) => println!("ask the user to {to}"),
            Ok(Decision::GiveUp(why)) => println!("give up: {why}"),
            Err(refused) => println!("{refused}"),
        }
    }
    println!("{}", page_in_short::<consumer::TooManyRequests>());
    println!("{}", page_in_short::<consumer::NotFound>());
}
