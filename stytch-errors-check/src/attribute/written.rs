//! The arguments as they are written, to be suggested with more in them.

use std::fmt::Write as _;

use crate::catalog::Vertical;
use crate::judge::coverage::Coverage;

/// The text of the arguments, part by part.
#[derive(Default)]
pub(crate) struct Written {
    pub(super) verticals: Vec<Vertical>,
    /// Each with the first status that it stands for: `401`, `4xx`, `400..=404`.
    pub(super) statuses: Vec<(u16, String)>,
    pub(super) options: Vec<String>,
}

impl Written {
    /// The arguments with these verticals and statuses added: `b2b | consumer, 401 | 404, exhaustive`.
    pub(crate) fn with(&self, verticals: &[Vertical], more: &[u16]) -> String {
        let verticals = [self.verticals.as_slice(), verticals].concat();
        let mut statuses = self.statuses.clone();
        // Without statuses, they are all there.
        for &status in more.iter().filter(|_| !self.statuses.is_empty()) {
            let at = statuses.partition_point(|known| known.0 <= status);
            statuses.insert(at, (status, status.to_string()));
        }
        self.text(&Coverage::of(&verticals).verticals, &statuses)
    }

    /// The arguments with these statuses added, and without what asks for complete pages.
    pub(crate) fn without_exhaustive(&self, more: &[u16]) -> String {
        let mut options = self.options.clone();
        options.retain(|option| option != "exhaustive");
        let rest = Self {
            verticals: self.verticals.clone(),
            statuses: self.statuses.clone(),
            options,
        };
        rest.with(&[], more)
    }

    fn text(&self, verticals: &[Vertical], statuses: &[(u16, String)]) -> String {
        let verticals: Vec<&str> = verticals.iter().map(|known| known.as_str()).collect();
        let statuses: Vec<&str> = statuses.iter().map(|known| known.1.as_str()).collect();
        let mut text = verticals.join(" | ");
        if !statuses.is_empty() {
            let _ = write!(text, ", {}", statuses.join(" | "));
        }
        for option in &self.options {
            let _ = write!(text, ", {option}");
        }
        text
    }
}
