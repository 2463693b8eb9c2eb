//! `// stytch-errors: allow`, which silences the findings of its line, or of the next one if it stands
//! alone.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};

use crate::finding::{Finding, Level, Rule};
use crate::source::Source;

pub(crate) const MARKER: &str = "stytch-errors: allow";

/// Takes away what comments silence, and adds each comment that silences nothing.
pub(crate) fn apply(source: &Source, tokens: &TokenStream, findings: &mut Vec<Finding>) {
    let comments = comments(source, tokens);
    let mut used = vec![false; comments.len()];
    findings.retain(|finding| {
        // An attribute's place is not where the comparison is.
        let silencing = comments
            .iter()
            .position(|comment| comment.silences.contains(&finding.range.start));
        if let Some(at) = silencing {
            used[at] = true;
        }
        silencing.is_none()
    });
    for (comment, _) in comments.iter().zip(used).filter(|(_, used)| !used) {
        findings.push(Finding {
            rule: Rule::UnusedAllow,
            level: Level::Warning,
            message: "this comment silences nothing".to_owned(),
            help: Some("remove it".to_owned()),
            file: 0,
            range: comment.range.clone(),
            fix: None,
        });
    }
}

struct Comment {
    range: Range<usize>,
    /// The bytes of the line that it is about.
    silences: Range<usize>,
}

fn comments(source: &Source, tokens: &TokenStream) -> Vec<Comment> {
    let text = source.text();
    let mut comments = Vec::new();
    for (at, _) in text.match_indices(MARKER) {
        let line = source.line_around(at);
        let before = &text[line.start..at];
        let Some(slashes) = before
            .strip_suffix(' ')
            .unwrap_or(before)
            .strip_suffix("//")
        else {
            continue;
        };
        // A third slash makes it documentation, and a string is not a comment.
        let start = line.start + slashes.len();
        if slashes.ends_with('/') || is_in_a_token(source, tokens, start) {
            continue;
        }
        let next = (line.end..text.len()).find(|&byte| text.as_bytes()[byte] == b'\n');
        let silences = match next {
            Some(end) if slashes.trim().is_empty() => source.line_around(end + 1),
            _ => line.clone(),
        };
        comments.push(Comment {
            range: start..line.end,
            silences,
        });
    }
    comments
}

fn is_in_a_token(source: &Source, tokens: &TokenStream, byte: usize) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => {
            source.range(group.span()).contains(&byte)
                && is_in_a_token(source, &group.stream(), byte)
        }
        token => source.range(token.span()).contains(&byte),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn silenced(text: &str) -> Vec<String> {
        let source = Source::new(text.to_owned());
        let tokens = source.tokens().unwrap();
        let comments = comments(&source, &tokens);
        let lines = comments.into_iter().map(|comment| comment.silences);
        lines.map(|line| text[line].trim().to_owned()).collect()
    }

    #[test]
    fn a_comment_is_about_its_line_or_the_next() {
        assert_eq!(
            silenced("a; // stytch-errors: allow\nb;"),
            ["a; // stytch-errors: allow"]
        );
        assert_eq!(
            silenced("a;\r\n  // stytch-errors: allow: why\r\n  b;\r\n"),
            ["b;"]
        );
        assert_eq!(silenced("//stytch-errors: allow\nb;"), ["b;"]);
    }

    #[test]
    fn strings_and_documentation_are_no_comments() {
        for text in [
            "\"// stytch-errors: allow\";",
            "f(r#\"\n// stytch-errors: allow\n\"#);",
            "/// stytch-errors: allow\nfn f() {}",
            "// see stytch-errors: allow",
        ] {
            assert_eq!(silenced(text), [""; 0], "{text}");
        }
    }
}
