//! Strings and items that come through a macro.

mod fragments {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handlers {
        ($($vertical:ident $status:literal $name:ident: $codes:pat, $last:literal, $other:expr;)*) => {
            $(
                #[stytch_handle($vertical, $status)]
                fn $name(err: &ErrorResponse) -> bool {
                    match err.error_type.as_str() {
                        $codes => true,
                        $last => true,
                        _ => err.error_type == $other,
                    }
                }
            )*
        };
    }

    handlers! {
        b2b 401 needs_a_factor:
            "stale_factors" | "insufficient_factors", "weak_factor_combination", "twitter_401";
        consumer 404 is_gone: "session_not_found", "user_not_found", "magic_link_not_found";
    }

    pub fn main() {
        assert!(needs_a_factor(&ErrorResponse::new(401, "insufficient_factors")));
        assert!(is_gone(&ErrorResponse::new(404, "user_not_found")));
    }
}

mod item_and_block_fragments {
    #![deny(warnings)]

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

    macro_rules! with_body {
        ($name:ident, $err:ident, $body:block) => {
            #[stytch_handle(b2b, 401)]
            fn $name($err: &ErrorResponse) -> bool $body
        };
    }

    checked! {
        fn is_stale(err: &ErrorResponse) -> bool {
            err.error_type == "stale_factors"
        }

        async fn is_weak(err: &ErrorResponse) -> bool {
            err.error_type == "weak_factor_combination"
        }
    }

    with_body!(is_twitter, err, {
        err.error_type == "twitter_401"
    });

    pub fn main() {
        assert!(is_stale(&ErrorResponse::new(401, "stale_factors")));
        assert!(is_twitter(&ErrorResponse::new(401, "twitter_401")));
        drop(is_weak(&ErrorResponse::new(401, "weak_factor_combination")));
    }
}

mod literals_of_the_handler_through_a_macro {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    macro_rules! is {
        ($err:expr, $code:literal) => {
            $err.error_type == $code
        };
    }

    macro_rules! retry {
        ($($body:tt)*) => {
            loop {
                break { $($body)* };
            }
        };
    }

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        if is!(err, "weak_factor_combination") {
            return Action::Explain;
        }
        retry! {
            match err.error_type.as_str() {
                "stale_factors" => Action::StepUp,
                _ => Action::LogIn,
            }
        }
    }

    pub fn main() {
        let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
        assert_eq!(of("stale_factors"), Action::StepUp);
        assert_eq!(of("twitter_401"), Action::LogIn);
    }
}

mod in_constants_and_tables {
    #![deny(warnings, missing_docs)]
    //! Literals outside of functions, checked.

    use stytch_errors::{error_type, stytch_handle};
    use stytch_errors_tests::client::ErrorResponse;

    const GONE: &str = error_type!(b2b, 404, "session_not_found");
    const ANY_STATUS: &str = error_type!(consumer, "user_not_found");

    static TEXTS: [(&str, &str); 2] = [
        (GONE, "Please log in again."),
        (error_type!(b2b, 400 | 401, "weak_password"), "Please choose a longer password."),
    ];

    #[stytch_handle(b2b, 404)]
    fn text(err: &ErrorResponse) -> Option<&'static str> {
        if err.error_type == error_type!(b2b, 404, "member_not_found") {
            return Some("Please sign up.");
        }
        match err.error_type.as_str() {
            GONE => TEXTS.iter().find(|(code, _)| *code == GONE).map(|(_, text)| *text),
            _ => None,
        }
    }

    pub fn main() {
        assert_eq!(text(&ErrorResponse::new(404, "session_not_found")), Some("Please log in again."));
        assert_eq!(ANY_STATUS, "user_not_found");
    }
}

fn main() {
    fragments::main();
    item_and_block_fragments::main();
    literals_of_the_handler_through_a_macro::main();
    in_constants_and_tables::main();
}
