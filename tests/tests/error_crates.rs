//! The types go where errors go: through `?` into `thiserror`'s enums, `anyhow` and `eyre`, and back.

use std::error::Error as _;

use stytch_errors::{ErrorBody, ParseError, Vertical, b2b, consumer};

#[derive(Debug, thiserror::Error)]
enum LoginError {
    #[error("b2b login: {0}")]
    Organization(#[from] b2b::OwnedErrorType),
    #[error("consumer login failed")]
    User {
        #[source]
        source: consumer::OwnedErrorType,
        attempt: u32,
    },
    #[error(transparent)]
    Session(#[from] b2b::Unauthorized),
    #[error("not read")]
    Unread(#[from] ParseError),
}

/// The body does not outlive the function, and the error does.
fn log_in(status: u16, error_type: &str) -> Result<(), LoginError> {
    let body = ErrorBody::new(status, error_type.to_owned());
    Err(body.b2b().into_owned())?
}

#[test]
fn from_of_thiserror() {
    let error = log_in(401, "stale_factors").unwrap_err();
    assert_eq!(error.to_string(), "b2b login: stale_factors");
    let LoginError::Organization(kept) = &error else {
        panic!("{error:?}")
    };
    assert_eq!(kept.as_borrowed(), b2b::Unauthorized::StaleFactors);
    let source = error.source().expect("a source");
    assert_eq!(source.downcast_ref(), Some(kept));

    let unlisted = log_in(418, "a_code_of_tomorrow").unwrap_err();
    assert_eq!(unlisted.to_string(), "b2b login: a_code_of_tomorrow");
}

#[test]
fn source_of_thiserror() {
    let error = LoginError::User {
        source: consumer::NotFound::SessionNotFound.into(),
        attempt: 2,
    };
    let source = error.source().expect("a source");
    assert_eq!(source.to_string(), "session_not_found");
    assert!(matches!(error, LoginError::User { attempt: 2, .. }));
}

#[test]
fn codes_of_a_page() {
    fn read(error_type: &str) -> Result<(), LoginError> {
        let code: b2b::Unauthorized = error_type.parse()?;
        Err(code)?
    }

    let error = read("stale_factors").unwrap_err();
    assert!(matches!(
        error,
        LoginError::Session(b2b::Unauthorized::StaleFactors)
    ));
    assert!(matches!(
        read("stale_factor").unwrap_err(),
        LoginError::Unread(unlisted) if unlisted.as_str() == "stale_factor"
    ));
}

#[test]
fn through_anyhow() {
    use anyhow::Context;

    fn call() -> anyhow::Result<()> {
        log_in(503, "a_code_of_tomorrow").context("while logging in")
    }
    fn parse(name: &str) -> anyhow::Result<Vertical> {
        Ok(name.parse()?)
    }

    let error = call().unwrap_err();
    let chain: Vec<String> = error.chain().map(ToString::to_string).collect();
    assert_eq!(
        chain,
        [
            "while logging in",
            "b2b login: a_code_of_tomorrow",
            "a_code_of_tomorrow"
        ]
    );
    let kept = error.root_cause().downcast_ref::<b2b::OwnedErrorType>();
    assert!(kept.is_some_and(|kept| kept.as_borrowed().is_retryable()));
    assert!(parse("business").is_err());
    assert_eq!(parse("b2b").unwrap(), Vertical::B2b);
}

#[test]
fn through_eyre() {
    use eyre::WrapErr;

    fn call() -> eyre::Result<()> {
        let body = ErrorBody::new(404_u16, "member_not_found");
        Err(body.b2b().into_owned()).wrap_err("while looking for a member")
    }

    let error = call().unwrap_err();
    assert_eq!(error.to_string(), "while looking for a member");
    let kept = error.downcast_ref::<b2b::OwnedErrorType>().unwrap();
    assert_eq!(kept.as_borrowed(), b2b::NotFound::MemberNotFound);
}

#[test]
fn kept_in_a_struct_on_another_thread() {
    struct LastFailure(b2b::OwnedErrorType);

    let last = std::thread::spawn(|| {
        let error_type = String::from("a_code_of_tomorrow");
        LastFailure(b2b::ErrorType::new(400, &error_type).into_owned())
    });
    assert_eq!(last.join().unwrap().0, "a_code_of_tomorrow");
}
