//! The right and wrong handlers, made from the catalog: every one of them, or every second, third, …

use std::collections::{BTreeMap, BTreeSet};
use std::iter::zip;
use std::sync::LazyLock;

use crate::catalog::{Catalog, Page};
use crate::demand::{Demand, MOST_SUGGESTED};
use crate::slips;
use crate::source::{Literal, Source};

static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::read);

fn literals<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<Literal> {
    codes.map(Literal::right).collect()
}

/// All codes of each page in every form, and what else must be accepted on a page.
pub(crate) fn right_handlers(every: usize) -> Source {
    let mut source = Source::new("right", every);
    for page in &CATALOG.pages {
        let codes: Vec<&str> = page.codes().collect();
        source.handler_in_every_form(&page.arguments(), &literals(page.codes()));
        source.handler(&page.vertical, &literals(page.codes()));
        if page.complete {
            source.exhaustive(&page.arguments(), &codes, None);
            let beside: Vec<Literal> = literals(CATALOG.beside(page));
            if !beside.is_empty() {
                source.handler(&page.arguments(), &beside);
            }
        } else {
            let elsewhere = CATALOG
                .pages
                .iter()
                .filter(|other| other.status == page.status);
            let elsewhere: BTreeSet<&str> = elsewhere.flat_map(Page::codes).collect();
            let possible = elsewhere.into_iter().chain(CATALOG.known_without_a_page());
            let possible = possible
                .filter(|code| page.lists(code) || !CATALOG.is_foreign(code, &page.vertical));
            let possible = possible.chain(CATALOG.beside(page));
            source.handler(&page.arguments(), &literals(possible));
        }
    }
    source
}

pub(crate) fn slipped_codes(every: usize) -> Source {
    let mut source = Source::new("slips", every);
    for page in &CATALOG.pages {
        // Two codes may become the same by a slip, and both of them may then have been meant.
        let mut meant: BTreeMap<(&str, String), Vec<&str>> = BTreeMap::new();
        for code in page.codes() {
            for slip in slips::slips(code) {
                meant.entry((slip.kind, slip.text)).or_default().push(code);
            }
        }
        let mut kinds: BTreeMap<&str, Vec<Literal>> = BTreeMap::new();
        for ((kind, text), codes) in meant {
            kinds
                .entry(kind)
                .or_default()
                .extend(slipped(&text, &codes, page));
        }
        for literals in kinds.values() {
            source.handler(&page.arguments(), literals);
        }
    }
    source
}

/// Codes that lack a word, unless what is left is nearer to another code.
pub(crate) fn shortened_codes(every: usize) -> Source {
    let mut source = Source::new("shortened", every);
    for page in &CATALOG.pages {
        let mut meant: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for code in page.codes() {
            for text in slips::without_one_word(code) {
                meant.entry(text).or_default().push(code);
            }
        }
        meant.retain(|text, codes| {
            // One place is for the code that lacks a word of the text in its turn.
            codes.len() < MOST_SUGGESTED
                && !CATALOG.mistaken_for.contains_key(text)
                && !page.codes().any(|code| one_letter_apart(code, text))
        });
        let literals = meant.iter();
        let literals: Vec<Literal> = literals
            .filter_map(|(text, codes)| slipped(text, codes, page))
            .collect();
        if !literals.is_empty() {
            source.handler(&page.arguments(), &literals);
        }
    }
    source
}

fn one_letter_apart(one: &str, other: &str) -> bool {
    let start = zip(one.bytes(), other.bytes()).take_while(|(a, b)| a == b);
    let end = zip(one.bytes().rev(), other.bytes().rev()).take_while(|(a, b)| a == b);
    start.count() + end.count() + 1 >= one.len().max(other.len())
}

/// The wrong spelling of these codes, unless it is a code itself.
fn slipped(text: &str, codes: &[&str], page: &Page) -> Option<Literal> {
    static KNOWN: LazyLock<BTreeSet<&str>> = LazyLock::new(|| CATALOG.known());
    let codes = codes.iter().map(|code| format!("`{code}` ({page})"));
    let demand = Demand::Suggests {
        text: text.to_owned(),
        codes: codes.collect(),
    };
    (!KNOWN.contains(text)).then(|| Literal::wrong(text, demand))
}

pub(crate) fn invented_names(every: usize) -> Source {
    let mut source = Source::new("invented", every);
    let codes = CATALOG.codes();
    for (name, meant) in &CATALOG.mistaken_for {
        for page in &codes[meant[0].as_str()] {
            let demand = Demand::SuggestsFirst {
                text: name.clone(),
                code: format!("`{}` ({page})", meant[0]),
            };
            source.handler(&page.arguments(), &[Literal::wrong(name, demand)]);
        }
    }
    source
}

