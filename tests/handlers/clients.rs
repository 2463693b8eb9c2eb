//! The shapes in which API clients hand errors to handlers, without the clients.

use std::fmt;

pub use http::StatusCode;

/// The official client, as far as its errors go.
pub mod stytch {
    use super::{StatusCode, fmt};

    #[derive(Clone, Debug, PartialEq)]
    pub struct ErrorResponse {
        pub status_code: StatusCode,
        pub request_id: String,
        pub error_type: String,
        pub error_message: String,
        pub error_url: String,
    }

    impl fmt::Display for ErrorResponse {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(&self.error_message)
        }
    }

    impl std::error::Error for ErrorResponse {}

    #[derive(Debug)]
    #[non_exhaustive]
    pub enum Error {
        Response(ErrorResponse),
        JwkNotFound(String),
        Unauthorized,
        Other(Box<dyn std::error::Error + Send + Sync>),
    }

    impl fmt::Display for Error {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{self:?}")
        }
    }

    impl std::error::Error for Error {}

    pub type Result<T> = std::result::Result<T, Error>;
}

/// A body that a service decodes by itself.
#[derive(Clone, Debug, Default)]
pub struct Body {
    pub status_code: u16,
    pub error_type: Option<String>,
    pub error_message: Option<String>,
    pub role: Option<String>,
}

/// A response as `reqwest` has it.
#[derive(Debug, Default)]
pub struct Response {
    pub body: Body,
}

impl Response {
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.body.status_code).unwrap_or_default()
    }

    pub async fn json<T: From<Body>>(self) -> Result<T, std::io::Error> {
        Ok(self.body.into())
    }
}

/// What a handler decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    GiveUp,
    LogIn,
    Register,
    Retry,
    SendAnotherLink,
    StepUp,
}

/// Fields and a message, as `tracing`'s macros take them.
#[macro_export]
macro_rules! warn {
    ($($field:tt)*) => {{ let _ = stringify!($($field)*); }};
}

/// A condition and what to say, as in `anyhow`.
#[macro_export]
macro_rules! ensure {
    ($condition:expr, $($message:tt)*) => {
        if !$condition {
            return Err(format!($($message)*).into());
        }
    };
}

/// A name and labels, as in `metrics`.
#[macro_export]
macro_rules! counter {
    ($name:literal $(, $label:literal => $value:expr)* $(,)?) => {{ $(let _ = ($label, $value);)* }};
}

/// Branches with a future each, and some with a condition, as in `tokio`, awaited in turn.
#[macro_export]
macro_rules! select {
    (else => $other:expr $(,)?) => { $other };
    ($($pattern:pat = $future:expr => $body:block)*) => {$({
        let $pattern = $future.await;
        $body
    })*};
    ($pattern:pat = $future:expr $(, if $condition:expr)? => $body:expr, $($rest:tt)+) => {
        'select: {
            if true $(&& $condition)? {
                #[allow(irrefutable_let_patterns)]
                if let $pattern = $future.await {
                    break 'select $body;
                }
            }
            $crate::select!($($rest)+)
        }
    };
}

/// Conditions, one after the other, as in `if_chain`.
#[macro_export]
macro_rules! if_chain {
    (if let $pattern:pat = $value:expr; $($rest:tt)+) => {
        if let $pattern = $value { $crate::if_chain!($($rest)+) } else { false }
    };
    (if $condition:expr; $($rest:tt)+) => {
        if $condition { $crate::if_chain!($($rest)+) } else { false }
    };
    (then $then:block) => { $then };
}

/// A pattern that must match, as in `assert2`.
#[macro_export]
macro_rules! let_assert {
    ($pattern:pat = $value:expr) => {
        assert!(matches!($value, $pattern))
    };
}

/// Markup with conditions in it, as in `maud`.
#[macro_export]
macro_rules! html {
    (@if $condition:expr => $then:block @else $other:block) => {
        if $condition $then else $other
    };
}
