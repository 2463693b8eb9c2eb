//! What rustc refuses before it looks at types.

mod statement {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    pub fn main() {
        let err = ErrorResponse::new(401, "stale_factors");
        #[stytch_handle(b2b, 401)]
        let _ = err.error_type == "stale_factors";
    }
}

mod crate_that_does_not_exist {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, crate = ::stytch)]
    fn is_stale(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod expression_of_an_unstable_kind {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_stale(err: &ErrorResponse, then: fn(bool) -> bool) -> bool {
        become then(err.error_type == "stale_factors")
    }
}

mod suffixed_literal {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_stale(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"str
    }
}

mod module_in_a_file {
    use stytch_errors::stytch_handle;

    #[stytch_handle(b2b, 401)]
    mod handlers;
}

fn main() {
    statement::main();
}
