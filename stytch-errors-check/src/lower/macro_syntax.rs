//! The arguments of macro calls, as far as they are expressions.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::{ParseStream, Parser as _};
use syn::token::Brace;
use syn::{BinOp, Block, Expr, Ident, LitStr, Macro, Pat, Token, UnOp};

use crate::judge::suggest;

/// A part of a macro call.
pub(super) enum Arguments {
    /// `matches!(value, pattern if guard)` and its kin; the pattern holds the guard.
    Pattern {
        value: Box<Expr>,
        pat: Box<Pat>,
        /// The expression after `=>`, which is evaluated where it matches.
        then: Option<Box<Expr>>,
        rest: Vec<Expr>,
    },
    /// `assert_eq!(left, right)` and its kin.
    Comparison(Vec<Expr>),
    /// Expressions that the macro evaluates.
    Values(Vec<Expr>),
    /// Statements, as in `select!`'s arms or a macro that wraps a block.
    Statements(Block),
    /// `pattern = value`, as in an arm of `select!`, perhaps with a condition that comes first.
    Bound {
        pat: Box<Pat>,
        value: Box<Expr>,
        condition: Option<Box<Expr>>,
    },
    /// Not understood.
    Unknown,
}

pub(super) fn parse(mac: &Macro) -> Arguments {
    let name = mac.path.segments.last().map(|last| last.ident.to_string());
    match name.as_deref() {
        Some(name) if name.ends_with("matches") => match pattern.parse2(mac.tokens.clone()) {
            Ok(arguments) => arguments,
            Err(_) => Arguments::Unknown,
        },
        // `assert_eq!`, `prop_assert_eq!`, `assert_str_eq!`
        Some(name) if name.ends_with("_eq") || name.ends_with("_ne") => {
            arguments(mac).map_or(Arguments::Unknown, Arguments::Comparison)
        }
        // `assert_snapshot!(value, @"text")`
        Some("assert_snapshot" | "assert_display_snapshot") => {
            let tokens = mac.tokens.clone().into_iter();
            let is_at =
                |token: &TokenTree| matches!(token, TokenTree::Punct(at) if at.as_char() == '@');
            let (at, rest): (Vec<_>, Vec<_>) = tokens.partition(is_at);
            match values.parse2(rest.into_iter().collect()) {
                Ok(values) if at.len() == 1 => Arguments::Comparison(values),
                _ => parse_values(&mac.tokens),
            }
        }
        // `let_assert!(pattern = value)` is not an assignment.
        Some(name) if name.split('_').any(|word| word == "let") => Arguments::Unknown,
        _ => parse_values(&mac.tokens),
    }
}

/// The arguments of a macro that takes expressions, separated by `,` or, as in `vec![x; n]`, `;`.
pub(super) fn arguments(mac: &Macro) -> Option<Vec<Expr>> {
    values.parse2(mac.tokens.clone()).ok()
}

/// The entries of a macro that takes `key => value`.
pub(super) fn pairs(mac: &Macro) -> Option<Vec<[Expr; 2]>> {
    let pair = |input: ParseStream<'_>| {
        let key = input.parse()?;
        input.parse::<Token![=>]>()?;
        Ok([key, input.parse()?])
    };
    let pairs = |input: ParseStream<'_>| input.parse_terminated(pair, Token![,]);
    Some(pairs.parse2(mac.tokens.clone()).ok()?.into_iter().collect())
}

fn parse_values(tokens: &TokenStream) -> Arguments {
    if let Ok(values) = values.parse2(tokens.clone()) {
        return Arguments::Values(values);
    }
    match Block::parse_within.parse2(tokens.clone()) {
        Ok(stmts) => Arguments::Statements(Block {
            brace_token: Brace::default(),
            stmts,
        }),
        Err(_) => Arguments::Unknown,
    }
}

