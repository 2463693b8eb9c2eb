//! Facts beside the pages: codes that were observed, names that the OAuth endpoints send, and
//! words that tell one API from another.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::check::ascends;
use super::{Catalog, Page, STATUSES, Vertical, is_code};

/// A code that the API answered with, although the page of that status does not list it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Observed {
    pub(crate) error_type: String,
    pub(crate) vertical: Vertical,
    pub(crate) status_code: u16,
    /// The text on the wire, absent where none was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) error_message: Option<String>,
    /// How it is known.
    pub(crate) evidence: String,
}

/// An error name of OAuth's. The OAuth endpoints send it in `error`, and no page lists it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Oauth {
    pub(crate) error_type: String,
    /// The APIs that have such endpoints.
    pub(crate) verticals: Vec<Vertical>,
    /// The statuses that the specification allows: what Stytch makes of that is not documented.
    pub(crate) status_codes: Vec<u16>,
    /// How it is known.
    pub(crate) evidence: String,
}

/// Words of codes that tell one API from another, each a whole word or several.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    /// Words for things that only this API has.
    #[serde(default)]
    pub(crate) own: BTreeMap<Vertical, Vec<String>>,
    /// Words for things that this API does not have, although several others do.
    #[serde(default)]
    pub(crate) absent: BTreeMap<Vertical, Vec<String>>,
    /// Where such a word means something else.
    #[serde(default)]
    pub(crate) neutral: Vec<String>,
}

impl Words {
    /// The words that stand for what this API does not have.
    pub(crate) fn foreign_to(&self, vertical: Vertical) -> BTreeSet<&str> {
        let of_others = self.own.iter().filter(|(owner, _)| **owner != vertical);
        let words = of_others.flat_map(|(_, words)| words);
        let absent = self.absent.get(&vertical).into_iter().flatten();
        words.chain(absent).map(String::as_str).collect()
    }

    /// A word of the code that stands for what this API does not have.
    pub(crate) fn foreign_in(&self, code: &str, vertical: Vertical) -> Option<&str> {
        let mut code = format!("_{code}_");
        for phrase in &self.neutral {
            code = code.replace(&format!("_{phrase}_"), "__");
        }
        let foreign = self.foreign_to(vertical);
        let mut found = foreign.into_iter();
        found.find(|word| code.contains(&format!("_{word}_")))
    }
}

impl Catalog {
    /// The codes that the API answered with although this page does not list them, in order.
    pub(crate) fn observed_on(&self, page: &Page) -> Vec<&str> {
        let on_page = |observed: &&Observed| {
            (observed.vertical, observed.status_code) == (page.vertical, page.status_code)
        };
        let observed = self.observed.iter().filter(on_page);
        observed.map(|code| code.error_type.as_str()).collect()
    }

    /// The names of OAuth that may come where this page speaks of the same status, in order.
    pub(crate) fn oauth_beside(&self, page: &Page) -> Vec<&str> {
        let comes = |oauth: &&Oauth| {
            oauth.verticals.contains(&page.vertical)
                && oauth.status_codes.contains(&page.status_code)
        };
        let names = self.oauth.iter().filter(comes);
        names.map(|oauth| oauth.error_type.as_str()).collect()
    }

    /// The conditions on all this.
    pub(super) fn check_beside(&self, broken: &mut Vec<String>) {
        self.check_observed(broken);
        self.check_oauth(broken);
        self.check_words(broken);
    }

    /// An observed code is not on the page that it was observed for, and has the status that it has
    /// everywhere.
    fn check_observed(&self, broken: &mut Vec<String>) {
        let key = |code: &Observed| (code.error_type.clone(), code.vertical, code.status_code);
        if !ascends(&self.observed.iter().map(key).collect::<Vec<_>>()) {
            broken.push("the observed codes are not sorted, or one is there twice".to_owned());
        }
        let mut owners = BTreeMap::new();
        for observed in &self.observed {
            let code = &observed.error_type;
            let place = format!("{} {}", observed.vertical, observed.status_code);
            if !is_code(code) {
                broken.push(format!("observed: `{code}` is not spelled like a code"));
            }
            let here = |page: &&Page| {
                (page.vertical, page.status_code) == (observed.vertical, observed.status_code)
            };
            match self.pages.iter().find(here) {
                None => broken.push(format!(
                    "`{code}` is observed for {place}, which has no page"
                )),
                Some(page) if page.errors.iter().any(|entry| entry.error_type == *code) => {
                    broken.push(format!(
                        "`{code}` is observed for {place}, but listed there"
                    ));
                }
                Some(_) => {}
            }
            let own = *owners.entry(code).or_insert(observed.status_code);
            let owner = self.status_of(code).unwrap_or(own);
            if owner != observed.status_code {
                broken.push(format!(
                    "`{code}` is observed for {place}, but belongs to status {owner}"
                ));
            }
            if self
                .retired
                .iter()
                .any(|retired| retired.error_type == *code)
            {
                broken.push(format!("`{code}` is observed and retired"));
            }
        }
    }

    /// A name of OAuth's is not also a code, and says where it may come.
    fn check_oauth(&self, broken: &mut Vec<String>) {
        let names: Vec<_> = self.oauth.iter().map(|oauth| &oauth.error_type).collect();
        if !ascends(&names) {
            broken.push("the names of OAuth are not sorted, or one is there twice".to_owned());
        }
        for oauth in &self.oauth {
            let name = &oauth.error_type;
            if !is_code(name) {
                broken.push(format!("oauth: `{name}` is not spelled like a code"));
            }
            if self.is_code_of_stytch(name) {
                broken.push(format!("oauth: `{name}` is a code of Stytch's by itself"));
            }
            let statuses = &oauth.status_codes;
            let known = statuses.iter().all(|status| STATUSES.contains(status));
            if statuses.is_empty() || !ascends(statuses) || !known {
                broken.push(format!(
                    "oauth: the statuses of `{name}` are none, or not sorted"
                ));
            }
            if oauth.verticals.is_empty() || !ascends(&oauth.verticals) {
                broken.push(format!(
                    "oauth: the APIs of `{name}` are none, or not sorted"
                ));
            }
        }
    }

    /// No API has a word in its codes that is said to be none of its own.
    fn check_words(&self, broken: &mut Vec<String>) {
        let lists = self.words.own.values().chain(self.words.absent.values());
        for list in lists.chain([&self.words.neutral]) {
            if !ascends(list) {
                broken.push("words: a list is not sorted, or one is there twice".to_owned());
            }
            for word in list.iter().filter(|word| !is_code(word)) {
                broken.push(format!(
                    "words: `{word}` is not spelled like words of a code"
                ));
            }
        }
        let listed = self.pages.iter().flat_map(|page| {
            let codes = page.errors.iter().map(|entry| entry.error_type.as_str());
            codes.map(|code| (page.vertical, page.status_code, code))
        });
        let observed = self.observed.iter();
        let observed =
            observed.map(|code| (code.vertical, code.status_code, code.error_type.as_str()));
        for (vertical, status, code) in listed.chain(observed) {
            if let Some(word) = self.words.foreign_in(code, vertical) {
                broken.push(format!(
                    "words: `{word}` is said to be foreign to the {vertical} API, which sends `{code}` \
                     with status {status}\n  \
                     help: take the word out, or add what it means there to `neutral`"
                ));
            }
        }
    }
}
