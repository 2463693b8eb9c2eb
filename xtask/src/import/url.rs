//! `error_url`: the only place where a page says which vertical it belongs to.

use super::reading::{PageKey, parse_status};
use crate::catalog::Vertical;

/// The address of a code on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ErrorUrl {
    pub(crate) page: PageKey,
    /// Whether the address is from before the pages moved under `api-reference`.
    pub(crate) older: bool,
    pub(crate) anchor: String,
}

impl ErrorUrl {
    pub(crate) fn parse(url: &str) -> Option<Self> {
        let (_scheme, rest) = url.split_once("://")?;
        let rest = rest.strip_prefix("www.").unwrap_or(rest);
        let rest = rest.strip_prefix("stytch.com/docs/")?;
        let (path, anchor) = rest.split_once('#')?;
        let (older, path) = match path.strip_prefix("api-reference/") {
            Some(path) => (false, path),
            None => (true, path),
        };
        let (vertical, status) = path.trim_end_matches('/').split_once("api/errors/")?;
        let vertical = match vertical.strip_suffix('/') {
            Some(vertical) => Vertical::parse(vertical)?,
            // The consumer API was once the only one, and its address named no vertical.
            None if vertical.is_empty() => Vertical::Consumer,
            None => return None,
        };
        Some(Self {
            page: PageKey {
                vertical,
                status_code: parse_status(status.trim_end_matches(".md"))?,
            },
            older,
            anchor: anchor.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(url: &str) -> Option<(String, bool, String)> {
        let url = ErrorUrl::parse(url)?;
        Some((url.page.to_string(), url.older, url.anchor))
    }

    #[test]
    fn every_base_names_its_page() {
        for (url, page, older) in [
            (
                "https://stytch.com/docs/api-reference/b2b/api/errors/401#a_b",
                "b2b 401",
                false,
            ),
            (
                "https://www.stytch.com/docs/api-reference/fraud/api/errors/404#a_b",
                "fraud 404",
                false,
            ),
            (
                "https://stytch.com/docs/b2b/api/errors/404#a_b",
                "b2b 404",
                true,
            ),
            (
                "http://www.stytch.com/docs/api/errors/400#a_b",
                "consumer 400",
                true,
            ),
        ] {
            assert_eq!(
                parsed(url),
                Some((page.to_owned(), older, "a_b".to_owned())),
                "{url}"
            );
        }
    }

    #[test]
    fn other_addresses_name_none() {
        for url in [
            "",
            "https://stytch.com/docs/api-reference/b2b/api/errors/401",
            "https://stytch.com/docs/api-reference/b2c/api/errors/401#a_b",
            "https://stytch.com/docs/api-reference/b2b/api/errors/418#a_b",
            "https://example.com/docs/b2b/api/errors/404#a_b",
        ] {
            assert_eq!(parsed(url), None, "{url}");
        }
    }
}
