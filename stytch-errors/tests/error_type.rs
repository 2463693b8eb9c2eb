//! `ErrorType` tells what is listed from what is not, and keeps both.

use stytch_errors::{b2b, consumer, fraud};

/// What holds for each vertical's `ErrorType` and one of its pages.
macro_rules! check {
    ($vertical:ident::{$($Page:ident),+}) => {$(
        for code in $vertical::$Page::ALL {
            let status = $vertical::$Page::STATUS;
            let error = $vertical::ErrorType::new(status, code.as_str());
            assert_eq!(error, $vertical::ErrorType::$Page(*code));
            assert_eq!(error, (*code).into());
            assert_eq!(error.status(), status);
            assert_eq!(error.as_str(), code.as_str());
            assert_eq!(error.to_string(), code.as_str());
            assert_eq!(error.message(), code.message());
            assert_eq!(error.hint(), code.hint());
            assert_eq!(error.docs_url(), Some(code.docs_url()));

            let elsewhere = $vertical::ErrorType::new(418, code.as_str());
            let error_type = code.as_str();
            assert_eq!(elsewhere, $vertical::ErrorType::Unlisted { status: 418, error_type });
        }
    )+};
}

#[test]
fn every_code_of_every_page() {
    check!(b2b::{
        BadRequest, Unauthorized, Forbidden, NotFound, MethodNotAllowed, TooManyRequests,
        ClientClosedRequest, InternalServerError, ServiceUnavailable
    });
    check!(consumer::{
        BadRequest, Unauthorized, Forbidden, NotFound, TooManyRequests, ClientClosedRequest,
        InternalServerError
    });
    check!(fraud::{
        BadRequest, Unauthorized, Forbidden, NotFound, ClientClosedRequest, InternalServerError,
        ServiceUnavailable
    });
}

#[test]
fn what_is_not_listed_is_kept() {
    for (status, error_type) in [(401, "a_code_of_tomorrow"), (0, ""), (u16::MAX, "<html>")] {
        let error = b2b::ErrorType::new(status, error_type);
        assert_eq!(error, b2b::ErrorType::Unlisted { status, error_type });
        assert_eq!(error.status(), status);
        assert_eq!(error.as_str(), error_type);
        assert_eq!(error.to_string(), error_type);
        assert_eq!(
            (error.message(), error.hint(), error.docs_url()),
            (None, None, None)
        );
    }
}

#[test]
fn a_code_with_the_status_of_another_page_is_not_listed() {
    let error = b2b::ErrorType::new(404, "stale_factors");
    assert_eq!(
        error,
        b2b::ErrorType::Unlisted {
            status: 404,
            error_type: "stale_factors"
        }
    );
}

#[test]
fn a_code_of_another_vertical_is_not_listed() {
    let code = consumer::Unauthorized::CannotUpdateTrustedMetadata.as_str();
    let error = b2b::ErrorType::new(401, code);
    assert_eq!(
        error,
        b2b::ErrorType::Unlisted {
            status: 401,
            error_type: code
        }
    );
}

#[test]
fn a_retired_code_is_not_listed() {
    #[allow(deprecated)] // what is asked is how it is read
    let error_type = stytch_errors::retired::IDP_CLIENT_NOT_FOUND;
    let error = b2b::ErrorType::new(404, error_type);
    assert_eq!(
        error,
        b2b::ErrorType::Unlisted {
            status: 404,
            error_type
        }
    );
}

#[test]
fn in_constants() {
    const ERROR: fraud::ErrorType<'_> = fraud::ErrorType::new(404, "telemetry_id_not_found");
    assert_eq!(
        ERROR,
        fraud::ErrorType::NotFound(fraud::NotFound::TelemetryIdNotFound)
    );
}
