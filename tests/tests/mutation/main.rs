//! Every code of every page, and wrong ones made of it: the macros must refuse each wrong one at its
//! place and name the right code, and must accept the right ones in silence.
//!
//! All of them are judged in process, and a sample through rustc.

mod catalog;
mod compile;
mod demand;
mod followed;
mod in_process;
mod mutants;
mod slips;
mod source;
mod words;

use std::sync::LazyLock;

use compile::Diagnostics;
use source::Source;

/// Of the wrong handlers, rustc is given one of so many.
const EVERY: usize = 40;

/// The handlers that are refused.
const REFUSED: [fn(usize) -> Source; 7] = [
    mutants::slipped_codes,
    mutants::shortened_codes,
    mutants::invented_names,
    mutants::codes_of_other_statuses,
    mutants::codes_of_other_verticals,
    mutants::codes_left_out,
    mutants::codes_without_a_page,
];

/// What is checked by rustc, all at once.
static CHECKED: LazyLock<Checked> = LazyLock::new(|| {
    let sources = vec![
        mutants::right_handlers(1),
        mutants::retired_codes(1),
        Source::join("refused", &REFUSED.map(|mutants| mutants(EVERY))),
    ];
    let diagnostics = compile::check(&sources.iter().collect::<Vec<_>>());
    Checked {
        sources,
        diagnostics,
    }
});

struct Checked {
    sources: Vec<Source>,
    diagnostics: Diagnostics,
}

fn assert_compiled_as_demanded(name: &str, at_least: usize) {
    let source = CHECKED.sources.iter().find(|source| source.name == name);
    let source = source.expect("the crate was checked");
    let complaints = compile::complaints(source, &CHECKED.diagnostics);
    assert_none(source, &complaints, at_least);
}

fn assert_as_demanded(mutants: fn(usize) -> Source, at_least: usize) {
    let source = mutants(1);
    let complaints = in_process::complaints(&source);
    assert_none(&source, &complaints, at_least);
}

fn assert_none(source: &Source, complaints: &[String], at_least: usize) {
    let (name, count) = (source.name, source.wrong.len());
    assert!(
        complaints.is_empty(),
        "{} of {count} in {name} are not as demanded:\n{}",
        complaints.len(),
        complaints.join("\n"),
    );
    assert!(count >= at_least, "only {count} mutants in {name}");
}

#[test]
fn right_handlers_compile_without_a_warning() {
    assert_compiled_as_demanded("right", 0);
}

#[test]
fn every_retired_code_is_warned_of() {
    assert_compiled_as_demanded("retired", 300);
}

#[test]
fn rustc_refuses_a_sample_of_all_that_is_wrong() {
    assert_compiled_as_demanded("refused", 750);
}

#[test]
fn every_slip_is_refused_and_the_code_suggested() {
    assert_as_demanded(mutants::slipped_codes, 13_000);
}

#[test]
fn every_code_without_one_word_is_refused_and_the_code_suggested() {
    assert_as_demanded(mutants::shortened_codes, 2_500);
}

#[test]
fn every_invented_name_leads_to_the_code_that_was_meant() {
    assert_as_demanded(mutants::invented_names, 300);
}

#[test]
fn every_code_is_refused_under_another_status() {
    assert_as_demanded(mutants::codes_of_other_statuses, 14_000);
}

#[test]
fn every_code_is_refused_under_another_vertical() {
    assert_as_demanded(mutants::codes_of_other_verticals, 120);
}

#[test]
fn every_code_that_a_match_leaves_out_is_listed() {
    assert_as_demanded(mutants::codes_left_out, 180);
}

#[test]
fn every_code_without_a_page_is_refused_on_complete_pages() {
    assert_as_demanded(mutants::codes_without_a_page, 1_000);
}

#[test]
fn every_suggestion_is_accepted_where_it_is_followed() {
    let sources = REFUSED.map(|mutants| mutants(1));
    let proposed = followed::proposed(&sources);
    let refused = proposed
        .iter()
        .filter(|(handler, _)| !followed::is_accepted(handler));
    let refused: Vec<String> = refused
        .map(|(handler, message)| format!("{message}\nleads to {handler:?}"))
        .collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
    let count = proposed.len();
    assert!(count >= 10_000, "only {count} suggestions");
}
