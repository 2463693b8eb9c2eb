//! The attribute's arguments: what they are once they are read.

mod read;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser as _};

use crate::catalog::Vertical;
use crate::findings::context::Context;
use crate::findings::messages;
use crate::judge::coverage::Coverage;
use read::Reader;

/// Who wants to know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// `#[stytch_handle]`.
    ByAttribute,
    /// `error_type!`.
    ByMacro,
}

/// What a handler says of itself.
pub struct Args {
    pub(crate) asked: Asked,
    pub(crate) pages: Coverage,
    pub(crate) exhaustive: bool,
    pub(crate) also: Vec<Also>,
    pub(crate) on: Vec<On>,
    /// The path of the runtime crate.
    pub krate: TokenStream,
}

/// A string that is accepted whatever the catalog says.
pub struct Also {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// A variable, or a path of fields, that holds the error type.
pub struct On {
    pub(crate) path: Vec<String>,
    pub(crate) span: Span,
}

/// Reads the arguments; `None` if something is wrong with them, which the context then tells.
pub fn parse(
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
        stopped: false,
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
    if let Err(error) = read.parse2(without_groups(tokens)) {
        // By what `syn` itself refuses.
        if !reader.stopped {
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
