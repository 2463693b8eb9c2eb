//! What the expansions of the macros call: it decides in constants whether a code is accepted.

use stytch_errors::__private::{
    KNOWN_WITHOUT_A_PAGE, Message, first_missing, is_known_without_a_page, is_retired,
};

#[test]
fn retired_codes_are_told_from_others() {
    #[allow(deprecated)] // it is what the test is about
    let retired = stytch_errors::retired::IDP_CLIENT_NOT_FOUND;
    assert!(is_retired(retired));
    for code in ["stale_factors", "", KNOWN_WITHOUT_A_PAGE[0]] {
        assert!(!is_retired(code), "{code}");
    }
}

#[test]
fn codes_without_a_page_are_told_from_others() {
    for code in KNOWN_WITHOUT_A_PAGE {
        assert!(is_known_without_a_page(code), "{code}");
    }
    for code in ["stale_factors", "", "idp_client_not_found"] {
        assert!(!is_known_without_a_page(code), "{code}");
    }
}

#[test]
fn the_first_missing_code_is_found() {
    let codes = ["a", "b", "c"];
    assert_eq!(first_missing(&codes, &[]), Some("a"));
    assert_eq!(first_missing(&codes, &["a", "c"]), Some("b"));
    assert_eq!(first_missing(&codes, &["b", "a"]), Some("c"));
    assert_eq!(first_missing(&codes, &["c", "b", "d", "a"]), None);
    assert_eq!(first_missing(&[], &["a"]), None);
}

#[test]
fn a_message_is_joined_and_fits() {
    assert_eq!(
        Message::new(&["`", "code", "`", " is wrong"]).as_str(),
        "`code` is wrong"
    );
    assert_eq!(Message::new(&[]).as_str(), "");
    let fits = "x".repeat(511);
    assert_eq!(Message::new(&[&fits, "y"]).as_str(), format!("{fits}y"));
    assert_eq!(
        Message::new(&[&fits, "yz", "0"]).as_str(),
        format!("{fits}y")
    );
    assert_eq!(
        Message::new(&[&fits, "é"]).as_str(),
        "the constant is not a Stytch error type"
    );
}

#[test]
fn a_refused_constant_gets_the_nearest_code() {
    use stytch_errors::b2b::{BadRequest, NotFound, Unauthorized};
    let message = |text: &str, lists: &[&[&str]]| {
        Message::refused(text, " is wrong", lists)
            .as_str()
            .to_owned()
    };
    for code in Unauthorized::ALL {
        let code = code.as_str();
        for at in 0..code.len() {
            // Without a letter, with a wrong one, and with one more.
            let (start, rest) = code.split_at(at);
            for text in [
                format!("{start}{}", &rest[1..]),
                format!("{start}#{}", &rest[1..]),
                format!("{start}#{rest}"),
            ] {
                let lists = [NotFound::NAMES, Unauthorized::NAMES];
                let expected = format!("`{text}` is wrong; did you mean `{code}`?");
                assert_eq!(message(&text, &lists), expected);
            }
        }
    }
    let long = "a".repeat(400);
    for text in [
        "",
        "abc",
        "pending",
        "something_of_another_kind",
        long.as_str(),
    ] {
        let expected = format!("`{text}` is wrong");
        assert_eq!(message(text, &[BadRequest::NAMES]), expected);
    }
    assert_eq!(message("stale_factor", &[]), "`stale_factor` is wrong");
}
