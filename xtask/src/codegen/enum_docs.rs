//! The documentation of a page's enum.

use super::docs::between_empty_lines;
use super::{names, topics};
use crate::catalog::{Catalog, Page};

/// A page with more codes than this has an index of them by topic.
const FEW: usize = 100;

/// Renders the paragraphs.
pub(super) fn render(
    page: &Page,
    name: &str,
    variants: &[String],
    catalog: &Catalog,
) -> Result<Vec<String>, String> {
    let Page { vertical, url, .. } = page;
    let status = names::status_in_words(page)?;
    let how_much = if page.complete { "complete" } else { "partial" };
    let mut paragraphs = vec![
        format!(
            "{status} of the {vertical} API: {}, {how_much}.",
            count(page)
        ),
        lists(page),
    ];
    paragraphs.extend(Beside::of(catalog, page).docs());
    let mut lines: Vec<String> = between_empty_lines(paragraphs)
        .iter()
        .flat_map(|paragraph| paragraph.split('\n').map(str::to_owned))
        .collect();
    let (code, variant) = names::example(page)?;
    lines.extend([
        String::new(),
        "```".to_owned(),
        format!("use stytch_errors::{vertical}::{name};"),
        String::new(),
        format!("let code = {name}::from_error_type({code:?});"),
        format!("assert_eq!(code, Some({name}::{variant}));"),
        format!("assert_eq!({name}::{variant}.as_str(), {code:?});"),
        "```".to_owned(),
    ]);
    if variants.len() > FEW {
        lines.push(String::new());
        lines.extend(topics::index(page, variants));
    }
    lines.extend([String::new(), format!("[Stytch's page]: {url}")]);
    Ok(lines)
}

/// How much of the page the catalog has, and what follows for a `match`.
fn lists(page: &Page) -> String {
    let read = page
        .read_on()
        .map_or(String::new(), |day| format!(", read on {day}"));
    if page.complete {
        format!(
            "The catalog has all of [Stytch's page]{read}: no other code is documented for this \
             status. The enum is exhaustive, so rustc checks that a `match` without `_` names every \
             code."
        )
    } else {
        format!(
            "The catalog has a part of [Stytch's page]{read}, and more codes may be on it. The enum \
             is `#[non_exhaustive]`, so a `match` on it needs a `_` arm."
        )
    }
}

/// `1 code`, `33 codes`.
pub(super) fn count(page: &Page) -> String {
    match page.errors.len() {
        1 => "1 code".to_owned(),
        codes => format!("{codes} codes"),
    }
}

/// Codes that may come with the status of a page, although the page does not list it.
struct Beside<'a> {
    observed: Vec<&'a str>,
    oauth: Vec<&'a str>,
}

impl<'a> Beside<'a> {
    fn of(catalog: &'a Catalog, page: &Page) -> Self {
        Self {
            observed: catalog.observed_on(page),
            oauth: catalog.oauth_beside(page),
        }
    }

    /// Paragraphs for the documentation of the page's enum.
    fn docs(&self) -> Vec<String> {
        let mut paragraphs = Vec::new();
        let mut list = |codes: &[&str], about: &str| {
            if !codes.is_empty() {
                paragraphs.push(about.to_owned());
                let codes: Vec<String> = codes.iter().map(|code| format!("- `{code}`")).collect();
                paragraphs.push(codes.join("\n"));
            }
        };
        list(
            &self.observed,
            "The API was also seen to answer with these codes, which the page does not list. The \
             enum has no variants for them:",
        );
        list(
            &self.oauth,
            "OAuth's specifications have these names for this status, and the OAuth endpoints send \
             such names in `error`. The enum has no variants for them either, and Stytch does not document \
             which of them it sends:",
        );
        paragraphs
    }
}
