use stytch_errors::error_type;

const STALE: &str = error_type!(b2b, 401, "cannot_update_trusted_metadata");

fn main() {}
