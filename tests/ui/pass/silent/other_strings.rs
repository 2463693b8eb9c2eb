// Each of these would be wrong for an error type, and none of them is one.
#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

struct Token {
    token_type: String,
    role: &'static str,
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse, token: &Token, stage: &str) -> Action {
    if token.token_type == "magic_links" || token.role == "admin" {
        return Action::SendAnotherLink;
    }
    match stage {
        "token_expired" => return Action::SendAnotherLink,
        "step_up" => return Action::StepUp,
        _ => {}
    }
    if err.error_message == "session_not_found" || err.request_id.starts_with("request-id-live") {
        return Action::Report;
    }
    assert_ne!(token.token_type, "rate_limit_exceeded");
    match err.error_type.as_str() {
        "stale_factors" => Action::StepUp,
        _ if ["member", "owner"].contains(&token.role) => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {
    let token = Token { token_type: "oauth".to_owned(), role: "guest" };
    let of = |code, stage| on_unauthorized(&ErrorResponse::new(401, code), &token, stage);
    assert_eq!(of("stale_factors", ""), Action::StepUp);
    assert_eq!(of("twitter_401", ""), Action::LogIn);
    assert_eq!(of("twitter_401", "token_expired"), Action::SendAnotherLink);
}
