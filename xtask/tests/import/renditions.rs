//! Each rendition of a page is read, with what real pages do to it.

use serde_json::{Value, json};

use crate::bench::{Bench, body, bodyless, facts, facts_page, markdown, message, older, rendered};

/// Imports one page and returns the codes that the catalog has for it.
fn codes_of(page: &str, vertical: &str, status: u16) -> Vec<String> {
    let bench = Bench::new();
    bench.file("page.txt", page);
    bench.accepts(&["page.txt"]);
    assert_eq!(bench.catalog()["pages"].as_array().map(Vec::len), Some(1));
    bench.codes(vertical, status)
}

#[test]
fn every_rendition_gives_the_same_page() {
    let codes = ["first_gone", "second_gone"];
    for (vertical, status) in [("b2b", 429), ("consumer", 404), ("fraud", 503)] {
        let read = |page: String, args: &[&str]| {
            let bench = Bench::new();
            bench.file("page.txt", page);
            bench.accepts(args);
            let mut page = bench.page(vertical, status).expect("the page");
            page.as_object_mut().expect("fields").remove("read");
            page
        };
        let entry = |code: &str, text: &str| json!({ "error_type": code, text: message(code) });
        let expected = |text: &str| {
            json!({
                "vertical": vertical,
                "status_code": status,
                "complete": true,
                "url": format!("https://stytch.com/docs/api-reference/{vertical}/api/errors/{status}"),
                "errors": codes.map(|code| entry(code, text)),
            })
        };
        let wire = expected("error_message");
        let named = format!("--page={vertical}/{status}");
        let facts = facts(&[facts_page(vertical, status, true, &codes)], &json!({}));
        assert_eq!(
            read(rendered(vertical, status, &codes), &["page.txt"]),
            wire
        );
        assert_eq!(
            read(markdown(vertical, status, &codes), &["page.txt"]),
            wire
        );
        assert_eq!(
            read(bodyless(status, &codes), &[&named, "page.txt"]),
            expected("description")
        );
        assert_eq!(read(facts, &["page.txt"]), wire);
        let partial = read(older(vertical, status, &codes), &["page.txt"]);
        assert_eq!(partial["errors"], wire["errors"]);
        // What was dropped since the older rendition is not known.
        assert_eq!(partial["complete"], false);
    }
}

#[test]
fn line_ends_and_blanks_do_not_matter() {
    let codes = ["first_gone", "second_gone"];
    for page in [
        rendered("b2b", 401, &codes),
        markdown("b2b", 401, &codes),
        older("b2b", 401, &codes).replace("401\nNot found", "401\nUnauthorized"),
    ] {
        assert_eq!(codes_of(&page.replace('\n', "\r\n"), "b2b", 401), codes);
        assert_eq!(codes_of(&page.replace('\n', "  \n"), "b2b", 401), codes);
        assert_eq!(codes_of(&page.replace('\n', " \t\r\n"), "b2b", 401), codes);
        assert_eq!(
            codes_of(&format!("\u{feff}{}", page.trim_end()), "b2b", 401),
            codes
        );
    }
}

#[test]
fn blanks_of_a_page_without_bodies_do_not_matter() {
    let codes = ["first_gone", "second_gone"];
    let page = bodyless(404, &codes);
    for page in [
        page.replace('\n', "\r\n"),
        page.replace('\n', "\n\n"),
        format!("Skip to main content\n{page}"),
        page.trim_end()
            .trim_end_matches("Need help?")
            .trim_end()
            .to_owned(),
    ] {
        let bench = Bench::new();
        bench.file("page.txt", page);
        bench.accepts(&["--page", "fraud/404", "page.txt"]);
        assert_eq!(bench.codes("fraud", 404), codes);
        let entry = bench.entry("fraud", 404, "second_gone").expect("an entry");
        assert_eq!(entry["description"], message("second_gone"));
    }
}

#[test]
fn an_entry_may_lack_its_anchor_or_its_title() {
    let codes = ["first_gone", "second_gone", "third_gone"];
    let page = rendered("b2b", 401, &codes);
    for code in codes {
        let title = format!("401 {}\n", crate::bench::titled(code));
        assert_eq!(
            codes_of(&page.replace(&format!("{code}\n\n"), ""), "b2b", 401),
            codes
        );
        assert_eq!(codes_of(&page.replace(&title, ""), "b2b", 401), codes);
    }
    let bodies: Vec<String> = codes
        .map(|code| body("api-reference/b2b", 401, code, &message(code)))
        .into();
    assert_eq!(codes_of(&bodies.join("\n"), "b2b", 401), codes);
}

#[test]
fn an_entry_without_a_body_may_lack_its_anchor_or_its_title() {
    let page = bodyless(404, &["first_gone", "second_gone", "third_gone"])
        .replace("second_gone\n", "")
        .replace("404 Third gone\n", "");
    let bench = Bench::new();
    bench.file("page.txt", page);
    bench.accepts(&["--page", "b2b/404", "page.txt"]);
    assert_eq!(
        bench.codes("b2b", 404),
        ["first_gone", "second_gone", "third_gone"]
    );
}

