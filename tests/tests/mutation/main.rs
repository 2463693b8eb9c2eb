//! Every code of every page, and wrong ones made of it: rustc must refuse each wrong one at its
//! place and name the right code, and must accept the right ones in silence.

mod catalog;
mod compile;
mod demand;
mod followed;
mod mutants;
mod slips;
mod source;
mod words;

use std::sync::LazyLock;

use compile::Diagnostics;
use source::Source;

/// The crates are checked together, when the first of the tests needs them.
static CHECKED: LazyLock<Checked> = LazyLock::new(|| {
    let sources = vec![
        mutants::right_handlers(),
        mutants::slipped_codes(),
        mutants::shortened_codes(),
        mutants::invented_names(),
        mutants::codes_of_other_statuses(),
        mutants::codes_of_other_verticals(),
        mutants::codes_left_out(),
        mutants::codes_without_a_page(),
        mutants::retired_codes(),
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

fn assert_as_demanded(name: &str, at_least: usize) {
    let source = CHECKED.sources.iter().find(|source| source.name == name);
    let source = source.expect("the crate was checked");
    let complaints = compile::complaints(source, &CHECKED.diagnostics);
    assert!(
        complaints.is_empty(),
        "{} of {} in {name}.rs are not as demanded:\n{}",
        complaints.len(),
        source.wrong.len(),
        complaints.join("\n"),
    );
    let count = source.wrong.len();
    assert!(count >= at_least, "only {count} mutants in {name}.rs");
}

#[test]
fn right_handlers_compile_without_a_warning() {
    assert_as_demanded("right", 0);
}

#[test]
fn every_slip_is_refused_and_the_code_suggested() {
    assert_as_demanded("slips", 13_000);
}

#[test]
fn every_code_without_one_word_is_refused_and_the_code_suggested() {
    assert_as_demanded("shortened", 2_500);
}

#[test]
fn every_invented_name_leads_to_the_code_that_was_meant() {
    assert_as_demanded("invented", 300);
}

#[test]
fn every_code_is_refused_under_another_status() {
    assert_as_demanded("statuses", 14_000);
}

#[test]
fn every_code_is_refused_under_another_vertical() {
    assert_as_demanded("verticals", 120);
}

#[test]
fn every_code_that_a_match_leaves_out_is_listed() {
    assert_as_demanded("left_out", 180);
}

#[test]
fn every_code_without_a_page_is_refused_on_complete_pages() {
    assert_as_demanded("without_a_page", 1_000);
}

#[test]
fn every_retired_code_is_warned_of() {
    assert_as_demanded("retired", 300);
}

#[test]
fn every_suggestion_is_accepted_where_it_is_followed() {
    let proposed = followed::proposed(&CHECKED.sources, &CHECKED.diagnostics);
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
