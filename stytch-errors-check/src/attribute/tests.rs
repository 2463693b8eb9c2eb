use super::*;

fn parse_for_attribute(tokens: TokenStream, errors: &mut Context) -> Option<Args> {
    parse(Asked::ByAttribute, tokens, Span::call_site(), errors)
}

fn messages(arguments: &str) -> Vec<String> {
    let mut errors = Context::default();
    let parsed = parse_for_attribute(arguments.parse().unwrap(), &mut errors);
    assert_eq!(parsed.is_none(), !errors.is_empty(), "{arguments}");
    if let Some(args) = parsed {
        args.report_mistakes(&mut errors);
    }
    errors
        .messages()
        .into_iter()
        .map(ToOwned::to_owned)
        .collect()
}

fn pages(arguments: &str) -> String {
    let mut errors = Context::default();
    let args = parse_for_attribute(arguments.parse().unwrap(), &mut errors);
    args.expect("arguments").pages.to_string()
}

#[test]
fn options_come_in_any_order() {
    for arguments in [
        "b2b",
        "b2b,",
        "consumer, 401",
        "b2b, 404 | 401 | 400,",
        "b2b, 401, exhaustive, also(\"x\", \"y\",), on = code, crate = a::b",
        "b2b, 401, crate = ::a, on = err.kind, also(\"x\"), exhaustive",
        "b2b, also(\"x\")",
        "b2b | consumer | fraud",
        "consumer | b2b, 401, exhaustive",
        "b2b | consumer, 405",
        "b2b, 4xx | 503",
        "b2b, 400..=404 | 405",
        "b2b, 400..404",
    ] {
        assert_eq!(messages(arguments), [""; 0], "{arguments}");
    }
}

#[test]
fn pages_are_those_of_all_statuses_and_verticals() {
    for (arguments, all) in [
        ("b2b, 404 | 400", "b2b 400 and 404"),
        ("b2b, 5xx", "b2b 500 and 503"),
        ("b2b, 400..=404", "b2b 400, 401, 403 and 404"),
        ("b2b, 400..404", "b2b 400, 401 and 403"),
        ("fraud, 4XX | 503", "fraud 400, 401, 403, 404, 499 and 503"),
        ("consumer | b2b, 401", "b2b and consumer 401"),
        (
            "b2b | consumer, 401 | 405",
            "b2b 401 and 405, and consumer 401",
        ),
    ] {
        assert_eq!(pages(arguments), all, "{arguments}");
    }
}

#[test]
fn each_mistake_has_its_own_message() {
    let mut seen = Vec::new();
    for arguments in [
        "",
        "b2c",
        "xyz",
        "\"b2b\"",
        "401",
        "b2b | 401",
        "b2b | b2b",
        "b2b, \"401\"",
        "b2b, 402",
        "b2b, 409",
        "b2b, 422",
        "b2b, 200",
        "b2b, 4010",
        "b2b, 6xx",
        "b2b, 404..=400",
        "consumer, 405",
        "b2b, 401 | 401",
        "b2b, 4xx | 404",
        "b2b, 401, 404",
        "b2b, exhaustive, 405",
        "b2b, 401, exhaustiv",
        "b2b, 401, whatever",
        "b2b, 401, exhaustive, exhaustive",
        "b2b, 401 |",
        "b2b, 400..",
        "b2b, 400..=",
        "b2b, StatusCode::UNAUTHORIZED",
        "b2b, BadGateway",
        "b2b, 1.5",
        "b2b, 401, exhaustive = true",
        "b2b, 401, also",
        "b2b, 401, also()",
        "b2b, 401, also(1)",
        "b2b, 401, also(\"x\", \"x\")",
        "b2b, 401, on",
        "b2b, 401, on = \"code\"",
        "b2b, 401, crate",
        "b2b, 401, crate = \"x\"",
        "b2b, 401; exhaustive",
        "b2b, (401 | 404)",
        "b2b, 401, \"stale_factors\"",
        "b2b, 401, crate = ::renamed : errors",
        "b2b, =",
        "b2b 401",
        "b2b, 403, exhaustive",
    ] {
        let messages = messages(arguments);
        assert_eq!(messages.len(), 1, "{arguments}: {messages:?}");
        assert!(!seen.contains(&messages), "{arguments}: {messages:?}");
        seen.push(messages);
    }
}

#[test]
fn mistakes_in_statuses_are_reported_together() {
    assert_eq!(messages("b2b, 402 | 401 | 401 | 409 | NOT_FOUND").len(), 4);
}

#[test]
fn a_status_in_another_form_is_read_by_what_it_means() {
    for (arguments, status, all) in [
        ("b2b, UNAUTHORIZED", "401", "b2b 401"),
        ("b2b, Unauthorized", "401", "b2b 401"),
        ("b2b, StatusCode::NOT_FOUND | 401", "404", "b2b 401 and 404"),
        ("b2b, http::StatusCode::NOT_FOUND", "404", "b2b 404"),
        ("b2b, b2b::NotFound", "404", "b2b 404"),
        ("b2b, \"401\"", "401", "b2b 401"),
        ("b2b, 401u16", "401", "b2b 401"),
        ("b2b, 401 | ClientClosedRequest", "499", "b2b 401 and 499"),
    ] {
        let messages = messages(arguments);
        assert_eq!(messages.len(), 1, "{arguments}");
        let help = format!("help: write the number: `{status}`");
        assert!(messages[0].ends_with(&help), "{messages:?}");
        assert_eq!(pages(arguments), all, "{arguments}");
    }
    assert_eq!(pages("b2b, 401, 404"), "b2b 401 and 404");
    assert_eq!(pages("b2b, exhaustive, 404"), "b2b 404");
}

#[test]
fn a_status_without_a_page_says_what_to_write() {
    for (status, help) in [
        (
            "409",
            "Stytch answers duplicates with status 400: write `400`",
        ),
        (
            "422",
            "Stytch answers invalid requests with status 400: write `400`",
        ),
        (
            "402",
            "leave it out: no documented code has it, and the `_` arm takes any other",
        ),
        (
            "502",
            "leave it out: no documented code has it, and the `_` arm takes any other",
        ),
        ("200", "200 is not the status of an error: leave it out"),
    ] {
        let messages = messages(&format!("b2b, {status}"));
        assert!(messages[0].ends_with(help), "{messages:?}");
    }
}

#[test]
fn a_remedy_repeats_the_arguments() {
    for (arguments, with_404) in [
        ("b2b, 401", "b2b, 401 | 404"),
        ("b2b, 5xx | 401, on = a.b", "b2b, 401 | 404 | 5xx, on = a.b"),
        ("b2b, 400..=403", "b2b, 400..=403 | 404"),
        (
            "consumer | b2b, 401, also(\"x\")",
            "b2b | consumer, 401 | 404, also(\"x\")",
        ),
        ("b2b, also(\"x\")", "b2b, also(\"x\")"),
    ] {
        let mut errors = Context::default();
        let args = parse_for_attribute(arguments.parse().unwrap(), &mut errors).unwrap();
        assert_eq!(args.written.with(&[], &[404]), with_404);
    }
}
