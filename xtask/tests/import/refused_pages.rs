//! Pages that cannot be read whole: each refusal names the file, the line and the code.

use crate::bench::{Bench, body, bodyless, markdown, message, older, rendered};

/// A catalog that has nothing to do with the pages here.
fn bench() -> Bench {
    Bench::with_pages(&[("fraud", 403, &["far_away"])])
}

/// The page of rendered text that most tests here break.
fn page() -> String {
    rendered("b2b", 401, &["first_gone", "second_gone"])
}

/// Replaces what has to be there.
fn changed(page: &str, from: &str, to: &str) -> String {
    assert!(page.contains(from), "the page has {from:?}");
    page.replacen(from, to, 1)
}

/// The body of a code on the page.
fn own_body(code: &str) -> String {
    body("api-reference/b2b", 401, code, &message(code))
}

#[test]
fn heading_without_a_body() {
    let page = changed(&page(), &own_body("first_gone"), "");
    bench().refuses_page("page.txt", &page, "first_gone", "first_gone");
}

#[test]
fn heading_without_a_body_under_navigation() {
    let page = older("b2b", 404, &["first_gone", "second_gone"]);
    let page = changed(
        &page,
        &body("b2b", 404, "first_gone", "About first gone."),
        "",
    );
    bench().refuses_page("page.txt", &page, "first_gone", "first_gone");
}

#[test]
fn anchor_alone_without_a_body() {
    let page = changed(&page(), &own_body("first_gone"), "");
    let page = changed(&page, "401 First gone\n", "");
    bench().refuses_page("page.txt", &page, "first_gone", "first_gone");
}

#[test]
fn title_alone_without_a_body() {
    let page = changed(&page(), &own_body("second_gone"), "");
    let page = changed(&page, "second_gone\n", "");
    bench().refuses_page("page.txt", &page, "401 Second gone", "second_gone");
}

#[test]
fn first_title_alone_without_a_body() {
    let page = changed(&page(), &own_body("first_gone"), "");
    let page = changed(&page, "first_gone\n", "");
    bench().refuses_page("page.txt", &page, "401 First gone", "first_gone");
}

#[test]
fn heading_without_a_body_where_no_line_closes_the_entries() {
    let page = changed(&page(), &own_body("first_gone"), "").replace("Need help?", "");
    bench().refuses_page("page.txt", &page, "first_gone", "first_gone");
}

#[test]
fn first_anchor_alone_without_a_body_where_no_line_closes_the_entries() {
    let page = changed(&page(), &own_body("first_gone"), "").replace("Need help?", "");
    let page = changed(&page, "401 First gone\n", "");
    bench().refuses_page("page.txt", &page, "first_gone", "first_gone");
}

#[test]
fn markdown_heading_without_a_body() {
    let page = markdown("b2b", 401, &["first_gone", "second_gone"]);
    let own = own_body("first_gone").replace('\n', "\n  ");
    let page = changed(&page, &format!("```js theme={{null}}\n  {own}\n  ```"), "");
    bench().refuses_page("page.md", &page, "## first\\_gone", "first_gone");
}

#[test]
fn last_entry_is_only_a_heading() {
    let page = page() + "third_gone\n\n401 Third gone\n";
    bench().refuses_page("page.txt", &page, "third_gone", "third_gone");
}

#[test]
fn last_entry_is_only_an_anchor() {
    let page = page() + "third_gone";
    bench().refuses_page("page.txt", &page, "third_gone", "third_gone");
}

#[test]
fn last_markdown_entry_is_only_a_heading() {
    let page = markdown("b2b", 401, &["first_gone"]) + "## third\\_gone";
    bench().refuses_page("page.md", &page, "## third\\_gone", "third_gone");
}

#[test]
fn page_ends_inside_a_body() {
    let page = page();
    let cut = page.rfind(",\n  \"error_url\"").expect("a body");
    let last = "\"error_message\": \"About second gone.\"";
    bench().refuses_page("page.txt", &page[..cut], last, "second_gone");
}

#[test]
fn page_ends_inside_a_string_of_a_body() {
    let page = page();
    let cut = page.rfind("second_gone\"\n}").expect("a body");
    let page = changed(&page[..cut], "\"error_url\"", "\"error_url\" ");
    let last = "\"error_url\": ";
    bench().refuses_page("page.txt", &page, last, "second_gone");
}

#[test]
fn page_ends_inside_a_code_fence() {
    let page = markdown("b2b", 401, &["second_gone"]);
    let cut = page.rfind("  ```").expect("a fence");
    let stderr = bench().refuses_page("page.md", &page[..cut], "{", "second_gone");
    assert!(stderr.contains("the page ends in the middle"), "{stderr}");
}

#[test]
fn body_without_its_end() {
    let page = changed(
        &rendered("b2b", 401, &["first_gone"]),
        "first_gone\"\n}",
        "first_gone\"",
    );
    bench().refuses_page("page.txt", &page, "Need help?", "first_gone");
}

