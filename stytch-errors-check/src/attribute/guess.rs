//! Arguments that cannot be read as they stand, read by what they probably mean: `(b2b 401)`, `(401 & 404, b2b)`.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::LitStr;

use super::read::{Reader, meant_vertical};
use crate::catalog::Vertical;
use crate::judge::coverage::Coverage;
use crate::judge::spelling::distance;
use crate::judge::status_names::{has_page, status_meant};
use crate::judge::statuses::Statuses;

/// Words beside what they are said of, as in `status = 401`.
const LABELS: &[&str] = &[
    "api",
    "as_u16",
    "from",
    "from_u16",
    "http",
    "page",
    "pages",
    "status",
    "status_code",
    "statuses",
    "statuscode",
    "stytch",
    "stytch_errors",
    "u16",
    "unwrap",
    "vertical",
    "verticals",
    "and",
    "or",
    "plus",
];

/// Words for all that there is.
const ALL: &[&str] = &["_", "all", "any", "anything", "each", "every", "everything"];

/// Words between the first and the last status.
const RANGES: &[&str] = &["to", "through", "thru", "until"];

const CLASSES: &[(&str, u16)] = &[
    ("client_error", 400),
    ("client_errors", 400),
    ("server_error", 500),
    ("server_errors", 500),
];

/// The last status of a range without an end.
const LAST: u16 = 599;

/// A token out of its groups.
#[derive(Clone)]
pub(super) enum Word {
    Name(String),
    Number(String),
    Text(String, Span),
    Sign(char),
}

/// The arguments to write instead.
pub(super) enum Meant {
    Arguments(String),
    /// One of these, which differ in the API.
    AfterAnApi(Vec<String>),
}

/// The arguments understood so far.
#[derive(Default)]
pub(super) struct Guess {
    pub(super) words: Vec<Word>,
    pub(super) at: usize,
    /// By the first and the last status.
    statuses: Vec<(u16, u16, String)>,
    /// Whether the next word is negated.
    is_not: bool,
    /// Whether there is something that means nothing.
    pub(super) is_unclear: bool,
}

impl Reader {
    /// Reads what is meant: the arguments, if all of it is understood. Without an API, each is meant, and each
    /// may be named.
    pub(super) fn guess(&mut self, tokens: TokenStream) -> Option<Meant> {
        let mut guess = Guess::default();
        guess.flatten(tokens);
        while guess.at < guess.words.len() {
            guess.word(self);
        }
        let is_for_all = self.written.verticals.is_empty();
        if is_for_all {
            self.written.verticals.extend(Vertical::ALL);
        }
        self.written
            .verticals
            .sort_by_key(|vertical| *vertical as u8);
        let all = Coverage::of(&self.written.verticals);
        for (first, last, text) in std::mem::take(&mut guess.statuses) {
            let named = |status| {
                self.statuses
                    .as_ref()
                    .is_some_and(|known| known.contains(status))
            };
            let pages = all.narrowed(&Statuses::between(first, last)).pages;
            if pages.is_empty() {
                guess.is_unclear = true;
            } else if !pages.iter().all(|page| named(page.status)) {
                self.add(first, last, text);
            }
        }
        if guess.is_unclear {
            return None;
        }
        let written = self.written.with(&[], &[]);
        if !is_for_all {
            return Some(Meant::Arguments(written));
        }
        let (_, rest) = written.split_once(", ")?;
        let verticals = self.written.verticals.iter();
        Some(Meant::AfterAnApi(
            verticals
                .map(|vertical| format!("{vertical}, {rest}"))
                .collect(),
        ))
    }
}

impl Guess {
    fn flatten(&mut self, tokens: TokenStream) {
        for token in tokens {
            let word = match token {
                TokenTree::Group(group) => {
                    self.flatten(group.stream());
                    continue;
                }
                TokenTree::Ident(name) => Word::Name(name.to_string()),
                TokenTree::Punct(sign) => Word::Sign(sign.as_char()),
                TokenTree::Literal(literal) => {
                    match syn::parse2::<LitStr>(literal.to_token_stream()) {
                        Ok(text) => Word::Text(text.value(), text.span()),
                        Err(_) => Word::Number(literal.to_string()),
                    }
                }
            };
            self.words.push(word);
        }
    }

    fn word(&mut self, reader: &mut Reader) {
        let at = self.at;
        self.at += 1;
        let is_not = std::mem::take(&mut self.is_not);
        match self.words[at].clone() {
            Word::Sign('!') => self.is_not = true,
            Word::Sign('.') if self.is_sign('.') => self.open_range(),
            Word::Sign('*') if reader.written.verticals.is_empty() => {
                reader.written.verticals.extend(Vertical::ALL);
            }
            Word::Sign(_) => self.is_not = is_not,
            Word::Text(text, _) => self.text(&text),
            Word::Number(_) if is_not => self.is_unclear = true,
            Word::Number(number) => self.number(&number),
            Word::Name(name) => self.name(&name, is_not, reader),
        }
    }

    /// A string where none belongs is what it holds: `"b2b"`, `"401"`.
    fn text(&mut self, text: &str) {
        let mut inside = Self::default();
        match text.parse() {
            Ok(tokens) => inside.flatten(tokens),
            Err(_) => self.is_unclear = true,
        }
        // A string in a string is one that the user compares with.
        self.is_unclear |= inside
            .words
            .iter()
            .any(|word| matches!(word, Word::Text(..)));
        let inside = inside
            .words
            .into_iter()
            .filter(|word| !matches!(word, Word::Text(..)));
        self.words.splice(self.at..self.at, inside);
    }

