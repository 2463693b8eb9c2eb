//! The other side of a comparison: the strings that an expression can be, where that can be read
//! off the code.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::{Block, Expr, ExprCall, ExprLit, Lit, Macro, Path, Stmt, UnOp};

use super::Reading;
use super::names::plain_name;
use super::scope::Scope;
use super::transparent::{
    argument_of_constructor, argument_of_transparent_call, is_conversion, peel, peel_references,
};
use super::value::Shape;

/// One string that the error type is compared with.
#[derive(Clone)]
pub(crate) enum Candidate {
    Text(String, Span),
    /// Evaluated by rustc: a constant, or a macro that makes a string.
    Constant(Constant),
    /// A constant that cannot be evaluated from the top of the function.
    Hidden(Span),
    /// A literal of a kind that has no place here, and its bytes.
    Rejected(&'static str, Span, Vec<u8>),
}

#[derive(Clone)]
pub(crate) struct Constant {
    pub(crate) tokens: TokenStream,
    pub(crate) span: Span,
    /// One that belongs to a type, as in `Codes::STALE`, may be of that type.
    pub(super) reading: Reading,
    /// Whether it stands in `Some(..)`.
    pub(super) in_some: bool,
    /// Whether it may name `Self` or a type parameter, which an item in a function cannot.
    pub(crate) is_generic: bool,
}

impl Candidate {
    pub(super) fn in_equation(mut self) -> Self {
        if let Self::Constant(constant) = &mut self {
            if constant.reading == Reading::IfStrings {
                constant.reading = Reading::UnlessEnum;
            }
        }
        self
    }

    /// A byte string as the text that it is. In a `const fn`, bytes are all that can be matched.
    pub(super) fn bytes_as_text(self) -> Self {
        match self {
            Self::Rejected(BYTES, span, text) => match String::from_utf8(text) {
                Ok(text) => Self::Text(text, span),
                Err(error) => Self::Rejected(BYTES, span, error.into_bytes()),
            },
            candidate => candidate,
        }
    }

    /// A string in quotes, as JSON is written, as the string in them.
    pub(super) fn without_quotes(mut self) -> Self {
        if let Self::Text(text, _) = &mut self {
            let inner = text
                .strip_prefix('"')
                .and_then(|text| text.strip_suffix('"'));
            if let Some(inner) = inner {
                *text = inner.to_owned();
            }
        }
        self
    }

    /// Whether both are the same text, or the same constant.
    pub(super) fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one, _), Self::Text(another, _)) => one == another,
            (Self::Constant(one), Self::Constant(another)) => {
                one.tokens.to_string() == another.tokens.to_string()
            }
            _ => false,
        }
    }
}

/// The strings that `expr` can be; none where it depends on anything but literals and constants.
pub(super) fn candidates(expr: &Expr, scope: &Scope<'_>) -> Vec<Candidate> {
    match peel_references(expr) {
        // A constant that something is done to, as in `*CODE`, need not be a string.
        Expr::Unary(expr) if matches!(expr.op, UnOp::Deref(_)) => {
            texts(candidates(&expr.expr, scope))
        }
        Expr::Lit(ExprLit { lit, .. }) => of_lit(lit).into_iter().collect(),
        Expr::MethodCall(call) if is_conversion(&call.method) => {
            texts(candidates(&call.receiver, scope))
        }
        Expr::Call(call) => match argument_of_transparent_call(call) {
            Some(argument) => in_some(candidates(argument, scope)),
            None => Vec::new(),
        },
        Expr::Path(expr) if expr.qself.is_none() => of_path(&expr.path, scope),
        Expr::Macro(expr) => of_macro(&expr.mac).into_iter().collect(),
        Expr::If(branch) => {
            let mut all = of_block(&branch.then_branch, scope);
            if let Some((_, other)) = &branch.else_branch {
                all.extend(candidates(other, scope));
            }
            all
        }
        Expr::Match(expr) => {
            let bodies = expr.arms.iter().map(|arm| &*arm.body);
            of_each(bodies, scope)
        }
        Expr::Block(expr) => of_block(&expr.block, scope),
        Expr::Cast(expr) => texts(candidates(&expr.expr, scope)),
        Expr::Const(expr) => of_block(&expr.block, scope),
        _ => Vec::new(),
    }
}

