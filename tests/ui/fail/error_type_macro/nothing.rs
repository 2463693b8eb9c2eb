use stytch_errors::error_type;

const STALE: &str = error_type!();

fn main() {}
