//! Codes with a name, whose text rustc alone knows.

use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

mod codes {
    pub(super) const STALE: &str = "stale_factor1";
    pub(super) static INSUFFICIENT: &str = "insufficient_factor";
    pub(super) const NOT_FOUND: &str = "member_not_found";
}

#[stytch_handle(b2b, 401)]
fn by_path(err: &ErrorResponse) -> u8 {
    match err.error_type.as_str() {
        codes::STALE => 1,     //~ ERROR `stale_factor1` is not a b2b 401 code
        codes::NOT_FOUND => 2, //~ ERROR `member_not_found` is not a b2b 401 code
        _ if err.error_type == codes::INSUFFICIENT => 3, //~ ERROR `insufficient_factor` is not a b2b 401 code
        _ => 4,
    }
}

#[stytch_handle(b2b, 401)]
fn imported(err: &ErrorResponse) -> bool {
    use codes::STALE;
    matches!(err.error_type.as_str(), STALE) //~ ERROR `stale_factor1` is not a b2b 401 code
}

#[stytch_handle(b2b, 401 | 404)]
fn narrowed(err: &ErrorResponse) -> bool {
    err.status_code == 401 && err.error_type == codes::NOT_FOUND //~ ERROR `member_not_found` is not a b2b 401 code
}

struct Stale;

impl Stale {
    const CODE: &'static str = "stale_factor2";
}

#[stytch_handle(b2b, 401)]
fn associated(err: &ErrorResponse) -> bool {
    err.error_type == Stale::CODE //~ ERROR `stale_factor2` is not a b2b 401 code
        || ["twitter_401", Stale::CODE].contains(&err.error_type.as_str()) //~ ERROR `stale_factor2` is not a b2b 401 code
}

#[stytch_handle(b2b, 401)]
fn made_by_a_macro(err: &ErrorResponse) -> bool {
    err.error_type == concat!("stale", "_factor3") //~ ERROR `stale_factor3` is not a b2b 401 code
}
