//! `catalog.json`, read anew: the macro's own table is made from it by a generator, which may err.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Catalog {
    pub(crate) pages: Vec<Page>,
    pub(crate) retired: Vec<Retired>,
    known_without_a_page: Vec<String>,
    pub(crate) mistaken_for: BTreeMap<String, Vec<String>>,
    observed: Vec<Observed>,
    oauth: Vec<Oauth>,
    words: Words,
}

#[derive(Deserialize)]
pub(crate) struct Page {
    pub(crate) vertical: String,
    #[serde(rename = "status_code")]
    pub(crate) status: u16,
    pub(crate) complete: bool,
    errors: Vec<Entry>,
}

#[derive(Deserialize)]
pub(crate) struct Retired {
    pub(crate) error_type: String,
    pub(crate) replaced_by: Option<String>,
}

#[derive(Deserialize)]
struct Observed {
    error_type: String,
    vertical: String,
    #[serde(rename = "status_code")]
    status: u16,
}

#[derive(Deserialize)]
struct Oauth {
    error_type: String,
    verticals: Vec<String>,
    status_codes: Vec<u16>,
}

#[derive(Deserialize)]
struct Words {
    own: BTreeMap<String, Vec<String>>,
    absent: BTreeMap<String, Vec<String>>,
    neutral: Vec<String>,
}

#[derive(Deserialize)]
struct Entry {
    error_type: String,
}

impl Catalog {
    pub(crate) fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog.json");
        let json = std::fs::read(path).expect("catalog.json can be read");
        serde_json::from_slice(&json).expect("catalog.json has the expected form")
    }

    /// All codes, each with the pages that list it.
    pub(crate) fn codes(&self) -> BTreeMap<&str, Vec<&Page>> {
        let mut codes: BTreeMap<&str, Vec<&Page>> = BTreeMap::new();
        for page in &self.pages {
            for code in page.codes() {
                codes.entry(code).or_default().push(page);
            }
        }
        codes
    }

    /// Every string that Stytch is known to have sent: a wrong code is none of these.
    pub(crate) fn known(&self) -> BTreeSet<&str> {
        let listed = self.pages.iter().flat_map(Page::codes);
        let retired = self.retired.iter().map(|code| code.error_type.as_str());
        let without_a_page = self.known_without_a_page.iter().map(String::as_str);
        let oauth = self.oauth.iter().map(|name| name.error_type.as_str());
        let observed = self.observed.iter().map(|code| code.error_type.as_str());
        let known = listed.chain(retired).chain(without_a_page);
        known.chain(oauth).chain(observed).collect()
    }

    /// What may come with the status of a page, although the page does not list it.
    pub(crate) fn beside<'a>(&'a self, page: &'a Page) -> impl Iterator<Item = &'a str> {
        let observed = self.observed.iter().filter(|code| {
            (code.vertical.as_str(), code.status) == (page.vertical.as_str(), page.status)
        });
        let oauth = self.oauth.iter().filter(|name| {
            name.verticals.contains(&page.vertical) && name.status_codes.contains(&page.status)
        });
        let observed = observed.map(|code| code.error_type.as_str());
        observed.chain(oauth.map(|name| name.error_type.as_str()))
    }

    /// Whether the name of a code speaks of what this API does not have.
    pub(crate) fn is_foreign(&self, code: &str, vertical: &str) -> bool {
        let neutral = |text: String, phrase: &String| text.replace(&format!("_{phrase}_"), "__");
        let code = self.words.neutral.iter().fold(format!("_{code}_"), neutral);
        let own = self
            .words
            .own
            .iter()
            .filter(|(owner, _)| *owner != vertical);
        let absent = self.words.absent.get(vertical).into_iter().flatten();
        let mut words = own.flat_map(|(_, words)| words).chain(absent);
        words.any(|word| code.contains(&format!("_{word}_")))
    }

    /// The codes that no page lists.
    pub(crate) fn known_without_a_page(&self) -> impl Iterator<Item = &str> {
        self.known_without_a_page.iter().map(String::as_str)
    }
}

impl Page {
    pub(crate) fn codes(&self) -> impl Iterator<Item = &str> {
        self.errors.iter().map(|entry| entry.error_type.as_str())
    }

    pub(crate) fn lists(&self, code: &str) -> bool {
        self.codes().any(|listed| listed == code)
    }

    /// The attribute's arguments for this page alone.
    pub(crate) fn arguments(&self) -> String {
        format!("{}, {}", self.vertical, self.status)
    }
}

/// `b2b 401`
impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.vertical, self.status)
    }
}
