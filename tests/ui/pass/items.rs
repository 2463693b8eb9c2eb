//! Items of every kind that can be checked.

mod function_of_every_kind {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    /// Documented, and marked.
    #[inline]
    #[must_use]
    #[stytch_handle(b2b, 401)]
    #[allow(clippy::needless_pass_by_value)]
    pub(crate) fn owned(err: ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b, 401)]
    async fn later(err: ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b, 401, on = code)]
    const fn evaluated(code: &'static str) -> bool {
        code.eq_ignore_ascii_case("stale_factors")
    }

    #[stytch_handle(b2b, 401)]
    unsafe fn trusted(err: *const ErrorResponse) -> bool {
        let err = unsafe { &*err };
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b, 401)]
    extern "C" fn called_from_c(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b, 401)]
    fn generic<'a, I, const N: usize>(errors: I) -> [usize; N]
    where
        I: IntoIterator<Item = &'a ErrorResponse>,
    {
        let stale = errors.into_iter().filter(|err| err.error_type == "stale_factors");
        [stale.count(); N]
    }

    #[stytch_handle(b2b, 401)]
    fn opaque(err: &ErrorResponse) -> impl Fn() -> bool + '_ {
        move || err.error_type == "stale_factors"
    }

    pub fn main() {
        let err = ErrorResponse::new(401, "stale_factors");
        let mut future = std::pin::pin!(later(err.clone()));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert_eq!(future.as_mut().poll(&mut context), std::task::Poll::Ready(true));
        assert!(const { evaluated("stale_factors") });
        assert!(unsafe { trusted(&raw const err) });
        assert!(called_from_c(&err));
        assert_eq!(generic([&err, &err]), [2, 2, 2]);
        assert!(opaque(&err)());
        assert!(owned(err));
    }
}

mod method_of_every_kind {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    trait OnUnauthorized {
        const FALLBACK: Action;

        #[stytch_handle(b2b, 401)]
        fn is_stale(&self, err: &ErrorResponse) -> bool {
            err.error_type == "stale_factors"
        }

        fn action(&mut self, err: &ErrorResponse) -> Action;
    }

    struct Handler<T> {
        seen: Vec<T>,
    }

    impl<T: From<String>> OnUnauthorized for Handler<T> {
        const FALLBACK: Action = Action::LogIn;

        #[stytch_handle(b2b, 401)]
        fn action(&mut self, err: &ErrorResponse) -> Action {
            self.seen.push(err.request_id.clone().into());
            match err.error_type.as_str() {
                "insufficient_factors" => Action::StepUp,
                _ if self.is_stale(err) => Action::StepUp,
                _ => Self::FALLBACK,
            }
        }
    }

    impl<T> Handler<T> {
        #[stytch_handle(b2b, 401)]
        fn into_seen(self, err: &ErrorResponse) -> Vec<T> {
            if err.error_type == "user_unauthenticated" { Vec::new() } else { self.seen }
        }
    }

    pub fn main() {
        let mut handler = Handler::<String> { seen: Vec::new() };
        assert_eq!(handler.action(&ErrorResponse::new(401, "stale_factors")), Action::StepUp);
        assert_eq!(handler.action(&ErrorResponse::new(401, "twitter_401")), Action::LogIn);
        assert_eq!(handler.into_seen(&ErrorResponse::new(401, "twitter_401")).len(), 2);
    }
}

mod impl_block {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    struct Handler {
        fallback: Action,
    }

    #[stytch_handle(b2b, 401)]
    impl Handler {
        /// Has nothing to check, which is fine beside one that has.
        const fn new(fallback: Action) -> Self {
            Self { fallback }
        }

        fn action(&self, err: &ErrorResponse) -> Action {
            match err.error_type.as_str() {
                "stale_factors" => Action::StepUp,
                _ => self.fallback,
            }
        }

        /// Checked by its own attribute, for other pages.
        #[stytch_handle(b2b, 404)]
        fn is_session_gone(err: &ErrorResponse) -> bool {
            err.error_type == "session_not_found"
        }
    }

    pub fn main() {
        let handler = Handler::new(Action::LogIn);
        assert_eq!(handler.action(&ErrorResponse::new(401, "stale_factors")), Action::StepUp);
        assert_eq!(handler.action(&ErrorResponse::new(401, "twitter_401")), Action::LogIn);
        assert!(Handler::is_session_gone(&ErrorResponse::new(404, "session_not_found")));
    }
}