#[test]
fn body_without_its_beginning() {
    let page = changed(&page(), "{\n", "");
    bench().refuses_page("page.txt", &page, "\"status_code\": 401", "first_gone");
}

#[test]
fn body_that_is_not_json() {
    let page = changed(
        &page(),
        "\"error_type\": \"first_gone\",",
        "\"error_type\": \"first_gone\"",
    );
    bench().refuses_page(
        "page.txt",
        &page,
        "\"error_message\": \"About first",
        "first_gone",
    );
}

#[test]
fn markdown_body_that_is_not_json() {
    let page = markdown("b2b", 401, &["first_gone"]);
    let page = changed(&page, "\"error_type\":", "error_type:");
    bench().refuses_page(
        "page.md",
        &page,
        "error_type: \"first_gone\",",
        "first_gone",
    );
}

#[test]
fn body_that_lacks_a_field() {
    for field in ["status_code", "error_type", "error_message", "error_url"] {
        let page = rendered("b2b", 401, &["first_gone"]);
        let page = changed(&page, &format!("\"{field}\""), "\"some_field\"");
        bench().refuses_page("page.txt", &page, "{", "first_gone");
    }
}

#[test]
fn body_with_a_field_of_another_type() {
    let page = changed(&page(), "\"About first gone.\"", "null");
    bench().refuses_page("page.txt", &page, "\"error_message\": null,", "first_gone");
}

#[test]
fn status_of_the_body_differs_from_the_page() {
    let page = changed(&page(), "\"status_code\": 401", "\"status_code\": 404");
    bench().refuses_page("page.txt", &page, "\"status_code\": 404,", "first_gone");
}

#[test]
fn status_of_a_markdown_body_differs_from_the_page() {
    let page = markdown("b2b", 401, &["first_gone", "second_gone"]);
    let page = changed(&page, "\"status_code\": 401", "\"status_code\": 404");
    bench().refuses_page("page.md", &page, "\"status_code\": 404,", "first_gone");
}

#[test]
fn status_of_the_title_differs_from_the_page() {
    let page = changed(&page(), "401 First gone", "404 First gone");
    bench().refuses_page("page.txt", &page, "404 First gone", "first_gone");
}

#[test]
fn status_of_a_badge_differs_from_the_page() {
    let page = markdown("b2b", 401, &["first_gone", "second_gone"]);
    let page = changed(&page, ">401<", ">404<");
    bench().refuses_page(
        "page.md",
        &page,
        "<p><Badge color=\"red\">404",
        "first_gone",
    );
}

#[test]
fn url_leads_to_another_page() {
    for other in ["b2b/api/errors/404#first", "consumer/api/errors/401#first"] {
        let page = rendered("b2b", 401, &["first_gone", "second_gone", "third_gone"]);
        let page = changed(&page, "b2b/api/errors/401#first", other);
        bench().refuses_page("page.txt", &page, "\"error_url\"", "first_gone");
    }
}

#[test]
fn url_that_its_own_body_contradicts_is_the_one_to_blame() {
    let page = changed(
        &page(),
        "b2b/api/errors/401#first",
        "b2b/api/errors/404#first",
    );
    bench().refuses_page("page.txt", &page, "\"error_url\"", "first_gone");
}

#[test]
fn url_leads_nowhere() {
    let page = changed(
        &page(),
        "https://stytch.com/docs",
        "https://example.com/docs",
    );
    bench().refuses_page("page.txt", &page, "\"error_url\"", "first_gone");
}

#[test]
fn only_url_of_the_page_leads_nowhere() {
    let page = rendered("b2b", 401, &["first_gone"]);
    let page = changed(&page, "https://stytch.com/docs", "https://example.com/docs");
    bench().refuses_page("page.txt", &page, "\"error_url\"", "first_gone");
}

#[test]
fn anchor_of_the_heading_differs_from_the_code() {
    let page = changed(&page(), "first_gone\n", "first_lost\n");
    bench().refuses_page("page.txt", &page, "first_lost", "first_gone");
}

#[test]
fn anchor_of_a_markdown_heading_differs_from_the_code() {
    let page = markdown("b2b", 401, &["first_gone", "second_gone"]);
    let page = changed(&page, "## first\\_gone", "## first\\_lost");
    bench().refuses_page("page.md", &page, "## first\\_lost", "first_gone");
}

#[test]
fn anchor_of_the_url_differs_from_the_code() {
    let page = changed(&page(), "#first_gone", "#first_lost");
    bench().refuses_page("page.txt", &page, "\"error_url\"", "first_gone");
}

#[test]
fn title_without_an_anchor_differs_from_the_code() {
    let page = changed(&page(), "second_gone\n\n401 Second gone", "401 Second lost");
    bench().refuses_page("page.txt", &page, "401 Second lost", "second_gone");
}