pub(super) fn of_each<'e>(
    exprs: impl IntoIterator<Item = &'e Expr>,
    scope: &Scope<'_>,
) -> Vec<Candidate> {
    let mut all = Vec::new();
    for expr in exprs {
        all.extend(candidates(expr, scope));
    }
    all
}

/// The strings that a value of a type of its own is made from, as in `Code::new("…")`.
pub(super) fn constructed(expr: &Expr, scope: &Scope<'_>) -> Vec<Candidate> {
    let argument = match peel(expr) {
        Expr::Call(call) => argument_of_constructor(call),
        _ => None,
    };
    let made_from = argument.map(|argument| candidates(argument, scope));
    texts(made_from.unwrap_or_default())
}

/// What can be read off the code, without what only rustc knows.
fn texts(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|candidate| !matches!(candidate, Candidate::Constant(_)));
    candidates
}

fn in_some(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    for candidate in &mut candidates {
        if let Candidate::Constant(constant) = candidate {
            constant.in_some = true;
        }
    }
    candidates
}

const BYTES: &str = "a byte string";

pub(super) fn of_lit(lit: &Lit) -> Option<Candidate> {
    let span = lit.span();
    match lit {
        Lit::Str(text) if text.suffix().is_empty() => Some(Candidate::Text(text.value(), span)),
        Lit::Str(_) => Some(Candidate::Rejected(
            "a string literal with a suffix",
            span,
            Vec::new(),
        )),
        Lit::ByteStr(bytes) => Some(Candidate::Rejected(BYTES, span, bytes.value())),
        Lit::CStr(_) => Some(Candidate::Rejected("a C string", span, Vec::new())),
        Lit::Verbatim(_) => Some(Candidate::Rejected(
            "a literal of an unknown kind",
            span,
            Vec::new(),
        )),
        _ => None,
    }
}

/// A path that is a constant by its spelling; what is bound locally is known better.
fn of_path(path: &Path, scope: &Scope<'_>) -> Vec<Candidate> {
    match path.segments.last() {
        Some(last) if is_constant_name(&last.ident) => of_constant(path, scope),
        _ => known_text(path, scope).unwrap_or_default(),
    }
}

fn known_text(path: &Path, scope: &Scope<'_>) -> Option<Vec<Candidate>> {
    match scope.lookup(&plain_name(path.get_ident()?)) {
        Shape::Known {
            candidates,
            array: false,
        } => Some(candidates.to_vec()),
        _ => None,
    }
}

