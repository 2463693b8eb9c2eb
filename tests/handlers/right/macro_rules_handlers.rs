//! Handlers that `macro_rules!` write.

use clients::Action;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

macro_rules! handler {
    ($name:ident, $vertical:ident, $status:literal, $($code:literal)|+ => $action:expr) => {
        #[stytch_handle($vertical, $status)]
        fn $name(err: &ErrorResponse) -> Option<Action> {
            match err.error_type.as_str() {
                $($code)|+ => Some($action),
                _ => None,
            }
        }
    };
}

handler!(step_up, b2b, 401, "stale_factors" | "insufficient_factors" => Action::StepUp);
handler!(log_in, consumer, 404, "session_not_found" => Action::LogIn);

macro_rules! handler_of_fragments {
    ($name:ident, $err:ident, $code:expr, $pattern:pat => $body:block, $literal:expr) => {
        #[stytch_handle(b2b, 401)]
        fn $name($err: &ErrorResponse) -> Action {
            if $code == $literal {
                return Action::GiveUp;
            }
            match $code {
                $pattern => $body,
                _ => Action::LogIn,
            }
        }
    };
}

handler_of_fragments!(
    fragments,
    err,
    err.error_type.as_str(),
    "stale_factors" | "insufficient_factors" => { Action::StepUp },
    "unauthorized_action"
);

macro_rules! handler_with_options {
    ($name:ident, $field:ident, $extra:literal) => {
        #[stytch_handle(b2b, 401, also($extra), on = $field)]
        fn $name($field: &str) -> bool {
            $field == "stale_factors" || $field == $extra
        }
    };
}

handler_with_options!(options, reason, "brand_new_code");
