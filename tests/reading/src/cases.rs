//! The macros' additions to a source: each mistake and each link, with its place.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proc_macro2::{Group, LineColumn, Span, TokenStream, TokenTree};
use stytch_errors_check::{File, error_type, stytch_handle};

/// A place in a source, from line and column to line and column.
pub type Place = ((usize, usize), (usize, usize));

/// What the macros add to a source: each mistake with its place, message and help, then for each line the
/// words that are placed on its tokens, such as the variant that a literal is linked to.
///
/// # Panics
///
/// If the source is not Rust.
#[must_use]
pub fn reported(source: &str) -> String {
    added(source).lines()
}

/// The messages with their help, each with its place, or with the line of the attribute.
///
/// # Panics
///
/// If the source is not Rust.
#[must_use]
pub fn mistakes(source: &str) -> Vec<(Result<Place, usize>, String)> {
    added(source).mistakes
}

fn added(source: &str) -> Added {
    let tokens: TokenStream = source.parse().expect("tokens");
    let file = File::parse(tokens.clone()).expect("a file that can be parsed");
    let mut added = Added::default();
    for annotated in file.annotated() {
        let expanded = stytch_handle(annotated.arguments.clone(), annotated.item.clone());
        added.by(
            annotated.item.clone(),
            expanded,
            annotated.call_site.start().line,
        );
    }
    each_error_type(tokens, &mut added);
    added
}

/// Calls `error_type!` wherever it stands, as its `macro_rules!` does.
fn each_error_type(tokens: TokenStream, added: &mut Added) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let before = |distance| at.checked_sub(distance).map(|at| &tokens[at]);
        let name = match (before(2), before(1)) {
            (Some(TokenTree::Ident(name)), Some(TokenTree::Punct(sign)))
                if name == "error_type" && sign.as_char() == '!' =>
            {
                name
            }
            _ => {
                each_error_type(group.stream(), added);
                continue;
            }
        };
        let mut krate = Group::new(
            proc_macro2::Delimiter::Parenthesis,
            "::stytch_errors".parse().expect("tokens"),
        );
        krate.set_span(Span::call_site());
        let arguments = TokenStream::from_iter([TokenTree::Group(krate)]);
        let arguments = arguments.into_iter().chain(group.stream()).collect();
        let line = name.span().start().line;
        added.by(group.stream(), error_type(arguments), line);
    }
}

/// What an expansion has beside the tokens that were there.
#[derive(Default)]
struct Added {
    /// Those of an item as a whole have the line of its attribute.
    mistakes: Vec<(Result<Place, usize>, String)>,
    links: Vec<(Place, String)>,
}

impl Added {
    fn by(&mut self, before: TokenStream, after: TokenStream, line: usize) {
        let mut known = BTreeMap::new();
        each_word(before, &mut |place, word| {
            *known.entry((place, word)).or_insert(0) += 1;
        });
        let nowhere = place(Span::call_site());
        self.mistakes(after.clone(), nowhere, line);
        each_word(after, &mut |place, word| {
            let left = known.get_mut(&(place, word.clone()));
            let is_own = left.is_some();
            match left.filter(|left| **left > 0) {
                Some(left) => *left -= 1,
                None if place == nowhere => {}
                // Once more: rustc evaluates it. Or a variant, which rustc resolves, and not what is around.
                None if is_own || word.starts_with(char::is_uppercase) => {
                    self.links.push((place, word));
                }
                None => {}
            }
        });
    }

    fn mistakes(&mut self, tokens: TokenStream, nowhere: Place, line: usize) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else {
                continue;
            };
            match at.checked_sub(2).map(|at| &tokens[at]) {
                Some(TokenTree::Ident(name)) if name == "compile_error" => {
                    let text: syn::LitStr = syn::parse2(group.stream()).expect("a message");
                    let at = Some(place(name.span())).filter(|place| *place != nowhere);
                    self.mistakes.push((at.ok_or(line), text.value()));
                }
                _ => self.mistakes(group.stream(), nowhere, line),
            }
        }
    }

    fn lines(&self) -> String {
        let mut text = String::new();
        for (at, message) in &self.mistakes {
            let message = message.replace('\n', "\n    ");
            let _ = match at {
                Ok(((line, start), (last, end))) if line == last => {
                    writeln!(text, "{line}:{start}-{end} {message}")
                }
                Ok(((line, start), (last, end))) => {
                    writeln!(text, "{line}:{start}-{last}:{end} {message}")
                }
                Err(line) => writeln!(text, "{line} {message}"),
            };
        }
        let mut lines: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (((line, start), _), word) in &self.links {
            let of_line = lines.entry(*line).or_default();
            of_line.push(format!("{start} {word}"));
        }
        for (line, words) in lines {
            let _ = writeln!(text, "{line}: {}", words.join(", "));
        }
        text
    }
}

fn each_word(tokens: TokenStream, take: &mut impl FnMut(Place, String)) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => each_word(group.stream(), take),
            TokenTree::Punct(_) => {}
            token => take(place(token.span()), token.to_string()),
        }
    }
}

fn place(span: Span) -> Place {
    let of = |place: LineColumn| (place.line, place.column + 1);
    (of(span.start()), of(span.end()))
}
