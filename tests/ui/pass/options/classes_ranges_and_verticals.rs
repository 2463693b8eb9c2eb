use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 4xx)]
fn on_client_error(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found" || err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 400..=404 | 5xx)]
fn on_error(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found" || err.error_type == "server_unavailable"
}

#[stytch_handle(b2b | consumer, 404)]
fn on_missing(err: &ErrorResponse) -> bool {
    err.error_type == "user_not_found" || err.error_type == "member_not_found"
}

#[stytch_handle(b2b | fraud, 503, exhaustive)]
fn is_down(err: &ErrorResponse) -> bool {
    match err.error_type.as_str() {
        "server_unavailable" | "service_unavailable" => true,
        _ => false,
    }
}

fn main() {}
