//! Whoever follows a suggestion to the letter has it accepted.

use std::collections::BTreeSet;

use stytch_errors_check::stytch_handle;
use stytch_errors_reading_tests::cases;

use crate::source::{Place, Source};

/// Arguments of a handler, and a text that it compares with.
type Handler = (String, String);

/// What the messages about the sources' literals propose, each once, with its message.
pub(crate) fn proposed(sources: &[Source]) -> Vec<(Handler, String)> {
    let mut seen = BTreeSet::new();
    let mut proposed = Vec::new();
    for source in sources {
        for (place, message) in cases::mistakes(&source.text) {
            let place = place.map(|((line, start), (_, end))| Place {
                line,
                columns: (start, end),
            });
            let literal = place.ok().and_then(|place| source.literals.get(&place));
            let Some((arguments, text)) = literal else {
                continue;
            };
            let proposals = proposals(&message, arguments, text);
            assert!(!proposals.is_empty(), "no suggestion: {message}");
            for proposal in proposals {
                if seen.insert(proposal.clone()) {
                    proposed.push((proposal, message.clone()));
                }
            }
        }
    }
    proposed
}

/// Whether the attribute with these arguments accepts a comparison with this text.
pub(crate) fn is_accepted((arguments, text): &Handler) -> bool {
    let item = format!("fn f(err: &E) -> bool {{ err.error_type == {text:?} }}");
    let arguments = arguments.parse().expect("arguments");
    let expanded = stytch_handle(arguments, item.parse().expect("an item"));
    !expanded.to_string().contains("compile_error")
}

/// What a message proposes: the arguments and the text to write instead.
pub(crate) fn proposals(message: &str, arguments: &str, text: &str) -> Vec<(String, String)> {
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
