//! The conditions on every catalog, whoever wrote it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Catalog, MADE_UP, STATUSES, is_code, page_url};

/// A hint is one line that fits into a diagnostic.
const LONGEST_HINT: usize = 160;

impl Catalog {
    /// Every rule that this catalog breaks, in words; none for a sound one.
    pub(crate) fn check(&self) -> Vec<String> {
        let mut broken = Vec::new();
        if !is_date(&self.updated) {
            broken.push(format!("`updated` is `{}`, not a date", self.updated));
        }
        self.check_days(&mut broken);
        self.check_pages(&mut broken);
        self.check_status_per_code(&mut broken);
        self.check_retired(&mut broken);
        self.check_known(&mut broken);
        self.check_beside(&mut broken);
        self.check_mistaken_for(&mut broken);
        broken
    }

    /// Whether some page lists the code.
    pub(crate) fn lists(&self, code: &str) -> bool {
        self.status_of(code).is_some()
    }

    /// The status with which the code comes, in whichever vertical.
    pub(crate) fn status_of(&self, code: &str) -> Option<u16> {
        let mut pages = self.pages.iter();
        let listing = pages.find(|page| page.entry(code).is_some());
        listing.map(|page| page.status_code)
    }

    /// The catalog is as new as the newest reading of a page.
    fn check_days(&self, broken: &mut Vec<String>) {
        for page in &self.pages {
            let name = format!("{} {}", page.vertical, page.status_code);
            let files: Vec<_> = page.read.iter().map(|read| &read.file).collect();
            if !ascends(&files) {
                broken.push(format!(
                    "{name}: the files are not sorted, or one is there twice"
                ));
            }
            for read in page.read.iter().filter(|read| !is_date(&read.on)) {
                broken.push(format!(
                    "{name}: `{}` was read on `{}`, not a date",
                    read.file, read.on
                ));
            }
        }
        let newest = self.pages.iter().filter_map(super::Page::read_on).max();
        let all_known = self.pages.iter().all(|page| !page.read.is_empty());
        if let Some(newest) = newest.filter(|newest| all_known && *newest != self.updated) {
            broken.push(format!(
                "`updated` is `{}`, but the newest page was read on {newest}",
                self.updated
            ));
        }
    }

    /// Each page once, in order, at its address, with codes once and in order.
    fn check_pages(&self, broken: &mut Vec<String>) {
        let keys: Vec<_> = self
            .pages
            .iter()
            .map(|p| (p.vertical, p.status_code))
            .collect();
        if !ascends(&keys) {
            broken.push("the pages are not sorted, or one is there twice".to_owned());
        }
        for page in &self.pages {
            let name = format!("{} {}", page.vertical, page.status_code);
            if !STATUSES.contains(&page.status_code) {
                broken.push(format!("{name}: not a status of Stytch's"));
            }
            let url = page_url(page.vertical, page.status_code);
            if page.url != url {
                broken.push(format!("{name}: the url is `{}`, not `{url}`", page.url));
            }
            let codes: Vec<_> = page.errors.iter().map(|e| e.error_type.as_str()).collect();
            check_codes(&codes, &name, broken);
            for entry in &page.errors {
                if entry.hint.as_deref().is_some_and(|hint| !is_hint(hint)) {
                    broken.push(format!(
                        "{name}: the hint of `{}` is not one line of at most {LONGEST_HINT} characters",
                        entry.error_type
                    ));
                }
                if entry.error_message.is_some() && entry.description.is_some() {
                    broken.push(format!(
                        "{name}: `{}` has a description beside the text of the wire",
                        entry.error_type
                    ));
                }
            }
        }
    }

    /// A code belongs to one status, in every vertical: the verdicts of the macro rest on it.
    fn check_status_per_code(&self, broken: &mut Vec<String>) {
        let mut owners = BTreeMap::new();
        for page in &self.pages {
            for entry in &page.errors {
                let owner = *owners.entry(&entry.error_type).or_insert(page);
                if owner.status_code != page.status_code {
                    broken.push(format!(
                        "`{}` is listed under two statuses, {} {} and {} {}",
                        entry.error_type,
                        owner.vertical,
                        owner.status_code,
                        page.vertical,
                        page.status_code
                    ));
                }
            }
        }
    }

