//! The words of the core, which are for a handler with an attribute, for one without.

use crate::finding::Finding;

/// Puts the project in the place of the attribute.
pub(super) fn for_project(finding: Finding, is_one_api: bool) -> Finding {
    Finding {
        message: message(&finding.message, is_one_api),
        help: finding.help.as_deref().and_then(help),
        ..finding
    }
}

fn message(message: &str, is_one_api: bool) -> String {
    if let Some((message, _)) = message.split_once(", but this handler is for ") {
        return format!("{message}, a status without documented codes");
    }
    // Where each page counts, none need be named.
    match message.split_once(" code ") {
        Some((before, after)) if before.starts_with("no ") && !before.contains('`') => {
            let mut words = before.split(' ').skip(1);
            let api = words.next().filter(|_| is_one_api).unwrap_or("Stytch");
            format!("no {api} code {after}")
        }
        _ => message.to_owned(),
    }
}

fn help(help: &str) -> Option<String> {
    const METADATA: &str = "in `[package.metadata.stytch-errors]`";
    // Every status of an API is as good as none.
    let help = match help.find("only status ") {
        Some(at) if help[at..].matches(", ").count() > 1 => help[..at].trim_end(),
        _ => help,
    };
    let parts = help.split("; ").filter_map(|part| {
        if let Some((when, _)) = part.split_once(", accept it with `also(") {
            return Some(format!("{when}, add it to `also` {METADATA}"));
        }
        match part.split_once("`#[stytch_handle(") {
            None => Some(part.to_owned()),
            Some((when, _)) if when.contains(" API ") => {
                let when = when.trim_end_matches(", write ");
                Some(format!("{when}, add it to `api` {METADATA}"))
            }
            // The function is not bound to a status.
            Some(_) => None,
        }
    });
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_of_an_attribute_that_is_not_there() {
        let also = "if it does come here, accept it with `also(\"x\")`";
        let added = "if it does come here, add it to `also` in `[package.metadata.stytch-errors]`";
        assert_eq!(help(also).as_deref(), Some(added));
        let both = "if this handles the b2b API too, write `#[stytch_handle(b2b | consumer)]`";
        let api = "if this handles the b2b API too, add it to `api` in `[package.metadata.stytch-errors]`";
        assert_eq!(
            help(&format!("{both}; {also}")),
            Some(format!("{api}; {added}"))
        );
        assert_eq!(
            help("accept both with `#[stytch_handle(b2b, 401 | 404)]`"),
            None
        );
        let kept = "did you mean `x` (b2b 404)?";
        let far = "only status 400, 401, 403 or 404 gets here: compare it elsewhere";
        assert_eq!(help(&format!("{kept} {far}")).as_deref(), Some(kept));
        assert_eq!(help(kept).as_deref(), Some(kept));
    }

    #[test]
    fn pages_are_named_only_where_they_are_known() {
        let part = "no b2b 400, 401 or 404 code starts with `x`";
        assert_eq!(message(part, true), "no b2b code starts with `x`");
        assert_eq!(message(part, false), "no Stytch code starts with `x`");
        let other = "`x` is not a code of `y`";
        assert_eq!(message(other, false), other);
    }
}
