//! Findings as rustc prints them.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level as Title, Renderer, Snippet};

use super::from_here;
use crate::finding::{Checked, Finding, Level};

pub(crate) fn print(checked: &[Checked], in_color: bool) -> String {
    let mut text = String::new();
    for file in checked {
        let path = from_here(&file.path);
        for finding in &file.findings {
            text.push_str(&one(file, finding, &path, in_color));
            text.push_str("\n\n");
        }
    }
    text
}

/// One finding, without an end of line.
pub(crate) fn one(file: &Checked, finding: &Finding, path: &str, in_color: bool) -> String {
    let renderer = if in_color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let title = match finding.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
    };
    let snippet = Snippet::source(file.source.text())
        .path(path)
        .annotation(AnnotationKind::Primary.span(finding.range.clone()));
    let title = title.primary_title(finding.message.as_str());
    let mut group = title.id(finding.rule.id()).element(snippet);
    if let Some(help) = &finding.help {
        group = group.element(Title::HELP.message(help.as_str()));
    }
    renderer.render(&[group])
}
