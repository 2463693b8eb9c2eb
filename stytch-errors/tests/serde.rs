//! Codes in serialized data are their wire strings.
#![cfg(feature = "serde")]

mod each_page;

use std::collections::BTreeMap;

use serde_core::de::DeserializeOwned;
use serde_core::de::value::{BorrowedStrDeserializer, Error, StringDeserializer};
use serde_core::{Deserialize, Serialize};
use serde_json::json;
use stytch_errors::b2b::Unauthorized;
use stytch_errors::{Page, Vertical, b2b};

#[test]
fn codes_go_there_and_back() {
    fn check<P: Page + Serialize + DeserializeOwned>() {
        for code in P::ALL {
            let json = serde_json::to_string(code).unwrap();
            assert_eq!(json, format!("\"{code}\""));
            assert_eq!(serde_json::from_str::<P>(&json).unwrap(), *code);
            assert_eq!(serde_json::from_slice::<P>(json.as_bytes()).unwrap(), *code);
            assert_eq!(
                serde_json::from_reader::<_, P>(json.as_bytes()).unwrap(),
                *code
            );
        }
    }
    each_page!(check);
}

#[test]
fn owned_and_borrowed_strings_are_read() {
    let owned = StringDeserializer::<Error>::new("stale_factors".to_owned());
    assert_eq!(
        Unauthorized::deserialize(owned),
        Ok(Unauthorized::StaleFactors)
    );
    let borrowed = BorrowedStrDeserializer::<Error>::new("stale_factors");
    assert_eq!(
        Unauthorized::deserialize(borrowed),
        Ok(Unauthorized::StaleFactors)
    );
}

#[test]
fn codes_are_keys() {
    let counts = BTreeMap::from([(Unauthorized::StaleFactors, 2)]);
    let json = json!({ "stale_factors": 2 });
    assert_eq!(serde_json::to_value(&counts).unwrap(), json);
    assert_eq!(
        serde_json::from_value::<BTreeMap<_, _>>(json).unwrap(),
        counts
    );
}

#[test]
fn an_unlisted_code_is_an_error_that_names_it_and_not_all_others() {
    let error = serde_json::from_str::<Unauthorized>("\"stale_factor\"")
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("`stale_factor` is not a b2b 401 code of the catalog"),
        "{error}"
    );
    assert!(!error.contains("stale_factors"), "{error}");
}

#[test]
fn what_is_no_string_is_an_error_that_says_what_was_expected() {
    let error = serde_json::from_str::<Unauthorized>("401")
        .unwrap_err()
        .to_string();
    assert!(
        error.starts_with("invalid type: integer `401`, expected a b2b 401 code"),
        "{error}"
    );
}

#[test]
fn an_error_of_any_page_is_its_wire_string() {
    for error in [
        b2b::ErrorType::new(401, "stale_factors"),
        b2b::ErrorType::new(401, "a \"new\" code"),
    ] {
        let json = serde_json::to_value(error).unwrap();
        assert_eq!(json, json!(error.as_str()));
        #[cfg(feature = "alloc")]
        assert_eq!(serde_json::to_value(error.into_owned()).unwrap(), json);
    }
}

#[test]
fn verticals_go_there_and_back() {
    for vertical in Vertical::ALL {
        let json = serde_json::to_value(vertical).unwrap();
        assert_eq!(json, json!(vertical.as_str()));
        assert_eq!(serde_json::from_value::<Vertical>(json).unwrap(), *vertical);
    }
    let error = serde_json::from_str::<Vertical>("\"B2B\"").unwrap_err();
    let expected = "invalid value: string \"B2B\", expected `b2b`, `consumer` or `fraud`";
    assert!(error.to_string().starts_with(expected), "{error}");
}
