//! Reads the attribute's arguments one by one.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Token};

use super::{Also, Asked, On, Written};
use crate::catalog::Vertical;
use crate::findings::messages;
use crate::judge::spelling::distance;
use crate::judge::status_names::status_named;
use crate::judge::statuses::Statuses;

/// The arguments that are read so far.
pub(super) struct Reader {
    pub(super) asked: Asked,
    pub(super) call_site: Span,
    /// The names of the options.
    pub(super) seen: Vec<String>,
    pub(super) statuses: Option<Statuses>,
    pub(super) exhaustive: Option<Span>,
    pub(super) also: Vec<Also>,
    pub(super) on: Vec<On>,
    pub(super) krate: Option<TokenStream>,
    pub(super) written: Written,
    /// Mistakes after which the reading goes on.
    pub(super) mistakes: Vec<(Span, String)>,
}

impl Reader {
    pub(super) fn new(asked: Asked, call_site: Span) -> Self {
        Self {
            asked,
            call_site,
            seen: Vec::new(),
            statuses: None,
            exhaustive: None,
            also: Vec::new(),
            on: Vec::new(),
            krate: None,
            written: Written::default(),
            mistakes: Vec::new(),
        }
    }

    pub(super) fn arguments(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        self.verticals(input)?;
        comma(input)?;
        if Self::is_at_status(input) {
            self.statuses(input)?;
            comma(input)?;
        }
        while !input.is_empty() {
            self.option(input)?;
            comma(input)?;
        }
        Ok(())
    }

    /// Records a mistake that keeps nothing else from being read.
    pub(super) fn mistake(&mut self, span: Span, message: String) {
        self.mistakes.push((span, message));
    }

    fn verticals(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        loop {
            let (vertical, span) = self.vertical(input)?;
            if self.written.verticals.contains(&vertical) {
                self.mistake(span, messages::vertical_twice(vertical));
            } else {
                self.written.verticals.push(vertical);
            }
            let Some(bar) = input.parse::<Option<Token![|]>>()? else {
                break;
            };
            if input.peek(syn::LitInt) {
                let vertical = self.written.verticals[0];
                return fail(bar.spans[0], messages::status_as_a_vertical(vertical));
            }
        }
        self.written
            .verticals
            .sort_by_key(|vertical| *vertical as u8);
        Ok(())
    }

    fn vertical(&mut self, input: ParseStream<'_>) -> syn::Result<(Vertical, Span)> {
        if input.is_empty() {
            return fail(self.call_site, messages::no_vertical(None));
        }
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            let message = messages::quoted_name("a vertical", &text.value());
            return fail(text.span(), message);
        }
        if !input.peek(syn::Ident::peek_any) {
            let found: TokenTree = input.parse()?;
            let message = messages::no_vertical(Some(&found.to_string()));
            return fail(found.span(), message);
        }
        let name = input.call(Ident::parse_any)?;
        let text = name.to_string();
        let mut known = Vertical::ALL.into_iter();
        if let Some(vertical) = known.find(|known| known.as_str() == text) {
            return Ok((vertical, name.span()));
        }
        let message = messages::unknown_vertical(&text, meant_vertical(&text));
        fail(name.span(), message)
    }

    /// Whether a status comes next, or what stands for one.
    fn is_at_status(input: ParseStream<'_>) -> bool {
        if input.peek(syn::Lit) {
            return true;
        }
        let fork = input.fork();
        let Ok(first) = fork.call(Ident::parse_any) else {
            return false;
        };
        fork.peek(Token![::]) || status_named(&first.to_string()).is_some()
    }
}

/// Stops the reading.
pub(super) fn fail<T>(span: Span, message: String) -> syn::Result<T> {
    Err(syn::Error::new(span, message))
}

/// Reads the comma that separates two arguments.
pub(super) fn comma(input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() || input.parse::<Option<Token![,]>>()?.is_some() {
        return Ok(());
    }
    let found: TokenTree = input.parse()?;
    let message = match &found {
        TokenTree::Ident(_) | TokenTree::Literal(_) => messages::comma_left_out(&found.to_string()),
        TokenTree::Group(group) => messages::arguments_in_a_group(&open_of(group.delimiter())),
        TokenTree::Punct(sign) => messages::sign_for_a_comma(sign.as_char()),
    };
    fail(found.span(), message)
}

/// The opening delimiter, which stands for the whole group in a message.
pub(super) fn open_of(delimiter: Delimiter) -> String {
    let open = match delimiter {
        Delimiter::Parenthesis => "(",
        Delimiter::Brace => "{",
        Delimiter::Bracket => "[",
        Delimiter::None => "",
    };
    open.to_owned()
}

pub(super) fn meant_vertical(name: &str) -> Option<Vertical> {
    let name = name.to_lowercase();
    match name.as_str() {
        "b2c" | "user" | "users" | "consumers" => Some(Vertical::Consumer),
        "saas" | "business" | "organization" | "organizations" => Some(Vertical::B2b),
        "dfp" | "fraud_risk" | "device" => Some(Vertical::Fraud),
        _ => {
            let letters = |known: &str| known.len() / 3;
            let near = |known: &Vertical| {
                let known = known.as_str();
                distance(known, &name, letters(known)).is_some()
            };
            Vertical::ALL
                .into_iter()
                .find(|known| near(known) && name.len() > 2)
        }
    }
}
