use stytch_errors::error_type;

const STALE: &str = error_type!(b2b, 401, exhaustive, "stale_factors");

fn main() {}
