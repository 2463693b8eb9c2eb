#![deny(warnings)]

use stytch_errors::stytch_handle;

struct Failure {
    code: String,
    text: String,
}

#[stytch_handle(b2b, 401, on = code)]
fn by_name(code: &str) -> bool {
    code == "stale_factors"
}

#[stytch_handle(b2b, 401, on = failure.code)]
fn by_path(failure: &Failure, code: &str) -> bool {
    failure.code == "stale_factors" && failure.text == "Factors are stale." && code == "E401"
}

fn main() {
    assert!(by_name("stale_factors"));
    let failure = Failure { code: "stale_factors".into(), text: "Factors are stale.".into() };
    assert!(by_path(&failure, "E401"));
}