    fn name(&mut self, name: &str, is_not: bool, reader: &mut Reader) {
        let lower = name.to_lowercase();
        let is_near = |known: &str| distance(known, &lower, 2).is_some();
        if let Some(vertical) = meant_vertical(name) {
            if !reader.written.verticals.contains(&vertical) {
                reader.written.verticals.push(vertical);
            }
        } else if ["not", "non"].contains(&lower.as_str()) {
            self.is_not = !self.status_name(name);
        } else if is_near("exhaustive") || lower == "non_exhaustive" {
            self.exhaustive(is_not || lower.starts_with("non"), reader);
        } else if ["also", "allow", "accept", "except"].contains(&lower.as_str()) {
            self.also(reader);
        } else if lower == "on" {
            self.on(reader);
        } else if lower == "crate" && self.is_sign('=') {
            self.krate(reader);
        } else if ALL.contains(&lower.as_str()) {
            if reader.written.verticals.is_empty() {
                reader.written.verticals.extend(Vertical::ALL);
            }
        } else if !LABELS.contains(&lower.as_str()) {
            self.is_unclear |= is_not || !self.status_name(name);
        }
    }

    /// Reads a status by its name, in as many words as it has.
    fn status_name(&mut self, first: &str) -> bool {
        let mut name = first.to_owned();
        let (mut at, mut found) = (self.at, None);
        loop {
            let class = CLASSES.iter().find(|class| class.0 == name.to_lowercase());
            if let Some((_, first)) = class {
                found = Some((at, *first, first + 99, format!("{}xx", first / 100)));
            } else if let Some(status) = status_meant(&name) {
                found = Some((at, status, status, status.to_string()));
            }
            at += usize::from(matches!(self.words.get(at), Some(Word::Sign('-'))));
            let Some(Word::Name(next)) = self.words.get(at) else {
                break;
            };
            name = format!("{name}_{next}");
            at += 1;
        }
        let is_found = found.is_some();
        if let Some((at, first, last, text)) = found {
            self.at = at;
            self.statuses.push((first, last, text));
        }
        is_found
    }

    fn number(&mut self, number: &str) {
        let Some((first, end)) = self.status(number) else {
            self.is_unclear = true;
            return;
        };
        let Some(is_closed) = self.dots() else {
            let text = if first == end {
                first.to_string()
            } else {
                format!("{}xx", first / 100)
            };
            self.statuses.push((first, end, text));
            return;
        };
        let last = match self.words.get(self.at) {
            Some(Word::Number(number)) => {
                let number = number.clone();
                self.at += 1;
                let end = self.status(&number);
                // An end before the beginning is the beginning.
                let is_open = |last| !is_closed && last > first;
                end.map(|(from, last)| last - u16::from(from == last && is_open(last)))
            }
            _ => Some(LAST),
        };
        match last {
            Some(last) => self.between(first.min(last), first.max(last)),
            None => self.is_unclear = true,
        }
    }

    /// `..=404`, of which the first dot is read.
    fn open_range(&mut self) {
        while self.is_sign('.') || self.is_sign('=') {
            self.at += 1;
        }
        if let Some(Word::Number(number)) = self.words.get(self.at) {
            let number = number.clone();
            self.at += 1;
            match self.status(&number) {
                Some((_, last)) => self.between(400, last),
                None => self.is_unclear = true,
            }
        }
    }

    fn between(&mut self, first: u16, last: u16) {
        self.statuses
            .push((first, last, format!("{first}..={last}")));
    }

    /// The signs of a range, and whether its end belongs to it.
    fn dots(&mut self) -> Option<bool> {
        match self.words.get(self.at) {
            Some(Word::Name(name)) if RANGES.contains(&name.as_str()) => {
                self.at += 1;
                return Some(true);
            }
            Some(Word::Sign('-')) => {
                self.at += 1;
                return Some(true);
            }
            Some(Word::Sign('.')) => {}
            _ => return None,
        }
        // A method of a number has one dot.
        if !matches!(self.words.get(self.at + 1), Some(Word::Sign('.'))) {
            return None;
        }
        let from = self.at;
        while self.is_sign('.') || self.is_sign('=') {
            self.at += 1;
        }
        Some(self.at - from > 2)
    }

    /// The first and the last status that a number stands for: `401`, `401u16`, `4xx`, `4*`.
    fn status(&mut self, number: &str) -> Option<(u16, u16)> {
        let digits = number
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(number.len());
        let value: u16 = number[..digits].parse().ok()?;
        if (4..=5).contains(&value) {
            let stars = self.words[self.at..]
                .iter()
                .take_while(|word| matches!(word, Word::Sign('*')));
            self.at += stars.count();
            return Some((value * 100, value * 100 + 99));
        }
        has_page(value).then_some((value, value))
    }

    pub(super) fn is_sign(&self, sign: char) -> bool {
        matches!(self.words.get(self.at), Some(Word::Sign(found)) if *found == sign)
    }

    pub(super) fn skip_signs(&mut self) {
        while matches!(self.words.get(self.at), Some(Word::Sign(_))) {
            self.at += 1;
        }
    }
}
