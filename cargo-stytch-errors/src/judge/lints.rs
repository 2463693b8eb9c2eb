//! Where code allows what is deprecated, as retired codes are.

use std::ops::Range;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::finding::{Finding, Rule};
use crate::source::Source;

/// Takes away what is said of retired codes where they are allowed.
pub(super) fn apply(tokens: &TokenStream, source: &Source, findings: &mut Vec<Finding>) {
    let is_retired = |finding: &Finding| finding.rule == Rule::RetiredCode;
    if !findings.iter().any(is_retired) {
        return;
    }
    let mut allowing = Vec::new();
    let all = source.start()..source.text().len();
    find(tokens, &all, source, &mut allowing);
    findings.retain(|finding| {
        let place = finding.range.start;
        !is_retired(finding) || !allowing.iter().any(|range| range.contains(&place))
    });
}

fn find(
    tokens: &TokenStream,
    around: &Range<usize>,
    source: &Source,
    found: &mut Vec<Range<usize>>,
) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let range = source.range(group.span());
        let before = |distance: usize| at.checked_sub(distance).map(|at| &tokens[at]);
        let is = |token: Option<&TokenTree>, char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == char);
        let is_inner = is(before(1), '!') && is(before(2), '#');
        if !allows(&group.stream()) || !is_inner && !is(before(1), '#') {
            find(&group.stream(), &range, source, found);
        } else if is_inner {
            found.push(around.clone());
        } else {
            // Up to the body, or to the end of what has none.
            let ends = |token: &&TokenTree| match token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                TokenTree::Punct(punct) => matches!(punct.as_char(), ';' | ','),
                _ => false,
            };
            let end = tokens[at + 1..].iter().find(ends).or(tokens.last());
            let end = end.map_or(range.end, |end| source.range(end.span()).end);
            found.push(range.start..end);
        }
    }
}

/// Whether an attribute is `allow(…)` or `expect(…)` with `deprecated` in it.
fn allows(attribute: &TokenStream) -> bool {
    let mut tokens = attribute.clone().into_iter();
    let name = tokens.next().map(|name| name.to_string());
    let is_deprecated = |token: TokenTree| token.to_string() == "deprecated";
    match (name.as_deref(), tokens.next()) {
        (Some("allow" | "expect"), Some(TokenTree::Group(lints))) => {
            lints.stream().into_iter().any(is_deprecated)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(text: &str) -> Vec<String> {
        let source = Source::new(text.to_owned());
        let mut found = Vec::new();
        let all = 0..text.len();
        find(&source.tokens().unwrap(), &all, &source, &mut found);
        found
            .into_iter()
            .map(|range| text[range].to_owned())
            .collect()
    }

    #[test]
    fn an_attribute_holds_for_what_it_stands_on() {
        assert_eq!(
            allowed("fn a() {} #[allow(dead_code, deprecated)] #[inline] fn b() {} fn c() {}"),
            ["[allow(dead_code, deprecated)] #[inline] fn b() {}"]
        );
        assert_eq!(allowed("#![expect(deprecated)] fn a() {}").len(), 1);
        assert_eq!(
            allowed("mod m { #![allow(deprecated)] x; } y;"),
            ["{ #![allow(deprecated)] x; }"]
        );
        assert_eq!(
            allowed("{ #[allow(deprecated)] let x = 1; let y; }"),
            ["[allow(deprecated)] let x = 1;"]
        );
        assert_eq!(
            allowed("#[deny(deprecated)] fn a() {} allow(deprecated)"),
            [""; 0]
        );
    }
}