/// The code in a macro call that is not understood as a whole, in order, and the tokens that are
/// left: what its groups hold, each on its own, and what can be read wherever it stands.
pub(super) fn parts(tokens: &TokenStream) -> (Vec<Arguments>, TokenStream) {
    let parts = |input: ParseStream<'_>| {
        let mut parts = Vec::new();
        let mut rest = TokenStream::new();
        let mut begins = true;
        while !input.is_empty() {
            if let Some(part) = begins.then(|| part(input)).flatten() {
                parts.push(part);
                begins = false;
                continue;
            }
            let token: TokenTree = input.parse()?;
            // `,`, `;`, `=`, `=>`, or the `@` before code in a template
            begins = matches!(&token, TokenTree::Punct(punct) if ",;=>@".contains(punct.as_char()));
            let TokenTree::Group(group) = &token else {
                rest.extend([token]);
                continue;
            };
            match parse_values(&group.stream()) {
                Arguments::Unknown => {
                    let (inner, left) = self::parts(&group.stream());
                    parts.extend(inner);
                    rest.extend([TokenTree::Group(Group::new(group.delimiter(), left))]);
                }
                arguments => parts.push(arguments),
            }
        }
        Ok((parts, rest))
    };
    parts.parse2(tokens.clone()).unwrap_or_default()
}

/// The expression or pattern that begins here and is the same whatever the macro does with it.
fn part(input: ParseStream<'_>) -> Option<Arguments> {
    let complete = |input: ParseStream<'_>| {
        let expr = input.parse().ok().filter(is_complete)?;
        Some(Arguments::Values(vec![expr]))
    };
    // `if …` in `if_chain!`
    let condition = |input: ParseStream<'_>| Some(Arguments::Values(vec![condition(input)?]));
    // `pattern = …, if …` in an arm of `select!`, or `pattern = …` in `let_assert!`
    let bound = |input: ParseStream<'_>| {
        let pat = Pat::parse_multi_with_leading_vert(input).ok()?.into();
        input.parse::<Token![=]>().ok()?;
        let value = input.parse().ok()?;
        let condition = ahead(input, |input| {
            input.parse::<Token![,]>().ok()?;
            self::condition(input).map(Box::new)
        });
        Some(Arguments::Bound {
            pat,
            value,
            condition,
        })
    };
    ahead(input, complete).or_else(|| ahead(input, condition).or_else(|| ahead(input, bound)))
}

fn condition(input: ParseStream<'_>) -> Option<Expr> {
    input.parse::<Token![if]>().ok()?;
    Expr::parse_without_eager_brace(input).ok()
}

/// Reads on if what is looked for is there.
fn ahead<T>(input: ParseStream<'_>, read: impl FnOnce(ParseStream<'_>) -> Option<T>) -> Option<T> {
    use syn::parse::discouraged::Speculative as _;
    let ahead = input.fork();
    let found = read(&ahead)?;
    input.advance_to(&ahead);
    Some(found)
}

/// Whether an expression compares for itself, or holds code of its own, so that a macro around it
/// cannot compare it with anything.
fn is_complete(expr: &Expr) -> bool {
    match expr {
        Expr::Binary(binary) if matches!(binary.op, BinOp::And(_) | BinOp::Or(_)) => true,
        Expr::Unary(unary) => matches!(unary.op, UnOp::Not(_)),
        Expr::Block(_) | Expr::If(_) | Expr::Match(_) | Expr::Return(_) => true,
        expr => is_plain_comparison(expr),
    }
}

/// Whether an expression is a comparison and nothing more.
fn is_plain_comparison(expr: &Expr) -> bool {
    match expr {
        Expr::Group(expr) => is_plain_comparison(&expr.expr),
        Expr::Paren(expr) => is_plain_comparison(&expr.expr),
        Expr::Binary(binary) => matches!(binary.op, BinOp::Eq(_) | BinOp::Ne(_)),
        Expr::Macro(expr) => expr.mac.path.is_ident("matches"),
        Expr::MethodCall(call) => {
            let name = call.method.to_string();
            ["eq", "ne", "starts_with", "ends_with", "contains"].contains(&name.as_str())
        }
        Expr::Let(_) => true,
        _ => false,
    }
}

