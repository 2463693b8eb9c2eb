//! The attribute's arguments.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{LitInt, LitStr, Path, Token};

use crate::catalog::{STATUS_TYPES, Vertical};
use crate::context::Context;
use crate::coverage::Coverage;
use crate::item::with_tokens;
use crate::messages;
use crate::spelling::distance;

const OPTIONS: [&str; 4] = ["also", "crate", "exhaustive", "on"];

/// Who wants to know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    ByAttribute,
    ByMacro,
}

/// What a handler says of itself.
pub(crate) struct Args {
    pub(crate) asked: Asked,
    pub(crate) pages: Coverage,
    pub(crate) exhaustive: bool,
    pub(crate) also: Vec<Also>,
    pub(crate) on: Vec<On>,
    /// The path of the runtime crate.
    pub(crate) krate: TokenStream,
}

/// A string that is accepted whatever the catalog says.
pub(crate) struct Also {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// A variable, or a path of fields, that holds the error type.
pub(crate) struct On {
    pub(crate) path: Vec<String>,
    pub(crate) span: Span,
}

/// Reads the arguments; `None` if something is wrong with them, which the context then tells.
pub(crate) fn parse(
    asked: Asked,
    tokens: TokenStream,
    call_site: Span,
    errors: &mut Context,
) -> Option<Args> {
    let mut reader = Reader {
        errors,
        call_site,
        seen: Vec::new(),
        options: String::new(),
        exhaustive: None,
        args: Args {
            asked,
            pages: Coverage::whole(Vertical::B2b),
            exhaustive: false,
            also: Vec::new(),
            on: Vec::new(),
            krate: quote!(::stytch_errors),
        },
    };
    let read = |input: ParseStream<'_>| reader.arguments(input);
    // What stops the reading has been told, but for what `syn` itself refuses.
    if let Err(error) = read.parse2(without_groups(tokens)) {
        if error.to_string() != TOLD {
            errors.error(error.span(), error.to_string());
        }
        return None;
    }
    let Reader {
        exhaustive,
        mut args,
        errors,
        options,
        ..
    } = reader;
    args.pages.options = options;
    if let Some(span) = exhaustive {
        args.exhaustive = true;
        if args.pages.pages.iter().any(|page| !page.complete) {
            errors.error(span, messages::exhaustive_on_partial(&args.pages));
        }
    }
    errors.is_empty().then_some(args)
}

/// Takes the invisible groups away in which `macro_rules!` fragments come.
fn without_groups(tokens: TokenStream) -> TokenStream {
    let flat = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            without_groups(group.stream())
        }
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), without_groups(group.stream()));
            inner.set_span(group.span());
            TokenTree::Group(inner).into()
        }
        token => token.into(),
    });
    flat.collect()
}

/// The text of an error that is told already.
const TOLD: &str = "told";

struct Reader<'c> {
    errors: &'c mut Context,
    call_site: Span,
    seen: Vec<String>,
    /// The options as they are written, each behind a comma.
    options: String,
    exhaustive: Option<Span>,
    args: Args,
}

impl Reader<'_> {
    fn arguments(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
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
        self.errors.error(span, message);
        Err(syn::Error::new(span, TOLD))
    }

    fn comma(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if input.is_empty() || input.parse::<Option<Token![,]>>()?.is_some() {
            return Ok(());
        }
        let found: TokenTree = input.parse()?;
        self.fail(
            found.span(),
            messages::unexpected_argument(&found.to_string()),
        )
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
        self.args.pages.pages.sort_by_key(|page| page.status);
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
                pages.push(page);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_for_attribute(tokens: TokenStream, errors: &mut Context) -> Option<Args> {
        parse(Asked::ByAttribute, tokens, Span::call_site(), errors)
    }

    fn messages(arguments: &str) -> Vec<String> {
        let mut errors = Context::default();
        let parsed = parse_for_attribute(arguments.parse().unwrap(), &mut errors);
        assert_eq!(parsed.is_none(), !errors.is_empty(), "{arguments}");
        errors
            .messages()
            .into_iter()
            .map(ToOwned::to_owned)
            .collect()
    }

    #[test]
    fn options_come_in_any_order() {
        for arguments in [
            "b2b",
            "b2b,",
            "consumer, 401",
            "b2b, 404 | 401 | 400,",
            "b2b, 401, exhaustive, also(\"x\", \"y\",), on = code, crate = a::b",
            "b2b, 401, crate = ::a, on = err.kind, also(\"x\"), exhaustive",
            "b2b, also(\"x\")",
        ] {
            assert_eq!(messages(arguments), [""; 0], "{arguments}");
        }
    }

    #[test]
    fn pages_are_sorted_by_status() {
        let mut errors = Context::default();
        let args = parse_for_attribute(quote!(b2b, 404 | 400), &mut errors).unwrap();
        assert_eq!(args.pages.to_string(), "b2b 400 and 404");
    }

    #[test]
    fn each_mistake_has_its_own_message() {
        let mut seen = Vec::new();
        for arguments in [
            "",
            "b2c",
            "xyz",
            "\"b2b\"",
            "401",
            "b2b, \"401\"",
            "b2b, 402",
            "consumer, 405",
            "b2b, 401 | 401",
            "b2b, 401, 404",
            "b2b, exhaustive, 405",
            "b2b, 401, exhaustiv",
            "b2b, 401, whatever",
            "b2b, 401, exhaustive, exhaustive",
            "b2b, 401 |",
            "b2b, 400..=404",
            "b2b, StatusCode::UNAUTHORIZED",
            "b2b, 401, exhaustive = true",
            "b2b, 401, also",
            "b2b, 401, also()",
            "b2b, 401, also(1)",
            "b2b, 401, also(\"x\", \"x\")",
            "b2b, 401, on",
            "b2b, 401, on = \"code\"",
            "b2b, 401, crate",
            "b2b, 401, crate = \"x\"",
            "b2b, 401; exhaustive",
            "b2b, 401, crate = ::renamed : errors",
            "b2b, 403, exhaustive",
        ] {
            let messages = messages(arguments);
            assert_eq!(messages.len(), 1, "{arguments}: {messages:?}");
            assert!(!seen.contains(&messages), "{arguments}: {messages:?}");
            seen.push(messages);
        }
    }

    #[test]
    fn mistakes_in_statuses_are_told_together() {
        assert_eq!(messages("b2b, 402 | 401 | 401").len(), 2);
    }
}
