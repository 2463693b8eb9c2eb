//! Reads the options: `exhaustive`, `also(…)`, `on = …`, `crate = …`.

use proc_macro2::{Ident, Span, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Path, Token, bracketed, parenthesized};

use super::guess::{Guess, Word};
use super::read::{Reader, comma, fail, open_of};
use super::{Also, Asked, On};
use crate::findings::messages;
use crate::judge::spelling::distance;
use crate::judge::status_names::status_named;
use crate::unit::with_tokens;

const OPTIONS: [&str; 4] = ["also", "crate", "exhaustive", "on"];

impl Reader {
    pub(super) fn option(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if !input.peek(syn::Ident::peek_any) {
            return self.no_option(&input.parse()?);
        }
        let name = input.call(Ident::parse_any)?;
        let (text, span) = (name.to_string(), name.span());
        if self.seen.contains(&text) {
            return fail(span, messages::option_twice(&text));
        }
        if self.asked == Asked::ByMacro {
            return fail(span, messages::option_of_attribute(&text));
        }
        self.seen.push(text.clone());
        match text.as_str() {
            "exhaustive" if input.peek(Token![=]) || input.peek(syn::token::Paren) => {
                fail(span, messages::option_without_value("exhaustive"))
            }
            "exhaustive" => {
                self.exhaustive = Some(span);
                self.written.options.push(text);
                Ok(())
            }
            "also" => self.also(input, span),
            "on" => self.on(input, span),
            "crate" => self.krate(input, span),
            _ if status_named(&text).is_some() => fail(span, messages::status_after_option(&text)),
            _ => {
                let near = OPTIONS
                    .into_iter()
                    .find(|known| distance(known, &text, known.len() / 2).is_some());
                fail(span, messages::unknown_option(&text, near))
            }
        }
    }

    /// Something that no option begins with.
    fn no_option(&mut self, found: &TokenTree) -> syn::Result<()> {
        let message = match found {
            TokenTree::Literal(literal)
                if syn::parse_str::<LitStr>(&found.to_string()).is_err() =>
            {
                let message = if self.seen.is_empty() {
                    messages::statuses_apart(&found.to_string())
                } else {
                    messages::status_after_option(&found.to_string())
                };
                self.misplaced(literal, message);
                return Ok(());
            }
            TokenTree::Literal(_) => messages::string_for_an_option(&found.to_string()),
            TokenTree::Group(group) => messages::arguments_in_a_group(&open_of(group.delimiter())),
            _ => messages::unexpected_argument(&found.to_string()),
        };
        fail(found.span(), message)
    }

    fn also(&mut self, input: ParseStream<'_>, name: Span) -> syn::Result<()> {
        if !input.peek(syn::token::Paren) {
            return fail(name, messages::option_form("also", "also(\"…\", …)"));
        }
        let content;
        syn::parenthesized!(content in input);
        if content.is_empty() {
            return fail(name, messages::also_is_empty());
        }
        let mut texts = Vec::new();
        while !content.is_empty() {
            let found: TokenTree = content.parse()?;
            let span = found.span();
            match syn::parse2::<LitStr>(found.to_token_stream()) {
                Ok(text) if text.suffix().is_empty() => {
                    let text = text.value();
                    if self.also.iter().any(|known| known.text == text) {
                        self.mistake(span, messages::also_twice(&text));
                    }
                    texts.push(format!("{text:?}"));
                    self.also.push(Also { text, span });
                }
                _ => return fail(span, messages::also_takes_strings()),
            }
            comma(&content)?;
        }
        let option = format!("also({})", texts.join(", "));
        self.written.options.push(option);
        Ok(())
    }