    /// A retired code is on no page, and what replaced it exists.
    fn check_retired(&self, broken: &mut Vec<String>) {
        let codes: Vec<_> = self.retired.iter().map(|r| r.error_type.as_str()).collect();
        check_codes(&codes, "retired", broken);
        for retired in &self.retired {
            let code = &retired.error_type;
            if self.lists(code) {
                broken.push(format!("`{code}` is retired and listed"));
            }
            if !is_date(&retired.retired) {
                broken.push(format!(
                    "`{code}` was retired on `{}`, not a date",
                    retired.retired
                ));
            }
            if let Some(successor) = &retired.replaced_by
                && !self.lists(successor)
                && !self.known_without_a_page.contains(successor)
            {
                broken.push(format!(
                    "`{code}` is replaced by `{successor}`, which is not a code"
                ));
            }
            if retired.vertical.is_some() != retired.status_code.is_some() {
                broken.push(format!("`{code}` has a vertical or a status, but not both"));
            }
            if retired
                .status_code
                .is_some_and(|status| !STATUSES.contains(&status))
            {
                broken.push(format!("`{code}` was retired from no status of Stytch's"));
            }
        }
    }

    /// A code without a page is neither on a page nor retired.
    fn check_known(&self, broken: &mut Vec<String>) {
        let codes: Vec<_> = self
            .known_without_a_page
            .iter()
            .map(String::as_str)
            .collect();
        check_codes(&codes, "known_without_a_page", broken);
        for code in codes {
            if MADE_UP.contains(&code) {
                broken.push(format!(
                    "`{code}` is made up by clients, and never on the wire"
                ));
            }
            if self.lists(code) {
                broken.push(format!(
                    "`{code}` is known without a page, but listed on one"
                ));
            }
            if self.observed.iter().any(|seen| seen.error_type == code) {
                broken.push(format!("`{code}` is known without a page, but observed"));
            }
            if self
                .retired
                .iter()
                .any(|retired| retired.error_type == code)
            {
                broken.push(format!("`{code}` is known without a page, but retired"));
            }
        }
    }

    /// Invented names lead to listed codes, and are none themselves.
    fn check_mistaken_for(&self, broken: &mut Vec<String>) {
        for (name, meant) in &self.mistaken_for {
            if !is_code(name) {
                broken.push(format!("mistaken_for: `{name}` is not spelled like a code"));
            }
            if self.is_any_code(name) {
                broken.push(format!("mistaken_for: `{name}` is a code itself"));
            }
            if meant.is_empty() || meant.iter().collect::<BTreeSet<_>>().len() < meant.len() {
                broken.push(format!(
                    "mistaken_for: `{name}` leads to no code, or to one twice"
                ));
            }
            for code in meant.iter().filter(|code| !self.lists(code)) {
                broken.push(format!(
                    "mistaken_for: `{name}` leads to `{code}`, which no page lists"
                ));
            }
        }
    }

    /// Whether the catalog knows the code in whatever way.
    pub(crate) fn is_any_code(&self, name: &str) -> bool {
        self.is_code_of_stytch(name) || self.oauth.iter().any(|oauth| oauth.error_type == name)
    }

    /// The same, but for OAuth's names.
    pub(super) fn is_code_of_stytch(&self, name: &str) -> bool {
        self.lists(name)
            || self
                .retired
                .iter()
                .any(|retired| retired.error_type == name)
            || self.known_without_a_page.iter().any(|code| code == name)
            || self.observed.iter().any(|code| code.error_type == name)
    }
}

/// Codes are spelled like codes, sorted, and there once.
fn check_codes(codes: &[&str], place: &str, broken: &mut Vec<String>) {
    for code in codes.iter().filter(|code| !is_code(code)) {
        broken.push(format!("{place}: `{code}` is not spelled like a code"));
    }
    if !ascends(codes) {
        broken.push(format!(
            "{place}: the codes are not sorted, or one is there twice"
        ));
    }
}

/// Whether the items are sorted, and each is there once.
pub(super) fn ascends<T: Ord>(items: &[T]) -> bool {
    items.windows(2).all(|pair| pair[0] < pair[1])
}

/// Whether a hint can be shown as it is.
pub(crate) fn is_hint(hint: &str) -> bool {
    !hint.is_empty()
        && hint.trim() == hint
        && !hint.contains(char::is_control)
        && hint.chars().count() <= LONGEST_HINT
}

/// Whether the text is a day of the calendar, written `YYYY-MM-DD`.
pub(crate) fn is_date(text: &str) -> bool {
    text.parse::<Date>()
        .is_ok_and(|date| date.to_string() == text)
}