mod impl_of_a_trait {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    struct Refused(ErrorResponse);

    #[stytch_handle(b2b, 401)]
    impl From<Refused> for Action {
        fn from(Refused(err): Refused) -> Self {
            match err.error_type.as_str() {
                "stale_factors" => Self::StepUp,
                _ => Self::LogIn,
            }
        }
    }

    pub fn main() {
        assert_eq!(Action::from(Refused(ErrorResponse::new(401, "stale_factors"))), Action::StepUp);
    }
}

mod a_module {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    mod handlers {
        //! Inner documentation, and an inner attribute.
        #![allow(clippy::module_name_repetitions)]

        use super::{Action, ErrorResponse};

        const FALLBACK: Action = Action::LogIn;

        pub(super) fn on_unauthorized(err: &ErrorResponse) -> Action {
            match err.error_type.as_str() {
                "stale_factors" => Action::StepUp,
                _ => FALLBACK,
            }
        }

        pub(super) mod nested {
            pub(crate) trait IsWeak {
                fn error_type(&self) -> &str;

                fn is_weak(&self) -> bool {
                    self.error_type() == "weak_factor_combination"
                }
            }

            impl IsWeak for super::ErrorResponse {
                fn error_type(&self) -> &str {
                    &self.error_type
                }
            }
        }
    }

    pub fn main() {
        use handlers::nested::IsWeak;

        let of = |code| handlers::on_unauthorized(&ErrorResponse::new(401, code));
        assert_eq!(of("stale_factors"), Action::StepUp);
        assert_eq!(of("twitter_401"), Action::LogIn);
        assert!(ErrorResponse::new(401, "weak_factor_combination").is_weak());
    }
}

mod inner_attributes_in_the_body {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        #![allow(unused_variables)]

        let retries = 3;
        match err.error_type.as_str() {
            "stale_factors" => Action::StepUp,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
        assert_eq!(of("stale_factors"), Action::StepUp);
        assert_eq!(of("twitter_401"), Action::LogIn);
    }
}

mod path_to_the_attribute {
    #![deny(warnings, unused_qualifications)]

    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_errors::stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" => Action::StepUp,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
        assert_eq!(of("stale_factors"), Action::StepUp);
        assert_eq!(of("twitter_401"), Action::LogIn);
    }
}

mod two_attributes {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    #[stytch_handle(consumer, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" => Action::StepUp,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
        assert_eq!(of("stale_factors"), Action::StepUp);
        assert_eq!(of("twitter_401"), Action::LogIn);
    }
}

mod async_code {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    #[stytch_handle(b2b, 401)]
    async fn on_unauthorized(next: impl Future<Output = ErrorResponse>) -> Action {
        let err = next.await;
        let is_stale = async { err.error_type == "stale_factors" };
        if is_stale.await { Action::StepUp } else { Action::LogIn }
    }

    pub fn main() {
        let err = std::future::ready(ErrorResponse::new(401, "stale_factors"));
        let mut action = pin!(on_unauthorized(err));
        let polled = action.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert_eq!(polled, Poll::Ready(Action::StepUp));
    }
}

mod macros {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn describe(err: &ErrorResponse) -> Result<String, std::fmt::Error> {
        use std::fmt::Write;

        assert_eq!(err.error_type, "stale_factors", "request {}", err.request_id);
        assert_ne!("weak_factor_combination", err.error_type);
        debug_assert_eq!(err.error_type(), "stale_factors");
        assert!(matches!(err.error_type.as_str(), "stale_factors" | "insufficient_factors"));
        assert!(matches!(err.status_code.as_u16(), 401 if err.error_type == "stale_factors"));
        tracing::info!(stale = err.error_type == "stale_factors", code = %err.error_type, "refused");
        println!("stale: {}", err.error_type == "stale_factors");
        let flags = vec![err.error_type == "stale_factors"; 2];
        let mut text = format!("{flags:?}");
        write!(text, " {}", dbg!(err.error_type == "stale_factors"))?;
        Ok(text)
    }

    pub fn main() {
        let text = describe(&ErrorResponse::new(401, "stale_factors"));
        assert_eq!(text.as_deref(), Ok("[true, true] true"));
    }
}

fn main() {
    function_of_every_kind::main();
    method_of_every_kind::main();
    impl_block::main();
    impl_of_a_trait::main();
    a_module::main();
    inner_attributes_in_the_body::main();
    path_to_the_attribute::main();
    two_attributes::main();
    async_code::main();
    macros::main();
}
