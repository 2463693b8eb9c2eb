use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
const STALE: &str = "stale_factors";

fn main() {}