#[test]
fn code_that_is_not_spelled_like_one() {
    for code in ["First_gone", "first-gone", "first gone", "1st_gone", ""] {
        let page = changed(
            &page(),
            "\"error_type\": \"first_gone\"",
            &format!("\"error_type\": \"{code}\""),
        );
        let line = format!("\"error_type\": \"{code}\",");
        bench().refuses_page("page.txt", &page, &line, code);
    }
}

#[test]
fn code_with_two_underscores_in_a_row() {
    let page = page().replace("first_gone", "first__gone");
    bench().refuses_page(
        "page.txt",
        &page,
        "\"error_type\": \"first__gone\",",
        "first__gone",
    );
}

#[test]
fn code_of_several_lines() {
    // The break as it is, which is not JSON, and spelled in JSON.
    for code in ["first\ngone", "first\\ngone"] {
        let bench = bench();
        let code = format!("\"error_type\": \"{code}\"");
        bench.file(
            "page.txt",
            changed(&page(), "\"error_type\": \"first_gone\"", &code),
        );
        let stderr = bench.refuses(&["page.txt"]);
        assert!(stderr.contains("`first\\ngone`"), "{stderr}");
        let problems = stderr
            .trim_end()
            .strip_suffix("\ncatalog.json is unchanged");
        for problem in problems.expect("that nothing changed").lines() {
            assert!(problem.starts_with("page.txt:"), "{stderr}");
        }
    }
}

#[test]
fn code_twice_on_a_page() {
    let twice = own_body("first_gone").replacen("request-id-test-1", "request-id-test-2", 1);
    let page = page() + &twice.replacen("{\n", "{ \"error_details\": {},\n", 1) + "\n";
    bench().refuses_page("page.txt", &page, "{ \"error_details\"", "first_gone");
}

#[test]
fn code_twice_on_a_markdown_page() {
    let first = markdown("b2b", 401, &["first_gone"]);
    let page = first.clone() + &first.replace("  {\n", "  { \"error_details\": {},\n");
    bench().refuses_page("page.md", &page, "{ \"error_details\"", "first_gone");
}

#[test]
fn code_twice_on_a_page_without_bodies() {
    let page = bodyless(404, &["first_gone"])
        + &bodyless(404, &["first_gone"]).replacen("first_gone\n", "", 1);
    let page = page.replace(
        "404 First gone\nAbout first gone.\nNeed help?\n404",
        "404 First gone\nNeed help?\n 404",
    );
    let bench = bench();
    bench.file("page.txt", &page);
    let stderr = bench.refuses(&["--page", "b2b/404", "page.txt"]);
    assert!(
        stderr.contains("page.txt:4: `first_gone` is here twice, first on line 1"),
        "{stderr}"
    );
}

#[test]
fn page_without_bodies_ends_in_the_middle_of_an_entry() {
    let page = bodyless(404, &["first_gone"]) + "second_gone\n404 Second gone";
    let bench = bench();
    bench.file("page.txt", &page);
    let args = ["--page", "b2b/404", "page.txt"];
    bench.refuses_at(&args, "page.txt", "second_gone", "second_gone");
}

#[test]
fn page_without_bodies_has_another_status() {
    let bench = bench();
    bench.file("page.txt", bodyless(404, &["first_gone", "second_gone"]));
    let args = ["--page", "b2b/401", "page.txt"];
    bench.refuses_at(&args, "page.txt", "404 Second gone", "second_gone");
}

#[test]
fn page_without_bodies_has_an_anchor_that_differs() {
    let bench = bench();
    let page = changed(
        &bodyless(404, &["first_gone"]),
        "first_gone\n",
        "first_lost\n",
    );
    bench.file("page.txt", &page);
    let args = ["--page", "b2b/404", "page.txt"];
    bench.refuses_at(&args, "page.txt", "first_lost", "first_gone");
}

#[test]
fn page_without_bodies_has_a_title_that_is_no_code() {
    for title in ["???", "2 factors"] {
        let bench = bench();
        let page = changed(
            &bodyless(404, &["first_gone", "second_gone"]),
            "second_gone\n404 Second gone\n",
            &format!("404 {title}\n"),
        );
        bench.file("page.txt", &page);
        let args = ["--page", "b2b/404", "page.txt"];
        bench.refuses_at(&args, "page.txt", &format!("404 {title}"), title);
    }
}

#[test]
fn all_mistakes_of_all_files_at_once() {
    let bench = bench();
    let page = changed(&page(), "#first_gone", "#first_lost");
    bench.file("one.txt", changed(&page, "#second_gone", "#second_lost"));
    let other = markdown("b2b", 403, &["third_gone"]);
    bench.file("other.md", changed(&other, "#third_gone", "#third_lost"));
    let stderr = bench.refuses(&["one.txt", "other.md", "missing.txt"]);
    let places: Vec<_> = stderr.lines().map(|line| line.split(": ").next()).collect();
    assert_eq!(
        places,
        [
            Some("one.txt:14"),
            Some("one.txt:31"),
            Some("other.md:21"),
            Some("missing.txt"),
            Some("catalog.json is unchanged"),
        ],
        "{stderr}"
    );
}
