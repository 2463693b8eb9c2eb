//! `ErrorType` keeps codes that are listed and codes that are not.

use std::error::Error;

use stytch_errors::{ParseError, Vertical, b2b, consumer, fraud};

/// What holds for each vertical's `ErrorType` and one of its pages.
macro_rules! check {
    ($vertical:ident::{$($Page:ident),+}) => {$(
        for code in $vertical::$Page::ALL {
            let status = $vertical::$Page::STATUS;
            let error = $vertical::ErrorType::new(status, code.as_str());
            assert_eq!(error, $vertical::ErrorType::$Page(*code));
            assert_eq!(error, $vertical::ErrorType::from(*code));
            assert_eq!(error, *code);
            assert_eq!(code.as_str(), error);
            assert_eq!(*code.as_str(), error);

            assert_eq!(error.status(), Some(status));
            assert_eq!(error.as_str(), code.as_str());
            assert_eq!(error.to_string(), code.as_str());
            assert_eq!(error.message(), code.message());
            assert_eq!(error.hint(), code.hint());
            assert_eq!(error.docs_url(), Some(code.docs_url()));

            let elsewhere = $vertical::ErrorType::new(418, code.as_str());
            let error_type = code.as_str();
            let status = Some(418);
            assert_eq!(elsewhere, $vertical::ErrorType::Unlisted { status, error_type });
            assert_ne!(elsewhere, *code);
            assert!(elsewhere.is_unlisted() && !error.is_unlisted());
            assert_eq!(elsewhere.listed_as(), Some(error));
            assert_eq!(error.listed_as(), Some(error));
            assert_eq!(elsewhere.docs_url(), error.docs_url());
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
        assert_eq!(
            error,
            b2b::ErrorType::Unlisted {
                status: Some(status),
                error_type
            }
        );
        assert_eq!(error.status(), Some(status));
        assert_eq!(error.listed_as(), None);
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
            status: Some(404),
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
            status: Some(401),
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
            status: Some(404),
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

/// A status as HTTP clients have it.
#[derive(Clone, Copy)]
struct StatusCode(u16);

impl From<StatusCode> for u16 {
    fn from(status: StatusCode) -> Self {
        status.0
    }
}

#[test]
fn any_type_of_status() {
    let error = b2b::ErrorType::from_response(StatusCode(401), "stale_factors");
    assert_eq!(error, b2b::ErrorType::new(401, "stale_factors"));
    assert_eq!(
        consumer::ErrorType::from_response(404_u16, "session_not_found"),
        consumer::ErrorType::new(404, "session_not_found")
    );
}

#[test]
fn compared_with_strings() {
    let error = b2b::ErrorType::new(401, "stale_factors");
    let owned = String::from("stale_factors");
    assert_eq!(error, "stale_factors");
    assert_eq!(error, *owned.as_str());
    assert_ne!(error, "stale_factor");
    assert_eq!(error.as_ref(), "stale_factors");
    assert_eq!(<&str>::from(error), "stale_factors");
    assert_eq!(b2b::ErrorType::VERTICAL, Vertical::B2b);
    let page_code: &'static str = b2b::Unauthorized::StaleFactors.into();
    let all: Vec<&'static str> = b2b::Unauthorized::ALL.iter().map(Into::into).collect();
    assert!(all.contains(&page_code));
    assert_eq!(page_code, b2b::Unauthorized::StaleFactors.as_ref());
}

#[test]
fn all_codes_in_order() {
    let all: Vec<_> = b2b::ErrorType::all().collect();
    assert_eq!(all[0], b2b::ErrorType::from(b2b::BadRequest::ALL[0]));
    assert!(all.is_sorted());
    assert!(all.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(
        all.windows(2)
            .all(|pair| pair[0].status() <= pair[1].status())
    );
    assert!(all.iter().all(|error| !error.is_unlisted()));
    let counted = b2b::BadRequest::ALL.len()
        + b2b::Unauthorized::ALL.len()
        + b2b::Forbidden::ALL.len()
        + b2b::NotFound::ALL.len()
        + b2b::MethodNotAllowed::ALL.len()
        + b2b::TooManyRequests::ALL.len()
        + b2b::ClientClosedRequest::ALL.len()
        + b2b::InternalServerError::ALL.len()
        + b2b::ServiceUnavailable::ALL.len();
    assert_eq!(all.len(), counted);
    assert!(
        all.iter()
            .all(|error| *error < b2b::ErrorType::new(100, ""))
    );
}

#[test]
fn retried_is_what_says_so() {
    let retryable: Vec<_> = b2b::ErrorType::all()
        .filter(|error| error.is_retryable())
        .map(|error| (error.status().unwrap(), error.as_str()))
        .collect();
    assert_eq!(
        retryable,
        [
            (400, "downstream_carrier_error"),
            (429, "too_many_requests"),
            (503, "server_unavailable")
        ]
    );
    let carrier = b2b::BadRequest::DownstreamCarrierError.message().unwrap();
    assert!(carrier.contains("could be temporary, please try again"));
    let unavailable = b2b::ServiceUnavailable::ServerUnavailable
        .message()
        .unwrap();
    assert!(unavailable.contains("Please retry the request"));

    let consumer = consumer::ErrorType::all().filter(|error| error.is_retryable());
    assert!(consumer.eq([
        consumer::ErrorType::new(400, "downstream_carrier_error"),
        consumer::ErrorType::new(429, "too_many_requests"),
    ]));
    let fraud = fraud::ErrorType::all().filter(|error| error.is_retryable());
    assert!(fraud.eq([fraud::ErrorType::new(503, "service_unavailable")]));
}

#[test]
fn retried_is_an_unlisted_503_but_no_other_unlisted_code() {
    assert!(consumer::ErrorType::new(503, "a_code_of_tomorrow").is_retryable());
    for status in [400, 429, 500, 502] {
        let error = consumer::ErrorType::new(status, "a_code_of_tomorrow");
        assert!(!error.is_retryable(), "{status}");
    }
    // Without a status, nothing says so.
    let error = b2b::ErrorType::Unlisted {
        status: None,
        error_type: "too_many_requests",
    };
    assert!(!error.is_retryable());
    assert_eq!(error.status(), None);
    let listed = error.listed_as().unwrap();
    assert_eq!(listed, b2b::ErrorType::new(429, "too_many_requests"));
}

#[test]
fn errors_by_themselves() {
    fn check(error_type: &str) -> Result<(), Box<dyn Error>> {
        match error_type.parse::<b2b::Unauthorized>() {
            Ok(code) => Err(code)?,
            Err(unlisted) => Err(unlisted)?,
        }
    }

    let error = check("stale_factors").unwrap_err();
    assert_eq!(error.to_string(), "stale_factors");
    assert!(error.source().is_none());
    let code = error.downcast_ref::<b2b::Unauthorized>();
    assert_eq!(code, Some(&b2b::Unauthorized::StaleFactors));
    assert!(check("stale_factor").unwrap_err().is::<ParseError>());

    let borrowed: &dyn Error = &fraud::ErrorType::new(404, "no such code");
    assert_eq!(borrowed.to_string(), "no such code");
}

/// The enums say nothing about their layout, so that the documentation shows no numbers. It is as small
/// as the number of codes allows.
#[test]
fn codes_are_small() {
    assert_eq!(size_of::<b2b::Unauthorized>(), 1);
    assert_eq!(size_of::<Option<b2b::BadRequest>>(), 2);
    assert!(size_of::<b2b::ErrorType<'_>>() <= 4 * size_of::<usize>());
}

#[test]
fn verticals_by_name() {
    for vertical in Vertical::ALL {
        assert_eq!(vertical.as_str().parse(), Ok(*vertical));
        assert_eq!(Vertical::try_from(vertical.as_ref()), Ok(*vertical));
        assert_eq!(<&str>::from(*vertical), vertical.to_string());
    }
    for name in ["", "B2b", "b2b ", "business"] {
        assert!(name.parse::<Vertical>().is_err(), "{name}");
    }
}
