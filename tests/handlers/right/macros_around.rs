//! Comparisons in the arguments of macros, and macros that merely mention error types.

use std::fmt::Write as _;

use clients::stytch::ErrorResponse;
use clients::{counter, ensure, select, warn};
use serde_json::json;
use stytch_errors::stytch_handle;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

#[stytch_handle(b2b, 401)]
fn logged(err: &ErrorResponse) -> Result<bool> {
    warn!(error_type = %err.error_type, status = ?err.status_code, "refused: {}", err.error_type);
    warn!(target: "auth", { error_type = %err.error_type, kind = "made_up" }, "refused");
    warn!(?err.error_type, stale = err.error_type == "stale_factors");
    counter!("refused", "error_type" => err.error_type.clone(), "session" => "x", "email" => 1);
    let body = json!({
        "error_type": err.error_type,
        "stale": err.error_type == "stale_factors",
        "kind": "made_up",
    });
    let mut text = String::new();
    write!(text, "{body} {}", err.error_type == "insufficient_factors")?;
    ensure!(
        err.error_type != "twitter_401",
        "not from {}",
        err.error_type
    );
    Ok(matches!(
        err.error_type.as_str(),
        "stale_factors" | "insufficient_factors"
    ) && !text.is_empty())
}

#[stytch_handle(b2b, 401)]
async fn selected(err: &ErrorResponse) -> bool {
    select! {
        first = async { 1 } => {
            if err.error_type == "stale_factors" {
                return first == 1;
            }
        }
        (_, _) = async { (1, 2) } => {
            match err.error_type.as_str() {
                "unable_to_auth_magic_link" => return true,
                _ => {}
            }
        }
    }
    let later = async move { err.error_type == "twitter_401" };
    later.await
}

#[test]
#[stytch_handle(b2b, 401)]
fn asserted() {
    let err = ErrorResponse {
        status_code: http::StatusCode::UNAUTHORIZED,
        request_id: String::new(),
        error_type: "stale_factors".to_owned(),
        error_message: "of the error's own making".to_owned(),
        error_url: String::new(),
    };
    assert_eq!(
        err.error_type, "stale_factors",
        "error_type == {}",
        err.error_type
    );
    assert_ne!("twitter_401", err.error_type);
    assert!(matches!(&*err.error_type, "stale_factors"));
    assert_eq!(
        (err.status_code.as_u16(), &*err.error_type),
        (401, "stale_factors")
    );
    debug_assert!(!err.error_message.is_empty());
}
