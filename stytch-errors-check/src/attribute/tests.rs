use super::*;

fn parsed(arguments: &str) -> Args {
    let tokens = arguments.parse().expect("tokens");
    parse(Asked::ByAttribute, tokens, Span::call_site())
}

fn messages(arguments: &str) -> Vec<String> {
    let mut errors = Context::default();
    parsed(arguments).report_mistakes(&mut errors);
    let messages = errors.messages().into_iter();
    messages.map(ToOwned::to_owned).collect()
}

fn pages(arguments: &str) -> String {
    parsed(arguments).pages.to_string()
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
        assert_eq!(parsed(arguments).written.with(&[], &[404]), with_404);
    }
}

#[test]
fn arguments_that_cannot_be_read_are_read_by_what_they_mean() {
    for (meant, written) in [
        (
            "b2b, 401",
            "b2b 401; B2B, 401; b2b: 401; b2b = 401; b2b.401; b2b(401); (b2b, 401); [b2b, 401]; b2b,, 401; \"b2b\", 401; \
             stytch::b2b, 401; B2B::Unauthorized; vertical = b2b, status = 401; b2b, status(401); b2b, status: 401; \
             b2b, StatusCode::from_u16(401); b2b, u16::from(401); b2b, StatusCode::UNAUTHORIZED.as_u16(); b2b, -401; \
             b2b, 401.0; b2b, {401}; b2b, (401); b2b, Unauthorised; b2b, UnauthorizedError; b2b, Unauthorzed; \
             b2b, 401 401; b2b | 401; b2b, 401, non_exhaustive; b2b, 401, !exhaustive; b2b, 401, exhaustive = false; \
             b2b, 401 | ; saas, 401",
        ),
        (
            "b2b, 401 | 404",
            "b2b, 401 || 404; b2b, 401 or 404; b2b, 401 and 404; b2b, 401 & 404; b2b, 401 + 404; b2b, 401/404; \
             b2b, [401, 404]; b2b, (401 | 404); b2b 401 404; b2b: 404, 401; b2b, unauthorised, not-found",
        ),
        ("b2b, 404", "b2b, not-found; b2b, NOT FOUND; b2b, not found"),
        (
            "b2b, 4xx",
            "b2b, 4**; b2b, 4x; b2b, \"4xx\"; b2b, client_error; b2b, client errors",
        ),
        ("b2b, 5xx", "b2b, 5x; b2b, server_error; b2b, server errors"),
        (
            "b2b, 400..=404",
            "b2b, 400-404; b2b, 400 to 404; b2b, ..=404; b2b, ..404; b2b, 404..400; b2b, 404..=400",
        ),
        ("b2b, 404..=599", "b2b, 404..; b2b, 404..="),
        ("b2b, 400..=499", "b2b, 400..=4xx; b2b, 400-4xx"),
        ("b2b", "b2b, all; b2b, *; b2b, _; b2b, any; B2B"),
        (
            "b2b | consumer, 401",
            "b2b || consumer, 401; b2b & consumer, 401; b2b, consumer, 401; b2b + consumer, 401; b2b and consumer, 401; \
             b2b, 401 | consumer; b2b/b2c, 401",
        ),
        (
            "b2b | consumer | fraud, 401",
            "*, 401; all, 401; _, 401; any, 401",
        ),
        (
            "consumer, 401",
            "b2c, 401; Consumer, 401; consumers, 401; consumer 401",
        ),
        (
            "b2b, 401, exhaustive",
            "b2b, 401 exhaustive; b2b, 401, exhaustive(true); b2b, 401, exhaustive = true; b2b, 401, Exhaustive; \
             b2b, 401, exaustive; b2b 401 exhaustive",
        ),
        (
            "b2b, 401, also(\"x\")",
            "b2b, 401, also = \"x\"; b2b, 401, also = [\"x\"]; b2b, 401, also[\"x\"]; b2b, 401, also: \"x\"; \
             b2b, 401, also \"x\"; b2b, 401, allow(\"x\"); b2b, 401, also(x)",
        ),
        (
            "b2b, 401, also(\"x\", \"y\")",
            "b2b, 401, also(\"x\" \"y\"); b2b, 401, also = [\"x\", \"y\"]",
        ),
        (
            "b2b, 401, on = err.code",
            "b2b, 401, on(err.code); b2b, 401, on = \"err.code\"; b2b, 401, on = &err.code; b2b, 401, on: err.code; \
             b2b, 401, on err.code",
        ),
        (
            "b2b, 401, crate = a::b",
            "b2b, 401, crate = \"a::b\"; b2b 401, crate = a::b",
        ),
    ] {
        let right = parsed(meant);
        for written in written.split("; ") {
            let args = parsed(written);
            let [(_, message)] = args.mistakes.as_slice() else {
                panic!("{written}: {:?}", messages(written));
            };
            let help = format!("help: write `#[stytch_handle({meant})]`");
            assert!(message.ends_with(&help), "{written}: {message}");
            assert_eq!(args.pages, right.pages, "{written}");
            assert_eq!(args.also.len(), right.also.len(), "{written}");
            assert_eq!(args.on.len(), right.on.len(), "{written}");
            assert_eq!(args.krate.to_string(), right.krate.to_string(), "{written}");
        }
        assert!(right.mistakes.is_empty(), "{meant}");
    }
    let help = "`b2b, 401`, `consumer, 401` or `fraud, 401`";
    for written in ["401", ", 401", "Unauthorized", "status = 401"] {
        assert!(messages(written)[0].ends_with(help), "{written}");
    }
}

#[test]
fn what_means_nothing_keeps_its_own_remedy() {
    for (written, help) in [
        (
            "b2b, 401, ignore",
            "the options are `exhaustive`, `also(…)`, `on = …` and `crate = …`",
        ),
        (
            "b2b, MY_STATUS",
            "the options are `exhaustive`, `also(…)`, `on = …` and `crate = …`",
        ),
        (
            "b2b, crate::STATUS",
            "a status is a number, a class or a range: `401`, `4xx`, `400..=404`",
        ),
        (
            "xyz, 401",
            "the verticals are `b2b`, `consumer` and `fraud`",
        ),
        (
            "b2b, 401, \"own_code\"",
            "to accept a string that the catalog does not have, write `also(\"…\")`",
        ),
    ] {
        assert!(
            messages(written)[0].ends_with(help),
            "{:?}",
            messages(written)
        );
    }
}
