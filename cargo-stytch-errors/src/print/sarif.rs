//! SARIF 2.1.0, which code scanning reads.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::from;
use crate::finding::{Checked, Finding, Rule};
use crate::project::Project;
use crate::source::Source;

pub(crate) fn print(checked: &[Checked], project: Option<&Project>) -> String {
    let results: Vec<Value> = checked
        .iter()
        .flat_map(|file| {
            let findings = file.findings.iter();
            findings.map(move |finding| result(file, finding, project))
        })
        .collect();
    let rules: Vec<Value> = Rule::ALL
        .into_iter()
        .map(|rule| json!({ "id": rule.id(), "shortDescription": { "text": rule.summary() } }))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "cargo-stytch-errors",
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            } },
            // Columns count characters here, and UTF-16 units by default.
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn result(file: &Checked, finding: &Finding, project: Option<&Project>) -> Value {
    let path = from(project.map(|project| project.root.as_path()), &file.path);
    let artifact = json!({ "uri": uri(&path), "uriBaseId": "%SRCROOT%" });
    let region = region(&file.source, finding);
    let text = match &finding.help {
        Some(help) => format!("{}\nhelp: {help}", finding.message),
        None => finding.message.clone(),
    };
    let mut result = json!({
        "ruleId": finding.rule.id(),
        "ruleIndex": Rule::ALL.iter().position(|rule| *rule == finding.rule),
        "level": finding.level.as_str(),
        "message": { "text": text },
        "locations": [{ "physicalLocation": { "artifactLocation": artifact, "region": region } }],
    });
    if let Some(fix) = finding.fix.as_ref().filter(|fix| fix.is_certain) {
        result["fixes"] = json!([{
            "description": { "text": format!("write {}", fix.text) },
            "artifactChanges": [{
                "artifactLocation": artifact,
                "replacements": [{
                    "deletedRegion": region,
                    "insertedContent": { "text": fix.text },
                }],
            }],
        }]);
    }
    result
}

fn region(source: &Source, finding: &Finding) -> Value {
    let start = source.place(finding.range.start);
    let end = source.place(finding.range.end);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// A path as part of a URI.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            byte => {
                // Writing to a string cannot fail.
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("src/a b/ä.rs"), "src/a%20b/%C3%A4.rs");
    }
}
