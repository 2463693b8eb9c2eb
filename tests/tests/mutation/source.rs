//! Writes handlers, and keeps the place of each string that rustc must complain about.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::demand::Demand;

/// Where a diagnostic points to, in lines and columns that start from one; the last is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) columns: (usize, usize),
}

/// A module full of handlers.
pub(crate) struct Source {
    pub(crate) name: &'static str,
    pub(crate) text: String,
    pub(crate) wrong: BTreeMap<Place, Demand>,
    /// The literals at these places, each with the arguments of its handler.
    pub(crate) literals: BTreeMap<Place, (String, String)>,
    arguments: String,
    lines: usize,
    handlers: usize,
    /// Of the literals and matches, one of so many is kept.
    every: usize,
    skipped: usize,
}

/// The forms of comparison, of which the handlers take turns.
const FORMS: &[fn(&mut Source, &[&Literal])] = &[
    Source::match_arms,
    Source::or_pattern,
    Source::matches,
    Source::equals,
    Source::contains,
];

/// A string to compare with, and what must be said against it, if anything.
pub(crate) struct Literal {
    pub(crate) text: String,
    pub(crate) wrong: Option<Demand>,
}

impl Literal {
    pub(crate) fn right(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            wrong: None,
        }
    }

    pub(crate) fn wrong(text: &str, demand: Demand) -> Self {
        Self {
            text: text.to_owned(),
            wrong: Some(demand),
        }
    }
}

impl Source {
    pub(crate) fn new(name: &'static str, every: usize) -> Self {
        let mut source = Self::empty(name, every);
        source.line("use stytch_errors::stytch_handle;");
        source.line("pub struct Response { pub error_type: String }");
        source
    }

    fn empty(name: &'static str, every: usize) -> Self {
        Self {
            name,
            text: String::new(),
            wrong: BTreeMap::new(),
            literals: BTreeMap::new(),
            arguments: String::new(),
            lines: 0,
            handlers: 0,
            every,
            skipped: 0,
        }
    }

    /// All of these in one source, each in a module of its own.
    pub(crate) fn join(name: &'static str, all: &[Self]) -> Self {
        let mut joined = Self::empty(name, 1);
        for source in all {
            joined.line(&format!("pub mod {} {{", source.name));
            for (place, demand) in &source.wrong {
                let line = joined.lines + place.line;
                joined
                    .wrong
                    .insert(Place { line, ..*place }, demand.clone());
            }
            joined.text += &source.text;
            joined.lines += source.lines;
            joined.line("}");
        }
        joined
    }

    fn is_kept(&mut self) -> bool {
        self.skipped += 1;
        self.skipped.is_multiple_of(self.every)
    }

    /// A handler in the next form.
    pub(crate) fn handler(&mut self, arguments: &str, literals: &[Literal]) {
        let form = FORMS[self.handlers % FORMS.len()];
        self.handler_in(form, arguments, literals);
    }

    /// A handler in each of the forms.
    pub(crate) fn handler_in_every_form(&mut self, arguments: &str, literals: &[Literal]) {
        for form in FORMS {
            self.handler_in(*form, arguments, literals);
        }
    }

    fn handler_in(&mut self, form: fn(&mut Self, &[&Literal]), arguments: &str, all: &[Literal]) {
        // Longer functions take rustc more time for each line.
        let kept: Vec<&Literal> = all.iter().filter(|_| self.is_kept()).collect();
        for literals in kept.chunks(200) {
            self.open(arguments);
            form(self, literals);
            self.line("}");
        }
    }

    /// A handler with one match, whose keyword must be complained of if there is a demand.
    pub(crate) fn exhaustive(&mut self, arguments: &str, codes: &[&str], missing: Option<Demand>) {
        if !self.is_kept() {
            return;
        }
        self.open(&format!("{arguments}, exhaustive"));
        self.marked("    ", "match", " response.error_type.as_str() {", missing);
        for code in codes {
            self.line(&format!("        {code:?} => true,"));
        }
        self.line("        _ => false,");
        self.line("    }");
        self.line("}");
    }

    fn open(&mut self, arguments: &str) {
        let index = self.handlers;
        self.handlers += 1;
        arguments.clone_into(&mut self.arguments);
        self.line(&format!("#[stytch_handle({arguments})]"));
        self.line(&format!(
            "pub fn handler_{index}(response: &Response) -> bool {{"
        ));
    }

    fn match_arms(&mut self, literals: &[&Literal]) {
        self.line("    match response.error_type.as_str() {");
        for literal in literals {
            self.literal("        ", literal, " => true,");
        }
        self.line("        _ => false,");
        self.line("    }");
    }

    fn or_pattern(&mut self, literals: &[&Literal]) {
        self.line("    match &response.error_type[..] {");
        for literal in literals {
            self.literal("        | ", literal, "");
        }
        self.line("        => true,");
        self.line("        _ => false,");
        self.line("    }");
    }

    fn matches(&mut self, literals: &[&Literal]) {
        self.line("    matches!(response.error_type.as_str(),");
        for literal in literals {
            self.literal("        | ", literal, "");
        }
        self.line("    )");
    }

    fn equals(&mut self, literals: &[&Literal]) {
        self.line("    let mut found = false;");
        for literal in literals {
            self.literal("    found |= response.error_type == ", literal, ";");
        }
        self.line("    found");
    }

    fn contains(&mut self, literals: &[&Literal]) {
        self.line("    [");
        for literal in literals {
            self.literal("        ", literal, ",");
        }
        self.line("    ]");
        self.line("    .contains(&response.error_type.as_str())");
    }

    fn literal(&mut self, before: &str, literal: &Literal, after: &str) {
        let text = format!("{:?}", literal.text);
        let place = self.marked(before, &text, after, literal.wrong.clone());
        if let Some(place) = place {
            let literal = (self.arguments.clone(), literal.text.clone());
            self.literals.insert(place, literal);
        }
    }

    fn marked(
        &mut self,
        before: &str,
        text: &str,
        after: &str,
        demand: Option<Demand>,
    ) -> Option<Place> {
        self.line(&format!("{before}{text}{after}"));
        let demand = demand?;
        let start = before.len() + 1;
        let place = Place {
            line: self.lines,
            columns: (start, start + text.len()),
        };
        self.wrong.insert(place, demand);
        Some(place)
    }

    fn line(&mut self, line: &str) {
        self.lines += 1;
        writeln!(self.text, "{line}").expect("a string can be written to");
    }
}