#[test]
fn causes_and_remedies_are_not_entries() {
    let advice = "Common Causes\n\n  • The user waited.\n  • 404 pages were cached.\n\n\
                  Troubleshooting\n\n- Send the\nsession_token\nonce.\n\n";
    let codes = ["first_gone", "second_gone"];
    let page = rendered("b2b", 401, &codes).replace("gone.\n\n{", &format!("gone.\n\n{advice}{{"));
    assert!(page.contains("Troubleshooting"));
    assert_eq!(codes_of(&page, "b2b", 401), codes);

    let page = bodyless(404, &codes).replace("gone.\n", &format!("gone.\n{advice}"));
    let bench = Bench::new();
    bench.file("page.txt", page);
    bench.accepts(&["--page", "b2b/404", "page.txt"]);
    assert_eq!(bench.codes("b2b", 404), codes);
    let entry = bench.entry("b2b", 404, "first_gone").expect("an entry");
    assert_eq!(entry["description"], message("first_gone"));
}

#[test]
fn markdown_advice_is_not_an_entry() {
    let advice = "</p>\n\n    <Heading noAnchor={true} level={3}>Common Causes</Heading>\n\n\
                  <ul><li>The `session_token` is old.</li></ul>\n\n### Troubleshooting\n\n<p>";
    let page = markdown("consumer", 401, &["first_gone"]).replace("</p>\n  </div>", advice);
    assert!(page.contains("Troubleshooting"));
    assert_eq!(codes_of(&page, "consumer", 401), ["first_gone"]);
}

#[test]
fn navigation_may_look_like_headings() {
    let navigation = "Search\noverview\nerrors\n400\n401\n404\n404 Not found\n401 errors\n\
                      error_object\nNeed more?\n\n401\n\n";
    let codes = ["first_gone", "second_gone"];
    let page = rendered("b2b", 401, &codes);
    assert_eq!(codes_of(&format!("{navigation}{page}"), "b2b", 401), codes);
    let without_anchor = page.replace("first_gone\n\n", "");
    assert_eq!(
        codes_of(&format!("{navigation}{without_anchor}"), "b2b", 401),
        codes
    );

    let bench = Bench::new();
    bench.file("page.txt", format!("{navigation}{}", bodyless(404, &codes)));
    bench.accepts(&["--page", "b2b/404", "page.txt"]);
    assert_eq!(bench.codes("b2b", 404), codes);
}

#[test]
fn code_fences_of_any_language() {
    let codes = ["first_gone", "second_gone"];
    let page = markdown("b2b", 401, &codes);
    for fence in [
        "```json",
        "```",
        "```js",
        "```json Response theme={null}",
        "~~~json",
    ] {
        let page = page.replace("```js theme={null}", fence);
        let page = if fence.starts_with('~') {
            page.replace("```", "~~~")
        } else {
            page
        };
        assert_eq!(codes_of(&page, "b2b", 401), codes);
    }
}

#[test]
fn other_code_fences_are_passed_over() {
    let example = "```bash\ncurl https://example.com\n```\n\n## first";
    let page = markdown("b2b", 401, &["first_gone"]).replace("## first", example);
    assert_eq!(codes_of(&page, "b2b", 401), ["first_gone"]);
}

#[test]
fn messages_are_kept_as_they_are_sent() {
    let messages = [
        "",
        "Braces {} and {\"a\": [1]}",
        r#"Scopes without ' ', '\', or '"'"#,
        "<b>*bold*</b> `code` [link](https://example.com) \\_",
        "“curly” ’ é \u{1f511}",
        "two\nlines\tand a tab",
    ];
    let base = "api-reference/b2b";
    for text in messages {
        let plain = rendered("b2b", 401, &["first_gone"]);
        let own = body(base, 401, "first_gone", &message("first_gone"));
        let sent = body(base, 401, "first_gone", text);
        let fenced = |body: &str| body.replace('\n', "\n  ");
        let source = markdown("b2b", 401, &["first_gone"]);
        for page in [
            plain.replace(&own, &sent),
            source.replace(&fenced(&own), &fenced(&sent)),
        ] {
            let bench = Bench::new();
            bench.file("page.txt", page);
            bench.accepts(&["page.txt"]);
            let entry = bench.entry("b2b", 401, "first_gone").expect("an entry");
            assert_eq!(entry["error_message"], text);
        }
    }
}

