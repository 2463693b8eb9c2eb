//! Reads the attribute's arguments, and tells what is wrong with each.

use proc_macro2::{Ident, Literal, Span, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Path, Token};

use super::{Also, Args, Asked, On};
use crate::catalog::{STATUS_TYPES, Vertical};
use crate::findings::context::Context;
use crate::findings::messages;
use crate::judge::coverage::Coverage;
use crate::judge::spelling::distance;
use crate::unit::with_tokens;

const OPTIONS: [&str; 4] = ["also", "crate", "exhaustive", "on"];

/// Reads the arguments one by one.
pub(super) struct Reader<'c> {
    pub(super) errors: &'c mut Context,
    pub(super) call_site: Span,
    pub(super) seen: Vec<String>,
    /// The options as they are written, each behind a comma.
    pub(super) options: String,
    pub(super) exhaustive: Option<Span>,
    /// Whether the reading was stopped by something that has been told.
    pub(super) stopped: bool,
    pub(super) args: Args,
}

impl Reader<'_> {
    pub(super) fn arguments(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        let vertical = self.vertical(input)?;
        self.args.pages = Coverage::whole(vertical);
        self.comma(input)?;
        if input.peek(syn::Lit) {
            self.statuses(input, vertical)?;
            self.comma(input)?;
        }
        while !input.is_empty() {
            self.option(input)?;
            self.comma(input)?;
        }
        Ok(())
    }

    fn add_option(&mut self, option: &str) {
        self.options.push_str(", ");
        self.options.push_str(option);
    }

    /// Tells what is wrong, and stops reading.
    fn fail<T>(&mut self, span: Span, message: String) -> syn::Result<T> {
        let stop = syn::Error::new(span, &message);
        self.errors.error(span, message);
        self.stopped = true;
        Err(stop)
    }

    fn comma(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if input.is_empty() || input.parse::<Option<Token![,]>>()?.is_some() {
            return Ok(());
        }
        let found: TokenTree = input.parse()?;
        let text = found.to_string();
        let message = match &found {
            TokenTree::Ident(_) | TokenTree::Literal(_) => messages::comma_left_out(&text),
            _ => messages::unexpected_argument(&text),
        };
        self.fail(found.span(), message)
    }

    fn vertical(&mut self, input: ParseStream<'_>) -> syn::Result<Vertical> {
        if input.is_empty() {
            return self.fail(self.call_site, messages::no_vertical(None));
        }
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            let message = messages::quoted_name("a vertical", &text.value());
            return self.fail(text.span(), message);
        }
        if !input.peek(syn::Ident::peek_any) {
            let found: TokenTree = input.parse()?;
            let message = messages::no_vertical(Some(&found.to_string()));
            return self.fail(found.span(), message);
        }
        let name = input.call(Ident::parse_any)?;
        let text = name.to_string();
        if let Some(vertical) = Vertical::ALL
            .into_iter()
            .find(|known| known.as_str() == text)
        {
            return Ok(vertical);
        }
        self.fail(
            name.span(),
            messages::unknown_vertical(&text, meant_vertical(&text)),
        )
    }

    fn statuses(&mut self, input: ParseStream<'_>, vertical: Vertical) -> syn::Result<()> {
        self.args.pages.pages.clear();
        self.status(input, vertical)?;
        while input.peek(Token![|]) {
            let bar: Token![|] = input.parse()?;
            if input.is_empty() || input.peek(Token![,]) {
                return self.fail(bar.spans[0], messages::no_status_behind_bar());
            }
            self.status(input, vertical)?;
        }
        if input.peek(Token![..]) {
            let dots: Token![..] = input.parse()?;
            return self.fail(dots.spans[0], messages::statuses_in_range());
        }
        Ok(())
    }

    fn status(&mut self, input: ParseStream<'_>, vertical: Vertical) -> syn::Result<()> {
        let found: TokenTree = input.parse()?;
        let span = found.span();
        let number = match &found {
            TokenTree::Literal(literal) => plain_number(literal),
            _ => None,
        };
        let Some(number) = number else {
            return self.fail(span, messages::status_is_no_number(&found.to_string()));
        };
        let known = STATUS_TYPES.iter().map(|&(status, _)| status);
        let Some(status) = known.clone().find(|known| u64::from(*known) == number) else {
            let nearest = known.min_by_key(|known| u64::from(*known).abs_diff(number));
            let nearest = nearest.unwrap_or_default();
            let message = messages::unknown_status(&found.to_string(), nearest, vertical);
            self.errors.error(span, message);
            return Ok(());
        };
        let pages = &mut self.args.pages.pages;
        let message = match vertical.page(status) {
            None => messages::no_such_page(vertical, status),
            Some(page) if pages.contains(&page) => messages::status_twice(status),
            Some(page) => {
                let at = pages.partition_point(|known| known.status < status);
                pages.insert(at, page);
                return Ok(());
            }
        };
        self.errors.error(span, message);
        Ok(())
    }

    fn option(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if !input.peek(syn::Ident::peek_any) {
            let found: TokenTree = input.parse()?;
            let text = found.to_string();
            let message = match &found {
                TokenTree::Literal(literal) if plain_number(literal).is_some() => {
                    if self.seen.is_empty() {
                        messages::statuses_apart(&text)
                    } else {
                        messages::status_behind_option(&text)
                    }
                }
                _ => messages::unexpected_argument(&text),
            };
            return self.fail(found.span(), message);
        }
        let name = input.call(Ident::parse_any)?;
        let text = name.to_string();
        if input.peek(Token![::]) && self.seen.is_empty() {
            // A status by the name of a constant.
            let path = format!("{text}::{}", rest_of_path(input)?);
            return self.fail(name.span(), messages::status_is_no_number(&path));
        }
        if self.seen.contains(&text) {
            return self.fail(name.span(), messages::option_twice(&text));
        }
        if self.args.asked == Asked::ByMacro {
            return self.fail(name.span(), messages::option_of_attribute(&text));
        }
        self.seen.push(text.clone());
        match text.as_str() {
            "exhaustive" if input.peek(Token![=]) || input.peek(syn::token::Paren) => {
                self.fail(name.span(), messages::option_without_value("exhaustive"))
            }
            "exhaustive" => {
                self.exhaustive = Some(name.span());
                self.add_option(&text);
                Ok(())
            }
            "also" => self.also(input, &name),
            "on" => self.on(input, &name),
            "crate" => self.krate(input, &name),
            _ => {
                let near = OPTIONS
                    .into_iter()
                    .find(|known| distance(known, &text, 2).is_some());
                let near = near.filter(|known| known.len() > 2 || text.len() < 4);
                self.fail(name.span(), messages::unknown_option(&text, near))
            }
        }
    }

    fn also(&mut self, input: ParseStream<'_>, name: &Ident) -> syn::Result<()> {
        if !input.peek(syn::token::Paren) {
            return self.fail(name.span(), messages::option_form("also", "also(\"…\", …)"));
        }
        let content;
        syn::parenthesized!(content in input);
        if content.is_empty() {
            return self.fail(name.span(), messages::also_is_empty());
        }
        while !content.is_empty() {
            let found: TokenTree = content.parse()?;
            let span = found.span();
            match syn::parse2::<LitStr>(found.to_token_stream()) {
                Ok(text) if text.suffix().is_empty() => {
                    let text = text.value();
                    if self.args.also.iter().any(|known| known.text == text) {
                        self.errors.error(span, messages::also_twice(&text));
                    }
                    self.args.also.push(Also { text, span });
                }
                _ => return self.fail(span, messages::also_takes_strings()),
            }
            self.comma(&content)?;
        }
        let texts: Vec<_> = self
            .args
            .also
            .iter()
            .map(|also| format!("{:?}", also.text))
            .collect();
        self.add_option(&format!("also({})", texts.join(", ")));
        Ok(())
    }

    fn on(&mut self, input: ParseStream<'_>, name: &Ident) -> syn::Result<()> {
        const FORM: &str = "on = name";
        if input.parse::<Option<Token![=]>>()?.is_none() {
            return self.fail(name.span(), messages::option_form("on", FORM));
        }
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            let message = messages::quoted_name("a name", &text.value());
            return self.fail(text.span(), message);
        }
        let mut path = Vec::new();
        let mut span = None;
        loop {
            if !input.peek(syn::Ident::peek_any) {
                return self.fail(name.span(), messages::option_form("on", FORM));
            }
            let part = input.call(Ident::parse_any)?;
            span.get_or_insert(part.span());
            path.push(part.unraw().to_string());
            if input.parse::<Option<Token![.]>>()?.is_none() {
                break;
            }
        }
        let span = span.unwrap_or_else(|| name.span());
        self.add_option(&format!("on = {}", path.join(".")));
        self.args.on.push(On { path, span });
        Ok(())
    }

    fn krate(&mut self, input: ParseStream<'_>, name: &Ident) -> syn::Result<()> {
        const FORM: &str = "crate = path";
        if input.parse::<Option<Token![=]>>()?.is_none() {
            return self.fail(name.span(), messages::option_form("crate", FORM));
        }
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            return self.fail(text.span(), messages::quoted_name("a path", &text.value()));
        }
        match with_tokens(input, Path::parse_mod_style) {
            Ok((_, path)) => {
                let text = path.to_string().replace(' ', "");
                self.add_option(&format!("crate = {text}"));
                self.args.krate = path;
                Ok(())
            }
            Err(_) => self.fail(name.span(), messages::option_form("crate", FORM)),
        }
    }
}

fn rest_of_path(input: ParseStream<'_>) -> syn::Result<String> {
    let mut last = String::new();
    while input.parse::<Option<Token![::]>>()?.is_some() {
        last = input.call(Ident::parse_any)?.to_string();
    }
    Ok(last)
}

/// The value of an integer literal without a suffix.
fn plain_number(literal: &Literal) -> Option<u64> {
    let literal = syn::parse2::<LitInt>(literal.to_token_stream()).ok()?;
    let plain = literal.suffix().is_empty();
    plain.then(|| literal.base10_parse().ok()).flatten()
}

fn meant_vertical(name: &str) -> Option<Vertical> {
    let name = name.to_lowercase();
    match name.as_str() {
        "b2c" | "user" | "users" | "consumers" => Some(Vertical::Consumer),
        "saas" | "business" | "organization" | "organizations" => Some(Vertical::B2b),
        "dfp" | "fraud_risk" | "device" => Some(Vertical::Fraud),
        _ => {
            let near = |known: &Vertical| distance(known.as_str(), &name, 2).is_some();
            Vertical::ALL
                .into_iter()
                .find(|known| near(known) && name.len() > 2)
        }
    }
}
