//! `BENCHMARKS.md`, put together from what each section measured.

use std::fmt::{self, Write};
use std::path::Path;

use super::machine;
use super::ratio::Ratio;
use crate::catalog::Catalog;
use crate::codegen::{self, Output, readme};

/// One part of the report.
pub(super) struct Section {
    pub(super) title: &'static str,
    /// The measurements and how they were made, as Markdown.
    pub(super) text: String,
    pub(super) figures: Vec<Figure>,
}

/// A ratio that the design has a bound for.
pub(super) struct Figure {
    pub(super) what: String,
    pub(super) at_most: f64,
    pub(super) measured: Ratio,
}

/// A table in Markdown.
pub(super) struct Table {
    text: String,
}

impl Table {
    pub(super) fn new(columns: &[&str]) -> Self {
        let mut table = Self {
            text: String::new(),
        };
        table.row(columns);
        table.row(&vec!["---"; columns.len()]);
        table
    }

    pub(super) fn row(&mut self, cells: &[impl fmt::Display]) {
        self.text += "|";
        for cell in cells {
            let _ = write!(self.text, " {cell} |");
        }
        self.text += "\n";
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// `BENCHMARKS.md`, and the generated files as they are, since those that are left out are removed.
pub(super) fn outputs(
    root: &Path,
    catalog: &Catalog,
    sections: &[Section],
) -> Result<Vec<Output>, String> {
    let text = format!(
        "# Benchmarks\n\n\
         Written by `cargo xtask bench`, which measures everything below in one run. Where two things are \
         compared, they took turns; a ratio is the median of those of all rounds, with the bounds of their \
         middle half, or of all where there were three rounds. A count and a single measurement have no \
         spread. A figure is not decided where its bound is inside of the spread. [Where the time goes, and \
         why some figures do not hold](docs/performance.md) is explained separately.\n\n{}\n{}",
        machine::describe()?,
        body(sections)
    );
    let mut outputs = codegen::outputs(catalog, &readme::read(root)?)?;
    outputs.push(Output::as_it_is("BENCHMARKS.md", text));
    Ok(outputs)
}

/// The bounds with what came of them, and the sections.
pub(super) fn body(sections: &[Section]) -> String {
    let mut text = format!("## Figures to hold\n\n{}", figures(sections));
    for section in sections {
        let _ = write!(text, "\n## {}\n\n{}", section.title, section.text);
    }
    text
}

fn figures(sections: &[Section]) -> Table {
    let mut table = Table::new(&["figure", "at most", "measured", ""]);
    for figure in sections.iter().flat_map(|section| &section.figures) {
        let verdict = match figure.measured.is_at_most(figure.at_most) {
            Some(true) => "holds",
            Some(false) => "**does not hold**",
            None => "not decided",
        };
        table.row(&[
            figure.what.clone(),
            figure.at_most.to_string(),
            figure.measured.to_string(),
            verdict.to_owned(),
        ]);
    }
    table
}