#[test]
fn characters_beyond_ascii_are_written_as_they_are() {
    let bench = Bench::new();
    let page = rendered("b2b", 401, &["first_gone"]).replace("About", "Über");
    bench.file("page.txt", page);
    bench.accepts(&["page.txt"]);
    let bytes = bench.catalog_bytes().expect("a catalog");
    assert!(
        bytes.contains("\"error_message\": \"Über first gone.\""),
        "{bytes}"
    );
    assert!(
        bytes.ends_with("}\n") && bytes.contains("\n  \"pages\": ["),
        "{bytes}"
    );
}

#[test]
fn prose_becomes_straight_where_no_body_is_seen() {
    let bench = Bench::new();
    let page =
        bodyless(404, &["first_gone"]).replace("About first gone.", "There’s no “first”\none.");
    bench.file("page.txt", page);
    bench.accepts(&["--page", "b2b/404", "page.txt"]);
    let entry = bench.entry("b2b", 404, "first_gone").expect("an entry");
    assert_eq!(entry["description"], "There's no \"first\" one.");
}

#[test]
fn an_entry_without_a_description_has_no_message() {
    let bench = Bench::new();
    bench.file(
        "page.txt",
        bodyless(404, &["first_gone"]).replace("About first gone.\n", ""),
    );
    bench.accepts(&["--page", "b2b/404", "page.txt"]);
    let entry = bench.entry("b2b", 404, "first_gone").expect("an entry");
    assert_eq!(entry, json!({ "error_type": "first_gone" }));
}

#[test]
fn every_base_of_the_urls() {
    let page = rendered("consumer", 401, &["first_gone"]);
    for base in [
        "https://www.stytch.com/docs/api-reference/consumer/api",
        "http://stytch.com/docs/consumer/api",
        "https://www.stytch.com/docs/api",
    ] {
        let page = page.replace("https://stytch.com/docs/api-reference/consumer/api", base);
        assert!(page.contains(base));
        assert_eq!(codes_of(&page, "consumer", 401), ["first_gone"]);
    }
}

#[test]
fn a_page_of_today_may_hold_an_older_url() {
    let page = rendered("b2b", 401, &["first_gone", "second_gone"]);
    let bench = Bench::new();
    bench.file(
        "page.txt",
        page.replacen("docs/api-reference/b2b", "docs/b2b", 1),
    );
    bench.accepts(&["page.txt"]);
    assert_eq!(bench.page("b2b", 401).expect("a page")["complete"], true);
}

#[test]
fn other_fields_of_a_body_are_passed_over() {
    let page = rendered("b2b", 401, &["first_gone"]);
    let page = page.replace(
        "  \"request_id\": \"request-id-test-1\",\n",
        "  \"error_details\": {\n    \"a\": 1\n  },\n",
    );
    assert!(page.contains("error_details"));
    assert_eq!(codes_of(&page, "b2b", 401), ["first_gone"]);
}

#[test]
fn facts_need_no_messages_and_no_lists() {
    let bench = Bench::new();
    let page = r#"{ "vertical": "fraud", "status_code": 404, "complete": false,
        "errors": [{ "error_type": "first_gone" }, { "error_type": "second_gone", "error_message": null }] }"#;
    bench.file("facts.json", format!("{{ \"pages\": [{page}] }}"));
    bench.accepts(&["facts.json"]);
    let page = bench.page("fraud", 404).expect("a page");
    let errors: Vec<Value> = vec![
        json!({ "error_type": "first_gone" }),
        json!({ "error_type": "second_gone" }),
    ];
    assert_eq!(
        (&page["complete"], &page["errors"]),
        (&json!(false), &json!(errors))
    );
}

#[test]
fn a_table_of_contents_is_not_a_list_of_entries() {
    let codes = ["first_gone", "second_gone"];
    let contents = "On this page\n\nfirst_gone\nsecond_gone\n";
    let page = rendered("b2b", 401, &codes);
    assert_eq!(codes_of(&format!("{contents}\n{page}"), "b2b", 401), codes);
    assert_eq!(codes_of(&format!("{page}{contents}"), "b2b", 401), codes);
}

#[test]
fn prose_may_look_like_markdown() {
    let page = rendered("b2b", 401, &["first_gone"]);
    let page = page.replace("gone.\n\n{", "gone.\n# of attempts: `*` or **two**\n\n{");
    assert!(page.contains("# of attempts"));
    assert_eq!(codes_of(&page, "b2b", 401), ["first_gone"]);
}

#[test]
fn a_page_without_bodies_may_look_as_it_once_did() {
    let page = "first_gone\n\n404\nNot found\n\nAbout first gone.\n\nHow to get help\n\
                Visit our forum\n\nAsk in Slack\nSlack\n\nsecond_gone\n\n404\nNot found\n\n\
                About second gone.\n";
    let bench = Bench::new();
    bench.file("page.txt", page);
    bench.accepts(&["--page", "consumer/404", "page.txt"]);
    for code in ["first_gone", "second_gone"] {
        let entry = bench.entry("consumer", 404, code).expect("an entry");
        assert_eq!(entry["description"], message(code));
    }
}
