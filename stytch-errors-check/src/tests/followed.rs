//! Whoever follows a suggestion to the letter has it accepted.

use crate::catalog::{CODES, Code, PAGES, Page};
use crate::expand::stytch_handle as handle;

/// The messages about one comparison with this text, as rustc shows them.
fn messages(arguments: &str, text: &str) -> Vec<String> {
    let item = format!("fn f(err: &E) -> bool {{ err.error_type == {text:?} }}");
    let arguments = arguments.parse().expect("arguments");
    let expanded = handle(arguments, item.parse().expect("an item")).to_string();
    let literals = expanded.split("compile_error ! {").skip(1);
    let literals = literals.map(|rest| rest.split_once("} }").map_or(rest, |found| found.0));
    let texts =
        literals.map(|literal| syn::parse_str::<syn::LitStr>(literal.trim_end_matches(['}', ' '])));
    texts.map(|text| text.expect("a literal").value()).collect()
}

/// The proposal of a message: the arguments and the text to write instead.
fn proposals(message: &str, arguments: &str, text: &str) -> Vec<(String, String)> {
    let help = message.split_once("help: ").map_or("", |found| found.1);
    // The first attribute is for what was meant, if that asks for one; any other is for the text.
    let attributes: Vec<&str> = help.split("`#[stytch_handle(").skip(1).collect();
    let attributes = attributes
        .iter()
        .map(|rest| rest.split_once(")]`").expect("an end").0);
    let mut attributes: Vec<&str> = attributes.collect();
    let attribute = attributes.first().copied();
    let mut proposals = Vec::new();
    if let Some(literal) = between(help, "write `\"", "\"`") {
        proposals.push((arguments.to_owned(), literal.to_owned()));
    }
    let meant = between(help, "did you mean ", "?").unwrap_or("");
    let meant: Vec<&str> = meant
        .split(", ")
        .flat_map(|part| part.split(" or "))
        .collect();
    let mut asks_for_attribute = false;
    for meant in meant.into_iter().filter(|meant| !meant.is_empty()) {
        let code = between(meant, "`", "`").expect("a code").to_owned();
        // The attribute has its place in the message where the code's status is another one.
        let status = between(meant, "(", ")").and_then(|place| place.split(' ').nth(1));
        let here = status.is_none_or(|status| arguments.ends_with(status) || status == "a");
        asks_for_attribute |= !here;
        let with = if here { None } else { attribute };
        proposals.push((with.unwrap_or(arguments).to_owned(), code));
    }
    if asks_for_attribute && !attributes.is_empty() {
        attributes.remove(0);
    }
    let for_text = attributes.iter().map(|attribute| (*attribute).to_owned());
    proposals.extend(for_text.map(|attribute| (attribute, text.to_owned())));
    if let Some(option) = between(help, "accept it with `also(", ")`") {
        proposals.push((format!("{arguments}, also({option})"), text.to_owned()));
    }
    proposals
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|found| found.0)
}

/// Follows each suggestion for a text that is refused; the number of those.
#[track_caller]
fn follow(arguments: &str, text: &str) -> usize {
    let mut followed = 0;
    for message in messages(arguments, text) {
        let proposals = proposals(&message, arguments, text);
        assert!(!proposals.is_empty(), "no suggestion: {message}");
        for (arguments, text) in proposals {
            let then = messages(&arguments, &text);
            assert!(
                then.is_empty(),
                "{message}\nthen: {arguments}: {}",
                then.join("\n")
            );
            followed += 1;
        }
    }
    followed
}

fn arguments(page: &Page) -> String {
    format!("{}, {}", page.vertical, page.status)
}

/// Slips that people make in a code.
fn mutants(code: &str) -> Vec<String> {
    let middle = code.len() / 2;
    let words: Vec<&str> = code.split('_').collect();
    let mut reversed = words.clone();
    reversed.reverse();
    vec![
        format!("{}{}", &code[..middle], &code[middle + 1..]),
        format!("{}qz{}", &code[..middle], &code[middle..]),
        code.to_ascii_uppercase(),
        code.replace('_', ""),
        words[1..].join("_"),
        words[..words.len() - 1].join("_"),
        reversed.join("_"),
        code.replace("invalid", "wrong")
            .replace("not_found", "missing"),
        format!("{code}_error"),
    ]
}

#[test]
fn a_suggestion_for_a_mutant_of_a_code_is_accepted() {
    let mut followed = 0;
    for page in PAGES {
        for (index, code) in page.codes().enumerate() {
            let mutants = mutants(code.name);
            // On the largest page, each code has its turn with some of the mutants.
            let every = if page.status == 400 { 5 } else { 1 };
            for mutant in mutants.iter().skip(index % every).step_by(every) {
                followed += follow(&arguments(page), mutant);
            }
        }
    }
    assert!(followed > 2000, "{followed}");
}

#[test]
fn a_suggestion_for_a_code_of_another_page_is_accepted() {
    let mut followed = 0;
    for (page, from) in PAGES.iter().zip(0..) {
        let others: Vec<&Code> = CODES.iter().skip(from % 17).step_by(17).collect();
        for code in others {
            followed += follow(&arguments(page), code.name);
        }
    }
    assert!(followed > 1000, "{followed}");
}

#[test]
fn a_suggestion_for_a_part_of_codes_is_accepted() {
    for (arguments, part) in [
        ("b2b, 401", "unauthorised_"),
        ("b2b, 401", "session_not"),
        ("b2b, 404", "stale_"),
        ("consumer, 401", "organization_slug"),
        ("b2b, 405", "STALE_"),
    ] {
        let parts = |arguments: &str, part: &str| {
            let item = format!("fn f(err: &E) -> bool {{ err.error_type.starts_with({part:?}) }}");
            handle(arguments.parse().unwrap(), item.parse().unwrap()).to_string()
        };
        let said = parts(arguments, part).replace("\\\"", "\"");
        assert!(said.contains("compile_error"), "{arguments} {part}");
        if let Some(meant) = between(&said, "did you mean `", "`") {
            assert!(!parts(arguments, meant).contains("compile_error"), "{said}");
        }
        if let Some(with) = between(&said, "#[stytch_handle(", ")]") {
            assert!(!parts(with, part).contains("compile_error"), "{said}");
        }
    }
}
