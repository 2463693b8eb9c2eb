#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

const STALE: &str = "stale_factors";

mod codes {
    pub(crate) const WEAK: &str = "weak_factor_combination";
    pub(crate) static LINK: &str = "unable_to_auth_magic_link";
}

struct Handler;

impl Handler {
    const OTP: &'static str = "unable_to_auth_otp_code";

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        const TOTP: &str = "unable_to_authenticate_totp";
        use codes::WEAK as TOO_WEAK;

        if err.error_type == codes::LINK || TOO_WEAK == err.error_type {
            return Action::SendAnotherLink;
        }
        match err.error_type.as_str() {
            STALE => Action::StepUp,
            Self::OTP | TOTP => Action::Explain,
            _ => Action::LogIn,
        }
    }
}

fn main() {
    let of = |code| Handler::on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("weak_factor_combination"), Action::SendAnotherLink);
    assert_eq!(of("unable_to_auth_otp_code"), Action::Explain);
}
