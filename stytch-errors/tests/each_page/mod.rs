//! Runs a generic check on every page.

/// Calls the function with each page's enum as its type argument, and collects what it returns.
/// That no page is left out is checked by `pages.rs` against the catalog.
#[macro_export]
macro_rules! each_page {
    ($check:ident) => {{
        use stytch_errors::{b2b, consumer, fraud};

        [
            $check::<b2b::BadRequest>(),
            $check::<b2b::Unauthorized>(),
            $check::<b2b::Forbidden>(),
            $check::<b2b::NotFound>(),
            $check::<b2b::MethodNotAllowed>(),
            $check::<b2b::TooManyRequests>(),
            $check::<b2b::ClientClosedRequest>(),
            $check::<b2b::InternalServerError>(),
            $check::<b2b::ServiceUnavailable>(),
            $check::<consumer::BadRequest>(),
            $check::<consumer::Unauthorized>(),
            $check::<consumer::Forbidden>(),
            $check::<consumer::NotFound>(),
            $check::<consumer::TooManyRequests>(),
            $check::<consumer::ClientClosedRequest>(),
            $check::<consumer::InternalServerError>(),
            $check::<fraud::BadRequest>(),
            $check::<fraud::Unauthorized>(),
            $check::<fraud::Forbidden>(),
            $check::<fraud::NotFound>(),
            $check::<fraud::ClientClosedRequest>(),
            $check::<fraud::InternalServerError>(),
            $check::<fraud::ServiceUnavailable>(),
        ]
    }};
}