fn pattern(input: ParseStream<'_>) -> syn::Result<Arguments> {
    let value = input.parse()?;
    input.parse::<Token![,]>()?;
    let mut pat = Pat::parse_multi_with_leading_vert(input)?;
    if input.peek(Token![if]) {
        pat = Pat::Guard(syn::PatGuard {
            attrs: Vec::new(),
            pat: Box::new(pat),
            if_token: input.parse()?,
            guard: input.parse()?,
        });
    }
    let mut rest = Vec::new();
    let mut then = None;
    if input.parse::<Option<Token![=>]>>()?.is_some() {
        let arm: Expr = input.parse()?;
        input.parse::<Option<Token![,]>>()?;
        then = Some(Box::new(arm));
    }
    if input.parse::<Option<Token![,]>>()?.is_some() {
        rest = values(input)?;
    }
    let pat = Box::new(pat);
    Ok(Arguments::Pattern {
        value,
        pat,
        then,
        rest,
    })
}

/// Expressions with what formatting and logging macros put before them: `name = value`,
/// `target: value`, `%value`, `?value`.
fn values(input: ParseStream<'_>) -> syn::Result<Vec<Expr>> {
    let mut values = Vec::new();
    while !input.is_empty() {
        skip_name(input)?;
        if input.peek(Token![%]) || input.peek(Token![?]) {
            input.parse::<TokenTree>()?;
        }
        values.push(input.parse()?);
        if input.is_empty() {
            break;
        }
        if input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
        } else {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(values)
}

/// `name =`, `name.of.field =`, `"name" =` or `target:`.
fn skip_name(input: ParseStream<'_>) -> syn::Result<()> {
    let ahead = input.fork();
    let named = if ahead.peek(syn::LitStr) {
        ahead.parse::<syn::LitStr>().is_ok()
    } else {
        let mut named = ahead.call(<Ident as syn::ext::IdentExt>::parse_any).is_ok();
        while named && ahead.peek(Token![.]) {
            ahead.parse::<Token![.]>()?;
            named = ahead.call(<Ident as syn::ext::IdentExt>::parse_any).is_ok();
        }
        named
    };
    let assigned = ahead.peek(Token![=]) && !ahead.peek(Token![==]) && !ahead.peek(Token![=>]);
    let labelled = ahead.peek(Token![:]) && !ahead.peek(Token![::]);
    if named && (assigned || labelled) {
        use syn::parse::discouraged::Speculative as _;
        ahead.parse::<TokenTree>()?;
        input.advance_to(&ahead);
    }
    Ok(())
}

/// The literal that tokens, which are not understood, seem to compare with something of a name
/// that `is_error_type` knows: one beside `==` or `!=`, or one after it that resembles a code.
pub(crate) fn compared_literal(
    tokens: &TokenStream,
    is_error_type: &dyn Fn(&str) -> bool,
) -> Option<Span> {
    compared_behind(false, tokens, is_error_type)
}

/// The same, where an error type may have been named before.
fn compared_behind(
    mut named: bool,
    tokens: &TokenStream,
    is_error_type: &dyn Fn(&str) -> bool,
) -> Option<Span> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut matches = false;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(ident) => {
                named |= is_error_type(&ident.to_string());
                matches |= ident == "match";
            }
            TokenTree::Group(group) => {
                let arms = named && matches;
                if let Some(span) = compared_behind(arms, &group.stream(), is_error_type) {
                    return Some(span);
                }
            }
            TokenTree::Literal(literal) => {
                let Ok(text) = syn::parse2::<LitStr>(literal.to_token_stream()) else {
                    continue;
                };
                let before = operator(&tokens, index.checked_sub(2));
                let after = operator(&tokens, Some(index + 1));
                let equated = [before, after]
                    .iter()
                    .any(|op| matches!(op, Some("==" | "!=")));
                let is_code = named && suggest::resembles_a_code(&text.value());
                let is_named = |token: &TokenTree| matches!(token, TokenTree::Ident(ident) if is_error_type(&ident.to_string()));
                if is_code || equated && tokens.iter().any(is_named) {
                    return Some(literal.span());
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
    None
}

fn operator(tokens: &[TokenTree], index: Option<usize>) -> Option<&'static str> {
    let [TokenTree::Punct(first), TokenTree::Punct(second), ..] = tokens.get(index?..)? else {
        return None;
    };
    match (first.as_char(), second.as_char()) {
        ('=', '=') => Some("=="),
        ('!', '=') => Some("!="),
        _ => None,
    }
}
