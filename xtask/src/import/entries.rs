//! Headings, bodies and ends of a page, in their order, become its entries; what is counted but
//! does not add up is a problem.

use std::collections::BTreeMap;

use super::body::{BadBody, Body};
use super::heading::Heading;
use super::reading::{PageKey, Reading, Seen, Standing, Witness};
use super::source::{Problem, Source};
use super::url::ErrorUrl;
use crate::catalog::is_code;

/// One thing on a page with bodies that belongs to an entry.
#[derive(Debug)]
pub(crate) enum Event {
    Heading(Heading),
    Body(Body),
    BadBody(BadBody),
    /// The line that closes an entry.
    End,
}

/// The page that most bodies name, so that the odd one out is the one to blame.
pub(crate) fn page_of<'a>(bodies: impl Iterator<Item = &'a Body>) -> Option<PageKey> {
    let mut votes: Vec<(PageKey, usize)> = Vec::new();
    for body in bodies {
        let Some(ErrorUrl { page, .. }) = ErrorUrl::parse(&body.url) else {
            continue;
        };
        // A body that contradicts itself is a worse witness.
        let weight = if page.status_code == body.status_code {
            2
        } else {
            1
        };
        match votes.iter_mut().find(|(voted, _)| *voted == page) {
            Some((_, sum)) => *sum += weight,
            None => votes.push((page, weight)),
        }
    }
    // Of equals the first: `max_by_key` would take the last.
    let winner = votes.into_iter().rev().max_by_key(|(_, sum)| *sum);
    winner.map(|(page, _)| page)
}

/// Makes entries of the events of a page.
pub(crate) fn assemble(
    source: &Source,
    file: usize,
    page: Option<PageKey>,
    events: Vec<Event>,
) -> Result<Reading, Vec<Problem>> {
    let mut entries = Entries {
        source,
        page,
        open: None,
        seen: Vec::new(),
        lines: BTreeMap::new(),
        unmatched: Vec::new(),
        current: false,
        problems: Vec::new(),
    };
    for event in events {
        entries.take(event);
    }
    entries.finish();
    if entries.problems.is_empty() && entries.seen.is_empty() {
        entries
            .problems
            .push(source.whole("the page lists no code"));
    }
    let Some(page) = page.filter(|_| entries.problems.is_empty()) else {
        return Err(entries.problems);
    };
    Ok(Reading {
        file,
        page,
        standing: if entries.current {
            Standing::Current
        } else {
            Standing::Older
        },
        seen: entries.seen,
    })
}

struct Entries<'a> {
    source: &'a Source,
    /// `None` when no body names it, which is a problem of each body by itself.
    page: Option<PageKey>,
    /// The heading whose body has not come yet.
    open: Option<Heading>,
    seen: Vec<Seen>,
    /// Where each code was first seen.
    lines: BTreeMap<String, usize>,
    /// Headings whose bodies did not come, and why that is known.
    unmatched: Vec<(Heading, &'static str)>,
    /// Whether a body has an address of today. Older ones are left among them here and there.
    current: bool,
    problems: Vec<Problem>,
}

impl Entries<'_> {
    fn take(&mut self, event: Event) {
        let open = self.open.take();
        match event {
            Event::Heading(heading) => {
                if let Some(open) = open.filter(|open| !open.tentative) {
                    self.unmatched.push((open, "the entry has no body"));
                }
                self.open = Some(heading);
            }
            Event::End => {
                if let Some(open) = open.filter(Heading::stands_for_a_code) {
                    self.unmatched.push((open, "the entry has no body"));
                }
            }
            Event::BadBody(body) => {
                let code = body.code.or(open.map(|open| open.code()));
                let code = code.unwrap_or_else(|| "error_type".to_owned());
                self.problem(
                    body.line,
                    format!("`{code}` is not understood: {}", body.reason),
                );
            }
            Event::Body(body) => self.body(open.as_ref(), body),
        }
    }

    fn body(&mut self, heading: Option<&Heading>, body: Body) {
        let code = body.code.as_str();
        if !is_code(code) {
            self.problem(
                body.code_line,
                format!("`{code}` is not spelled like a code"),
            );
        }
        if let Some(heading) = heading {
            self.check_heading(heading, code);
        }
        self.check_status(body.status_line, code, body.status_code, "body");
        self.check_url(&body);
        if let Some(first) = self.lines.get(code) {
            let message = format!("`{code}` is here twice, first on line {first}");
            self.problem(body.line, message);
            return;
        }
        self.lines.insert(body.code.clone(), body.line);
        self.seen.push(Seen {
            code: body.code,
            message: Some(body.message),
            witness: Witness::Wire,
            line: body.line,
        });
    }

    fn check_heading(&mut self, heading: &Heading, code: &str) {
        if let Some(anchor) = heading.anchor.as_deref().filter(|anchor| *anchor != code) {
            let message = format!("the anchor `{anchor}` differs from its code, `{code}`");
            self.problem(heading.line, message);
        }
        let Some(title) = &heading.title else { return };
        self.check_status(title.line, code, title.status_code, "title");
        // Beside an anchor the title is free text; alone it must say which entry it opens.
        let titled = title.as_code();
        if let (None, Some(titled)) = (&heading.anchor, titled.filter(|titled| titled != code)) {
            let message = format!("the title of `{titled}` differs from its code, `{code}`");
            self.problem(title.line, message);
        }
    }

    fn check_status(&mut self, line: usize, code: &str, status_code: u16, place: &str) {
        let Some(page) = self.page.filter(|page| page.status_code != status_code) else {
            return;
        };
        let message = format!(
            "`{code}` has status {status_code} in its {place}, but this is the {page} page"
        );
        self.problem(line, message);
    }

    fn check_url(&mut self, body: &Body) {
        let code = body.code.as_str();
        let Some(url) = ErrorUrl::parse(&body.url) else {
            let message = format!(
                "the error_url of `{code}` is not an address on an error page: `{}`",
                body.url
            );
            self.problem(body.url_line, message);
            return;
        };
        self.current |= !url.older;
        if let Some(page) = self.page.filter(|page| *page != url.page) {
            let message = format!(
                "the error_url of `{code}` leads to the {} page, but this is the {page} page",
                url.page
            );
            self.problem(body.url_line, message);
        }
        if url.anchor != code {
            let message = format!(
                "the anchor `{}` differs from its code, `{code}`",
                url.anchor
            );
            self.problem(body.url_line, message);
        }
    }

    fn finish(&mut self) {
        let open = self.open.take().filter(Heading::stands_for_a_code);
        let cut_off = open.map(|open| (open, "the page ends in the middle of the entry"));
        for (heading, why) in std::mem::take(&mut self.unmatched)
            .into_iter()
            .chain(cut_off)
        {
            let code = heading.code();
            // A bare anchor is also what a table of contents consists of.
            if heading.title.is_some() || !self.lines.contains_key(&code) {
                self.problem(heading.line, format!("`{code}` is not understood: {why}"));
            }
        }
        self.problems.sort_by_key(Problem::line);
    }

    fn problem(&mut self, line: usize, message: String) {
        self.problems.push(self.source.problem(line, message));
    }
}