/// All codes of other statuses under each page, in whichever vertical.
pub(crate) fn codes_of_other_statuses(every: usize) -> Source {
    let mut source = Source::new("statuses", every);
    let codes = CATALOG.codes();
    for here in &CATALOG.pages {
        let others = codes.iter();
        let others = others.filter(|(_, pages)| pages[0].status != here.status);
        let literals: Vec<Literal> = others
            .map(|(code, pages)| {
                let mut says = vec![format!("`{code}`"), belongs_to(pages, here)];
                if pages.iter().any(|page| page.vertical == here.vertical) {
                    says.push(format!("is not documented with status {}", here.status));
                }
                Literal::wrong(code, Demand::Says(says))
            })
            .collect();
        source.handler(&here.arguments(), &literals);
    }
    source
}

/// The codes of the same status in another vertical, under each complete page; under a partial one those
/// whose names speak of what this vertical does not have.
pub(crate) fn codes_of_other_verticals(every: usize) -> Source {
    let mut source = Source::new("verticals", every);
    let codes = CATALOG.codes();
    for here in &CATALOG.pages {
        let beside: Vec<&str> = CATALOG.beside(here).collect();
        let others = codes.iter().filter(|(code, pages)| {
            let is_elsewhere = pages[0].status == here.status && !here.lists(code);
            let is_wrong = here.complete || CATALOG.is_foreign(code, &here.vertical);
            is_elsewhere && is_wrong && !beside.contains(*code)
        });
        let literals: Vec<Literal> = others
            .map(|(code, pages)| {
                let why = if here.complete {
                    format!("no {} page lists it", here.vertical)
                } else {
                    format!("the {} API has no `", here.vertical)
                };
                let says = vec![format!("`{code}`"), belongs_to(pages, here), why];
                Literal::wrong(code, Demand::Says(says))
            })
            .collect();
        if !literals.is_empty() {
            source.handler(&here.arguments(), &literals);
        }
    }
    source
}

/// Where the message must say that a code belongs: to the handler's own API if that sends it.
fn belongs_to(pages: &[&Page], here: &Page) -> String {
    let own = pages.iter().find(|page| page.vertical == here.vertical);
    let all: Vec<&str> = pages.iter().map(|page| page.vertical.as_str()).collect();
    let verticals = own.map_or_else(|| all.join(" and "), |page| page.vertical.clone());
    format!("is a {verticals} {} code", pages[0].status)
}

/// At least as many codes of a page are left out, each from a match of its own; all of a shorter one.
const SAMPLE: usize = 40;

pub(crate) fn codes_left_out(every: usize) -> Source {
    let mut source = Source::new("left_out", every);
    for page in CATALOG.pages.iter().filter(|page| page.complete) {
        let codes: Vec<&str> = page.codes().collect();
        let step = (codes.len() / SAMPLE).max(1);
        for left_out in codes.iter().step_by(step) {
            let others: Vec<&str> = codes
                .iter()
                .copied()
                .filter(|code| code != left_out)
                .collect();
            let demand = missing(page, &codes, &[left_out]);
            source.exhaustive(&page.arguments(), &others, Some(demand));
        }
        let demand = missing(page, &codes, &codes);
        source.exhaustive(&page.arguments(), &[], Some(demand));
    }
    source
}

fn missing(page: &Page, all: &[&str], left_out: &[&str]) -> Demand {
    let of = match (left_out.len(), all.len()) {
        (1, 1) => format!("the one {page} code is not handled"),
        (missing, all) => format!("{missing} of the {all} {page} codes"),
    };
    Demand::Lists {
        of,
        codes: left_out.iter().map(ToString::to_string).collect(),
    }
}

pub(crate) fn codes_without_a_page(every: usize) -> Source {
    let mut source = Source::new("without_a_page", every);
    for page in &CATALOG.pages {
        let codes = CATALOG.known_without_a_page();
        let literals: Vec<Literal> = codes
            .filter(|code| page.complete || CATALOG.is_foreign(code, &page.vertical))
            .map(|code| {
                let why = if page.complete {
                    format!("no documented page lists it, and the {page} page is complete")
                } else {
                    format!("without a page, but the {} API has no `", page.vertical)
                };
                let says = vec![format!("`{code}` is a Stytch error type"), why];
                Literal::wrong(code, Demand::Says(says))
            })
            .collect();
        source.handler(&page.arguments(), &literals);
    }
    source
}

/// Under each page, for a retired code is warned of wherever it stands.
pub(crate) fn retired_codes(every: usize) -> Source {
    let mut source = Source::new("retired", every);
    for page in &CATALOG.pages {
        let literals: Vec<Literal> = CATALOG
            .retired
            .iter()
            .map(|code| {
                let constant = code.error_type.to_uppercase();
                let says = [Some(&constant), code.replaced_by.as_ref()];
                let says = says.into_iter().flatten().cloned().collect();
                Literal::wrong(&code.error_type, Demand::Warns(says))
            })
            .collect();
        source.handler(&page.arguments(), &literals);
    }
    source
}
