//! Constants whose text can be read off the function.

use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn constant(err: &ErrorResponse) -> bool {
    const STALE: &str = "stale_factor1"; //~ ERROR `stale_factor1`
    static TWITTER: &str = "twitter_403"; //~ ERROR `twitter_403`
    matches!(err.error_type.as_str(), STALE) || err.error_type == TWITTER
}

#[stytch_handle(b2b, 401)]
fn locals(err: &ErrorResponse, often: bool) -> bool {
    let expected = "stale_factor1"; //~ ERROR `stale_factor1`
    let chosen = if often {
        "stale_factors"
    } else {
        "stale_factor2" //~ ERROR `stale_factor2`
    };
    let code = &err.error_type;
    let again = code.as_str();
    let (in_a_pair, _) = (again, often);
    code == expected
        || again == chosen
        || in_a_pair == "stale_factor3" //~ ERROR `stale_factor3`
        || code == if often { "stale_factor4" } else { "stale_factors" } //~ ERROR `stale_factor4`
}
