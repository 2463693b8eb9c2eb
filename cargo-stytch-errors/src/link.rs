//! Which other files belong to those that mention an error type: what uses their functions, and what declares
//! the names that they use.

use std::collections::BTreeSet;
use std::path::Path;

/// By how many bytes an argument follows the function that it is given to.
const NEAR: usize = 160;

/// Functions that most files have or call; their types lead to the right ones.
const COMMON: [&str; 10] = [
    "new",
    "from",
    "into",
    "fmt",
    "default",
    "from_str",
    "try_from",
    "main",
    "into_response",
    "parse",
];

/// The words that the files which use these ones have: calls of the functions that have to do with an error
/// type, and the fields that hold one under another name.
pub(crate) fn uses(texts: &[&str]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for text in texts {
        let fields = renamed_fields(text);
        let holds = |body: &str| {
            body.contains("error_type") || fields.iter().any(|field| body.contains(field))
        };
        // From each function to the next.
        for after in text.split("fn ").skip(1) {
            let name = word(after);
            if !name.is_empty() && holds(&after[name.len()..]) {
                words.insert(format!("{name}("));
            }
        }
        words.extend(fields);
    }
    words.retain(|word| !COMMON.contains(&word.trim_end_matches('(')));
    words
}

/// The words that the files have which declare what these ones use: their constants, and the functions that they
/// give an error type to.
pub(crate) fn declarations(texts: &[&str]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for text in texts {
        for name in names(text).filter(|name| is_constant(name)) {
            words.insert(format!("const {name}:"));
            words.insert(format!("static {name}:"));
        }
        for (at, _) in text.match_indices("error_type") {
            let mut start = at.saturating_sub(NEAR);
            while !text.is_char_boundary(start) {
                start += 1;
            }
            for (open, _) in text[start..at].match_indices('(') {
                let path = last_path(&text[start..start + open]);
                let (parent, name) = path.rsplit_once("::").unwrap_or(("", path));
                if !name.is_empty() {
                    words.insert(format!("fn {name}("));
                }
                let ty = parent.rsplit("::").next().unwrap_or(parent);
                if ty.starts_with(char::is_uppercase) {
                    words.insert(format!(" {ty} {{"));
                }
            }
        }
    }
    words.retain(|word| {
        let name = word.strip_prefix("fn ").unwrap_or_default();
        !COMMON.contains(&name.trim_end_matches('('))
    });
    words
}

/// The module or crate that a file is.
pub(crate) fn module_of(path: &Path, package: &str) -> String {
    let stem = |path: &Path| {
        path.file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    match stem(path).as_str() {
        "lib" | "main" => package.replace('-', "_"),
        "mod" => path.parent().map_or_else(String::new, stem),
        name => name.to_owned(),
    }
}

/// `.code`, after `#[serde(rename = "error_type")] pub code: …`.
fn renamed_fields(text: &str) -> Vec<String> {
    let places = text.match_indices("\"error_type\"");
    places
        .filter_map(|(at, quoted)| {
            let (attribute, field) = text[at + quoted.len()..].split_once(")]")?;
            let (field, _) = field.split_once(':')?;
            let name = names(field).last()?;
            (!attribute.contains('\n') && field.lines().count() < 6).then(|| format!(".{name}"))
        })
        .collect()
}

fn is_constant(name: &str) -> bool {
    name.len() > 1 && name.starts_with(char::is_uppercase) && !name.contains(char::is_lowercase)
}

fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_in_name(c))
        .filter(|name| !name.is_empty())
}

/// The name that a text begins with.
fn word(text: &str) -> &str {
    &text[..text.find(|c| !is_in_name(c)).unwrap_or(text.len())]
}

/// The path that a text ends with.
fn last_path(text: &str) -> &str {
    let start = text.rfind(|c| !is_in_name(c) && c != ':');
    let start = start.map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    text[start..].trim_start_matches(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_to_do_with_an_error_type_is_looked_for() {
        let text = "
            struct Failure {
                #[serde(rename = \"error_type\", default)]
                pub code: Option<String>,
            }
            fn is(&self, code: &str) -> bool { self.code.as_deref() == Some(code) }
            fn other(&self) {}
        ";
        let words: Vec<String> = uses(&[text]).into_iter().collect();
        assert_eq!(words, [".code", "is("]);
    }

    #[test]
    fn what_is_used_is_looked_for_where_it_is_declared() {
        let text = "fn f(e: &E) -> Kind {
            if e.error_type == codes::STALE { return Kind::Old; }
            inner::classify(&e.error_type, Kind::from(e.error_type.as_str()))
        }";
        let words = declarations(&[text]);
        for word in ["const STALE:", "static STALE:", "fn classify(", " Kind {"] {
            assert!(words.contains(word), "{word}: {words:?}");
        }
        assert!(!words.contains("fn from("));
    }

    #[test]
    fn files_are_modules() {
        for (path, module) in [
            ("src/lib.rs", "a_b"),
            ("src/codes.rs", "codes"),
            ("src/auth/mod.rs", "auth"),
        ] {
            assert_eq!(module_of(Path::new(path), "a-b"), module);
        }
    }
}
