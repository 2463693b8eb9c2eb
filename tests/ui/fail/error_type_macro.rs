//! Mistakes in `error_type!`.

mod slip {
    use stytch_errors::error_type;

    const STALE: &str = error_type!(b2b, 401, "stale_factor");
}

mod nothing {
    use stytch_errors::error_type;

    const STALE: &str = error_type!();
}

mod no_literal {
    use stytch_errors::error_type;

    const STALE: &str = error_type!(b2b, 401);
    const WEAK: &str = error_type!(b2b, 401, WEAK_FACTOR_COMBINATION);
}

mod option_of_the_attribute {
    use stytch_errors::error_type;

    const STALE: &str = error_type!(b2b, 401, exhaustive, "stale_factors");
}

mod like_no_code_at_all {
    use stytch_errors::error_type;

    const STALE: &str = error_type!(b2b, 401, "quux");
}

fn main() {}
