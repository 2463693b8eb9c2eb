//! Reads the statuses: `401 | 404`, `4xx`, `400..=404`.

use proc_macro2::{Ident, Literal, Span, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token};

use super::read::{Reader, fail};
use crate::findings::messages;
use crate::judge::coverage::Coverage;
use crate::judge::status_names::{has_page, status_named};
use crate::judge::statuses::Statuses;

/// The meaning of a literal in the place of a status.
enum Status {
    Number(u64),
    /// `4xx`, by its first status.
    Class(u16),
    /// Something else, which may stand for a status.
    Other(Option<u16>),
}

impl Reader {
    pub(super) fn statuses(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        self.status(input)?;
        while let Some(bar) = input.parse::<Option<Token![|]>>()? {
            if input.is_empty() || input.peek(Token![,]) {
                return fail(bar.spans[0], messages::no_status_after("|"));
            }
            self.status(input)?;
        }
        Ok(())
    }

    fn status(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if input.peek(syn::Ident::peek_any) {
            let (path, last, span) = path(input)?;
            return self.not_a_number(span, &path, status_named(&last));
        }
        let found: TokenTree = input.parse()?;
        let (text, span) = (found.to_string(), found.span());
        let status = match &found {
            TokenTree::Literal(literal) => read(literal),
            _ => Status::Other(None),
        };
        match status {
            Status::Number(first) if input.peek(Token![..]) => {
                self.range(first, &text, span, input)?;
            }
            Status::Number(number) => self.number(number, &text, span),
            Status::Class(first) => self.between(first, first + 99, text.to_lowercase(), span),
            Status::Other(meant) => return self.not_a_number(span, &text, meant),
        }
        Ok(())
    }

    /// A status that stands where none belongs, which is read as if it stood with the others.
    pub(super) fn misplaced(&mut self, literal: &Literal, message: String) {
        self.mistake(literal.span(), message);
        if let Status::Number(number) = read(literal) {
            if let Some(status) = u16::try_from(number)
                .ok()
                .filter(|status| has_page(*status))
            {
                self.add(status, status, status.to_string());
            }
        }
    }

    /// A status in another form is taken for what it means.
    fn not_a_number(&mut self, span: Span, found: &str, meant: Option<u16>) -> syn::Result<()> {
        let message = messages::status_is_no_number(found, meant);
        let Some(status) = meant else {
            return fail(span, message);
        };
        self.mistake(span, message);
        if self.has_page(status) {
            self.add(status, status, status.to_string());
        }
        Ok(())
    }

    fn range(
        &mut self,
        first: u64,
        text: &str,
        span: Span,
        input: ParseStream<'_>,
    ) -> syn::Result<()> {
        let is_closed = input.peek(Token![..=]);
        let dots = if is_closed { "..=" } else { ".." };
        let dots_span = input.span();
        if is_closed {
            input.parse::<Token![..=]>()?;
        } else {
            input.parse::<Token![..]>()?;
        }
        let end: Option<TokenTree> = input.parse().ok();
        let end = match &end {
            Some(TokenTree::Literal(literal)) => Some((read(literal), literal.to_string())),
            _ => None,
        };
        let Some((Status::Number(last), end)) = end else {
            return fail(dots_span, messages::no_status_after(dots));
        };
        let last = last.saturating_sub(u64::from(!is_closed));
        let limit = |number: u64| u16::try_from(number).unwrap_or(u16::MAX);
        let text = format!("{text}{dots}{end}");
        if first > last {
            let all = Coverage::of(&self.written.verticals);
            return fail(span, messages::no_page_between(&text, &all));
        }
        self.between(limit(first), limit(last), text, span);
        Ok(())
    }

    fn between(&mut self, first: u16, last: u16, text: String, span: Span) {
        let statuses = Statuses::between(first, last);
        let all = Coverage::of(&self.written.verticals);
        let pages = all.narrowed(&statuses).pages;
        let known = |status| {
            self.statuses
                .as_ref()
                .is_some_and(|known| known.contains(status))
        };
        if let Some(page) = pages.iter().find(|page| known(page.status)) {
            self.mistake(span, messages::status_twice(page.status));
        } else if pages.is_empty() {
            self.mistake(span, messages::no_page_between(&text, &all));
        } else {
            self.add(first, last, text);
        }
    }

    fn number(&mut self, number: u64, text: &str, span: Span) {
        let all = Coverage::of(&self.written.verticals);
        let status = u16::try_from(number).ok();
        let known = status.filter(|status| has_page(*status));
        let is_named = |status| {
            self.statuses
                .as_ref()
                .is_some_and(|named| named.contains(status))
        };
        let message = match known {
            None => messages::unknown_status(text, status, &all),
            Some(status) if !self.has_page(status) => messages::no_such_page(status, &all),
            Some(status) if is_named(status) => messages::status_twice(status),
            Some(status) => return self.add(status, status, status.to_string()),
        };
        self.mistake(span, message);
    }

    fn has_page(&self, status: u16) -> bool {
        let mut verticals = self.written.verticals.iter();
        verticals.any(|vertical| vertical.page(status).is_some())
    }

    pub(super) fn add(&mut self, first: u16, last: u16, text: String) {
        let statuses = Statuses::between(first, last);
        self.statuses = Some(match self.statuses.take() {
            Some(known) => known.union(statuses),
            None => statuses,
        });
        let written = &mut self.written.statuses;
        let at = written.partition_point(|known| known.0 <= first);
        written.insert(at, (first, text));
    }
}

/// A path as it is written, its last name, and its place.
fn path(input: ParseStream<'_>) -> syn::Result<(String, String, Span)> {
    let first = input.call(Ident::parse_any)?;
    let mut last = first.to_string();
    let mut path = last.clone();
    while input.parse::<Option<Token![::]>>()?.is_some() {
        last = input.call(Ident::parse_any)?.to_string();
        path = format!("{path}::{last}");
    }
    Ok((path, last, first.span()))
}

fn read(literal: &Literal) -> Status {
    let tokens = literal.to_token_stream();
    if let Ok(number) = syn::parse2::<LitInt>(tokens.clone()) {
        let value: Option<u64> = number.base10_parse().ok();
        return match (value, number.suffix()) {
            (Some(value), "") => Status::Number(value),
            (Some(hundreds @ 1..=9), "xx" | "XX") => {
                Status::Class(u16::try_from(hundreds * 100).unwrap_or_default())
            }
            (None, "") => Status::Number(u64::MAX),
            (value, _) => Status::Other(value.and_then(page_status)),
        };
    }
    let text = syn::parse2::<LitStr>(tokens).map(|text| text.value());
    let number = text.ok().and_then(|text| text.trim().parse().ok());
    Status::Other(number.and_then(page_status))
}

fn page_status(number: u64) -> Option<u16> {
    u16::try_from(number)
        .ok()
        .filter(|status| has_page(*status))
}
