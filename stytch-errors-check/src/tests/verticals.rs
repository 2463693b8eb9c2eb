//! Handlers of several verticals.

use super::{errors, handle};

fn expanded(arguments: &str, item: &str) -> String {
    handle(arguments.parse().unwrap(), item.parse().unwrap()).to_string()
}

fn compares(text: &str) -> String {
    format!("fn f(err: &E) -> bool {{ err.error_type == {text:?} }}")
}

#[test]
fn a_code_of_any_of_them_is_fine() {
    for (arguments, text) in [
        ("b2b | consumer, 404", "user_not_found"),
        ("b2b | consumer, 404", "member_not_found"),
        ("consumer | b2b, 401", "stale_factors"),
        ("b2b | consumer, 4xx", "user_lock_limit_reached"),
        ("b2b | consumer | fraud", "invalid_asn"),
        // The page of one of them is partial.
        ("fraud | consumer, 404", "oauth_token_not_found"),
    ] {
        assert_eq!(
            errors(arguments, &compares(text)),
            [""; 0],
            "{arguments} {text}"
        );
    }
    assert_eq!(
        errors(
            "b2b | consumer, 401",
            &compares("unauthorized_credentials_error")
        ),
        ["`unauthorized_credentials_error` is a fraud 401 code: no b2b or consumer page lists it"]
    );
    assert_eq!(
        errors("consumer | fraud, 404", &compares("member_not_found")),
        ["`member_not_found` is a b2b 404 code: no consumer or fraud page lists it"]
    );
}

#[test]
fn a_code_is_linked_to_the_page_that_lists_it() {
    for (text, page) in [
        (
            "cannot_update_trusted_metadata",
            "consumer :: { Unauthorized ::",
        ),
        (
            "unable_to_verify_member_email_update",
            "b2b :: { Unauthorized ::",
        ),
        ("stale_factors", "b2b :: { Unauthorized ::"),
    ] {
        let expanded = expanded("b2b | consumer, 401", &compares(text));
        assert!(expanded.contains(page), "{expanded}");
    }
    let partial = expanded("fraud | consumer, 404", &compares("oauth_token_not_found"));
    assert!(partial.contains("b2b :: { NotFound ::"), "{partial}");
}

#[test]
fn a_match_must_name_the_codes_of_all_of_them() {
    let exhaustive = |arms: &str| {
        let item =
            format!("fn f(err: &E) -> u8 {{ match err.error_type.as_str() {{ {arms}, _ => 0 }} }}");
        errors("b2b | fraud, 499 | 503, exhaustive", &item)
    };
    let all = r#""client_closed_request" | "context_canceled_error" | "server_unavailable" | "service_unavailable" => 1"#;
    assert_eq!(exhaustive(all), [""; 0]);
    let without = all.replace(r#" | "service_unavailable""#, "");
    assert_eq!(
        exhaustive(&without),
        ["1 of the 4 b2b and fraud 499 and 503 codes is not handled by this match"]
    );
    let both = r#"fn f(err: &E) -> u8 { match err.error_type.as_str() { _ => 0 } }"#;
    assert_eq!(
        errors("b2b | consumer, 401, exhaustive", both),
        ["35 of the 35 b2b and consumer 401 codes are not handled by this match"]
    );
    assert_eq!(
        errors("b2b | consumer, 404, exhaustive", both),
        ["`exhaustive` needs complete pages: the consumer 404 page is known in part only"]
    );
}

#[test]
fn a_wrong_status_hides_no_mistake_in_the_strings() {
    let said = errors("b2b, 409", &compares("stale_factor"));
    assert_eq!(said.len(), 2, "{said:?}");
    assert_eq!(said[0], "Stytch documents no errors with status 409");
    assert!(said[1].starts_with("`stale_factor` is not"), "{said:?}");
    let said = errors("b2b, StatusCode::NOT_FOUND", &compares("stale_factors"));
    assert_eq!(said[0], "expected a status, found `StatusCode::NOT_FOUND`");
    assert!(said[1].starts_with("`stale_factors` is not documented with status 404"));
    let macro_said = crate::expand::error_type(
        "(::stytch_errors) b2b, 409, \"stale_factor\""
            .parse()
            .unwrap(),
    );
    assert_eq!(macro_said.to_string().matches("compile_error").count(), 2);
}
