//! Handlers that were written without knowledge of the reading, in the styles of many authors: a wrong literal
//! in each of them is reported, and nothing else is.
//!
//! In `handlers.txt`, a line `//= arguments : right : slip : other` stands before each handler, which
//! compares with `CODE`. With the right code in its place nothing is reported; a slip of it, and a code of
//! another API or status, are reported at the literal. A handler after `//= arguments : -` is silent as it
//! stands. `//?` marks those that are read wrongly today. `SHOW=…` prints what is reported of the wrong ones that contain
//! this.

use std::env;
use std::fmt::Write as _;

use stytch_errors_check::stytch_handle;
use stytch_errors_reading_tests::verdicts::verdicts;

const HANDLERS: &str = include_str!("handlers.txt");

struct Handler {
    is_known_wrong: bool,
    arguments: &'static str,
    /// The right code, a slip of it, and a code of another API or status.
    codes: Option<[&'static str; 3]>,
    item: &'static str,
}

fn handlers() -> Vec<Handler> {
    let parts = HANDLERS.split("\n//").skip(1);
    parts.map(handler).collect()
}

fn handler(part: &'static str) -> Handler {
    let (head, item) = part.split_once('\n').expect("a handler");
    let is_known_wrong = head.starts_with('?');
    let mut fields = head[1..].split(" : ").map(str::trim);
    let arguments = fields.next().expect("arguments");
    let codes: Vec<_> = fields.collect();
    Handler {
        is_known_wrong,
        arguments,
        codes: codes.try_into().ok(),
        item,
    }
}

#[derive(Default)]
struct Figures {
    wrong: usize,
    reported: usize,
    right: usize,
    falsely_reported: usize,
}

impl Handler {
    /// What is reported with a code in its place.
    fn said(&self, code: &str) -> Vec<String> {
        let item = self.item.replace("CODE", code);
        syn::parse_str::<syn::Item>(&item).unwrap_or_else(|error| panic!("{item}: {error}"));
        verdicts(self.arguments, item.parse().expect("tokens"))
    }

    /// Whether a wrong code is reported, or rustc is asked for it, and nothing else is.
    fn reports(&self, code: &str) -> Result<(), String> {
        let lines = self.said(code);
        let is_about = |line: &String| line.contains(&format!("`{code}`"));
        if !lines.is_empty() && lines.iter().all(is_about) {
            return Ok(());
        }
        let item = self.item.replace("CODE", code);
        let tokens = |text: &str| text.parse().expect("tokens");
        let expanded = stytch_handle(tokens(self.arguments), tokens(&item)).to_string();
        let is_asked = expanded.matches(code).count() > item.matches(code).count();
        if lines.is_empty() && is_asked {
            return Ok(());
        }
        Err(format!("{code}: {lines:?}"))
    }

    fn judge(&self, figures: &mut Figures) -> Vec<String> {
        let mut wrong = Vec::new();
        let right = self.codes.map_or("CODE", |codes| codes[0]);
        let lines = self.said(right);
        figures.right += 1;
        if !lines.is_empty() {
            figures.falsely_reported += 1;
            wrong.push(format!("{right}: {lines:?}"));
        }
        for code in self.codes.iter().flat_map(|codes| &codes[1..]) {
            figures.wrong += 1;
            match self.reports(code) {
                Ok(()) => figures.reported += 1,
                Err(lines) => wrong.push(lines),
            }
        }
        wrong
    }
}

#[test]
fn wrong_literals_are_reported_and_nothing_else() {
    let show = env::var("SHOW").ok();
    let mut figures = Figures::default();
    let mut surprises = String::new();
    for handler in handlers() {
        let wrong = handler.judge(&mut figures);
        let item = handler.item;
        if !wrong.is_empty() && show.as_ref().is_some_and(|show| item.contains(show)) {
            println!("{item}\n    {wrong:#?}");
        }
        if wrong.is_empty() == handler.is_known_wrong {
            let _ = writeln!(surprises, "{item}\n    {wrong:?}");
        }
    }
    println!(
        "{} of {} wrong literals are reported; {} of {} right handlers are",
        figures.reported, figures.wrong, figures.falsely_reported, figures.right
    );
    assert!(surprises.is_empty(), "not as marked:\n{surprises}");
}

#[test]
fn there_are_many_handlers() {
    let handlers = handlers();
    let silent = handlers.iter().filter(|handler| handler.codes.is_none());
    assert!(silent.count() >= 15);
    assert!(handlers.len() >= 420, "{}", handlers.len());
    let wrong = handlers.iter().filter(|handler| handler.is_known_wrong);
    assert!(wrong.count() <= 9);
}
