//! Whatever the attribute is given, it does not panic, and gives back the item.

mod tokens;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use quote::quote;
use stytch_errors_expansion_tests::{error_type, stytch_handle};
use syn::{ImplItem, Item, TraitItem};

use tokens::{errors, insertions};

/// Names and keywords that the attribute looks for, or that change how an item is parsed.
const WORDS: &[&str] = &[
    "_",
    "also",
    "as",
    "as_str",
    "async",
    "await",
    "b2b",
    "const",
    "contains",
    "crate",
    "else",
    "enum",
    "error_type",
    "exhaustive",
    "extern",
    "fn",
    "for",
    "fraud",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "match",
    "matches",
    "mod",
    "move",
    "mut",
    "on",
    "pub",
    "r#match",
    "ref",
    "return",
    "self",
    "Self",
    "Some",
    "starts_with",
    "static",
    "status_code",
    "struct",
    "trait",
    "try",
    "union",
    "unsafe",
    "use",
    "where",
    "while",
    "x",
];

const LITERALS: &[&str] = &[
    "\"\"",
    "\"stale_factors\"",
    "\"stale_factor\"",
    "\"ünïcode 🦀\"",
    "r#\"stale_factors\"#",
    "\"stale_factors\"suffix",
    "b\"stale_factors\"",
    "c\"stale_factors\"",
    "'s'",
    "b's'",
    "0",
    "401",
    "401u16",
    "4_0_1",
    "0x191",
    "404",
    "4.01",
    "99999999999999999999999999999999999999999",
];

const PUNCTUATION: &[char] = &[
    '=', '<', '>', '!', '~', '+', '-', '*', '/', '%', '^', '&', '|', '@', '.', ',', ';', ':', '#',
    '$', '?', '\'',
];

const HANDLERS: &[&str] = &[
    "fn handler(err: &Error) -> u8 { match err.error_type.as_str() { \"stale_factors\" | \
     \"insufficient_factors\" => 1, code if code.starts_with(\"unable_\") => 2, _ => 3 } }",
    "pub async fn handler<T: AsRef<str>>(error_type: T) -> bool where T: Send { \
     #![allow(unused)] const CODES: [&str; 1] = [\"stale_factors\"]; \
     CODES.contains(&error_type.as_ref()) || matches!(error_type.as_ref(), \"expired_oauth_response\") }",
    "impl Handler for Service { const CODE: &'static str = \"stale_factors\"; \
     fn handle(&self, err: &Error) -> u8 { use Error as E; match (err.status_code, &*err.error_type) { \
     (401, Self::CODE) => 1, (404, \"session_not_found\") => 2, _ => 3 } } }",
    "mod handlers { use super::*; fn one(err: &Error) -> bool { if let Some(code) = &err.error_type \
     { code == \"stale_factors\" } else { false } } trait Two { fn two(&self, e: &Error) -> bool { \
     !assert_eq!(e.error_type, \"stale_factors\", \"{}\", e.error_type) } } }",
    "unsafe extern \"C\" fn handler(e: &Error) { while let \"stale_factors\" = e.error_type { \
     let Error { error_type: code, .. } = e else { return }; dbg!(code.eq(\"stale_factors\")); } }",
];

const ARGUMENTS: &[&str] = &[
    "b2b",
    "b2b, 401",
    "consumer, 400 | 401 | 404, exhaustive, also(\"later\", \"never\")",
    "fraud, on = err.code, crate = ::renamed::errors",
];

fn tokens() -> impl Strategy<Value = TokenStream> {
    let token = prop_oneof![
        select(WORDS).prop_map(word),
        select(LITERALS).prop_map(|text| text.parse::<Literal>().unwrap().into()),
        (select(PUNCTUATION), any::<bool>()).prop_map(punct),
    ];
    let delimiters = select(&[
        Delimiter::Brace,
        Delimiter::Bracket,
        Delimiter::Parenthesis,
        Delimiter::None,
    ]);
    let tree = token.prop_recursive(4, 48, 8, move |tree| {
        (delimiters.clone(), prop::collection::vec(tree, 0..8)).prop_map(|(delimiter, trees)| {
            Group::new(delimiter, trees.into_iter().collect()).into()
        })
    });
    prop::collection::vec(tree, 0..16).prop_map(TokenStream::from_iter)
}

