//! The pages that a handler is for.

use core::fmt;

use crate::catalog::{Code, Page, Vertical};
use crate::judge::statuses::Statuses;

/// One or more verticals, and those of their pages that a response can come from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Coverage {
    /// In the order of [`Vertical::ALL`].
    pub(crate) verticals: Vec<Vertical>,
    /// By status, then by vertical.
    pub(crate) pages: Vec<&'static Page>,
}

impl Coverage {
    /// Every page of these verticals.
    pub(crate) fn of(verticals: &[Vertical]) -> Self {
        let verticals: Vec<_> = Vertical::ALL
            .into_iter()
            .filter(|vertical| verticals.contains(vertical))
            .collect();
        let mut pages: Vec<&Page> = Vec::new();
        for vertical in &verticals {
            pages.extend(vertical.pages());
        }
        // The sort is stable: pages of one status stay in the order of their verticals.
        pages.sort_by_key(|page| page.status);
        Self { verticals, pages }
    }

    /// Every page of one vertical.
    #[cfg(test)]
    pub(crate) fn whole(vertical: Vertical) -> Self {
        Self::of(&[vertical])
    }

    /// The codes of all pages, by status and name, each once.
    pub(crate) fn codes(&self) -> Vec<&'static Code> {
        let mut codes: Vec<&Code> = Vec::new();
        for of_status in self.pages.chunk_by(|a, b| a.status == b.status) {
            let from = codes.len();
            for page in of_status {
                codes.extend(page.codes());
            }
            codes[from..].sort_by_key(|code| code.name);
        }
        codes.dedup();
        codes
    }

    /// The pages that are left where the response has one of these statuses.
    pub(crate) fn narrowed(&self, statuses: &Statuses) -> Self {
        let pages = self.pages.iter().copied();
        Self {
            verticals: self.verticals.clone(),
            pages: pages
                .filter(|page| statuses.contains(page.status))
                .collect(),
        }
    }

    /// The pages that the verticals have for a status, whether a response can come from them or not.
    pub(crate) fn pages_of(&self, status: u16) -> impl Iterator<Item = &'static Page> {
        let verticals = self.verticals.iter();
        verticals.filter_map(move |vertical| vertical.page(status))
    }

    /// The pages of a status that a response can come from.
    pub(crate) fn here(&self, status: u16) -> impl Iterator<Item = &'static Page> {
        let pages = self.pages.iter().copied();
        pages.filter(move |page| page.status == status)
    }

    /// The first of the verticals that sends a code.
    pub(crate) fn sender_of(&self, code: &Code) -> Option<Vertical> {
        let verticals = self.verticals.iter().copied();
        verticals
            .into_iter()
            .find(|&vertical| code.is_sent_by(vertical))
    }

    /// Whether one of the pages lists the code.
    pub(crate) fn lists(&self, code: &Code) -> bool {
        let mut of_status = self.here(code.status);
        of_status.any(|page| code.is_sent_by(page.vertical))
    }

    /// Whether one of the pages may list more codes than are known.
    pub(crate) fn is_partial(&self) -> bool {
        self.pages.iter().any(|page| !page.complete)
    }

    /// The statuses of the pages, each once.
    fn statuses_of(pages: &[&Page]) -> Vec<u16> {
        let mut statuses: Vec<u16> = pages.iter().map(|page| page.status).collect();
        statuses.dedup();
        statuses
    }

    /// `401`, `401 or 404`, `400, 401 or 404`.
    pub(crate) fn statuses(&self) -> String {
        list(Self::statuses_of(&self.pages), "or")
    }

    /// Whether all pages are of one status.
    pub(crate) fn is_one_status(&self) -> bool {
        Self::statuses_of(&self.pages).len() == 1
    }

    /// `a b2b 404 code`, `a b2b and consumer 404 code`; of these verticals those that send it, if any.
    pub(crate) fn a_code(&self, code: &Code) -> String {
        let own = self.verticals.iter().copied();
        let mut verticals: Vec<_> = own.filter(|&own| code.is_sent_by(own)).collect();
        if verticals.is_empty() {
            verticals.extend(code.verticals);
        }
        format!("a {} {} code", list(verticals, "and"), code.status)
    }

    /// `b2b`, `b2b and consumer`.
    pub(crate) fn apis(&self) -> String {
        list(&self.verticals, "and")
    }
}

/// `b2b 401`, `b2b 401 and 404`, `b2b and consumer 401`; pages of verticals that differ apart:
/// `b2b 401 and 405, and consumer 401`.
impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut groups: Vec<(Vec<Vertical>, Vec<u16>)> = Vec::new();
        for &vertical in &self.verticals {
            let pages = self.pages.iter().copied();
            let own: Vec<&Page> = pages.filter(|page| page.vertical == vertical).collect();
            let statuses = Self::statuses_of(&own);
            match groups.iter_mut().find(|group| group.1 == statuses) {
                _ if statuses.is_empty() => {}
                Some(group) => group.0.push(vertical),
                None => groups.push((vec![vertical], statuses)),
            }
        }
        let groups = groups.iter().map(|(verticals, statuses)| {
            let statuses = list(statuses, "and");
            format!("{} {statuses}", list(verticals, "and"))
        });
        f.write_str(&groups.collect::<Vec<_>>().join(", and "))
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn list<T: ToString>(items: impl IntoIterator<Item = T>, conjunction: &str) -> String {
    let mut items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    match items.pop() {
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} {conjunction} {last}", items.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Vertical::{B2b, Consumer, Fraud};

    fn of(verticals: &[Vertical], statuses: &[u16]) -> Coverage {
        let statuses = statuses.iter().map(|&status| Statuses::one(status));
        Coverage::of(verticals).narrowed(&statuses.reduce(Statuses::union).unwrap())
    }

    #[test]
    fn pages_are_named_by_vertical_and_status() {
        for (verticals, statuses, shown) in [
            (&[B2b][..], &[401][..], "b2b 401"),
            (&[B2b], &[401, 404], "b2b 401 and 404"),
            (&[Consumer, B2b], &[401], "b2b and consumer 401"),
            (
                &[B2b, Consumer],
                &[401, 405],
                "b2b 401 and 405, and consumer 401",
            ),
            (&[B2b, Consumer, Fraud], &[429], "b2b and consumer 429"),
        ] {
            assert_eq!(of(verticals, statuses).to_string(), shown);
        }
    }

    #[test]
    fn a_status_of_two_verticals_is_one() {
        let both = of(&[B2b, Consumer], &[401, 404]);
        assert_eq!(both.statuses(), "401 or 404");
        assert!(!both.is_one_status());
        assert!(of(&[B2b, Consumer], &[401]).is_one_status());
    }

    #[test]
    fn a_code_of_two_verticals_counts_once() {
        let both = of(&[B2b, Consumer], &[401]).codes();
        let mut expected: Vec<&Code> = of(&[B2b], &[401]).codes();
        expected.extend(of(&[Consumer], &[401]).codes());
        expected.sort_by_key(|code| code.name);
        expected.dedup();
        assert_eq!(both, expected);
    }

    #[test]
    fn codes_are_sorted_by_status_and_name() {
        let codes = Coverage::of(&Vertical::ALL).codes();
        assert!(codes.is_sorted_by_key(|code| (code.status, code.name)));
        assert_eq!(codes.len(), crate::catalog::CODES.len());
    }
}
