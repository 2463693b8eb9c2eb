//! Strings of the user's in messages: cut, and on one line.

/// How many characters of a string are shown: more than the longest code has.
const MOST: usize = 100;

/// The string in backticks. A cut, and characters that would break the line, are shown as such.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("`");
    for (index, c) in text.chars().enumerate() {
        if index == MOST {
            quoted.push('…');
            break;
        }
        if c.is_control() {
            quoted.extend(c.escape_default());
        } else {
            quoted.push(c);
        }
    }
    quoted.push('`');
    quoted
}

/// The option that accepts the string, if it can be pasted.
pub(super) fn also(text: &str) -> String {
    if is_cut(text) {
        "`also(\"…\")`".to_owned()
    } else {
        format!("`also({text:?})`")
    }
}

fn is_cut(text: &str) -> bool {
    text.chars().nth(MOST).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_cut() {
        for code in crate::catalog::CODES {
            assert_eq!(quoted(code.name), format!("`{}`", code.name));
        }
    }

    #[test]
    fn a_long_string_is_cut_by_characters() {
        assert_eq!(quoted(&"x".repeat(MOST)), format!("`{}`", "x".repeat(MOST)));
        let long = "ü".repeat(MOST + 1);
        assert_eq!(quoted(&long), format!("`{}…`", "ü".repeat(MOST)));
        assert_eq!(also(&long), "`also(\"…\")`");
        assert_eq!(also("x"), "`also(\"x\")`");
    }

    #[test]
    fn a_line_stays_one() {
        assert_eq!(quoted("a\nb\u{1b}[31m"), "`a\\nb\\u{1b}[31m`");
    }
}