    fn on(&mut self, input: ParseStream<'_>, name: Span) -> syn::Result<()> {
        const FORM: &str = "on = place";
        if input.parse::<Option<Token![=]>>()?.is_none() {
            return fail(name, messages::option_form("on", FORM));
        }
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            let message = messages::quoted_name("a name", &text.value());
            return fail(text.span(), message);
        }
        let mut path = Vec::new();
        let mut span = None;
        loop {
            let (mut part, begins) = if input.peek(LitInt) && !path.is_empty() {
                let index: LitInt = input.parse()?;
                (index.base10_digits().to_owned(), index.span())
            } else if input.peek(syn::Ident::peek_any) {
                let part = input.call(Ident::parse_any)?;
                (part.unraw().to_string(), part.span())
            } else {
                return fail(name, messages::option_form("on", FORM));
            };
            span.get_or_insert(begins);
            if input.peek(syn::token::Paren) {
                let arguments;
                parenthesized!(arguments in input);
                if !arguments.is_empty() {
                    return fail(name, messages::option_form("on", FORM));
                }
                part.push_str("()");
            }
            if input.peek(syn::token::Bracket) {
                let key;
                bracketed!(key in input);
                let key: LitStr = key.parse()?;
                part = format!("{part}[{:?}]", key.value());
            }
            path.push(part);
            if input.parse::<Option<Token![.]>>()?.is_none() {
                break;
            }
        }
        let span = span.unwrap_or(name);
        self.written
            .options
            .push(format!("on = {}", path.join(".")));
        self.on.push(On { path, span });
        Ok(())
    }

    fn krate(&mut self, input: ParseStream<'_>, name: Span) -> syn::Result<()> {
        const FORM: &str = "crate = path";
        if input.parse::<Option<Token![=]>>()?.is_none() {
            return fail(name, messages::option_form("crate", FORM));
        }
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            return fail(text.span(), messages::quoted_name("a path", &text.value()));
        }
        match with_tokens(input, Path::parse_mod_style) {
            Ok((_, path)) => {
                let text = path.to_string().replace(' ', "");
                self.written.options.push(format!("crate = {text}"));
                self.krate = Some(path);
                Ok(())
            }
            Err(_) => fail(name, messages::option_form("crate", FORM)),
        }
    }
}

/// The options by what they probably mean, after their names.
impl Guess {
    pub(super) fn exhaustive(&mut self, is_not: bool, reader: &mut Reader) {
        self.skip_signs();
        let mut is_wanted = !is_not;
        if let Some(Word::Name(value)) = self.words.get(self.at) {
            is_wanted &= value != "false";
            self.at += usize::from(value == "false" || value == "true");
        }
        if is_wanted && reader.exhaustive.is_none() {
            reader.exhaustive = Some(reader.call_site);
            reader.written.options.push("exhaustive".to_owned());
        }
    }

    pub(super) fn also(&mut self, reader: &mut Reader) {
        let mut texts = Vec::new();
        self.skip_signs();
        loop {
            let (text, span) = match self.words.get(self.at) {
                Some(Word::Text(text, span)) => (text.clone(), *span),
                Some(Word::Name(text)) if texts.is_empty() => (text.clone(), reader.call_site),
                _ => break,
            };
            texts.push(format!("{text:?}"));
            reader.also.push(Also { text, span });
            self.at += 1;
            self.skip_signs();
        }
        if texts.is_empty() {
            self.is_unclear = true;
        } else {
            reader
                .written
                .options
                .push(format!("also({})", texts.join(", ")));
        }
    }

    pub(super) fn on(&mut self, reader: &mut Reader) {
        self.skip_signs();
        let path = match self.words.get(self.at) {
            Some(Word::Text(text, _)) => text.clone(),
            Some(Word::Name(name)) => {
                let mut path = name.clone();
                while let [Word::Sign('.'), Word::Name(field), ..] = &self.words[self.at + 1..] {
                    path = format!("{path}.{field}");
                    self.at += 2;
                }
                path
            }
            _ => String::new(),
        };
        let is_path = path
            .split('.')
            .all(|part| syn::parse_str::<syn::Ident>(part).is_ok());
        if !is_path {
            self.is_unclear = true;
            return;
        }
        self.at += 1;
        reader.written.options.push(format!("on = {path}"));
        reader.on.push(On {
            path: path.split('.').map(ToOwned::to_owned).collect(),
            span: reader.call_site,
        });
    }

    pub(super) fn krate(&mut self, reader: &mut Reader) {
        self.skip_signs();
        let mut path = String::new();
        while let Some(word) = self.words.get(self.at) {
            match word {
                Word::Name(name) => path.push_str(name),
                Word::Text(text, _) => path.push_str(text),
                Word::Sign(':') => path.push(':'),
                _ => break,
            }
            self.at += 1;
        }
        let tokens = path.parse().ok();
        let tokens = tokens.filter(|_| syn::parse_str::<syn::Path>(&path).is_ok());
        match tokens {
            Some(tokens) => {
                reader.written.options.push(format!("crate = {path}"));
                reader.krate = Some(tokens);
            }
            None => self.is_unclear = true,
        }
    }
}
