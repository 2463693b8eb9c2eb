//! Strings that come through a macro, where they are passed to it.

mod expression_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handler {
        ($name:ident, $code:expr) => {
            #[stytch_handle(b2b, 401)]
            fn $name(err: &ErrorResponse) -> bool {
                err.error_type == $code
            }
        };
    }

    handler!(is_stale, "stale_factor");
}

mod item_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! checked {
        ($($item:item)*) => {
            $(
                #[stytch_handle(b2b, 401)]
                $item
            )*
        };
    }

    checked! {
        fn is_stale(err: &ErrorResponse) -> bool {
            err.error_type == "stale_factor"
        }
    }
}

mod literal_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handler {
        ($name:ident, $code:literal) => {
            #[stytch_handle(b2b, 401)]
            fn $name(err: &ErrorResponse) -> bool {
                err.error_type == $code
            }
        };
    }

    handler!(is_stale, "stale_factor");
}

mod pattern_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handler {
        ($name:ident, $codes:pat) => {
            #[stytch_handle(b2b, 401)]
            fn $name(err: &ErrorResponse) -> bool {
                match err.error_type.as_str() {
                    $codes => true,
                    _ => false,
                }
            }
        };
    }

    handler!(is_stale, "stale_factors" | "weak_factor");
}

mod status_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handler {
        ($name:ident, $status:literal) => {
            #[stytch_handle(b2b, $status)]
            fn $name(err: &ErrorResponse) -> bool {
                err.error_type == "stale_factors"
            }
        };
    }

    handler!(is_stale, 401);
    handler!(is_stale_too, 404);
}

fn main() {}