/// A path in a pattern, where it cannot be but a constant, however it is spelled.
pub(super) fn of_constant(path: &Path, scope: &Scope<'_>) -> Vec<Candidate> {
    if let Some(known) = known_text(path, scope) {
        return known;
    }
    let (Some(first), Some(last)) = (path.segments.first(), path.segments.last()) else {
        return Vec::new();
    };
    let Some(mut tokens) = plain_path(path) else {
        return Vec::new();
    };
    let span = last.ident.span();
    let roots = ["crate", "self", "super", "Self"];
    let is_rooted = path.leading_colon.is_some() || roots.iter().any(|root| first.ident == root);
    match scope.lookup(&first.ident.to_string()) {
        _ if first.ident == "Self" => {
            if let Some(ty) = scope.self_type() {
                tokens = ty
                    .clone()
                    .into_iter()
                    .chain(tokens.into_iter().skip(1))
                    .collect();
            }
        }
        _ if is_rooted => {}
        Shape::Hidden => return vec![Candidate::Hidden(span)],
        Shape::Import(import) => {
            tokens = import
                .into_iter()
                .chain(tokens.into_iter().skip(1))
                .collect();
        }
        Shape::Other => {
            let globs: Vec<_> = scope.inner_globs().collect();
            if !globs.is_empty() {
                tokens = quote!({ #(#[allow(unused_imports)] use #globs*;)* #tokens });
            }
        }
        _ => return Vec::new(),
    }
    let parent = path.segments.iter().rev().nth(1);
    let of_type =
        parent.is_some_and(|parent| is_type_name(&parent.ident) && parent.ident != "Self");
    vec![Candidate::Constant(Constant {
        tokens,
        span,
        reading: if of_type {
            Reading::IfStrings
        } else {
            Reading::Surely
        },
        in_some: false,
        // A name alone is no type.
        is_generic: path.segments.len() > 1 && scope.is_generic(&first.ident),
    })]
}

/// `pick()` as the value of a constant, where the function can be named from anywhere.
pub(super) fn of_constant_call(call: &ExprCall) -> Option<Candidate> {
    let Expr::Path(function) = peel(&call.func) else {
        return None;
    };
    let path = plain_path(&function.path)?;
    let last = &function.path.segments.last()?.ident;
    call.args.is_empty().then(|| {
        Candidate::Constant(Constant {
            tokens: quote!(#path()),
            span: last.span(),
            reading: Reading::Surely,
            in_some: false,
            is_generic: false,
        })
    })
}

/// Whether a name is spelled as types are: `Codes`, `T`.
pub(super) fn is_type_name(name: &Ident) -> bool {
    name.to_string().starts_with(char::is_uppercase)
}

/// The tokens of a path that is made of plain names.
pub(crate) fn plain_path(path: &Path) -> Option<TokenStream> {
    let mut tokens = TokenStream::new();
    for (index, segment) in path.segments.iter().enumerate() {
        if !segment.arguments.is_none() {
            return None;
        }
        let ident = &segment.ident;
        if index > 0 || path.leading_colon.is_some() {
            tokens.extend(colons(ident.span()));
        }
        tokens.extend([TokenTree::from(ident.clone())]);
    }
    Some(tokens)
}

pub(super) fn colons(span: Span) -> TokenStream {
    quote_spanned!(span=> ::)
}

/// The name that an expression ends in, whatever is done to it.
pub(super) fn last_name(expr: &Expr) -> Option<&Ident> {
    match peel(expr) {
        Expr::Path(expr) => expr.path.segments.last().map(|last| &last.ident),
        Expr::MethodCall(call) => last_name(&call.receiver),
        _ => None,
    }
}

/// Whether a name is spelled as constants are: `STALE`, `STALE_2`.
pub(super) fn is_constant_name(name: &Ident) -> bool {
    let name = name.to_string();
    let mut letters = name.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// Macros whose result is a constant string.
fn of_macro(mac: &Macro) -> Option<Candidate> {
    const MACROS: &[&str] = &["concat", "env", "error_type", "include_str", "stringify"];
    let name = &mac.path.segments.last()?.ident;
    if name == "json" || name == "format" && !mac.tokens.to_string().contains(['{', '}']) {
        return of_lit(&syn::parse2(mac.tokens.clone()).ok()?);
    }
    if !MACROS.iter().any(|known| name == known) {
        return None;
    }
    let (path, arguments, span) = (plain_path(&mac.path)?, &mac.tokens, name.span());
    Some(Candidate::Constant(Constant {
        tokens: quote_spanned!(span=> #path!(#arguments)),
        span,
        reading: Reading::Surely,
        in_some: false,
        is_generic: false,
    }))
}

/// The strings that a block can be, unless it has names of its own.
pub(super) fn of_block(block: &Block, scope: &Scope<'_>) -> Vec<Candidate> {
    let binds = |statement: &Stmt| matches!(statement, Stmt::Local(_) | Stmt::Item(_));
    match block.stmts.as_slice() {
        [before @ .., Stmt::Expr(expr, None)] if !before.iter().any(binds) => {
            candidates(expr, scope)
        }
        _ => Vec::new(),
    }
}
