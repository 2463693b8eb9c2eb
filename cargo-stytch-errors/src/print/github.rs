//! Workflow commands, which GitHub shows at the lines of a pull request.

use std::fmt::Write as _;

use super::from_here;
use crate::finding::Checked;

pub(crate) fn print(checked: &[Checked]) -> String {
    let mut text = String::new();
    for file in checked {
        let path = property(&from_here(&file.path));
        for finding in &file.findings {
            let start = file.source.place(finding.range.start);
            let end = file.source.place(finding.range.end);
            let mut message = finding.message.clone();
            if let Some(help) = &finding.help {
                message += "\nhelp: ";
                message += help;
            }
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "::{} file={path},line={},col={},endLine={},endColumn={},title=stytch-errors({})::{}",
                finding.level.as_str(),
                start.line,
                start.column,
                end.line,
                end.column,
                finding.rule.id(),
                data(&message)
            );
        }
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_command_is_escaped() {
        assert_eq!(data("a\n100 %\r"), "a%0A100 %25%0D");
        assert_eq!(property("a:b,c"), "a%3Ab%2Cc");
    }
}
