//! `cargo stytch-errors explain`: prints a code of the catalog, or the codes nearest to a name.

use std::fmt::Write as _;

use stytch_errors::{b2b, consumer, fraud};
use stytch_errors_check::catalog::{Code, Vertical};
use stytch_errors_check::{Args, Standing, nearest, standing};

/// Explains a name; and whether Stytch sends it.
pub(crate) fn explain(name: &str, in_color: bool) -> (String, bool) {
    let mut page = Page {
        text: String::new(),
        in_color,
    };
    let is_known = match standing(name) {
        Standing::Listed(code) => {
            page.code(code);
            true
        }
        Standing::Retired(retired) => {
            page.title(name, "is retired: Stytch no longer sends it");
            if let Some(Standing::Listed(code)) = retired.replaced_by.map(standing) {
                page.line("");
                page.line("Stytch sends this instead:");
                page.line("");
                page.code(code);
            }
            true
        }
        Standing::WithoutAPage => {
            page.title(
                name,
                "is in Stytch's own lists, but no documented page says where it belongs",
            );
            true
        }
        Standing::Slip(_) | Standing::Unknown => {
            page.title(name, "is not in the catalog");
            page.nearest(name);
            false
        }
    };
    (page.text, is_known)
}

struct Page {
    text: String,
    in_color: bool,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn title(&mut self, name: &str, rest: &str) {
        let (bold, plain) = if self.in_color {
            ("\x1b[1m", "\x1b[0m")
        } else {
            ("", "")
        };
        self.line(format!("{bold}{name}{plain} {rest}").trim_end());
    }

    fn code(&mut self, code: &Code) {
        let apis: Vec<_> = code.verticals.iter().map(|api| api.as_str()).collect();
        let status = code.status;
        self.title(code.name, &format!("comes with status {status}"));
        // Lines that all APIs share are printed once.
        let mut before = Vec::new();
        for (api, vertical) in apis.iter().zip(code.verticals) {
            let known = Known::of(*vertical, code);
            let mut lines = Vec::new();
            lines.extend(known.message.map(|text| format!("  message  {text}")));
            lines.extend(known.hint.map(|text| format!("  hint     {text}")));
            self.line("");
            self.line(&format!(
                "{api} {status}  stytch_errors::{api}::{}::{}",
                page_type(*vertical, status),
                code.variant()
            ));
            if lines != before {
                for line in &lines {
                    self.line(line);
                }
                before = lines;
            }
            if let Some(url) = known.url {
                self.line(&format!("  page     {url}"));
            }
        }
    }

    fn nearest(&mut self, name: &str) {
        let all: Vec<_> = Vertical::ALL
            .into_iter()
            .filter_map(|api| Args::for_pages(api.as_str(), &[], &[]))
            .collect();
        let mut codes: Vec<&Code> = Vec::new();
        for code in all.iter().flat_map(|args| nearest(name, args)) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        if codes.is_empty() {
            return;
        }
        self.line("");
        self.line("Nearest codes:");
        for code in codes {
            let apis: Vec<_> = code.verticals.iter().map(|api| api.as_str()).collect();
            // Writing to a string cannot fail.
            let _ = writeln!(
                self.text,
                "  {} ({} {})",
                code.name,
                apis.join(", "),
                code.status
            );
        }
    }
}

fn page_type(api: Vertical, status: u16) -> &'static str {
    api.page(status).map_or("", |page| page.type_name())
}

/// The runtime crate's texts about a code.
struct Known {
    message: Option<&'static str>,
    hint: Option<&'static str>,
    url: Option<&'static str>,
}

impl Known {
    fn of(api: Vertical, code: &Code) -> Self {
        macro_rules! known {
            ($module:ident) => {{
                let known = $module::ErrorType::new(code.status, code.name);
                Self {
                    message: known.message().filter(|text| !text.is_empty()),
                    hint: known.hint(),
                    url: known.docs_url(),
                }
            }};
        }
        match api {
            Vertical::B2b => known!(b2b),
            Vertical::Consumer => known!(consumer),
            Vertical::Fraud => known!(fraud),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_every_page_is_explained() {
        for page in Vertical::ALL.into_iter().flat_map(Vertical::pages) {
            for code in page.codes() {
                let (text, is_known) = explain(code.name, false);
                assert!(is_known, "{}", code.name);
                let place = format!("\n{} {}  ", page.vertical, page.status);
                assert!(text.contains(&place), "{text}");
                assert!(text.contains("https://"), "{text}");
            }
        }
    }
}
