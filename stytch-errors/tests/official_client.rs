//! From the official client's errors in one call.
#![cfg(feature = "stytch-11")]

use std::error::Error;

use stytch_errors::{NoResponseKind, b2b, consumer, fraud};

/// As the client makes it, from the bytes of a response.
fn response(status: u16, error_type: &str) -> stytch::ErrorResponse {
    serde_json::from_value(serde_json::json!({
        "status_code": status,
        "request_id": "request-id-test-0",
        "error_type": error_type,
        "error_message": "A message.",
        "error_url": "https://stytch.com/docs",
    }))
    .expect("the client's struct")
}

#[test]
fn from_a_response() {
    let not_found = response(404, "session_not_found");
    assert_eq!(
        b2b::ErrorType::from(&not_found),
        b2b::NotFound::SessionNotFound
    );
    assert_eq!(
        consumer::ErrorType::from(&not_found),
        consumer::NotFound::SessionNotFound
    );
    let unlisted = fraud::ErrorType::from(&not_found);
    assert!(unlisted.is_unlisted());
    assert_eq!(unlisted.status(), Some(404));
}

#[test]
fn from_an_error() {
    let error = stytch::Error::Response(response(401, "stale_factors"));
    let code = b2b::ErrorType::try_from(&error).unwrap();
    assert_eq!(code, b2b::Unauthorized::StaleFactors);
    assert!(consumer::ErrorType::try_from(&error).is_ok());
    assert!(fraud::ErrorType::try_from(&error).is_ok_and(fraud::ErrorType::is_unlisted));
}

#[test]
fn what_is_no_response_says_why() {
    let boxed = |text: &str| Box::<dyn Error + Send + Sync>::from(text);
    let keys_not_fetched = Box::<dyn Error + Send + Sync>::from(stytch::Error::FetchJwks);
    let key_not_found =
        Box::<dyn Error + Send + Sync>::from(stytch::Error::JwkNotFound("a-key".to_owned()));
    for (error, kind, said) in [
        (
            stytch::Error::FetchJwks,
            NoResponseKind::Keys,
            "could not be fetched",
        ),
        (
            stytch::Error::JWTError(keys_not_fetched.into()),
            NoResponseKind::Keys,
            "could not be fetched",
        ),
        (
            stytch::Error::JWTError(key_not_found.into()),
            NoResponseKind::Token,
            "refused the token",
        ),
        (
            stytch::Error::Unauthorized,
            NoResponseKind::Token,
            "refused the token",
        ),
        (
            stytch::Error::JWTError(boxed("Failed to fetch JWKS, or not").into()),
            NoResponseKind::Token,
            "refused the token",
        ),
        (
            stytch::Error::Other(boxed("error decoding response body")),
            NoResponseKind::Unreadable,
            "could not read its answer",
        ),
    ] {
        let no_response = b2b::ErrorType::try_from(&error).unwrap_err();
        assert_eq!(no_response.kind(), kind, "{error:?}");
        assert!(no_response.to_string().contains(said), "{no_response}");
        let source = no_response.source().expect("the client's error");
        assert_eq!(source.to_string(), error.to_string());
    }
}

#[cfg(feature = "alloc")]
#[test]
fn to_the_owned_form() {
    let error = stytch::Error::Response(response(401, "a_code_of_tomorrow"));
    let kept = b2b::OwnedErrorType::try_from(&error).unwrap();
    drop(error);
    assert_eq!(kept, b2b::ErrorType::new(401, "a_code_of_tomorrow"));
    let not_found = response(404, "session_not_found");
    assert_eq!(
        consumer::OwnedErrorType::from(&not_found),
        consumer::NotFound::SessionNotFound
    );
    let refused = fraud::OwnedErrorType::try_from(&stytch::Error::Unauthorized).unwrap_err();
    assert_eq!(refused.kind(), NoResponseKind::Token);
}

#[cfg(feature = "body")]
#[test]
fn an_error_as_a_body() {
    use stytch_errors::ErrorBody;

    let error = stytch::Error::Response(response(404, "member_not_found"));
    let body = ErrorBody::try_from(&error).unwrap();
    assert_eq!(
        body.to_string(),
        "404 member_not_found: A message. (request-id-test-0)"
    );
    let refused = ErrorBody::try_from(&stytch::Error::FetchJwks).unwrap_err();
    assert_eq!(refused.kind(), NoResponseKind::Keys);
}

#[cfg(feature = "body")]
#[test]
fn as_a_body() {
    let response = response(404, "member_not_found");
    let body = stytch_errors::ErrorBody::from(&response);
    let mut made = stytch_errors::ErrorBody::new(404_u16, "member_not_found");
    assert_ne!(body, made);
    made.request_id = Some("request-id-test-0".into());
    made.error_message = Some("A message.".into());
    made.error_url = Some("https://stytch.com/docs".into());
    assert_eq!(body, made);
    assert_eq!(body.b2b(), b2b::ErrorType::from(&response));
}
