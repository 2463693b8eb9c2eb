//! Rust names for pages and codes.

use std::collections::BTreeMap;

use crate::catalog::{Entry, Page, Vertical, is_code};

/// The enum of a page: its status in words.
pub(crate) fn page_enum(page: &Page) -> Result<&'static str, String> {
    Ok(match page.status_code {
        400 => "BadRequest",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        429 => "TooManyRequests",
        499 => "ClientClosedRequest",
        500 => "InternalServerError",
        503 => "ServiceUnavailable",
        status => {
            let vertical = page.vertical;
            return Err(format!(
                "error: the page {vertical} {status} has no name in Rust\n\
                 help: add the status to `page_enum` in xtask/src/codegen/names.rs"
            ));
        }
    })
}

/// The module of a page's enum.
pub(crate) fn page_module(page: &Page) -> Result<String, String> {
    let mut module = String::new();
    for letter in page_enum(page)?.chars() {
        if letter.is_uppercase() && !module.is_empty() {
            module.push('_');
        }
        module.push(letter.to_ascii_lowercase());
    }
    Ok(module)
}

/// The status with its words: `400 Bad Request`.
pub(crate) fn status_in_words(page: &Page) -> Result<String, String> {
    let mut words = page.status_code.to_string();
    for letter in page_enum(page)?.chars() {
        if letter.is_uppercase() {
            words.push(' ');
        }
        words.push(letter);
    }
    Ok(words)
}

/// The variant of the vertical's enum in the runtime crate.
pub(super) fn vertical_variant(vertical: Vertical) -> String {
    camel_case(vertical.as_str())
}

/// The variants of a page, in the order of its codes. Each is a name, and its own.
pub(crate) fn variants(page: &Page) -> Result<Vec<String>, String> {
    let at = |code: &str, what: &str| {
        Err(format!(
            "error: `{code}` ({} {}) {what}",
            page.vertical, page.status_code
        ))
    };
    let mut taken = BTreeMap::new();
    for Entry {
        error_type: code, ..
    } in &page.errors
    {
        if !is_code(code) {
            return at(code, "has no name in Rust: it is not in snake case");
        }
        let variant = camel_case(code);
        if variant == "Self" {
            return at(code, "has no name in Rust: `Self` is a keyword");
        }
        if let Some(other) = taken.insert(variant.clone(), code) {
            return at(
                code,
                &format!("has the name `{variant}` in Rust, as `{other}` has"),
            );
        }
    }
    Ok(page
        .errors
        .iter()
        .map(|entry| camel_case(&entry.error_type))
        .collect())
}

/// A code for examples, with its variant: the shortest in plain words, which keeps lines short.
pub(crate) fn example(page: &Page) -> Result<(&str, String), String> {
    let has_digits = |code: &str| code.contains(|c: char| c.is_ascii_digit());
    let codes = page.errors.iter().map(|entry| entry.error_type.as_str());
    let shortest = codes.min_by_key(|code| (has_digits(code), code.len()));
    let Some(code) = shortest else {
        let (vertical, status) = (page.vertical, page.status_code);
        return Err(format!("error: the page {vertical} {status} has no codes"));
    };
    Ok((code, camel_case(code)))
}

fn camel_case(code: &str) -> String {
    let mut camel = String::new();
    for word in code.split('_') {
        camel += &word[..1].to_ascii_uppercase();
        camel += &word[1..];
    }
    camel
}

#[cfg(test)]
mod tests {
    use super::variants;
    use crate::catalog::{Entry, Page, Vertical};

    fn variants_of(codes: &[&str]) -> Result<Vec<String>, String> {
        let entry = |code: &&str| Entry {
            error_type: (*code).to_owned(),
            error_message: None,
            description: None,
            hint: None,
        };
        variants(&Page {
            vertical: Vertical::Fraud,
            status_code: 400,
            complete: false,
            url: String::new(),
            read: Vec::new(),
            errors: codes.iter().map(entry).collect(),
        })
    }

    #[test]
    fn digits_stand_where_they_stood() {
        let names = variants_of(&["argon_2_key", "invalid_b2b_endpoint", "twitter_403"]).unwrap();
        assert_eq!(names, ["Argon2Key", "InvalidB2bEndpoint", "Twitter403"]);
    }

    #[test]
    fn two_codes_with_one_name_are_refused() {
        let error = variants_of(&["argon2_key", "argon_2_key"]).unwrap_err();
        assert_eq!(
            error,
            "error: `argon_2_key` (fraud 400) has the name `Argon2Key` in Rust, as `argon2_key` has"
        );
    }

    #[test]
    fn what_is_no_identifier_is_refused() {
        for code in [
            "", "_", "2fa", "a__b", "a_", "_a", "a-b", "a b", "Upper", "naïve", "self",
        ] {
            let error = variants_of(&[code]).unwrap_err();
            assert!(error.starts_with(&format!("error: `{code}` (fraud 400) has no name in Rust")));
        }
    }
}
