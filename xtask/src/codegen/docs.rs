//! Documentation comments, with other people's text in them.

use std::fmt::Write;

/// Lines as a documentation comment.
pub(crate) fn comment(indent: &str, lines: &[String]) -> String {
    let mut source = String::new();
    for line in lines {
        let _ = writeln!(source, "{}", format!("{indent}/// {line}").trim_end());
    }
    source
}

/// Text as Markdown that renders as the text does: addresses become links, what stands in a pair
/// of backticks stays code, and nothing else is taken for markup.
pub(super) fn markdown(text: &str) -> String {
    // A line break would end the comment, and other control characters may not stand in one.
    let text = text.replace(char::is_control, " ");
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return escape(&text);
    }
    let mut markdown = String::new();
    for (number, part) in parts.iter().enumerate() {
        if number % 2 == 0 {
            markdown += &escape(part);
        } else {
            let _ = write!(markdown, "`{part}`");
        }
    }
    markdown
}

fn escape(text: &str) -> String {
    let mut markdown = String::new();
    for word in text.split_inclusive(' ') {
        let address = address(word);
        if address.is_empty() {
            escape_prose(word, &mut markdown);
        } else {
            let _ = write!(markdown, "<{address}>");
            escape_prose(&word[address.len()..], &mut markdown);
        }
    }
    markdown
}

/// The address that a word starts with, without the punctuation that ends a sentence or clause.
fn address(word: &str) -> &str {
    match word.split_once("://") {
        Some(("http" | "https", host)) if host.starts_with(|c: char| c.is_alphanumeric()) => {
            word.trim_end_matches([' ', '.', ',', ';', ':', ')', '\'', '"'])
        }
        _ => "",
    }
}

fn escape_prose(text: &str, markdown: &mut String) {
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        let special = match character {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '&' => true,
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '#' | '>' | '+' | '-' | '=' => markdown.is_empty(),
            _ => false,
        };
        if special {
            markdown.push('\\');
        }
        markdown.push(character);
        before = character;
    }
}

/// Paragraphs as lines, with an empty one between two of them.
pub(super) fn between_empty_lines(paragraphs: Vec<String>) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(paragraph);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{comment, markdown};

    #[test]
    fn markup_is_taken_literally() {
        assert_eq!(
            markdown("r * p < 2^30, `_x_` [a](b)"),
            "r \\* p \\< 2^30, `_x_` \\[a\\](b)"
        );
        assert_eq!(markdown(r#"'\' or '\"'"#), r#"'\\' or '\\"'"#);
        assert_eq!(markdown("one ` alone"), "one \\` alone");
        assert_eq!(markdown("AT&amp;T {}"), "AT\\&amp;T {}");
        assert_eq!(markdown("a_b _c_"), "a_b \\_c\\_");
        assert_eq!(markdown("# PKCS#1 - x"), "\\# PKCS#1 - x");
    }

    #[test]
    fn addresses_become_links() {
        assert_eq!(
            markdown("here: https://stytch.com/a_b#c. Use https:// or http instead"),
            "here: <https://stytch.com/a_b#c>. Use https:// or http instead"
        );
        assert_eq!(
            markdown("(see https://iban.com/x.)"),
            "(see <https://iban.com/x>.)"
        );
    }

    #[test]
    fn a_message_of_several_lines_is_one_paragraph() {
        assert_eq!(markdown("one\ntwo\r\n\0three"), "one two   three");
    }

    #[test]
    fn empty_lines_have_no_trailing_space() {
        assert_eq!(
            comment("    ", &["a".to_owned(), String::new()]),
            "    /// a\n    ///\n"
        );
    }
}
