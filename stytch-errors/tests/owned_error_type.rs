//! `OwnedErrorType` says the same as the `ErrorType` that it was made of, and borrows nothing.
#![cfg(feature = "alloc")]

use std::collections::{BTreeSet, HashSet};
use std::error::Error;

use stytch_errors::{b2b, consumer, fraud};

/// What both forms must agree on, for every listed code and some that are not.
macro_rules! check {
    ($($vertical:ident),+) => {$({
        let mut all: Vec<$vertical::ErrorType<'_>> = $vertical::ErrorType::all().collect();
        all.extend([
            $vertical::ErrorType::new(401, "a_code_of_tomorrow"),
            $vertical::ErrorType::new(418, "internal_server_error"),
            $vertical::ErrorType::Unlisted { status: None, error_type: "" },
        ]);
        for error in &all {
            let owned = error.into_owned();
            assert_eq!(owned.as_borrowed(), *error);
            assert_eq!($vertical::ErrorType::from(&owned), *error);
            assert_eq!($vertical::OwnedErrorType::from(*error), owned);
            assert_eq!(owned.as_str(), error.as_str());
            assert_eq!(owned.as_ref(), error.as_str());
            assert_eq!(owned, error.as_str());
            assert_eq!(owned, *error.as_str());
            assert_eq!(owned, *error);
            assert_eq!(*error, owned);
            assert_eq!(owned.to_string(), error.to_string());
            assert_eq!(owned.status(), error.status());
            assert_eq!(owned.is_unlisted(), error.is_unlisted());
            assert_eq!(owned.is_retryable(), error.is_retryable());
            assert_eq!(owned.listed_as(), error.listed_as());
            assert_eq!(owned.message(), error.message());
            assert_eq!(owned.hint(), error.hint());
            assert_eq!(owned.docs_url(), error.docs_url());
            assert_eq!(format!("{owned:?}"), format!("{error:?}"));
        }
        let owned: Vec<_> = all.iter().map(|error| error.into_owned()).collect();
        let distinct: HashSet<_> = owned.iter().collect();
        assert_eq!(distinct.len(), all.len());
        assert!(all.iter().collect::<BTreeSet<_>>().into_iter().map(|error| error.into_owned())
            .eq(owned.into_iter().collect::<BTreeSet<_>>()));
    })+};
}

#[test]
fn both_forms_agree() {
    check!(b2b, consumer, fraud);
}

#[test]
fn it_outlives_the_body_that_it_was_read_from() {
    fn fails() -> Result<(), Box<dyn Error + Send + Sync>> {
        let body = String::from("a_code_of_tomorrow");
        Err(b2b::ErrorType::new(503, &body).into_owned())?
    }

    let error = fails().unwrap_err();
    let error: &b2b::OwnedErrorType = error.downcast_ref().unwrap();
    assert_eq!(error, "a_code_of_tomorrow");
    assert_eq!(error.as_borrowed().status(), Some(503));
}

#[test]
fn it_is_made_from_a_code() {
    let error = b2b::OwnedErrorType::from(b2b::NotFound::MemberNotFound);
    assert_eq!(
        error.as_borrowed(),
        b2b::ErrorType::new(404, "member_not_found")
    );
    assert_eq!(error, b2b::NotFound::MemberNotFound);
    let elsewhere = b2b::ErrorType::new(401, "member_not_found").into_owned();
    assert_ne!(elsewhere, b2b::NotFound::MemberNotFound);
    assert_ne!(elsewhere, error);
}
