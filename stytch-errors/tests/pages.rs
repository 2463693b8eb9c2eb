//! The generated enums hold what the catalog holds, and what all of them promise.

mod each_page;

use std::collections::HashSet;

use serde_json::{Value, json};
use stytch_errors::{CATALOG_UPDATED, Page, b2b, consumer};

fn catalog() -> Value {
    serde_json::from_str(include_str!("../../catalog.json")).unwrap()
}

/// What the catalog says of the page, as the enum tells it.
fn as_catalogued<P: Page>() -> Value {
    let entry = |code: &P| {
        let mut entry = json!({ "error_type": code.as_str() });
        if let Some(message) = code.message() {
            entry["error_message"] = message.into();
        }
        if let Some(hint) = code.hint() {
            entry["hint"] = hint.into();
        }
        entry
    };
    let (url, _) = P::ALL[0].docs_url().split_once('#').unwrap();
    json!({
        "vertical": P::VERTICAL.as_str(),
        "status_code": P::STATUS,
        "complete": P::COMPLETE,
        "url": url,
        "errors": P::ALL.iter().map(entry).collect::<Vec<_>>(),
    })
}

#[test]
#[cfg_attr(miri, ignore = "Miri would read the catalog for minutes")]
fn the_enums_are_the_catalog() {
    let mut catalog = catalog();
    // The files that show a page are for maintainers, and a description is for people: `message` is the text of the wire or nothing.
    for page in catalog["pages"].as_array_mut().unwrap() {
        page.as_object_mut().unwrap().remove("read");
        for entry in page["errors"].as_array_mut().unwrap() {
            entry.as_object_mut().unwrap().remove("description");
        }
    }
    assert_eq!(
        Value::from(each_page!(as_catalogued).to_vec()),
        catalog["pages"]
    );
    assert_eq!(CATALOG_UPDATED, catalog["updated"]);
}

#[test]
fn codes_are_sorted_and_the_variants_with_them() {
    fn check<P: Page>() {
        assert!(P::ALL.is_sorted());
        assert!(
            P::ALL
                .windows(2)
                .all(|pair| pair[0].as_str() < pair[1].as_str())
        );
        assert_eq!(P::ALL.iter().collect::<HashSet<_>>().len(), P::ALL.len());
    }
    each_page!(check);
}

#[test]
fn strings_go_there_and_back() {
    fn check<P: Page>() {
        for code in P::ALL {
            assert_eq!(code.to_string(), code.as_str());
            assert_eq!(code.as_str().parse::<P>(), Ok(*code));
            assert_eq!(P::try_from(code.as_str()), Ok(*code));
        }
    }
    each_page!(check);
}

#[test]
fn every_code_has_its_place_in_the_documentation() {
    fn check<P: Page>() {
        for code in P::ALL {
            assert!(code.docs_url().starts_with("https://stytch.com/docs/"));
            assert!(code.docs_url().ends_with(&format!("/{}#{code}", P::STATUS)));
        }
    }
    each_page!(check);
}

#[test]
fn debug_is_the_name_of_the_variant() {
    assert_eq!(
        format!("{:?}", b2b::Unauthorized::StaleFactors),
        "StaleFactors"
    );
    assert_eq!(
        format!("{:?}", b2b::BadRequest::Argon2KeyLengthMismatch),
        "Argon2KeyLengthMismatch"
    );
    assert_eq!(format!("{:?}", b2b::Unauthorized::Twitter401), "Twitter401");
}

#[test]
fn display_pads() {
    assert_eq!(
        format!("[{:>20}]", b2b::Unauthorized::StaleFactors),
        "[       stale_factors]"
    );
}

#[test]
fn an_empty_message_is_not_a_missing_one() {
    let messages = || b2b::BadRequest::ALL.iter().map(|code| code.message());
    assert_eq!(messages().filter(|message| *message == Some("")).count(), 2);
    assert_eq!(messages().filter(Option::is_none).count(), 0);
    assert!(
        consumer::NotFound::ALL
            .iter()
            .any(|code| code.message().is_none())
    );
}

#[test]
fn an_unlisted_string_is_kept() {
    fn check<P: Page>() {
        for string in ["", "stale_factor", "ÿ", "<html>"] {
            let borrowed = P::try_from(string).unwrap_err();
            let inline = string.parse::<P>().unwrap_err();
            let message = format!(
                "`{string}` is not a {} {} code of the catalog of {CATALOG_UPDATED}",
                P::VERTICAL,
                P::STATUS
            );
            assert_eq!(borrowed.as_str(), string);
            assert_eq!(borrowed.to_string(), message);
            assert_eq!(inline.as_str(), string);
            assert_eq!(inline.to_string(), message);
            assert!(!inline.is_truncated());
        }
    }
    each_page!(check);
}

#[test]
fn a_long_unlisted_string_is_kept_up_to_a_whole_character() {
    for (string, kept) in [
        ("x".repeat(96), 96),
        ("x".repeat(97), 96),
        ("ÿ".repeat(60), 96),
    ] {
        let error = string.parse::<b2b::Unauthorized>().unwrap_err();
        assert_eq!(error.as_str(), &string[..kept]);
        assert_eq!(error.is_truncated(), string.len() > kept);
    }
    let error = ("x".repeat(95) + "ÿ")
        .parse::<b2b::Unauthorized>()
        .unwrap_err();
    assert_eq!(error.as_str(), "x".repeat(95));
    assert!(error.is_truncated());
    assert!(
        error
            .to_string()
            .starts_with(&format!("`{}…` is not", "x".repeat(95)))
    );
    assert!(format!("{error:?}").contains('…'));
}

#[test]
fn pages_are_small() {
    assert_eq!(size_of::<b2b::Unauthorized>(), 1);
    assert_eq!(size_of::<Option<b2b::Unauthorized>>(), 1);
    assert_eq!(size_of::<b2b::BadRequest>(), 2);
    assert_eq!(size_of::<Option<b2b::BadRequest>>(), 2);
    assert!(size_of::<stytch_errors::ParseError>() <= 104);
}