fn word(text: &str) -> TokenTree {
    match text.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()).into(),
        None => Ident::new(text, Span::call_site()).into(),
    }
}

fn punct((char, joint): (char, bool)) -> TokenTree {
    // A lifetime's quote stands before its name.
    let joint = joint || char == '\'';
    Punct::new(
        char,
        if joint {
            Spacing::Joint
        } else {
            Spacing::Alone
        },
    )
    .into()
}

/// A slip of the hand, at one of the tokens, counted in depth.
#[derive(Clone, Debug)]
enum Slip {
    Delete(Index),
    Duplicate(Index),
    Swap(Index, Index),
    Insert(Index, &'static str),
}

fn slips() -> impl Strategy<Value = Vec<Slip>> {
    let at = any::<Index>;
    let slip = prop_oneof![
        at().prop_map(Slip::Delete),
        at().prop_map(Slip::Duplicate),
        (at(), at()).prop_map(|(one, other)| Slip::Swap(one, other)),
        (at(), select(WORDS)).prop_map(|(at, word)| Slip::Insert(at, word)),
    ];
    prop::collection::vec(slip, 1..4)
}

fn slipped(text: &str, slips: &[Slip]) -> TokenStream {
    let mut tokens: TokenStream = text.parse().unwrap();
    for slip in slips {
        let flat = flatten(&tokens);
        let pick = |at: &Index| at.index(flat.len().max(1));
        let mut position = 0;
        let change = |token: TokenTree, at: usize| match slip {
            Slip::Delete(gone) if pick(gone) == at => vec![],
            Slip::Duplicate(twice) if pick(twice) == at => vec![token.clone(), token],
            Slip::Swap(one, other) if pick(one) == at => vec![flat[pick(other)].clone()],
            Slip::Swap(one, other) if pick(other) == at => vec![flat[pick(one)].clone()],
            Slip::Insert(before, text) if pick(before) == at => vec![word(text), token],
            _ => vec![token],
        };
        tokens = change_each(tokens, &mut position, &change);
    }
    tokens
}

fn flatten(tokens: &TokenStream) -> Vec<TokenTree> {
    let inner = |token: TokenTree| {
        let inner = match &token {
            TokenTree::Group(group) => flatten(&group.stream()),
            _ => Vec::new(),
        };
        std::iter::once(token).chain(inner)
    };
    tokens.clone().into_iter().flat_map(inner).collect()
}

/// Puts other tokens in the place of each, which is named by its position in `flatten`'s order.
fn change_each(
    tokens: TokenStream,
    position: &mut usize,
    change: &dyn Fn(TokenTree, usize) -> Vec<TokenTree>,
) -> TokenStream {
    let mut changed = TokenStream::new();
    for token in tokens {
        let at = *position;
        *position += 1;
        let token = match token {
            TokenTree::Group(group) => {
                let inner = change_each(group.stream(), position, change);
                Group::new(group.delimiter(), inner).into()
            }
            token => token,
        };
        changed.extend(change(token, at));
    }
    changed
}

/// The first token, also of an invisible group.
fn first_of(tokens: TokenStream) -> String {
    for token in tokens {
        let first = match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                first_of(group.stream())
            }
            token => token.to_string(),
        };
        if !first.is_empty() {
            return first;
        }
    }
    String::new()
}

