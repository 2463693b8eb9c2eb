use stytch_errors_tests::client::Action;
use stytch_errors::b2b::TooManyRequests;

fn on_busy(code: TooManyRequests) -> Action {
    match code {
        TooManyRequests::TooManyRequests | TooManyRequests::TooFewTokensAuthenticated => {
            Action::Retry
        }
        TooManyRequests::CaptchaFailed => Action::Explain,
    }
}

fn main() {
    on_busy(TooManyRequests::TooManyRequests);
}
