use stytch_errors::error_type;

const STALE: &str = error_type!(b2b, 401);
const WEAK: &str = error_type!(b2b, 401, WEAK_FACTOR_COMBINATION);

fn main() {}
