//! Cargo's own messages, a JSON object for each line, as editors and `cargo fix` read them.

use std::ops::Range;
use std::path::Path;

use serde_json::{Value, json};

use super::{from, human};
use crate::finding::{Checked, Finding, Level};
use crate::project::Project;
use crate::source::Source;

pub(crate) fn print(checked: &[Checked], project: Option<&Project>) -> String {
    let mut text = String::new();
    let mut success = true;
    for file in checked {
        for finding in &file.findings {
            success &= finding.level != Level::Error;
            let line = message(file, finding, project);
            text.push_str(&line.to_string());
            text.push('\n');
        }
    }
    text.push_str(&json!({ "reason": "build-finished", "success": success }).to_string());
    text.push('\n');
    text
}

fn message(file: &Checked, finding: &Finding, project: Option<&Project>) -> Value {
    let member = project.map(|project| &project.members[file.package]);
    // As in what rustc says under cargo.
    let path = from(project.map(|project| project.root.as_path()), &file.path);
    json!({
        "reason": "compiler-message",
        "package_id": member.map(|member| &member.package.id),
        "manifest_path": member.map(|member| &member.package.manifest_path),
        "target": member.and_then(|member| member.target(Path::new(&file.path))),
        "message": diagnostic(file, finding, &path),
    })
}

fn diagnostic(file: &Checked, finding: &Finding, path: &str) -> Value {
    let mut rendered = human::one(file, finding, path, false);
    rendered.push_str("\n\n");
    let mut children = Vec::new();
    // rustc's way: a help without a place, or one with a place that has a replacement.
    if let Some(fix) = &finding.fix {
        let applicability = if fix.is_certain {
            "MachineApplicable"
        } else {
            "MaybeIncorrect"
        };
        let help = finding.help.as_deref().unwrap_or("replace it");
        let suggested = Some((fix.text.as_str(), applicability));
        let span = span(&file.source, &finding.range, path, suggested);
        children.push(child(help, &[span]));
    } else if let Some(help) = &finding.help {
        children.push(child(help, &[]));
    }
    json!({
        "$message_type": "diagnostic",
        "message": finding.message,
        "code": { "code": format!("stytch_errors::{}", finding.rule.id().replace('-', "_")), "explanation": null },
        "level": finding.level.as_str(),
        "spans": [span(&file.source, &finding.range, path, None)],
        "children": children,
        "rendered": rendered,
    })
}

fn child(message: &str, spans: &[Value]) -> Value {
    json!({
        "message": message,
        "code": null,
        "level": "help",
        "spans": spans,
        "children": [],
        "rendered": null,
    })
}

fn span(
    source: &Source,
    range: &Range<usize>,
    path: &str,
    suggested: Option<(&str, &str)>,
) -> Value {
    let (start, end) = (source.place(range.start), source.place(range.end));
    let lines = source.line_around(range.start).start..source.line_around(range.end).end;
    let lines: Vec<&str> = source.text()[lines].lines().collect();
    let last = lines.len().saturating_sub(1);
    let text: Vec<Value> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let whole = line.chars().count() + 1;
            json!({
                "text": line,
                "highlight_start": if at == 0 { start.column } else { 1 },
                "highlight_end": if at == last { end.column } else { whole },
            })
        })
        .collect();
    json!({
        "file_name": path,
        "byte_start": range.start,
        "byte_end": range.end,
        "line_start": start.line,
        "line_end": end.line,
        "column_start": start.column,
        "column_end": end.column,
        "is_primary": true,
        "text": text,
        "label": null,
        "suggested_replacement": suggested.map(|(text, _)| text),
        "suggestion_applicability": suggested.map(|(_, applicability)| applicability),
        "expansion": null,
    })
}