/// What `syn` cannot parse as any item must come back as it was, and everything else with nothing
/// lost.
fn check(arguments: TokenStream, item: &TokenStream) -> Result<(), TestCaseError> {
    let parses = syn::parse2::<Item>(item.clone()).is_ok()
        || syn::parse2::<ImplItem>(item.clone()).is_ok()
        || syn::parse2::<TraitItem>(item.clone()).is_ok();
    let output = stytch_handle(arguments, item.clone());
    let inserted = insertions(item, &output).map_err(TestCaseError::fail)?;
    prop_assert!(
        parses || inserted.is_empty(),
        "`{item}` cannot be parsed, but became `{output}`"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_tokens_as_item_and_arguments(arguments in tokens(), item in tokens()) {
        check(arguments, &item)?;
    }

    #[test]
    fn any_tokens_as_the_body_of_a_function(
        body in tokens(),
        arguments in select(ARGUMENTS),
    ) {
        check(arguments.parse().unwrap(), &quote!(fn handler(error_type: &str) { #body }))?;
    }

    #[test]
    fn any_text_as_item_and_arguments(arguments in "\\PC{0,40}", item in "\\PC{0,120}") {
        if let (Ok(arguments), Ok(item)) = (arguments.parse(), item.parse()) {
            check(arguments, &item)?;
        }
    }

    #[test]
    fn a_handler_with_slips(
        handler in select(HANDLERS),
        arguments in select(ARGUMENTS),
        slips in slips(),
    ) {
        check(arguments.parse().unwrap(), &slipped(handler, &slips))?;
    }

    #[test]
    fn arguments_with_slips(
        handler in select(HANDLERS),
        arguments in select(ARGUMENTS),
        slips in slips(),
    ) {
        check(slipped(arguments, &slips), &handler.parse().unwrap())?;
    }

    #[test]
    fn arguments_that_name_no_vertical_are_an_error(
        arguments in tokens(),
        handler in select(HANDLERS),
    ) {
        let handler: TokenStream = handler.parse().unwrap();
        let first = first_of(arguments.clone());
        prop_assume!(!["b2b", "consumer", "fraud"].contains(&first.as_str()));
        let output = stytch_handle(arguments, handler.clone());
        let inserted = insertions(&handler, &output).map_err(TestCaseError::fail)?;
        let errors = errors(&inserted);
        // The strings are judged by what is meant.
        let of_arguments = errors.iter().filter(|error| {
            error.starts_with("expected a vertical") || error.starts_with("Stytch has no API")
        });
        prop_assert_eq!(of_arguments.count(), 1, "{:?}", errors);
    }

    #[test]
    fn any_tokens_in_error_type(arguments in tokens()) {
        let _: TokenStream = error_type(arguments);
    }
}

#[test]
fn every_handler_is_right_before_it_is_slipped() {
    for handler in HANDLERS {
        let handler: TokenStream = handler.parse().unwrap();
        let output = stytch_handle(quote!(b2b), handler.clone());
        let inserted = insertions(&handler, &output).unwrap();
        assert!(!inserted.is_empty(), "nothing was checked in `{handler}`");
        assert_eq!(errors(&inserted), [""; 0], "in `{handler}`");
    }
}

#[test]
fn an_item_that_cannot_be_parsed_comes_back_unchanged() {
    for item in [
        "",
        "fn",
        "fn handler(",
        "fn handler() { match err.error_type { \"stale_factor\" => } }",
        "fn handler() { err.error_type == }",
        "impl Handler { fn handle(&self) { err. } }",
        "let x = 1;",
        "1 + 1",
    ] {
        let Ok(item) = item.parse::<TokenStream>() else {
            continue;
        };
        for arguments in [quote!(b2b, 401), quote!(no arguments), quote!()] {
            let output = stytch_handle(arguments, item.clone());
            assert_eq!(output.to_string(), item.to_string());
        }
    }
}

#[test]
fn nesting_as_deep_as_rustc_takes_it() {
    // A thread of rustc has four times the stack of a test.
    let rustc = std::thread::Builder::new().stack_size(8 << 20);
    let nested = || {
        for (open, close) in [
            ("{", "}"),
            ("(", ")"),
            ("if x {", "}"),
            ("f(", ")"),
            ("!(", ")"),
        ] {
            let (open, close) = (open.repeat(200), close.repeat(200));
            let item = format!(
                "fn handler(error_type: &str) {{ {open} error_type == \"stale_factors\" {close} }}"
            );
            let item: TokenStream = item.parse().unwrap();
            let output = stytch_handle(quote!(b2b, 401), item.clone());
            let inserted = insertions(&item, &output).unwrap();
            assert_eq!(inserted.len(), 1);
            assert_eq!(errors(&inserted), [""; 0]);
        }
    };
    rustc.spawn(nested).unwrap().join().unwrap();
}
