#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn needs_a_factor(err: &ErrorResponse) -> [bool; 5] {
    const STEP_UP: [&str; 2] = ["stale_factors", "insufficient_factors"];
    static STEP_UP_TOO: &[&str] = &["stale_factors", "insufficient_factors"];

    let listed = vec!["stale_factors".to_owned(), "insufficient_factors".to_owned()];
    [
        ["stale_factors", "insufficient_factors"].contains(&err.error_type.as_str()),
        STEP_UP.contains(&err.error_type.as_str()),
        STEP_UP_TOO.iter().any(|code| *code == err.error_type),
        listed.contains(&err.error_type),
        {
            let mut found = false;
            for code in STEP_UP {
                found |= code == err.error_type;
            }
            found
        },
    ]
}

fn main() {
    assert_eq!(needs_a_factor(&ErrorResponse::new(401, "stale_factors")), [true; 5]);
    assert_eq!(needs_a_factor(&ErrorResponse::new(401, "twitter_401")), [false; 5]);
}
